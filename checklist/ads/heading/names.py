"""Which words name a company, and which only describe one."""

import re

from checklist.ads.heading.roles import may_name_a_role, names_a_role
from checklist.ads.heading.words import listed, pieces, places
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import Span, fold

_WORD = r"(?:(?:d'(?=[A-ZÀ-Ý]))?[A-ZÀ-Ý0-9][\w&.'+-]{0,40}|&)"
_LINK = r"(?:di|del|della|dei|delle|degli|de|d'|dell'|e|per|la|il|of|the|and|an?|du|van|von|y|yr|na|nan)"
# Two blanks where a quotation mark stood: "Scuola “Il Noce”".
# "Nido d'infanzia Il Riccio": a kind behind an apostrophe, in front of what it is called.
_ELIDED = rf"(?:d'|dell'|all')[a-zà-ù]{{3,20}}(?=[ ]{{1,2}}{_WORD})"
NAME = rf"{_WORD}(?:[ ]{{1,2}}(?:{_WORD}|{_ELIDED}|{_LINK}(?=[ ](?:{_LINK}[ ])?{_WORD}))){{0,7}}"
LEGAL = re.compile(rf"(?<!\w)(?:{pieces('legal')})\.?(?!\w)", re.I)
_ARTICLE = re.compile(rf"(?:il|la|lo|l'|i|gli|le)\s?(?=(?:{pieces('institutions')})(?!\w))", re.I)
_GENERIC = re.compile(rf"(?:il |la |lo |l'|the )?(?:[a-zà-ù]+ ){{1,4}}(?P<name>{NAME})")
_PART = re.compile(
    rf"(?:il |la |l'|lo )?(?:{pieces('parts')})\b[^,]{{0,60}} (?:di|of|del|della) (?P<name>{NAME})$", re.I
)
_INSTITUTION = re.compile(r"(?:dipartimento|ministero|comune|università|ospedale|regione|istituto)(?: [a-zà-ù']+){1,8}")
# "Studio legale Bianchi", "Casa di cura Santa Lucia": a kind in small letters between the institution and its name.
_KIND = re.compile(
    rf"(?i:{pieces('institutions')})(?: (?!(?:in|at|near|on|nel|nella|a|sul|vicino)\s)[a-zà-ù']+){{1,4}} {NAME}"
)
_SMALL = frozenset({
    "di", "del", "della", "dello", "dei", "degli", "delle", "e", "ed", "per", "la", "il", "in",
    "a", "da", "of", "the", "and", "for", "at", "on",
})  # fmt: skip
_INITIALS = frozenset({
    "ASL", "AUSL", "ULSS", "ASST", "ATS", "ASP", "RSA", "CNR", "INPS", "INAIL", "NHS", "UK", "USA",
    "EU", "IT", "II", "III", "ITS", "CFP",
})  # fmt: skip
_MOST_WORDS = 9


def is_place(said: str) -> bool:
    """Whether words are towns, regions, states."""
    words = [one for one in re.split(r"\s*[,/()]\s*|\s+(?:o|or|e|and)\s+|\s+-\s+", fold(said)) if one]
    return bool(words) and all(_is_one_place(one) for one in words)


def _is_one_place(low: str) -> bool:
    low = re.sub(r"\s+[a-z]{2}$", "", low)
    return bool(places().fullmatch(low) or listed("beside").fullmatch(low))


def is_beside(said: str) -> bool:
    """Whether a part of a headline is a place, a contract, a date, pay, a technology or a field of work."""
    bare = said.strip(" .-")
    if not bare or is_place(bare) or listed("fields").fullmatch(bare):
        return True
    if listed("beside").search(bare) and not LEGAL.search(bare):
        return True
    covered = sum(one.end - one.start for one in find(bare, fold(bare))[1])
    return covered >= 0.7 * len(bare)


def company_in(plain: str, start: int, end: int) -> Span | None:
    """The name of a company in words that stand where one is named; None where they describe one or none."""
    said = plain[start:end]
    said = re.split(r"\s*\(|,\s|\s+[-|·]\s", said, maxsplit=1)[0].rstrip(" ,;:!?-|)")
    start += len(said) - len(said.lstrip(" ,;:-|("))
    said = said.lstrip(" ,;:-|(")
    if part := _PART.match(said):
        start, said = start + part.start("name"), part["name"]
    elif article := _ARTICLE.match(said):
        rest = said[article.end() :]
        described = _GENERIC.fullmatch(rest)
        if described and not re.search(rf"(?<!\w){_LINK}(?!\w)", rest[: described.start("name")]):
            start, said = start + article.end() + described.start("name"), described["name"]
        else:
            start, said = start + article.end(), rest
            if _INSTITUTION.fullmatch(said):
                return Span(start, start + len(said))
    if legal := next((one for one in LEGAL.finditer(said) if one.start()), None):
        said = said[: legal.end()]
    else:
        said = said.rstrip(".")
    return Span(start, start + len(said)) if _is_name(said) else None


def written(said: str) -> str:
    """The name of a company as a letter writes it: one that is shouted, "COMUNE DI RIO", with small letters."""
    said = " ".join(said.split())
    legal = LEGAL.search(said)
    name = said[: legal.start()] if legal and legal.start() else said
    if not name.isupper() or len(name.split()) < 2:
        return said
    words = [
        word.lower() if place and word.lower() in _SMALL else word if word in _INITIALS else word.title()
        for place, word in enumerate(name.split())
    ]
    form = said[legal.start() :] if legal and legal.start() else ""
    return " ".join([*words, *([form] if form else [])]).replace("'S", "'s")


def is_stated(said: str) -> bool:
    """Whether the value of a field may be a company's name, however it is written."""
    return len(said.split()) <= _MOST_WORDS and said[:1].isupper() and not is_beside(said) and not _describes(said)


def _describes(said: str) -> bool:
    return bool(re.match(rf"(?:{pieces('nameless')})(?![\w&-]|\.\w)", said, re.I)) and not _named_so(said)


def _is_name(said: str) -> bool:
    words = said.split()
    if not 0 < len(words) <= _MOST_WORDS or len(said) < 2 or not re.search(r"[^\W\d_]", said):
        return False
    if _describes(said):
        return False
    if _KIND.fullmatch(said):
        return True
    if not re.fullmatch(
        rf"(?:(?i:il|la|the|lo|i|gli|le) )?{NAME}",
        LEGAL.sub("", said).strip(" ,"),
        re.I if said.islower() and len(words) < 4 else 0,
    ):
        return False
    return not is_place(said)


def _named_so(said: str) -> bool:
    """Whether a common word begins a name in fact: "Team System S.p.A.", "Team per la Trasformazione Digitale"."""
    return bool(
        re.match(r"(?:Data|Team|Full|Senior|Remote|Agenzia|Lavoro)\s[A-ZÀ-Ý]", said) and LEGAL.search(said)
    ) or bool(re.match(r"Team (?:per|for) |The [A-Z]\w+ [A-Z]\w+ Team|Azienda (?:[A-ZÀ-Ý][\w’']+ ){2}[A-ZÀ-Ý]", said))


def may_be_role(said: str) -> bool:
    """Whether a part of a headline is a role rather than a company."""
    return not LEGAL.search(said) and (names_a_role(said) or may_name_a_role(said))
