"""Pure: what is never read: birth, sex, nationality, family, health, tax codes, photos, streets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from profiles.reading.lines import Line
from profiles.reading.sections.dates import periods
from profiles.reading.sections.headings import section_of
from profiles.reading.sections.sentences import sentences
from profiles.reading.words import fold

# In a folded text. SECURITY: a label that is missing here lets what follows it into the facts.
LABELS = re.compile(
    r"(?:^|[,;:(]\s*|\bsono |\be )nat[oa] (?:il|a|in|nel)\b|\bnat[oa] (?:il |a [^\d,]{2,30} il |in [^\d,]{2,30} il )\d|"
    r"\b(?:data (?:e luogo )?di nascita|luogo (?:e data )?di nascita|nat[oa]/[oa]|"
    r"date (?:and place )?of birth|place of birth|birth ?(?:date|day|place)|born (?:on|in)\b|d\.?o\.?b\b|"
    r"nazionalita(?= *(?::|$|[a-z]+$))|cittadinanza(?= *(?::|$|\t| (?:italian|stranier|ue\b|non ue|extra)))|doppia cittadinanza|"
    r"nationality|citizenship(?= *(?::|$|\t))|dual citizen\w*|(?:[a-z]+ )citizen\b(?! (?:service|advice|science))|stato civile|marital status|civil status|"
    r"codice fiscale|cod\.? ?fisc|c\. ?f\.|tax (?:code|id)\b|national insurance n|social security n|"
    r"(?:partita iva|p\.? ?iva)(?= *(?::|n\b|n\.|it)? *\d)|"
    r"^carta d'identita|carta d'identita (?:n|\d)|passaporto n|passport n|^(?:in possesso di |con )?permesso di soggiorno|residence permit|"
    r"\bstamp \d\b|(?:pre-)?settled status|indefinite leave|green card|work (?:visa|permit)|visto (?:di lavoro|per lavoro)|"
    r"criminal record|casellario giudiziale|carichi pendenti|fedina penale|incensurat[oa]|"
    r"(?:iscritt[oa]|appartenen\w+|appartengo|rientro).{0,30}(?:categori[ae] protett[ae]|legge 68|l\. ?68/)|^(?:categori[ae] protett[ae]|legge 68|l\. ?68/)|"
    r"invalidita civile (?:al|del|pari|\d)|invalid[oa] civile|^(?:mio )?stato di salute|registered disabled|wheelchair user|\bi am disabled|sono disabile|"
    r"obblighi? (?:di leva|militari)|militesente)"
)
# The family and the health of the writer, in a folded sentence: not children whom somebody teaches, nor patients.
FAMILY = re.compile(
    r"\b(?:(?:mi[eoa]i?|my) (?:\w+ ){0,3}(?:figli[oae]?|bambin[iaeo]|famiglia|marito|moglie|madre|padre|children|child|kids|sons?|daughters?"
    r"|husband|wife|bab(?:y|ies)|family|mother|father|twins)\b(?!'s|-run| (?:business|restaurant|farm|firm|company|shop|bakery|hotel))"
    r"|(?:cura|crescita|accudimento) de(?:i|lla|lle|gli|l) (?:\w+ )?(?:figli[oae]?|famiglia|famigliari|familiari)"
    r"|(?:madre|padre|mamma|papa) di (?:\w+ )?(?:figli[oae]?|bambin[iaeo]|gemell[ie])"
    r"|(?:mother|father|mum|dad|parent) (?:of|to) (?:\w+ )?(?:children|child|kids|boys|girls|twins|\d|one|two|three|four)"
    r"|pausa (?:per )?(?:familiare|famiglia|maternita)|(?:congedo|aspettativa) (?:di |per )?(?:maternita|parentale|paternita|famil\w+|malattia|motivi)"
    r"|(?:family|maternity|paternity|parental|childcare) (?:leave|break|commitments|reasons|responsibilities)(?! (?:cover|polic|claim|manag))"
    r"|raising (?:a family|(?:\w+ )?(?:children|kids))|living together"
    r"|(?:car(?:ing|ed)|look(?:ing|ed) after|carer) (?:for )?(?:an? |my |our )?(?:elderly |sick |ill )?(?:parents?|relatives?|family)"
    r"|(?:i have|ho) (?:\w+ )?(?:children|kids|figli[oa]?)\b|(?:senza|no) (?:figli|children)\b|for childcare"
    r"|(?:motivi|ragioni) (?:familiari|famigliari|di (?:salute|famiglia))|(?:health|medical) reasons|mia malattia|(?:my|due to|long|own) (?:illness|pregnancy|ill health))"
)
BREAK = re.compile(r"^(?:pausa|interruzione|career break|career gap|break|periodo di pausa|stop)\b")
# These only as a label, or with nothing else: "Health" may be a company's name, "children" those whom somebody taught.
SHORT_LABELS = re.compile(
    r"^\(?(?:eta|age|sesso|sex|genere|gender|figli[oae]?|children|famiglia|family|salute|health|disabilita|disability|"
    r"religione|religion|"
    r"nascita|born|nat[oa]|foto(?:grafia)?|photo|invalidita|anni)\s*(?::|$|\t|[-–]\s)"
    r"|^(?:coniugat[oa]|nubile|celibe|divorziat[oa]|spos?at[oa]|vedov[oa]|married|single|divorced|widow(?:ed)?)"
    r"(?:,? (?:con|with) .{1,30})?$"
    r"|^\(?(?:foto(?:grafia)?|photo(?:graph)?)(?: (?:allegata|recente|attached|enclosed|available|on request))?\)?$"
    r"|^(?:sesso|sex|gender|genere)\s*(?:m|f|male|female|maschi\w+|femmin\w+|uomo|donna|man|woman|x|n\.?d\.?|non-binary)$"
    r"|^(?:coniugat[oa]|nubile|celibe|divorziat[oa]|separat[oa]|convivente|vedov[oa]|married|unmarried|divorced|widowed)(?:[ ,]+(?:con|with|and|e|\d|un|one|two|three|due|tre|senza|no)\b.*)?$"
    r"|^(?:di )?eta:? \d|^aged? \d|^\(?\d{1,2} (?:anni|years old|yrs old)\)?$|^(?:\d|un[oa]?|due|tre|one|two|three) (?:figli[oae]?|child(?:ren)?)$"
)
CODE = re.compile(r"\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b")  # an Italian tax code
# "Corso" is a street with a house number or a name that streets have, and else a course: "Corso di primo soccorso".
AVENUE = (
    r"corso\s+(?:(?:italia|roma|torino|milano|venezia|genova|europa|francia|svizzera|unita d'italia|vittorio|umberto|"
    r"garibaldi|mazzini|cavour|matteotti|re umberto|regina|principe|della repubblica|della liberta|dei mille|"
    r"del popolo|di porta)\b"
    r"|(?:[^\d\s,]+[\s,]+){1,5}(?:n[.°r]*\s*)?(?<!livello )(?<!modulo )\d{1,3}(?:\s?/?\s?[a-z])?"
    r"(?=\s*(?:$|[,–-]|\d{5})))"
)
STREET = re.compile(
    r"^(?:indirizzo|residenza|domicilio|address|residente (?:in|a)|domiciliat[oa] (?:in|a)|home)?\s*:?\s*(?:in |a )?"
    rf"(?:(?:via|viale|v\.le|piazza|p\.z?za|piazzale|c\.so|largo|vicolo|strada|contrada|localita|loc\.|lungo\w+)\s+\D"
    rf"|{AVENUE}"
    r"|\d{1,4}[a-z]?,?\s+(?:[\w'.-]+\s+){1,3}"
    r"(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|court|square|way|close|place)\b)"
)
# A label alone, or before a street or a postcode: "Residenza Villa Clara" is a home for the old, "indirizzo linguistico" a school's.
ADDRESS_LABEL = re.compile(
    r"^(?:(?:indirizzo|residenza|domicilio|residente(?: in| a)?|domiciliat[oa](?: in| a)?|home address|address)(?: (?:di residenza|attuale|e telefono))?"
    r"\s*(?::|$|(?=.*\b\d{5}\b)|(?=(?:in )?(?:via|viale|piazza|corso|largo|vicolo|strada)\b))|(?:residente|domiciliat[oa]) (?:in|a)\b)\s*"
)
STREET_WORD = re.compile(r"\b(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Court|Square|Way|Close|Place)\b|\b(?:STREET|ROAD|AVENUE|LANE)\b")
TOWN = re.compile(r"\b\d{5}\s*[-–,]?\s+([^\W\d_][\w'’ ]+?)(?:\s*\(?\b[A-Z]{2}\b\)?|\s*[,(–-]|$)")
CONSENT = re.compile(
    r"\b(?:autorizzo|si autorizza|acconsento|presto il (?:mio )?consenso|trattamento dei miei dati|"
    r"i (?:hereby )?(?:authori[sz]e|consent)|processing of my personal)"
)
# These laws in a line that is no work or course about them.
LAW = re.compile(
    r"\b(?:trattamento dei dati|gdpr|reg(?:olamento|\.)? ?(?:\(?ue\)? ?)?(?:n\. ?)?(?:2016/)?679|d\.? ?lgs\.? ?(?:n\. ?)?(?:196|101))"
)
LAW_AS_WORK = re.compile(
    r"\b(?:corso|course|training|formazione|adeguament\w+|complian\w+|consulen\w+|responsabile|dpo|audit\w*|gestion\w+|privacy officer|"
    r"implement\w+|progett\w+|project\w*|certific\w+|policy|policies|procedur\w+|normativa|\d+ ore|titolare)\b"
)
LONGEST_TOWN = 40  # code points, with its region and country
PIECES = re.compile(r"\s+[|·•∙]\s+|\s{2,}|\t|\s+[–—]\s+")
LABELS_ALONE = re.compile(
    r"^\(?(?:eta|age|sesso|sex|genere|gender|figli|children|famiglia|family|salute|health|disabilita|disability|religione|religion|nascita|born|"
    r"nat[oa]|invalidita|indirizzo|residenza|domicilio|address|home address)\b"
)
VALUE = re.compile(r"^[\W\d]*(?:\w+\W*){0,6}$")
# Properties of JSON Resume files and their like, folded without blanks and signs.
PROPERTIES = re.compile(
    r"^(?:image|photo|picture|avatar|birth\w*|dateofbirth|dob|age|nationality|citizenship|gender|"
    r"sex|maritalstatus|civilstatus|"
    r"children|family|health|disability|religion|ethnicity|race|taxcode|taxid|codicefiscale|"
    r"fiscalcode|ssn|nationalid|passport\w*|"
    r"address|street\w*|postalcode|zip\w*|datadinascita|luogodinascita|nazionalita|statocivile|"
    r"sesso|figli|salute|foto)$"
)


def strip(lines: Iterable[Line]) -> list[Line]:
    """The lines without what is never read; of an address the town remains."""
    kept: list[Line] = []
    value_follows = False
    for line in lines:
        is_value = value_follows and len(line.words) < 40 and VALUE.match(line.text) is not None
        value_follows = False
        if is_value and not _is_labelled(line.text) and not section_of(line.words):
            continue
        pieces = PIECES.split(line.text)
        allowed = [_allowed(piece) for piece in pieces]
        if all(one == piece.strip() for one, piece in zip(allowed, pieces, strict=True)):
            kept.append(line)
            continue
        # SECURITY: a label in a column of its own hides the value beside it, too.
        left = [one for one, before in zip(allowed, ["", *pieces], strict=False) if _may_follow(one, before)]
        if left:
            kept.append(replace(line, text="\t".join(left)))
        value_follows = _is_label(pieces[-1])
    return kept


def _may_follow(piece: str, before: str) -> bool:
    """Whether a piece is kept beside the one before: not if that is its label; of an address the town is."""
    is_address = ADDRESS_LABEL.match(fold(before)) is not None
    return bool(piece) and not (_is_label(before) and not is_address) and not (is_address and re.search(r"\d", piece))


def _is_label(piece: str) -> bool:
    """Whether a piece is a label whose value stands elsewhere."""
    folded = fold(piece).rstrip(": ")
    match = LABELS.search(folded) or LABELS_ALONE.match(folded)
    return match is not None and (match.end() == len(folded) or folded[match.end() :].strip(" /()") in {"e luogo", "n", "n."})


def _is_labelled(text: str) -> bool:
    return any(_has_label(fold(piece)) for piece in PIECES.split(text))


def _has_label(folded: str) -> bool:
    return (LABELS.search(folded) is not None and len(folded) < 160) or SHORT_LABELS.search(folded) is not None


def _allowed(piece: str) -> str:
    """The piece without its private sentences, the town of it if it is an address, or nothing."""
    folded = fold(piece)
    if _is_consent(folded):
        return ""
    if _is_street(piece, folded):
        return _town(piece, folded)
    if not (_has_label(folded) or CODE.search(piece) or FAMILY.search(folded)):
        return piece.strip()
    return " ".join(kept for sentence in sentences(piece) if (kept := _allowed_sentence(sentence))).strip()


def _town(piece: str, folded: str) -> str:
    """The town of an address: behind its postcode, or all that a label is followed by if it has no street and no figure."""
    if town := TOWN.search(piece):
        return town[1].strip()
    label = ADDRESS_LABEL.match(folded)
    rest = piece[label.end() :].strip() if label and len(folded) == len(piece) else ""
    return "" if re.search(r"\d", rest) or STREET.match(fold(rest)) or len(rest) > LONGEST_TOWN else rest


def _allowed_sentence(sentence: str) -> str:
    folded = fold(sentence)
    if _has_label(folded) or CODE.search(sentence):
        label = LABELS.search(folded)
        before = sentence[: label.start()].rstrip() if label and len(folded) == len(sentence) else ""
        # "Luca Neri, nato a Bari", "Cork (Stamp 4)": what stands before the sign is something else.
        ends = before.endswith((",", ";", "(", " -", " –")) or (label is not None and label[0][:1] in ",;(")
        return before.rstrip(" ,;(–-") if ends and not _has_label(fold(before)) else ""
    if not FAMILY.search(folded):
        return sentence
    # That somebody did not work for a time is shown by the period, not why.
    paused = BREAK.match(folded)
    dated = next((sentence[slice(*period.span)] for period in periods(sentence)), "")
    return " ".join(filter(None, [sentence[: paused.end()] if paused and len(folded) == len(sentence) else "", dated]))


def _is_consent(folded: str) -> bool:
    return CONSENT.search(folded) is not None or (LAW.search(folded) is not None and not LAW_AS_WORK.search(folded))


def _is_street(piece: str, folded: str) -> bool:
    if ADDRESS_LABEL.match(folded):
        return True
    match = STREET.match(folded)
    if match is None:
        return False
    # "20 vans on the road", "largo consumo": the names of streets have capitals, or a number behind them.
    return STREET_WORD.search(piece) is not None if folded[0].isdigit() else re.search(r"\s(?:\w+ )?[^\W_a-zà-ÿ]", piece) is not None


def without_private(value: Any) -> Any:
    """A JSON value without the properties that are never read, at any depth."""
    if isinstance(value, dict):
        return {key: without_private(one) for key, one in value.items() if not is_private(key)}
    if isinstance(value, list):
        return [without_private(one) for one in value]
    return value


def is_private(name: str) -> bool:
    """Whether a property of this name is never read."""
    return PROPERTIES.match(re.sub(r"[\W_]", "", fold(name))) is not None
