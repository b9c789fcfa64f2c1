"""What a word with a capital names, if no employer: a town, a nation, a field of study; or one that the facts know."""

import re

from checklist.claims.employers.spelling import is_spelled_otherwise
from checklist.claims.languages.names import is_language
from checklist.claims.passages import Passages
from checklist.claims.tools.unclaimed import is_issuer, is_region
from checklist.claims.words import concepts, content, cue, generic_names
from checklist.text.segmentation import Span, fold
from checklist.text.spans import meets

_OF = frozenset({"of", "di", "della", "dell'", "dell’", "del"})
_AT = frozenset({"at", "presso", "joined", "advised"})
_BEFORE = 55  # code points before a name in which a word tells what it is
_ABROAD = re.compile(r"(?<!\w)(?:semest\w+|erasmus|exchange|scambio|term abroad)(?!\w)")
_PLAIN_NOUN = re.compile(r" d(?:i|el|ello|ella|ei|egli|elle) [a-z]")
DEMONYM = re.compile(r"[A-Z][a-z]+(?:ish|ese|[aei]an|itan|ch|ic|ss)")
_NOUN_AFTER = re.compile(r" (?!in|at|on|as|and|or|for|to|of|where|who|which|that|with|from|is|was|has|i)[a-z]{3,}")
_ALIKE = 6  # first letters that a name in one language shares with the same in the other
_ACRONYM = 5  # letters
_FIELD_OF_STUDY = re.compile(
    r"(?<!\w)(?:laure\w+|diplom\w+|dottorat\w|master\w*|triennale|magistrale|specialistica|degree|graduat\w+|phd"
    r"|doctorate|bsc|msc|ba|ma)"
    r"(?: \w+)? in $"
)
# Of which there are many, without the name of one: «nella commissione dell'Ordine».
_BODIES = frozenset({"ordine", "albo", "comune", "regione", "provincia", "ministero", "tribunale", "prefettura"})
# Before a part of a land: "in Val di Fassa", «nella Bassa Reggiana».
_WHERE = frozenset({"in", "nel", "nella", "nell'", "nell’", "dal", "dalla", "dall'", "dall’", "del", "della"})


def studied_abroad(passages: Passages, span: Span) -> bool:
    """Whether a stay is told of which the facts say no place, such as an exchange of students."""
    abroad = _ABROAD.search(passages.low, max(0, span.start - _BEFORE), span.start)
    return bool(abroad and _ABROAD.search(passages.dossier.low))


def is_no_employer(passages: Passages, span: Span, name: str, lead: str) -> bool:
    """Whether a name is that of a tool, a place, a language, a month, or whose customers are told of."""
    low = fold(name)
    if meets(passages.letter.named, span) or low in _BODIES or cue("names.none").match(low.split()[0]):
        return True
    if is_issuer(passages, span):
        return True
    english_in = lead in ("in", "a") and passages.letter.language.main == "en"
    town = english_in or _is_a_town(passages, lead, low) or (lead not in _AT and cue("names.cities").fullmatch(low))
    if town or cue("names.places").fullmatch(low) or is_language(low) or _is_a_land(passages, span, lead):
        return True
    return _is_no_name(passages, span, name, lead) or (
        lead in _OF and bool(cue("names.whose").search(_low_before(passages, span)))  # "the customers of Alto Adige"
    )


def _is_a_town(passages: Passages, lead: str, low: str) -> bool:
    """Whether "a" stands before a name in Italian, and the name is not that of a firm of a kind: "a Studio Alba"."""
    return (
        lead in ("a", "ad")
        and passages.letter.language.main == "it"
        and low.split(maxsplit=1)[0] not in generic_names()
    )


def _is_a_land(passages: Passages, span: Span, lead: str) -> bool:
    """Whether a name behind "in" is that of a valley, a coast or a plain, and has no word for a firm."""
    named = passages.low[span.start : span.end]
    firm = generic_names() & set(named.split()) or cue("names.employers").search(named)
    return lead in _WHERE and not firm and is_region(passages, span)


def _is_no_name(passages: Passages, span: Span, name: str, lead: str) -> bool:
    """Whether a word with a capital is that of a nation, of a tool, of a field of study, or of a system."""
    if lead in ("for", "a", "the") and DEMONYM.fullmatch(name) and _NOUN_AFTER.match(passages.low, span.end):
        return True  # "for a Neapolitan retailer"
    if lead in _OF and name.isupper() and len(name) <= _ACRONYM:
        return True  # "di SPID sono utente"
    if lead == "in" and _FIELD_OF_STUDY.search(_low_before(passages, span)):
        return True
    # "al Sistema di interscambio"
    return " " not in name and bool(_PLAIN_NOUN.match(passages.low, span.end) and concepts(content(fold(name))))


def _low_before(passages: Passages, span: Span) -> str:
    """The words before a name and its preposition, in the same sentence."""
    return passages.low[max(0, span.start - _BEFORE) : span.start]


def is_known(passages: Passages, name: str) -> bool:
    """Whether the facts or the firm have the telling words of a name, in either language."""
    low, facts, firm = fold(name), passages.dossier.low, fold(passages.company)
    parts = [part for part in re.findall(r"[\w&]+", low) if len(part) > 2]
    places = {key for key in content(low) if key.startswith("place-")}
    if not parts or low in facts or low in firm or (places and places <= passages.dossier.every):
        return True
    if any(is_spelled_otherwise(low, known) for known in (facts, firm)):
        return True
    if name.isupper() and any(_initials(item.fact.organisation) == name for item in passages.dossier.items):
        return True  # "LSE"
    if (
        " " not in name
        and len(name) > _ACRONYM
        and low[:_ALIKE] in facts
        and re.search(rf"(?<!\w){re.escape(low[:_ALIKE])}\w{{0,2}}(?!\w)", facts)
    ):
        return True  # "alla Regione" for "the Region"
    telling = [part for part in parts if not content(part) <= generic_names()] or parts
    known = f"{facts}\n{firm}"
    return all(part in known and re.search(rf"(?<!\w){re.escape(part)}", known) for part in telling)


def _initials(organisation: str) -> str:
    return "".join(word[0] for word in organisation.split() if word[0].isupper())
