"""What the page that compares two versions shows."""

from dataclasses import dataclass
from functools import cached_property

from letters.diff import Hunk, diff


@dataclass(frozen=True)
class Change:
    """A run of text to show, and how."""

    kind: str  # equal, deleted, inserted, moved
    text: str
    whole: bool  # nothing but whole paragraphs: shown on lines of its own
    from_below: bool  # for what moved: it stood further down


class Comparison:
    """Two texts and what changed between them."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new

    @cached_property
    def hunks(self) -> list[Hunk]:
        return diff(self.old, self.new)

    @property
    def is_same(self) -> bool:
        return self.old == self.new

    @cached_property
    def changes(self) -> list[Change]:
        """In the order of the new text. Blank lines that went are not worth showing."""
        shown, reached = [], 0
        for hunk in self.hunks:
            text = self._text(hunk)
            if hunk.kind != "deleted" or text.strip():
                shown.append(Change(hunk.kind, text, self._is_whole(hunk), hunk.old_start > reached))
            if hunk.kind != "moved":
                reached = hunk.old_end
        return shown

    def _text(self, hunk: Hunk) -> str:
        gone = hunk.kind == "deleted"
        return self.old[hunk.old_start : hunk.old_end] if gone else self.new[hunk.new_start : hunk.new_end]

    def _is_whole(self, hunk: Hunk) -> bool:
        gone = hunk.kind == "deleted"
        text, start, end = (
            (self.old, hunk.old_start, hunk.old_end) if gone else (self.new, hunk.new_start, hunk.new_end)
        )
        begins = start == 0 or text[start - 1] == "\n"
        ends = end == len(text) or text[end - 1] == "\n" or text[end] == "\n"
        return hunk.kind != "equal" and begins and ends
