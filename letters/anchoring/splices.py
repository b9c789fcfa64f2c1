"""Pure: edits that are known exactly, such as accepted suggestions, whose effect is mapped and not guessed."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from letters.anchoring.placing import Placement, Revision, Status, check_range, orphan_at


class Splice(NamedTuple):
    """``text`` takes the place of ``start:end``; an empty range inserts, an empty text deletes."""

    start: int
    end: int
    text: str


def spliced(old: str, splices: Iterable[Splice]) -> str:
    """``old`` with all the splices applied, each counted in ``old``.

    Raises ``ValueError`` where two overlap or one lies outside the text.
    """
    parts, behind = [], 0
    for splice in _in_order(old, splices):
        parts += [old[behind : splice.start], splice.text]
        behind = splice.end
    return "".join([*parts, old[behind:]])


def through(old: str, start: int, end: int, splices: Iterable[Splice]) -> Placement:
    """Where the comment on ``old[start:end]`` stands in ``spliced(old, splices)``.

    A comment on exactly what a splice replaces lands on the replacement (a suggestion's own thread does); one that a
    splice only touches at an edge stays as it was, and one that holds a splice inside grows or shrinks with it, as
    CodeMirror maps a range with its start to the right and its end to the left. Where a splice took part of the
    words, or more than them, the texts decide, as in ``port``. Raises ``ValueError`` as ``port`` and ``spliced`` do.
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
    return Revision(old, spliced(old, ordered)).port(start, end)


class Edited(Revision):
    """A text that became ``draft`` in ways nobody recorded, and then ``new`` by known changes."""

    def __init__(self, old: str, draft: str, splices: Iterable[Splice]) -> None:
        self._splices = _in_order(draft, splices)
        self._typed = Revision(old, draft)
        super().__init__(old, spliced(draft, self._splices))

    def port(self, start: int, end: int) -> Placement:
        """As ``Revision.port``; the known changes are mapped and not guessed."""
        there = self._typed.port(start, end)
        draft = self._typed.new
        if there.start is None or there.end is None:
            moved = [(through(draft, *range_, self._splices)) for range_ in there.candidates]
            candidates = tuple((one.start, one.end) for one in moved if one.start is not None and one.end is not None)
            behind = sum(_growth(splice) for splice in self._splices if splice.end <= there.near)
            return orphan_at(max(0, there.near + behind), there.score, candidates)
        here = through(draft, there.start, there.end, self._splices)
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
