"""The change that a figure belongs to which no fact bears out: the fact has the other end, or tells of the same thing.

"Fewer than one in five nights were sold, and 45% are now": the fact that ends with 45 % says what it was before.
"""

from checklist.claims.change.known import changes_of
from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.matching.changes import pairs
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages

_UNITS = ("percent", "factor", "time", "money", "size")  # of figures of which the other end is known by its unit
_REACH = 160  # code points between the two ends of a change
_RELATED = 1.0  # how much the clauses of both ends share with the fact
_TELLING, _RIVAL = 1.2, 0.7  # how much a clause shares with the fact that it tells, and with others at most


def contradicted(passages: Passages, said: Quantity) -> Claim | None:
    """The flag of a figure whose fact says otherwise, with that fact; None where no fact is known to be of it.

    Args:
        passages: the letter, beside the facts.
        said: a figure that no fact bears out.
    """
    if said.unit not in _UNITS:
        return None
    if item := _with_other_end(passages, said):
        return flagged(said, "figure", "figure-other", item.fact, contradicted=True)
    item = _of_the_same(passages, said) if said.unit == "factor" else None
    return flagged(said, "figure", "figure-other", item.fact) if item else None


def _with_other_end(passages: Passages, said: Quantity) -> Item | None:
    """The fact of a change of which the figure before or behind is the other end."""
    place = passages.place_of(said)
    for beside in (place - 1, place + 1):
        other = passages.quantities[beside] if 0 <= beside < len(passages.quantities) else None
        if not other or other.unit != said.unit or _apart(passages, said, other):
            continue
        keys = (passages.around(said) | passages.around(other)) - passages.dossier.common
        found = [
            change.item
            for change in changes_of(passages.dossier)
            if agrees(other, change.first if beside < place else change.last)
            and not agrees(said, change.last if beside < place else change.first)
            and change.first.unit == said.unit
            and passages.dossier.shared(keys, change.item) >= _RELATED
        ]
        if len({item.pointer for item in found}) == 1:
            return found[0]
    return None


def _apart(passages: Passages, one: Quantity, other: Quantity) -> bool:
    """Whether two figures stand too far from each other to tell one change."""
    start, end = min(one.end, other.end), max(one.start, other.start)
    return end - start > _REACH or "\n" in passages.low[start:end]


def _of_the_same(passages: Passages, said: Quantity) -> Item | None:
    """The one fact of which a clause speaks, if it tells a change."""
    ranked = passages.dossier.nearest(passages.around(said) - passages.dossier.common)
    if not ranked or ranked[0][0] < _TELLING or (len(ranked) > 1 and ranked[1][0] > _RIVAL * ranked[0][0]):
        return None
    item = ranked[0][1]
    return item if pairs(item) or any(one.unit == said.unit for one in item.quantities) else None
