"""Names with capitals in no statement on tools: in a title, a label, a column of a table, a body, a region."""

import re

from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import cue, table
from checklist.text.segmentation import Span
from checklist.text.spans import line_around

# Before the body that issued a certificate, or of which the writer is a member.
_ISSUED = re.compile(
    r"(?<!\w)(?:certific\w+|diplom\w+|qualific\w+|status|member\w*|fellow\w*|chartered|regist\w+|iscritt\w|iscrizione"
    r"|associat\w+|soci[oa]|tesser\w+|licen[cs]\w+|patente|abilitat\w+|abilitazione|attestat\w|accredit\w+|exams?"
    r"|esam[ei]"
    r"|awards?|awarded|premi\w*|titolo|credential\w*|issued|rilasciat\w|recogni[sz]ed|riconosciut\w)"
    r"(?: (?!with |con |per |for |worked |lavorat)[\w-]+){0,5}? (?:(?:of|from|with|by|at|di|del|dello|della|dei"
    r"|delle|dal|dalla|presso|alla?)"
    r" (?:the |il |la |lo )?|(?:dell|dall|all)')$"
)
_BODY = re.compile(
    r"(?:society|institut\w*|association|board|council|chamber|college|academy|order|guild|federation|foundation"
    r"|istituto|ordine|albo|associazione|collegio|camera|accademia|federazione|ente|consiglio|union|register)"
)
# Before a region, a valley, a coast: "in the South West", "nella Bassa Padovana".
_WITHIN = re.compile(
    r"(?<!\w)(?:(?:in|across|around|throughout|through|over|up|down|near|off|from|to|along|of)(?: the)?"
    r"|(?:della|del|dello|degli|delle|dei|dalla|dal|alla|al|di|da|in|a)|dell'|dall'|all'"
    r"|(?:nel|nella|nelle|nei|negli|sul|sulla|sui|sulle|attraverso (?:il|la|i|le)|lungo (?:il|la)|verso (?:il|la)) ?"
    r"|nell'|tutt[oa] (?:il|la|l')) ?$"
)
_POINT = re.compile(
    r"(?:north|south|east|west|mid|upper|lower|inner|outer|greater|alt[oa]|bass[oa]|nord|sud|est|ovest|valle?|val"
    r"|valli|vallata|pianura|agro|costiera|lag[oh]i?|colli|colline|delta|golfo|appennin\w+|alpi|prealpi|dolomiti|penisola"
    r"|monti|lakes?|coast\w*|highlands?|islands?|isles?|isole?|isola|costa|riviera|downs|peak|vale|valleys?|moors?|dales?"
    r"|fens?|glens?)(?:ern)?"
)
# What joins a name to that of a place before it: "in Malta and Gibraltar".
_AND = re.compile(r"(?<![^\W\d_])(?P<place>[^\W\d_]+(?: [^\W\d_]+)?)(?:,? (?:and|e|ed|or|o)|,) (?:in |a |at |to )?$")
_END = re.compile(r"[.!?:;…]")
_SHOUTED = re.compile(r"[A-ZÀ-Ü]{5,}[.:]?")
_LINE = 70  # code points of the longest line that names the role applied for
_ROW = re.compile(r"[|\t]")


def is_beside_a_place(passages: Passages, span: Span) -> bool:
    """Whether a name is joined to that of a place: "customers in Malta and Gibraltar"."""
    match = _AND.search(passages.low[max(0, span.start - 40) : span.start])
    return match is not None and any(is_place(words) for words in (match["place"], match["place"].split()[-1]))


def is_place(low: str) -> bool:
    """Whether a folded name is that of a country, a region or a town."""
    return bool(cue("names.places").fullmatch(low) or cue("names.cities").fullmatch(low))


def _is_label(passages: Passages, span: Span, passage: Passage) -> bool:
    """Whether a sentence is a name alone and heads its paragraph: "Android. Our screen runs on it"."""
    if (
        passages.letter.text[passage.start : passage.end].strip(" .:*_\n")
        != passages.letter.text[span.start : span.end]
    ):
        return False
    before = passages.all[passage.index - 1] if passage.index else None
    after = passages.all[passage.index + 1] if passage.index + 1 < len(passages.all) else None
    begins = before is None or before.paragraph != passage.paragraph
    return begins and not passage.item and after is not None and after.paragraph == passage.paragraph


def stands_apart(passages: Passages, span: Span, passage: Passage) -> bool:
    """Whether a name stands in a line without a statement: a title, a label in capitals, what a table asks for."""
    text = passages.letter.text
    around = line_around(text, span)
    line = text[around.start : around.end]
    if _ROW.match(line.strip()):  # of a table's columns the last one tells of the writer
        return "|" in line[span.end - around.start :].strip().rstrip("|")
    if _SHOUTED.fullmatch(text[passage.start : passage.end].strip()) or _is_label(passages, span, passage):
        return True
    return (
        len(line) < _LINE
        and not passage.item
        and not passage.own
        and not _END.search(line.rstrip("* "))
        and text[passage.start : passage.end].strip("* \n") == line.strip("* \n")
        and _names_a_role(line.lower())
    )


def _names_a_role(low: str) -> bool:
    forms = (form for forms in table("titles").values() for form in forms)
    return bool(re.search(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", low))


def is_issuer(passages: Passages, span: Span) -> bool:
    """Whether a name is that of the body that a certificate or a membership is of."""
    part = passages.part(span)
    lead = passages.low[part.start : span.start]
    return bool(_ISSUED.search(lead) and _BODY.search(passages.low, span.start, span.end))


def is_region(passages: Passages, span: Span) -> bool:
    """Whether a name of several words stands behind "in the" and has a word for a part of a land."""
    low = passages.low
    named = any(_POINT.fullmatch(word) for word in low[span.start : span.end].split())
    return named and bool(_WITHIN.search(low[max(0, span.start - 16) : span.start]))
