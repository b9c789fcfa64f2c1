"""Pure: edits that are known exactly, such as accepted suggestions, and their effect on placements."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from letters.anchoring.placing import Placement, Revision, Status, check_range, orphan_at


class Splice(NamedTuple):
    """``text`` replaces ``start:end``; an empty range inserts, an empty text deletes."""

    start: int
    end: int
    text: str


def apply_splices(old: str, splices: Iterable[Splice]) -> str:
    """``old`` with all the splices applied, whose ranges are all counted in ``old``.

    Raises:
        ValueError: Two splices overlap, or one lies outside the text.
    """
    parts, behind = [], 0
    for splice in _in_order(old, splices):
        parts += [old[behind : splice.start], splice.text]
        behind = splice.end
    return "".join([*parts, old[behind:]])


def port_through_splices(old: str, start: int, end: int, splices: Iterable[Splice]) -> Placement:
    """Where the comment on ``old[start:end]`` belongs in ``apply_splices(old, splices)``.

    A comment on exactly the range that a splice replaces moves to the replacement, as a suggestion's own thread does.
    A comment that only adjoins a splice keeps its words, and one around a splice grows or shrinks with it, as
    CodeMirror maps a range whose start is associated to the right and whose end to the left. Where a splice replaces
    part of the words, or more than them, the texts are compared, as in ``port``.

    Raises:
        ValueError: As for ``port`` and ``apply_splices``.
    """
    ordered = _in_order(old, splices)
    check_range(old, start, end)
    shift = sum(_growth(splice) for splice in ordered if splice.end <= start)
    touched = [splice for splice in ordered if splice.start < end and splice.end > start]
    here, grown = start + shift, end + shift + sum(map(_growth, touched))
    if not touched:
        return Placement(Status.EXACT, here, grown, 1.0, here)
    if all(start < splice.start and splice.end < end for splice in touched):
        return Placement(Status.EDITED, here, grown, 1.0, here)
    if touched[0][:2] == (start, end):
        return Placement(Status.EDITED, here, grown, 0.0, here) if touched[0].text else orphan_at(here)
    return Revision(old, apply_splices(old, ordered)).port(start, end)


class EditedRevision(Revision):
    """A text that was edited into ``draft`` in unrecorded ways, and then into ``new`` by known splices."""

    def __init__(self, old: str, draft: str, splices: Iterable[Splice]) -> None:
        self._splices = _in_order(draft, splices)
        self._typed = Revision(old, draft)
        super().__init__(old, apply_splices(draft, self._splices))

    def port(self, start: int, end: int) -> Placement:
        """As ``Revision.port``; the effect of the known splices is computed exactly."""
        there = self._typed.port(start, end)
        draft = self._typed.new
        if there.start is None or there.end is None:
            moved = [(port_through_splices(draft, *range_, self._splices)) for range_ in there.candidates]
            candidates = tuple(
                (place.start, place.end) for place in moved if place.start is not None and place.end is not None
            )
            behind = sum(_growth(splice) for splice in self._splices if splice.end <= there.near)
            return orphan_at(max(0, there.near + behind), there.score, candidates)
        here = port_through_splices(draft, there.start, there.end, self._splices)
        if here.start is not None and there.status is not Status.EXACT and here.status is not Status.MOVED:
            return replace(here, status=there.status, score=min(here.score, there.score))
        return here


def _growth(splice: Splice) -> int:
    return len(splice.text) - (splice.end - splice.start)


def _in_order(old: str, splices: Iterable[Splice]) -> list[Splice]:
    ordered = sorted(splices)
    if not all(0 <= splice.start <= splice.end <= len(old) for splice in ordered):
        raise ValueError("One of the changes lies outside the text.")
    if any(before.end > after.start for before, after in pairwise(ordered)):
        raise ValueError("Two of the changes overlap, so they cannot be made together.")
    return ordered
