"""Pure: the pieces of the head of a job: divided at lines, dashes, prepositions, brackets and commas."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from profiles.reading.heads.sentences import EMPLOYED
from profiles.reading.sections.lists import ranges_outside_brackets
from profiles.reading.words import fold, has, words

FIRM = r"(?:ditta|societ[aà]|company|firm)"
ARTICLE = rf"(?:(?-i:la|il|lo|i|gli|le|the)\s+(?:{FIRM}\s+(?-i:(?=[A-Z\"“])))?|(?-i:l)['’])?"
AT = (
    rf"(?:^|\s+|(?<=\s))(?:presso|c/o|dal(?= sig)|dalla(?= sig)|at|@|per conto di|through|tramite"
    rf"|per(?=\s+(?:l['’]|la |il |lo )?(?:impresa|ditta|azienda|societ[aà]|cooperativa|agenzia)\b))\s+{ARTICLE}"
)
AS = (
    r"(?:^|(?<!poi)(?<!\d{4})\s+)(?:as|come|in qualit[aà] di"
    r"|con (?:la )?(?:mansion[ei]|qualifica|funzion[ei]|il ruolo|ruolo) di)\s+"
    r"(?:an?\s+|un[oa]?\s+|the\s+|il\s+|la\s+)?"
)
SINCE = r"(?:e )?(?:poi )?dal(?:l['’])?\s?(?:[a-z]+\s)?\d{4}"  # before what somebody became then
WITH = r"\s+(?:with|for)\s+(?-i:(?=[A-Z]))"
SIGN = r"\s+[|·•∙]\s+|\s+[–—―−-]\s+|(?<=\w)\s*[—|•]\s*(?=\w)|:\s+|\s*\[|\]\s*"
DIVIDER = re.compile(
    rf"(?P<at>{AT})|(?P<as>{AS})|(?P<with>{WITH})|(?P<sign>{SIGN})|(?P<where>,\s+(?:a|ad|in|"
    rf"near|nr\.?|vicino a)\s+(?-i:(?=[A-ZÀ-Þ])))|(?P<comma>,\s+(?!(?:then|"
    rf"and then|later|poi|e poi|quindi|{SINCE})\b)|\s+/\s+|;\s+)",
    re.IGNORECASE,
)
SAID = {"at": "employer", "as": "role", "with": "perhaps", "where": "place"}
BRACKETS = re.compile(r"\([^()]*\)")
LAST_BRACKET = re.compile(r"\s*\(([^()]{2,90})\)$")
PROVINCE = re.compile(r"\([A-Z]{2}\)$")
OWN = (
    r"self[- ]employed|for myself|in proprio|per conto (?:mio|proprio)|partita iva|p\.? ?iva"  # how nobody employs one
)
KIND = re.compile(
    r"^(?:full[- ]?time|part[- ]?time|tempo (?:pieno|parziale|indet\w*\.?|det\w*\.?)"
    r"(?: ed? (?:a tempo )?(?:indet|det)\w*\.?)?(?:,.{0,20})?|"
    r"contratto .{0,25}|stage|"
    r"permanent|contract|(?:fixed[- ]term|temporary|temp|seasonal|casual|zero[- ]hours?|maternity cover|"
    r"agency)(?: (?:contract|job|work|role))?|"
    r"a tempo (?:pieno|parziale|indeterminato|determinato)(?: ed? (?:in)?determinato)?|"
    rf"(?:{OWN})(?: \(cis\)| cis)?|"
    r"liber[oa] professionista con partita iva|term[- ]time(?: only)?|apprendistato|internship|"
    r"stagionale|a chiamata|a progetto|interinale|somministrazione|sostituzione(?: maternita)?|"
    r"remote|da remoto|remoto|ibrido|hybrid)$"
)
REMARK = re.compile(
    r"\d+ [a-zà-ÿ]|\d+-[a-z]|[a-zà-ÿ]+ (?:\w+,? )*\d|(?:un|una|one|two|three|due|tre) [a-z]"
)  # "(60 beds)"
_DAYS = (
    r"(?:mondays?|fridays?|saturdays?|sundays?|weekends?|evenings?|nights?|venerdi|sabato|domenica|fine settimana|"
    r"week-?end|notti|serale|notturno)"
)
HOW_OFTEN = re.compile(
    rf"^(?:(?:every|most|at|solo|ogni|il) {_DAYS}|(?:one|two|three|four|uno|due|tre|quattro|\d) "
    r"(?:days?|evenings?|giorn[oi]|ser[ae]|pomeriggi) (?:a|per|the|alla) (?:week|settimana)|"
    r"weekly|fortnightly|monthly|settimanalmente|mensilmente|"
    r"\d{1,2} (?:hours?|hrs|ore) (?:a |per |alla )?(?:week|settimana(?:li)?))$"
)
DAYS = re.compile(rf"^{_DAYS}(?: only)?$|{HOW_OFTEN.pattern}")
EMPTY = {
    "and", "e", "ed", "poi", "then", "or", "da", "dal", "from", "since", "ad", "a", "the", "prima", "prima ancora",
    "dopo", "in precedenza", "successivamente", "in seguito", "infine", "attualmente", "assunto", "assunta",
    "inverno", "inverni", "estate", "estati", "d'estate", "d'inverno",
    "before", "before that", "previously", "later", "currently",
}  # fmt: skip
IN_TOWN = re.compile(r"^(?!Comune di \S+ in )(.*\S)\s+(?:in|a|ad)\s+([A-ZÀ-Þ]\S*(?:\s\S+){0,2})$")
COMMA = re.compile(r",\s+")
BRACKET = 1000  # added to the number of a segment for that in its brackets
PARTNERS = re.compile(r"[A-ZÀ-Þ][\w'’-]+ (?:&|and|e) [A-ZÀ-Þ][\w'’-]+ (?:LLP|LLC|PLLC|PC|Ltd|Solicitors|Associati)\b")
SHORT_REGION = 3  # letters of a province or state
MOST = 7  # pieces of a head; more are a list


@dataclass(frozen=True)
class Piece:
    """A piece of a head.

    Attributes:
        text: Its words.
        line: Which part of the head it stands in, from 0.
        segment: Which pieces only commas divide, from 0.
        span: Where in its line, a half-open range of code points.
        said: What the word before it says it is: "employer" after “presso”, "role" after “as”, "place" in brackets,
            "perhaps" an employer after “with”, or "".
    """

    text: str
    line: int
    segment: int
    span: tuple[int, int]
    said: str = ""


def pieces(head: list[str]) -> list[Piece]:
    """The pieces of the head of an entry in reading order; what says only how somebody was employed is left out."""
    found: list[Piece] = []
    segment = 0
    for number, written in enumerate(head):
        line = written[:300]
        start = _after_verb(line)
        hidden = BRACKETS.sub(lambda match: "\0" * len(match[0]), line)
        said = ""
        for divider in DIVIDER.finditer(hidden, start):
            found += _piece(line, (start, divider.start()), number, segment, said)
            segment += divider["comma"] is None and divider["where"] is None
            said = next((SAID[name] for name in SAID if divider[name] is not None), "")
            start = divider.end()
        found += _piece(line, (start, len(line)), number, segment, said)
        segment += 1
    return _with_legal_forms(found, head)[:MOST]


def _after_verb(line: str) -> int:
    """Where the head begins after “Ho lavorato” and the like."""
    folded = fold(line)
    match = EMPLOYED.match(folded)
    return len(folded[: match.end()].rstrip()) if match and len(folded) == len(line) else 0


def _piece(line: str, span: tuple[int, int], number: int, segment: int, said: str) -> list[Piece]:
    """The piece of a range, and the place in brackets at its end."""
    start, end = span
    text = line[start:end]
    bracket = LAST_BRACKET.search(text)
    inside: list[Piece] = []
    if bracket and not PROVINCE.search(text) and text[: bracket.start()].strip(" ,;.()"):
        at = start + bracket.start(1)
        if is_employer_in_brackets(bracket[1], text[: bracket.start()]):
            # "Cook (Bella's Trattoria, Swansea)": what a head has outside them.
            parts = ranges_outside_brackets(bracket[1], COMMA)
            inside = [Piece(bracket[1][a:b], number, segment + BRACKET, (at + a, at + b)) for a, b in parts]
        elif is_place_in_brackets(bracket[1]):
            inside = [Piece(bracket[1], number, segment, (at, at + len(bracket[1])), "place")]
        if inside or any(known.match(fold(bracket[1])) for known in (KIND, DAYS)) or _is_remark(bracket, text):
            text = text[: bracket.start()]
    left = len(text) - len(text.lstrip(' ,;()"“”«»'))
    words_of_it = text.strip(" ,;")
    words_of_it = words_of_it if "(" in words_of_it else words_of_it.strip(")")
    words_of_it = words_of_it if ")" in words_of_it else words_of_it.strip("(")
    if (
        not words_of_it
        or fold(words_of_it) in EMPTY
        or (KIND.match(fold(words_of_it)) and not has("places", words_of_it))
        or HOW_OFTEN.match(fold(words_of_it))
    ):
        return inside
    left = start + text.index(words_of_it)
    if said == "employer" and (town := IN_TOWN.match(words_of_it)):
        first, second = ((left + town.start(group), left + town.end(group)) for group in (1, 2))
        return [Piece(town[1], number, segment, first, said), Piece(town[2], number, segment, second, "place"), *inside]
    return [Piece(words_of_it, number, segment, (left, left + len(words_of_it)), said), *inside]


def _is_remark(bracket: re.Match[str], text: str) -> bool:
    """Whether brackets behind a role or a name say how large or how often: "Killarney (60 beds)"."""
    before = text[: bracket.start()]
    is_name = all(word[:1].isupper() for word in re.findall(r"[^\W\d_]{4,}", before))
    return REMARK.match(bracket[1]) is not None and (is_name or has("roles", before))


def is_employer_in_brackets(text: str, before: str) -> bool:
    """Whether brackets behind a role hold an employer and its town."""
    name, comma, town = text.partition(", ")
    is_region = len(town) <= SHORT_REGION or (fold(town) in words("places") and " " not in name)
    is_place = fold(name) in words("places")
    return (
        bool(comma)
        and has("roles", before)
        and name[:1].isupper()
        and not is_place
        and not re.search(r"\d", town)
        and (not is_region or has("organisations", name))
    )


def is_place_in_brackets(text: str) -> bool:
    """Whether brackets hold a place: a known one, or one to three capitalised words that are no initials."""
    if KIND.match(fold(text)) or DAYS.match(fold(text)) or has("roles", text) or re.search(r"\d", text):
        return False
    if any(part.strip() in words("places") for part in re.split(r"[,/–-]", fold(text))):
        return True
    return (
        re.fullmatch(r"[A-ZÀ-Þ][\w'’-]+(?:[ -](?:[\w'’]+))*(?:,\s*[A-Z][\w ]+)?", text) is not None
        and not text.isupper()
    )


def _with_legal_forms(found: list[Piece], head: list[str]) -> list[Piece]:
    """The pieces, with “, Inc.” put back to the name before it, and “Brand & Pike LLP” to the name before its comma."""
    joined: list[Piece] = []
    for piece in found:
        before = joined[-1] if joined else None
        is_form = len(piece.text) < 8 and fold(piece.text) in words("organisations")
        is_of_partners = before and before.segment == piece.segment and _are_partners(before.text, piece.text)
        if before and before.line == piece.line and (is_form or is_of_partners):
            span = (before.span[0], piece.span[1])
            joined[-1] = Piece(head[piece.line][slice(*span)], before.line, before.segment, span, before.said)
        else:
            joined.append(piece)
    return joined


def _are_partners(first: str, others: str) -> bool:
    """Whether words around a comma name one firm by its partners: "Hollis", "Brand & Pike LLP"."""
    is_name = len(first.split()) == 1 and first[:1].isupper() and fold(first) not in words("places")
    return is_name and PARTNERS.match(others) is not None and not has("roles", first)


def with_capital(piece: Piece) -> Piece:
    """A firm with a capital, where somebody types none, so that this tells nothing: "lavanderia lava più"."""
    return replace(piece, text=piece.text[:1].upper() + piece.text[1:]) if has("organisations", piece.text) else piece
