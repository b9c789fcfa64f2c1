"""Headlines: "Backend Developer - Nuvola Srl - Torino", "Data Analyst presso Rondine", "Vela | Designer | Remote"."""

import re
from collections.abc import Iterator

from checklist.ads.heading.names import LEGAL, NAME, company_in, is_beside, is_place, may_be_role
from checklist.ads.heading.roles import names_a_role, role_at
from checklist.ads.heading.words import listed, pieces
from checklist.ads.sections import kind_of
from checklist.text.segmentation import Span

_SHOUT = re.compile(
    rf"\s*(?:we're hiring|we are hiring|now hiring|stiamo assumendo|join our team|lavora con noi)\s*[!:.-]+\s*"
    rf"|\s*(?:{pieces('labels.shouts')}|{pieces('labels.role')})\s*(?:(?:in|presso|at|da)\s+(?P<at>{NAME})\s*)?[:!-]\s*"
    rf"|\s*(?:{pieces('labels.shouts')})\s+(?=[A-ZÀ-Ý])",
    re.I,
)
_AT = re.compile(rf"\s(?:presso|at|@|c/o)\s+(?:(?:la|il|lo|the)\s|l')?(?P<name>{NAME}|[\w.&-]+)")
_PARTS = re.compile(r"\s+[-/]\s+|\s*[|·]\s*|[,;!]\s+|:\s+|\s*[()]\s*")
_FIELD = re.compile(r"[^\W\d_][\w /]{2,30}:\s")
_PROVINCE = re.compile(rf"\s?\((?:{pieces('provinces')})\)|, Co\.? [A-Z]")
_RANK = re.compile(
    r"(?:apprentice|trainee|apprendista|stagista|tirocinante|intern|master|lead|senior|junior|head|chief|principal|staff|capo)",
    re.I,
)
_WANTED = re.compile(
    r"\s*(?P<role>[^\n.!?,:;]{3,60}?) (?:wanted|needed|required|cercasi|ricercasi)(?:[.!]\s|\s{3,}|\s*\n)", re.I
)
_EMPLOYER = re.compile(rf"\s*(?:{pieces('labels.company')})\s*:", re.I)
# "Headteacher: Mrs R. Bell" is who works there.
_PERSON = re.compile(r":\s(?:(?i:mr|mrs|ms|miss|dr|prof|sir|dott|sig|avv|ing)(?:\.?ssa|\.ra)?\.?\s)[A-ZÀ-Ý]")
_SEEKS_STAFF = re.compile(
    r"\b(?:cerca|ricerca|assume|seleziona|is hiring|needs|seeks) (?:personale|staff|people)\b(?!:\s*\w)", re.I
)
_NUMBERED = re.compile(r"\s*n\. ?\d{1,2} (?=[A-ZÀ-Ý])")  # "n. 1 SALDATORE"
_TOP = 3  # lines in which the sender of an advertisement stands
_BODY = re.compile(
    r"\s*(?P<name>(?:(?i:comune|provincia|regione|ministero|università|azienda (?:ospedaliera|sanitaria)"
    r"|unione dei comuni|camera di commercio|istituto comprensivo|ausl|asl|ulss|asst|ats|asp)\b[^\n,;:(|-]{2,60}?"
    r"|[A-ZÀ-Ý][^\n,;:(|/-]{2,60}?\s"
    r"(?i:council|university|nhs (?:foundation )?trust|school|academy|college|hospital|museum|library)))"
    r"\s*(?=[\n,;(|/]|$)"
)
_PARTS_OF_A_FIRM = r"team|ward|department|unit|service|clinic|salon|store|branch|office|site|shop"
_FEWEST_WORDS = 2  # of a name whose first words alone may stand for it
_BEGINS = r"(?:[.!?]\s{1,3}|\n\s{0,20})"
_TELLS = (
    r",?(?:\s(?:is|has|was|are|owns?|runs?|makes?|manages?|operates?|manufactures?|supplies|provides?|offers?|employs?|"
    r"builds?|designs?|develops?|sells?|works?|delivers?|opened|began|started|produces?)\s"
    r"|\s(?:è|e'|ha|opera|gestisce|produce|realizza|progetta|offre|vende|conta|nasce|distribuisce|fornisce|installa|"
    r"costruisce|impiega|lavora|cura|organizza|segue|si occupa)\s)"
)
_LINES = 8  # lines in which a headline is looked for
_LONGEST = 120
_LONGEST_NAME = 80  # code points of the line of a company below a title
_CAPITALS = re.compile(r"(?:[A-ZÀ-Ý0-9&][\w&.'+-]*|di|del|della|de|d'|of|the|and|e|da|for|-|·|\||,|\(|\)|/)+")


