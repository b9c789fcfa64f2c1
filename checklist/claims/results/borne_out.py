"""Whether a fact bears out a result: how many of its words the fact has, and whether it tells a change."""

import re

from checklist.claims.dossier import Item
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, generic_results, placed_words, words
from checklist.clauses.closed import ARTICLES, OWNERS, PREPOSITIONS
from checklist.text.segmentation import Span

_HALF = 0.5  # of the words of a clause that a fact has which bears it out
_NEAR = 40  # code points behind "no" in which stands what was not
_HANGING = PREPOSITIONS["it"] | PREPOSITIONS["en"] | {"following"}
_OPENING = ARTICLES["it"] | ARTICLES["en"] | set(OWNERS)
# What is measured of a thing, which stands behind it: "the share of late vans".
_MEASURE = re.compile(
    r"(?<!\w)(?:share|rate|number|cost|bill|score|rating|total|average|percentage|level|quota|tasso|numero|costo|conto|voto"
    r"|media|totale|percentuale|livello|indice|valore)(?!\w)"
)
_NO_RESULTS = ("skill", "keyword", "language", "name", "place")

type Keys = list[frozenset[str]]


def texts(passages: Passages) -> list[Item]:
    """The facts that may tell a result."""
    return [item for item in passages.dossier.items if item.fact.kind not in _NO_RESULTS]


def telling(low: str, start: int, end: int) -> Keys:
    """The meanings of each word of a stretch of a folded text that means anything in particular."""
    found = [content(word) - generic_results() for word in words(low, start, end)]
    return [keys for keys in found if keys]


def shared(told: Keys, item: Item) -> int:
    """How many of some words a fact has."""
    return sum(bool(keys & (item.keys | item.around)) for keys in told)


def is_spotless(item: Item) -> bool:
    """Whether a fact tells that nothing went wrong: "no complaints", «nessuna interruzione»."""
    return any(
        cue("outcome.adverse").search(item.low, match.end(), match.end() + _NEAR)
        for match in cue("outcome.nothing").finditer(item.low)
    )


def tells_a_change(item: Item) -> bool:
    """Whether a fact tells that something became otherwise."""
    if any(one.unit in ("percent", "factor") for one in (*item.quantities, *item.derived)):
        return True
    return bool(cue("figures.change").search(item.low))


def noun_phrase(low: str, subject: Span) -> tuple[int, int]:
    """The noun phrase that acts: "complaints" of "in that year the complaints to the hotline"."""
    start, end = subject.start, subject.end
    hangs, last = False, ""
    for match in placed_words(low, subject.start, subject.end):
        word = match.group()
        if word in _HANGING:
            if not hangs:
                end = match.start()
            hangs = True
        elif word in _OPENING and last not in _HANGING:
            start, end, hangs = match.end(), subject.end, False
        last = word
    return start, max(start, end)


def tells_change_of(low: str, subject: Span, facts: list[Item]) -> bool:
    """Whether a fact tells that something changed which a subject names; also where it names nothing."""
    head = noun_phrase(low, subject)
    thing = telling(low, *((subject.start, subject.end) if _MEASURE.search(low, *head) else head))
    return not thing or any(tells_a_change(fact) and any(keys & fact.keys for keys in thing) for fact in facts)


def is_spotless_of(low: str, whole: Span, facts: list[Item]) -> bool:
    """Whether a fact tells that nothing went wrong with what a clause tells of."""
    told = telling(low, whole.start, whole.end)
    return any(is_spotless(fact) and shared(told, fact) for fact in facts)


def is_known(low: str, whole: Span, predicate: Span, facts: list[Item], *, changed: bool) -> bool:
    """Whether a fact has half of the words of a clause, and any of those that tell what happened, or a change."""
    told, happened = telling(low, whole.start, whole.end), telling(low, predicate.start, predicate.end)
    about = [fact for fact in facts if shared(told, fact) >= _HALF * len(told)]
    if not told or not about or not happened:
        return bool(about) or not told
    return any(shared(happened, fact) or (changed and tells_a_change(fact)) for fact in about)
