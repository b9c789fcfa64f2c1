"""A figure that no fact has, beside others of one job: "310 exhibitors, 14,500 visitors" where the facts say 210.

Such a sentence need not speak of the writer: the figures around it, which are those of their job, show whose work it
tells, even where the figure is one of the advertisement.
"""

import re
from collections.abc import Iterator

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.kinds.figures import judge
from checklist.claims.matching.agreement import agrees
from checklist.claims.matching.counts import is_small
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages

_UNITS = ("count", "money", "size", "percent")
_TELLING = 100.0  # counts from here on are seldom alike by chance
_FEW = 8  # figures before and behind one that may be beside it
_LEAST = 1.0  # how much the words around a figure share with the fact that has another
# What is thought of a figure: "three hundred banks are far more than mine", «sessanta titoli sono tanti».
_JUDGED = re.compile(
    r"[^.;:]{0,48}? (?:is|are|isn't|aren't|would|sounds?|seems?|sono|è|sarebb\w+|sembra\w*|paiono|pare)(?!\w)"
)
_UNREAL = ("wished", "hypothetical")


def check(passages: Passages) -> list[Claim]:
    """The flags of figures that no fact has, where others beside them are of one job."""
    return [
        flagged(figure, "figure", "figure-beside", item.fact)
        for place, figure in enumerate(passages.quantities)
        if _tells_a_size(figure) and (item := _told_otherwise(passages, place, figure))
    ]


def _tells_a_size(figure: Quantity) -> bool:
    """Whether a figure is none of those that are alike by chance, nor a fraction of something, nor how often it was."""
    vague = figure.kind in ("often", "single") or (figure.unit == "percent" and figure.fuzzy)
    return figure.unit in _UNITS and not vague and not is_small(figure)


def _told_otherwise(passages: Passages, place: int, figure: Quantity) -> Item | None:
    """The fact that has another figure of the same, where those beside the figure are of its job."""
    passage, clause = passages.at(figure), passages.clause_at(figure.start)
    if not passage or passage.arranges or not clause or clause.factuality in _UNREAL:
        return None
    part = passages.part(figure)
    if passages.says("reality.reader", part.start, part.end) or _JUDGED.match(passages.low, figure.end, passage.end):
        return None
    near = passages.dossier.nearest(passages.around(figure) - passages.dossier.common)[:1]
    if not near or near[0][0] < _LEAST:
        return None
    item = near[0][1]
    same = [one for one in item.quantities if one.unit == figure.unit]
    if not item.fact.entry or not same or any(agrees(figure, one) for one in same):
        return None
    if not any(_is_of_job(passages, other, item.fact.entry) for other in _beside(passages, place, passage.index)):
        return None
    claim = judge(passages, figure, passage)
    return item if claim and claim.flagged else None


def _beside(passages: Passages, place: int, index: int) -> Iterator[Quantity]:
    """The other figures of a sentence and of those next to it, small ones only where it is told what they count."""
    before, after = passages.quantities[max(0, place - _FEW) : place], passages.quantities[place + 1 : place + 1 + _FEW]
    for one in (*before, *after):
        passage = passages.at(one)
        if passage and abs(passage.index - index) <= 1 and (one.head or not is_small(one)):
            yield one


def _is_of_job(passages: Passages, figure: Quantity, entry: str) -> bool:
    """Whether a fact of a job has a figure, of the same thing if it counts any, or so large that it is the same."""
    return any(
        agrees(figure, one)
        and (one.unit != "count" or not figure.head or figure.head & (one.head | item.keys) or _is_very(figure, one))
        for item in passages.dossier.items
        if item.fact.entry == entry
        for one in item.quantities
    )


def _is_very(figure: Quantity, one: Quantity) -> bool:
    """Whether a count is to the digit one that is seldom alike by chance, whatever language tells what it counts."""
    return figure.value >= _TELLING and figure.value == one.value
