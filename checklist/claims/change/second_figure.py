"""The second figure of a change: "it took fifty minutes, we have brought it down to twelve", "ora è di due".

Where a letter tells the first value of a change as its fact does, and then what it is now, that has to be what the
fact says that it became. The difference of the two is no answer, nor is a like number of another fact.
"""

from collections.abc import Iterator
from dataclasses import replace

from checklist.claims.change.arrival import arrives, bare_ones, earlier_behind, ends, is_difference, stands_alone
from checklist.claims.change.known import Change, bears_out, begun_by, changes_of, in_unit
from checklist.claims.claim import Claim, flagged
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages

_REACH = 240  # code points between the first figure and the second
_BACK = 3  # figures before the second among which the first is
_WE_ARE = 24  # code points before a figure in which a word says that it counts the writer's colleagues
_FEW = 13  # counts below it happen to be alike too often


def check(passages: Passages) -> list[Claim]:
    """The flags of figures that a change of a fact does not end with."""
    figures, changes = passages.quantities, changes_of(passages.dossier)
    begun = {place: begins for place, one in enumerate(figures) if (begins := begun_by(one, changes))}
    if not begun:
        return []
    afters = list(enumerate(figures))
    afters += [(sum(one.start < bare.start for one in figures), bare) for bare in bare_ones(passages.low)]
    return [
        claim
        for place, after in afters
        if any(near in begun for near in range(place - _BACK, place + 2))
        and (claim := _judged(passages, begun, place, after))
    ]


def _judged(passages: Passages, begun: dict[int, list[Change]], place: int, after: Quantity) -> Claim | None:
    """The flag of a figure of what is now, where a figure near it is the first value of a change."""
    people = passages.says("figures.we-are", max(0, after.start - _WE_ARE), after.start)
    if people or is_difference(passages.low, after):
        return None
    if stands_alone(passages.low, after):
        after = replace(after, head=frozenset())
    for where in _befores(passages, place, after):
        before = passages.quantities[where]
        ended = [change for change in begun.get(where, ()) if in_unit(after, before, change.first)]
        ended = [change for change in ended if not _goes_on(passages, change, where, place, after)]
        if ended and _is_told(passages, before, after):
            return _compared(passages, before, after, ended)
    return None


def _goes_on(passages: Passages, change: Change, where: int, place: int, after: Quantity) -> bool:
    """Whether a figure in between may tell what it became, or the next one does: "from 12 to 8, and now 5"."""
    figures = passages.quantities
    first = figures[where]
    if any(in_unit(one, first, change.first) for one in figures[where + 1 : place] if one.end <= after.start):
        return True
    last = passages.at(after)
    later = [
        one for one in figures[place : place + 2] if last and after.end <= one.start < last.end and one is not first
    ]
    return any(in_unit(one, first, change.first) and bears_out(change, first, one) for one in later)


def _is_told(passages: Passages, before: Quantity, after: Quantity) -> bool:
    """Whether it is stated what is now: by the writer, or of what was as one of their facts tells it."""
    last = passages.at(after)
    if last and passages.told(after) and not last.arranges:
        return True
    return before.value not in passages.ad.values and all(
        (passage := passages.at(one)) and not passage.reader
        and (clause := passages.clause_at(one.start)) and clause.factuality == "actual" for one in (before, after)
    )  # fmt: skip


def _befores(passages: Passages, place: int, after: Quantity) -> Iterator[int]:
    """Where the figures are that may tell what was: those just before, and the next one where it is told as earlier."""
    figures, last, low = passages.quantities, passages.at(after), passages.low
    if not last:
        return
    now = arrives(passages, after)
    for where in range(place - 1, max(-1, place - 1 - _BACK), -1):
        before = figures[where]
        first = passages.at(before)
        between = low[before.end : after.start]
        if not first or last.index - first.index > 1 or len(between) > _REACH or "\n" in between:
            break
        if now or ends(low, before, after):
            yield where
    if place + 1 < len(figures):
        following = figures[place + 1]
        if following.start < last.end and earlier_behind(low, after, following):
            yield place + 1


def _compared(passages: Passages, before: Quantity, after: Quantity, ended: list[Change]) -> Claim | None:
    """The flag of a second figure with which none of the changes ends that begin with the first."""
    if any(bears_out(change, before, after) for change in ended):
        return None
    passage = passages.at(after)
    keys = passages.around(before) | passages.around(after) | (passage.near if passage else frozenset())
    keys -= passages.dossier.common
    shared, best = max(((passages.dossier.shared(keys, one.item), one.item) for one in ended), key=lambda one: one[0])
    if shared <= 0 and not _is_alone(before, ended):
        return None
    return flagged(after, "figure", "figure-now", best.fact)


def _is_alone(before: Quantity, ended: list[Change]) -> bool:
    """Whether one fact alone has a change from a figure, which is none of those that are alike by chance."""
    return len({one.item.pointer for one in ended}) == 1 and not (before.unit == "count" and before.value < _FEW)
