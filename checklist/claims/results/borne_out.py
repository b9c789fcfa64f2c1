"""Whether a fact bears out a result: how many of its words the fact has, and whether it tells a change."""

from checklist.claims.dossier import Item
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, generic_results, words

_NEAR = 40  # code points behind "no" in which stands what was not
_NO_RESULTS = ("skill", "keyword", "language", "name", "place")

type Keys = list[frozenset[str]]


def texts(passages: Passages) -> list[Item]:
    """The facts that may tell a result."""
    return [item for item in passages.dossier.items if item.fact.kind not in _NO_RESULTS]


def telling(low: str, start: int, end: int) -> Keys:
    """The meanings of each word of a stretch of a folded text that means anything in particular."""
    found = [content(match.group()) - generic_results() for match in words(low, start, end)]
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
