"""How often something is done, against the one fact that tells of it: "every week" for "ogni trimestre"."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.matching.changes import pairs
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue

_EVERY = re.compile(r"(?<!\w)(?:every|each|ogni) $")
_TELLING, _RIVAL = 1.2, 0.7  # how much a clause shares with the fact that it tells, and with others at most
_ALIKE = 1.35  # from one period to the other


def otherwise(passages: Passages, said: Quantity) -> Claim | None:
    """A frequency flagged where the fact of which its clause speaks has another one, and only one."""
    every = _period(said, passages.low)
    part = passages.part(said)
    if not every or passages.says("reality.reader", part.start, part.end):
        return None
    clause = passages.clause_at(said.start) or part
    words = content(passages.low, part.start, said.start) | content(passages.low, said.end, part.end)
    keys = words - passages.dossier.common
    ranked = passages.dossier.nearest(keys)
    if not ranked or ranked[0][0] < _TELLING or (len(ranked) > 1 and ranked[1][0] > _RIVAL * ranked[0][0]):
        beside = [one for one in passages.quantities if clause.start <= one.start < clause.end and one is not said
                  and one.unit == "count"]  # fmt: skip
        told = [item for _, item in ranked if any(agrees(one, fact) for one in beside for fact in item.quantities)]
        if len(told) != 1:
            return None
        item = told[0]
    else:
        item = ranked[0][1]
    known = _frequencies(item)
    if len(known) != 1 or 1 / _ALIKE <= known[0] / every <= _ALIKE:
        return None
    return flagged(said, "figure", "figure-other", item.fact)


def _period(one: Quantity, low: str) -> float:
    """Seconds from one time to the next; 0 for what is no frequency."""
    if one.unit == "time" and (one.kind == "often" or _EVERY.search(low, max(0, one.start - 8), one.start)):
        return one.value
    if one.unit == "count" and one.kind == "often" and one.per and one.value:
        return one.per / one.value
    return 0.0


def _frequencies(item: Item) -> list[float]:
    if cue("figures.by-adjective").search(item.low) or pairs(item):
        return []
    return [period for one in item.quantities if (period := _period(one, item.low))]
