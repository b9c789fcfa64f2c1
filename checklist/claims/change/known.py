"""The changes that facts tell, with which the two figures of a letter are compared."""

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from checklist.claims.dossier import Dossier, Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.matching.changes import pairs
from checklist.claims.measures import Quantity
from checklist.claims.words import concepts

_UNITS = ("time", "percent", "money", "size")  # that a letter may leave out
_LIKE = 2.0  # how much larger a number may be at most that is the other, rounded


class Change(NamedTuple):
    """A change that a fact tells."""

    item: Item
    first: Quantity
    last: Quantity


@lru_cache(maxsize=16)
def changes_of(dossier: Dossier) -> tuple[Change, ...]:
    """The changes of all facts, read once for each person."""
    return tuple(Change(item, first, last) for item in dossier.items for first, last in pairs(item)
                 if first.unit == last.unit and first.value != last.value)  # fmt: skip


def begun_by(before: Quantity, changes: tuple[Change, ...]) -> list[Change]:
    """The changes of which a figure is the first value."""
    return [change for change in changes if _is_first(before, change.first)]


def _is_first(before: Quantity, first: Quantity) -> bool:
    """Whether a figure is the first value of a change, be it without its unit."""
    if agrees(before, first):
        return before.unit in (first.unit, "time") or not concepts(before.head)
    if before.unit != "count" or first.unit not in _UNITS:
        return _is_part(first) and agrees(_part(before), first)
    like = (first.raw or first.value) / (before.raw or before.value or 1)
    return 1 / _LIKE < like < _LIKE and agrees(_scaled(before, first), first)


def _scaled(bare: Quantity, like: Quantity) -> Quantity:
    """A number without a unit in that of another figure."""
    scale = like.value / like.raw if like.raw else 1.0
    return replace(bare, value=(bare.raw or bare.value) * scale, unit=like.unit, kind=like.kind)


def _is_part(first: Quantity) -> bool:
    """Whether a measure is told as a part of one, such as a recall of 0.62."""
    return first.unit == "count" and 0 < first.value < 1


def _part(figure: Quantity) -> Quantity:
    """A share as a part of one: "sixty-two in a hundred", or "62" where that is told once."""
    whole = figure.unit == "percent" or (figure.unit == "count" and figure.value >= 1)
    return replace(figure, value=figure.value / 100, unit="count", kind="bare") if whole else figure


def _is_fraction(figure: Quantity) -> bool:
    """Whether a share is told by a fraction, which may be one of what was."""
    return figure.unit == "percent" and figure.fuzzy and not figure.raw


def in_unit(after: Quantity, before: Quantity, first: Quantity) -> Quantity | None:
    """What is now in the unit of the change; None where it measures something else."""
    if after.kind in ("points", "often") or (_is_fraction(after) and not (before.fuzzy or before.hedge)):
        return None  # "it stood at eight per cent, and at less than half now"
    if after.unit == "count" and concepts(after.head) - before.head - first.head:
        return None
    if after.unit == "count" and first.unit in _UNITS and not after.per:
        after = _scaled(after, before if before.unit == first.unit else first)
    if _is_part(first):
        after = _part(after)
    if after.unit != first.unit:
        return None
    return after if after.per else replace(after, per=before.per or first.per)


def bears_out(change: Change, before: Quantity, after: Quantity) -> bool:
    """Whether a second figure is that of a change, a further one of its fact, or a fraction of the first."""
    now, first = in_unit(after, before, change.first), change.first
    if now is None or now.value == first.value:
        return True
    further = [one for one in change.item.quantities if one.unit == first.unit and one.value != first.value]
    if any(agrees(now, one) or agrees(after, one) for one in (change.last, *further)):
        return True
    left = replace(change.last, value=100 * change.last.value / (first.value or 1), unit="percent")
    return _is_fraction(after) and agrees(after, left)
