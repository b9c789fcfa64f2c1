"""Pure: the contents of the page that compares two versions."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from guides.passages import Passage, Piece, split_at_passages
from letters.compare.diff import Hunk, diff


@dataclass(frozen=True)
class ChangeSegment:
    """A run of text, and how the comparison shows it."""

    kind: str  # equal, deleted, inserted, moved
    text: str
    pieces: list[Piece]  # the text split at the marks in it; joined they are the text
    whole: bool  # only whole paragraphs: shown on lines of its own
    from_below: bool  # of a moved passage: it was further down in the old text


class Comparison:
    """Two texts and the changes between them; ``marks`` are passages of the new text to mark."""

    def __init__(self, old: str, new: str, marks: Iterable[Passage] = ()) -> None:
        self.old, self.new, self.marks = old, new, list(marks)

    @cached_property
    def hunks(self) -> list[Hunk]:
        return diff(self.old, self.new)

    @property
    def is_same(self) -> bool:
        return self.old == self.new

    @cached_property
    def changes(self) -> list[ChangeSegment]:
        """The changes in the order of the new text, without deleted blank lines."""
        segments, reached = [], 0
        for hunk in self.hunks:
            text = self._text(hunk)
            if hunk.kind != "deleted" or text.strip():
                pieces = [Piece(text, (), (), ())] if hunk.kind == "deleted" else self._pieces[hunk.new_start]
                segments.append(ChangeSegment(hunk.kind, text, pieces, self._is_whole(hunk), hunk.old_start > reached))
            if hunk.kind != "moved":
                reached = hunk.old_end
        return segments

    @cached_property
    def _pieces(self) -> dict[int, list[Piece]]:
        """The pieces of the new text, split at marks and hunks, by the offset at which the hunk begins."""
        starts = {hunk.new_start for hunk in self.hunks if hunk.kind != "deleted"}
        hunks = [Passage(hunk.new_start, hunk.new_end, "", "") for hunk in self.hunks if hunk.kind != "deleted"]
        pieces_by_start: dict[int, list[Piece]] = defaultdict(list)
        offset = hunk_start = 0
        for piece in split_at_passages(self.new, [*self.marks, *hunks]):
            hunk_start = offset if offset in starts else hunk_start
            pieces_by_start[hunk_start].append(replace(piece, kinds=tuple(filter(None, piece.kinds))))
            offset += len(piece.text)
        return pieces_by_start

    def _text(self, hunk: Hunk) -> str:
        is_deleted = hunk.kind == "deleted"
        return self.old[hunk.old_start : hunk.old_end] if is_deleted else self.new[hunk.new_start : hunk.new_end]

    def _is_whole(self, hunk: Hunk) -> bool:
        is_deleted = hunk.kind == "deleted"
        text, start, end = (
            (self.old, hunk.old_start, hunk.old_end) if is_deleted else (self.new, hunk.new_start, hunk.new_end)
        )
        begins = start == 0 or text[start - 1] == "\n"
        ends = end == len(text) or text[end - 1] == "\n" or text[end] == "\n"
        return hunk.kind != "equal" and begins and ends