def headline(plain: str) -> tuple[Span | None, Span | None]:
    """The role and the company of the first line that names a role, with the company of the lines below it."""
    starts = [start for start, _end in list(_first_lines(plain))[:_TOP]]
    if wanted := next(filter(None, (_WANTED.match(plain, start) for start in starts)), None):
        return role_at(plain, wanted.start("role"), wanted.end("role")), None
    for place, (begin, end) in enumerate(lines := list(_first_lines(plain))):
        numbered = _NUMBERED.match(plain, begin, end)
        start = numbered.end() if numbered else begin
        if plain[start:end].rstrip().endswith((",", ":")) and end - start > _LONGEST:
            continue  # "Faro S.p.A., which makes …, seeks for its office in Lecco:" leads to the role
        if end - start > _LONGEST or _is_prose(plain[start:end]):
            break
        if listed("no-headline").match(plain[start:end].strip()) and not _SHOUT.match(plain, start, end):
            continue
        if _EMPLOYER.match(plain, start, end) or _PERSON.search(plain, start, end):
            continue  # "Datore di lavoro: …", though a "datore" is somebody at work
        if _SEEKS_STAFF.search(plain, start, end):
            continue  # "Elm Hair CERCA PERSONALE", and below it whom
        role, company = read_line(plain, start, end)
        if role:
            below = _below(plain, end, lines[place + 1 : place + 3])
            return role, below if below and not _has_legal_form(plain, company) else company
    return None, None


def institution(plain: str) -> Span | None:
    """The public body or school that an advertisement begins with: "COMUNE DI RIO (CE)", "Elm Park School"."""
    for start, end in list(_first_lines(plain))[:_TOP]:
        if found := _BODY.match(plain, start, end):
            return Span(found.start("name"), found.end("name"))
    return None


def _has_legal_form(plain: str, company: Span | None) -> bool:
    return company is not None and LEGAL.search(plain, company.start, company.end) is not None


def _first_lines(plain: str) -> Iterator[tuple[int, int]]:
    found = 0
    for match in re.finditer(r"[^\n]+", plain):
        if match[0].strip():
            yield match.start(), match.end()
            found += 1
        if found == _LINES:
            return


def _is_prose(said: str) -> bool:
    """Whether a line is a sentence, which ends with a full stop that is none of an abbreviation."""
    bare = said.rstrip()
    return bare.endswith(".") and not LEGAL.search(bare[-14:]) and len(bare.split()) > 4


