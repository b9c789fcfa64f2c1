"""Pure: certificates, licences and courses: the exact name, who issued it, and the date."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.document import Document, Quoted
from profiles.reading.heads import memberships
from profiles.reading.heads.affinity import REGION, is_place, is_trade
from profiles.reading.heads.sentences import sentences
from profiles.reading.heads.validity import EXPIRED, VALIDITY
from profiles.reading.licences import LICENCE
from profiles.reading.lines import Line
from profiles.reading.sections.dates import Period, periods, without
from profiles.reading.sections.lists import ranges_outside_brackets
from profiles.reading.words import fold, has

NAMED_SO = re.compile(
    r"\b(?:patent[ei]|patentin[oi]|cors[oi]|attestat[oi]|abilitazion[ei]|certifica\w*|certified|haccp|antincendio|"
    r"primo soccorso|pronto soccorso|sicurezza|blsd?|bls-?d|"
    r"qualific\w+|iscrizione|brevetto|idoneita|seminario|workshop|formazione|master|licen[cs]es?|card|ticket|"
    r"first aid|food (?:hygiene|safety)|manual handling|"
    r"level \d|livello \d|nvq|city (?:&|and) guilds|course|training|diploma|award|registered|registration|cpr|"
    r"chartered|member(?:ship)?|cscs|cqc|cpc|tachograph|adr|safeguarding|fire (?:safety|warden|marshal)|"
    r"forklift|muletto|carrello|carrelli|ple|gru|dbs|pat testing|asbestos|working at height|lavori in quota|"
    r"preposto|rspp|rls|haccp|alimentarista|fitosanitari\w*|ecdl|icdl|eipass)\b"
)
NO_NAME = re.compile(
    r"^(?:city (?:&|and) guilds|attestato di (?:frequenza|partecipazione)|livello \d|level \d|(?:licen[cs]e|"
    r"card|certificate|registration|reg\.?|patente|iscrizione)"
    r"(?: (?:no\.?|n\.?|number))?[ :]*[\w/-]*\d[\w/-]*|con attestato.*)$"
)
HOURS = re.compile(
    r"^(?:\d[\d.,]*\s*(?:ore|h|hours?|hrs?|giorni|days?|weeks?|settimane|mesi|months?|crediti|credits|ecm|"
    r"cfu)\b.*|online|a distanza|e-learning|in aula)$",
    re.IGNORECASE,
)
ISSUED = re.compile(
    r"\s*[,–(-]?\s*\b(?:presso|rilasciat[oa] da(?:l|lla|ll['’])?|erogat[oa] da(?:l|lla|ll['’])?|"
    r"organizzat[oa] da(?:l|lla|ll['’])?|tenut[oa] da(?:l|lla)?|issued by|awarded by|"
    r"provided by|delivered by|c/o|by(?=\s+[A-Z]))(?:\s+|(?<=['’]))(?:(?:il|la|lo|the)\s+)?",
    re.IGNORECASE,
)
IS = re.compile(r"\s(?:is|are|was|were|è|sono|ho|have)\s")
NUMBERED = re.compile(r"[A-Z]{1,3}-?\d")  # "ASE A1, A4, A5" is one name
AFTER_ACRONYM = re.compile(r"^[A-Z][A-Z0-9/+-]{1,8}$")
CARD = re.compile(r"(?:[Cc]ard|[Tt]icket|[Ll]icen[cs]e)$")  # "SSSTS, Gold Card" are two
DASH_BEFORE_ISSUER = r"\s+–\s+(?!(?:Associate|Professional|Practitioner|Foundation|Specialty|Advanced|Level|Livello)\b)"
COMMA = re.compile(r",\s+")
SIGN = re.compile(r"\s*[;•|]\s+|\s+[·∙/]\s+|\t")
DASH = re.compile(r"\s+[–—―−-]\s+")
LABEL = re.compile(
    r"^(?:corsi|corso|patenti|attestati|patentini|certificazioni|courses|licences|licenses|certificates)\s*:\s*",
    re.IGNORECASE,
)
# A name that says of which kind a paper is.
OF_A_KIND = re.compile(
    r"\b(?:patent|attestat|cors[oi]|abilitazion|certificat|brevett|licenz|adr\b|cqc\b|haccp\b|blsd?\b)"
)
# A heading above courses and nothing else, in folded text.
COURSES = re.compile(
    r"(?:altri |principali |ulteriori )?corsi(?: (?:ecm|di formazione|di aggiornamento|svolti|frequentati|professionali"
    r"|e seminari|e aggiornamenti))?"
)
BRACKETED_YEAR = re.compile(r"\([^()]*\d{4}\)(?=\s*$|\s+[–—-]\s)")
LEAST_DASHED = 3  # parts between dashes that are a list
# A word for a paper behind the acronym of what it is for: "PES-PAV certificazione".
PAPER_BEHIND = re.compile(r"(?<=[A-Z]) (?:certificazione|attestato)(?=\t|$)")
# What says of which kind a course was, and is no paper beside it: "corso avanzato (40 ore)", "one-day workshop".
KIND_OF_COURSE = re.compile(
    r"(?:(?:mini-?)?corso|seminario|workshop|formazione|modulo|livello)"
    r"(?: (?:di |da )?(?:base|avanzat[oa]|intermedi[oa]|intensiv[oa]|introduttiv[oa]|teorico-pratico|pratico|teorico|"
    r"online|serale|residenziale|biennale|annuale|livello|formazione|aggiornamento|perfezionamento|specializzazione|"
    r"[a-d]|i{1,3}|\d+(?: ore| giorni)?))*"
    r"|(?:(?:online|short|advanced|basic|introductory|intensive|refresher|evening|practical|half-day|one-day|two-day|"
    r"[\w-]+-week) )+(?:course|workshop|training|module)"
)
SHORT_FORM = re.compile(r"(?P<name>[A-Z][\w’'-]*(?: (?:[a-z]{2,3}|[A-Z][\w’'-]*))+) \((?P<short>[A-Z][A-Za-z]{1,5})\)")
MOST_FIELDS = 4  # name, issuer, hours and date are one certificate; as many without a date are a list
LONGEST = 160  # code points of one certificate
LONGEST_ISSUER = 60
LEAST_NAMED = 2  # lines that show what a section is
LONGEST_NAMED = 70  # code points of such a line


def read_certificates(lines: list[Line], document: Document, heading: str = "") -> None:
    """Add the certificates of a section: the exact name, who issued it, and the date; of memberships that they are.

    Below "Corsi" a bare "Fitoterapia (2021)" is the "Corso Fitoterapia".
    """
    folded = fold(heading).partition(":")[0].strip()
    kind = "Corso" if COURSES.fullmatch(folded) else "Patentino" if folded == "patentini" else ""
    for before, line in zip([None, *lines], lines, strict=False):
        if before and before.bold and not line.bold and _date_of_last(line.text, document):
            continue
        bodies = memberships.listed(line.text, heading)
        for text in bodies or certificates_of(line.text):
            _add(text, document, kind=kind, is_body=bool(bodies))


def _date_of_last(text: str, document: Document) -> bool:
    """Note the date that stands below a name in bold letters, beside place and hours: "11/2021 Online, 2 days"."""
    found = periods(VALIDITY.sub("", text))
    last = document.resume.get("certificates", [{}])[-1]
    if not last or "date" in last or not found or found[0].span[0] > 0:
        return False
    _date_last(found[0], text, document)
    return True


def _date_last(period: Period, text: str, document: Document) -> None:
    """Give the last certificate a date that stands in a text of its own."""
    certificates = document.resume["certificates"]
    certificates[-1]["date"] = period.end or period.start
    document.provenance[f"/certificates/{len(certificates) - 1}/date"] = period.quote(text)


def is_list(lines: list[Line]) -> bool:
    """Whether the lines of a section whose heading says nothing are certificates and licences: most are named so."""
    named = [is_named(line) for line in lines]
    return sum(named) >= LEAST_NAMED and 2 * sum(named) > len(named)


def is_row(line: Line) -> bool:
    """Whether a line lists several certificates with a sign between them."""
    parts = re.split(r"\s+[|•·]\s+", line.text)
    return len(parts) > 1 and all(is_named(replace(line, text=part)) for part in parts)


def is_named(line: Line) -> bool:
    """Whether a line is short and named as certificates and licences are."""
    return NAMED_SO.search(fold(line.text)) is not None and len(line.text) < LONGEST_NAMED


def certificates_of(line: str) -> list[str]:
    """The certificates of a line, which may be a list of several."""
    told = sentences(line.strip())
    if (
        len(told) > 1
        and all(len(one) < LONGEST_NAMED + 30 for one in told)
        and sum(bool(periods(one)) for one in told) > 1
    ):
        return [text for one in told for text in certificates_of(one)]
    line = line.strip().rstrip(".")
    found: list[str] = []
    whole = [line[start:end] for start, end in ranges_outside_brackets(line, SIGN)] if _is_list(line, SIGN) else [line]
    for text in whole:
        by_dash = DASH if _is_list(text, DASH) else None
        for part in [text[start:end] for start, end in ranges_outside_brackets(text, by_dash)] if by_dash else [text]:
            found += _at_commas(part)
    return [text.strip(" ,;") for text in found if text.strip(" ,;.")]


def _is_list(text: str, divider: re.Pattern[str]) -> bool:
    """Whether signs divide several certificates, and not name, issuer and date of one."""
    parts = [text[start:end] for start, end in ranges_outside_brackets(text, divider)]
    if divider is DASH and not (len(parts) >= LEAST_DASHED and BRACKETED_YEAR.search(text)):
        return False
    are_dated = divider is SIGN and ";" in text and all(map(_is_dated, parts))
    return len(parts) > 1 and (are_dated or any(_begins(part) for part in parts[1:]))


def _begins(part: str) -> bool:
    """Whether a part is a certificate of its own: it is named so, or has a date in brackets."""
    bare = VALIDITY.sub("", part)
    return NAMED_SO.search(fold(bare)) is not None or (
        bool(BRACKETED_YEAR.search(part)) and len(without(bare, periods(bare))) > 2
    )


def _at_commas(text: str) -> list[str]:
    """A line divided at the commas between certificates: each is named so, or ends with a date."""
    label = LABEL.match(text)
    start = label.end() if label else 0
    ranges = [(start + first, start + last) for first, last in ranges_outside_brackets(text[start:], COMMA)]
    parts = [text[first:last] for first, last in ranges]
    named = [_is_named(part) for part in parts]
    is_plain = (
        len(parts) >= MOST_FIELDS
        and not any(periods(VALIDITY.sub("", part)) for part in parts)
        and not any(map(_is_issuer, parts[1:]))
    )
    if len(parts) > 1 and all(map(AFTER_ACRONYM.match, parts)):
        named = [True for _part in parts]  # "ACLS, BLS"
    elif is_plain:
        named = [not HOURS.match(part) for part in parts]
    dated = [_is_dated(part) for part in parts]
    several_dates = sum(dated) > 1
    groups: list[tuple[int, int]] = []
    is_whole = False  # whether the group before is named as a certificate is
    for at, (first, last) in enumerate(ranges):
        is_own = dated[at] and len(without(parts[at], periods(parts[at]))) > 2  # "Pronto soccorso (2022)"
        is_own = is_own or BRACKETED_YEAR.search(parts[at]) is not None
        after_date = at > 0 and dated[at - 1] and several_dates and (is_own or not _is_addition(parts[at]))
        is_card = at > 0 and CARD.search(parts[at]) and AFTER_ACRONYM.match(parts[at - 1])
        if not groups or (named[at] and (is_whole or is_plain or dated[at - 1])) or after_date or is_card:
            groups.append((first, last))
            is_whole = named[at]
        else:
            groups[-1] = (groups[-1][0], last)
            is_whole = is_whole or named[at]
    return [text[first:last] for first, last in groups]


def _is_dated(part: str) -> bool:
    """Whether a part has the date of a paper; that of its renewal is one too, so that the next is of another."""
    return bool(periods(part)) and bool(VALIDITY.sub("", f", {part}").strip(" ,"))


def _is_named(part: str) -> bool:
    folded = fold(part)
    return (
        NAMED_SO.search(folded) is not None
        and not KIND_OF_COURSE.fullmatch(re.sub(r" \([^()]*\)$", "", folded))
        and not NO_NAME.match(folded)
        and not HOURS.match(part)
        and not has("organisations", part)
    )


def _is_issuer(part: str) -> bool:
    return has("organisations", part) or is_place(part)


def _is_addition(part: str) -> bool:
    """Whether a part says more of the certificate before it: hours, validity, a place, a date, who issued it."""
    bare = VALIDITY.sub("", f", {part}").strip(" ,")
    if KIND_OF_COURSE.fullmatch(re.sub(r" \([^()]*\)$", "", fold(bare))):
        return True
    if not bare or HOURS.match(bare) or _is_issuer(bare) or REGION.match(bare):
        return True
    return not without(bare, periods(bare)).strip()


def _add(text: str, document: Document, *, kind: str = "", is_body: bool = False) -> None:
    if len(text) > LONGEST or EXPIRED.search(text):
        document.unplaced.append(text.replace("\t", " "))
        return
    said = VALIDITY.sub("", text)
    found = periods(said)
    # "Certificazione 2023 (2025)": when it was got, and when it ends or was renewed.
    renewed = len(found) > 1 and re.fullmatch(r"\s*\(\s*", said[found[-2].span[1] : found[-1].span[0]])
    last = found[-2:-1] if renewed else found[-1:]
    rest = without(said, found[-2:] if renewed else last)
    rest = PAPER_BEHIND.sub("", rest)
    before = document.resume.get("certificates", [{}])[-1]
    if not rest and last and "date" not in before and before:
        _date_last(last[0], said, document)
        return
    name, issuer = _name_and_issuer(rest.replace("\t", " — "))
    if name and name not in text:
        name = text.replace("\t", " ").strip(" ,;")  # what was taken out stood in the middle of the name
    if IS.search(name):
        document.unplaced.append(text.replace("\t", " "))  # "Training is all in date"
    elif name:
        dated = last[0].quote(said) if last else ""
        is_bare = kind == "Corso" and not NAMED_SO.search(fold(name)) and not re.search(r"[A-Z]{2}|^.{,5}$", name)
        is_bare = is_bare or (kind == "Patentino" and not OF_A_KIND.search(fold(name)))
        fields = {
            "name": Quoted(memberships.as_member(name) if is_body else f"{kind} {name}" if is_bare else name, name),
            "issuer": Quoted(issuer, issuer) if issuer else None,
            "date": Quoted(last[0].end or last[0].start, dated) if last else None,
        }
        document.add("certificates", fields, name)


def _name_and_issuer(text: str) -> tuple[str, str]:
    """The name and who issued it; both as written, so that they can be quoted."""
    licence, short = LICENCE.match(text), SHORT_FORM.fullmatch(text)
    if (licence and licence.end() == len(text)) or (short and _shortens(short["short"], short["name"])):
        return text, ""
    if (issued := ISSUED.search(text)) and issued.start() > 2:
        return _trimmed(text[: issued.start()]), _trimmed(text[issued.end() :])
    for divider in (r"\s+[—|·•]\s+", r",\s+(?=[A-Z])", DASH_BEFORE_ISSUER, r"\s+-\s+(?=[A-Z])"):
        pieces = [text[start:end] for start, end in ranges_outside_brackets(text, re.compile(divider))]
        pieces = [pieces[0], text[text.index(pieces[1], len(pieces[0])) :]] if len(pieces) > 1 else pieces
        if (
            len(pieces) != 2
            or len(pieces[1]) >= LONGEST_ISSUER
            or NUMBERED.match(pieces[1])
            or (AFTER_ACRONYM.match(pieces[0]) and divider == DASH_BEFORE_ISSUER)
        ):
            continue
        name, issuer = _trimmed(pieces[0]), _trimmed(pieces[1])
        is_issuer = issuer[:1].isupper() and not is_place(issuer) and not HOURS.match(issuer) and not is_trade(issuer)
        return (name, issuer if is_issuer else "")
    match = re.match(r"^(.+?)\s*\(([A-ZÀ-Þ][^()\d]{2,50})[,;]?\)?$", text)
    return (match[1], match[2]) if match else (_trimmed(text), "")


def _shortens(letters: str, name: str) -> bool:
    """Whether letters are the initials of the words of a name: "ETW" of "European Tree Worker"."""
    return re.sub("[a-z]", "", letters) == "".join(word[0] for word in name.split() if word[0].isupper())


def _trimmed(text: str) -> str:
    text = text.strip(" ,;:–—-")
    return text.strip("()").strip(" ,;–—-") if text.count("(") != text.count(")") else text