def read_line(plain: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """The role and the company of a headline; no company without a role."""
    company: Span | None = None
    shout = _SHOUT.match(plain, start, end)
    if shout:
        start = shout.end()
        if shout["at"]:
            company = company_in(plain, shout.start("at"), shout.end("at"))
    if (at := _AT.search(plain, start, end)) and may_be_role(plain[start : at.start()]):
        beside = not is_beside(at["name"]) or LEGAL.search(at["name"])
        named = company_in(plain, at.start("name"), at.end("name")) if beside else None
        parts = [one for one in _split(plain, start, at.start()) if may_be_role(plain[one.start : one.end])]
        role = role_at(plain, parts[0].start, at.start()) if parts else None
        return role, company or named
    return _read_parts(plain, _split(plain, start, end), company)


def _split(plain: str, start: int, end: int) -> list[Span]:
    parts, begin = [], start
    for match in [*_PARTS.finditer(plain, start, end), None]:
        stop = match.start() if match else end
        said = plain[begin:stop]
        if said.strip(" .-"):
            parts.append(Span(begin + len(said) - len(said.lstrip(" -")), begin + len(said.rstrip(" -"))))
        begin = match.end() if match else end
    return parts


def _read_parts(plain: str, parts: list[Span], company: Span | None) -> tuple[Span | None, Span | None]:
    role = _role_part(plain, parts)
    if role is None:
        return None, None
    if company is None:
        found = [one for part in parts if part is not role and (one := _company_part(plain, part, role, parts))]
        # Of several, a town and a firm, the text speaks of the firm again.
        company = next(
            (one for heard in (speaks_of, said_again) for one in found if heard(plain, one)),
            found[0] if found else None,
        )
    named = role_at(plain, role.start, role.end)
    return named, company if named else None


def _role_part(plain: str, parts: list[Span]) -> Span | None:
    """The part that names a role for certain, or else the first that may: a company's name may end as roles do."""
    said = {one: plain[one.start : one.end] for one in parts}
    certain = [one for one in parts if names_a_role(said[one]) and not LEGAL.search(said[one])]
    # "MASTER / LEAD TECHNICIAN": a rank alone is no role, where another part names one.
    certain = [one for one in certain if not _RANK.fullmatch(said[one])] or certain
    return next((one for one in [*certain, *parts] if may_be_role(said[one])), None)


def _company_part(plain: str, part: Span, role: Span, parts: list[Span]) -> Span | None:
    said = plain[part.start : part.end]
    if LEGAL.search(said) and len(said.split()) > 1:
        return company_in(plain, part.start, part.end)
    if (
        is_beside(said)
        or _RANK.fullmatch(said)
        or not said[:1].isupper()
        or listed("heads").fullmatch(said)
        or names_a_role(said)
    ):
        return None
    before = plain[max(0, part.start - 2) : part.start].strip()
    if before.endswith("("):
        return None  # "(Unity)", "(Oxford)"
    if _PROVINCE.match(plain, part.end):
        return None  # "Thiene (VI)", "Athlone, Co. Westmeath"
    if before.endswith(",") and not (said_again(plain, part) or _beside_follows(plain, part, parts)):
        return None
    return company_in(plain, part.start, part.end)


def said_again(plain: str, part: Span) -> bool:
    """Whether the text says the words of a part once more behind it, and not as those of a town or a department."""
    said = re.escape(plain[part.start : part.end])
    return bool(re.search(rf"(?<!\w)(?<!\bin ){said}(?!\w)(?!\s(?:{_PARTS_OF_A_FIRM})\b)", plain[part.end :]))


def speaks_of(plain: str, part: Span) -> bool:
    """Whether a sentence behind a part tells of what it names: "Elm Care Homes runs", "Elm is a group of five"."""
    words = plain[part.start : part.end].split()
    if len(words) < _FEWEST_WORDS:
        return False
    return any(
        re.search(rf"{_BEGINS}(?:(?:The|Il|Lo|La)\s)?{re.escape(' '.join(words[:count]))}{_TELLS}", plain[part.end :])
        for count in {len(words), len(words) - 1, 1}
    )


def _beside_follows(plain: str, part: Span, parts: list[Span]) -> bool:
    following = [one for one in parts if one.start > part.start]
    return bool(following) and is_beside(plain[following[0].start : following[0].end])


def _below(plain: str, end: int, lines: list[tuple[int, int]]) -> Span | None:
    """The company of the line below a title, as job boards show it: "Faro Digitale · Ancona", "Lindenhof GmbH"."""
    for start, stop in lines:
        said = plain[start:stop].strip()
        bare = LEGAL.sub("", said).strip(" .,")
        adjacent = plain[end:start].count("\n") == 1
        if (
            len(said) > (_LONGEST if LEGAL.search(said) else _LONGEST_NAME)
            or _FIELD.match(said)
            or (kind_of(said) and not LEGAL.search(said))
            or said.endswith(":")
            or _is_prose(said)
            or "!" in said
            or "?" in said
        ):
            return None
        parts = _split(plain, start, stop)
        first = parts[0] if parts else Span(start, stop)
        named = plain[first.start : first.end]
        if is_beside(named) and not LEGAL.search(named):
            end = stop
            continue
        framed = any(
            is_place(plain[one.start : one.end]) or _PROVINCE.match(plain, one.end) is not None for one in parts[1:]
        )
        boards = adjacent and _place_follows(plain, stop)
        certain = bool(LEGAL.search(named)) or framed or boards or (adjacent and speaks_of(plain, first))
        if certain and bare and all(_CAPITALS.fullmatch(word) for word in LEGAL.sub("", named).split()[:6]):
            return company_in(plain, first.start, first.end)
        return None
    return None


def _place_follows(plain: str, end: int) -> bool:
    following = re.match(r"\n([^\n]{2,80})", plain[end:])
    if following is None:
        return False
    return any(is_beside(one) for one in re.split(r"\s*[,·|(]\s*", following[1])[:2] if one)
