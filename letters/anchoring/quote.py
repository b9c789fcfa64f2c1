"""Pure: the words that a comment stands on, with what the alignment knows of them."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from letters.anchoring.alignment import GONE, Alignment, Rewrite
from letters.anchoring.tokens import Token

FOREIGN = 0.5  # a passage is new when less than this share of its letters comes from elsewhere in the old text


class Quote:
    """``start:end`` of the old text of ``alignment``. ``weight`` counts its characters that carry meaning."""

    def __init__(self, alignment: Alignment, start: int, end: int) -> None:
        self.alignment, self.start, self.end = alignment, start, end
        self.text = alignment.old[start:end]
        self.counts = _what_counts(self.text)
        self.weight = sum(map(self.counts, self.text)) or 1

    @cached_property
    def survivors(self) -> list[int]:
        """Where in the old text the characters stand that live on, white space apart."""
        to_new, old = self.alignment.to_new, self.alignment.old
        return [i for i in range(self.start, self.end) if to_new[i] != GONE and not old[i].isspace()]

    @cached_property
    def words(self) -> list[Token]:
        """The tokens that lie wholly inside."""
        every = self.alignment.old_tokens
        first = bisect_left(every, self.start, key=lambda token: token.start)
        behind = bisect_left(every, self.end + 1, key=lambda token: token.end)
        return every[first:behind]

    @cached_property
    def rewrites(self) -> list[Rewrite]:
        """The runs inside the quote that gave way to others."""
        every = self.alignment.rewrites
        first = bisect_left(every, self.start, key=lambda run: run.start)
        behind = bisect_left(every, self.end + 1, key=lambda run: run.end)
        return every[first:behind]

    @cached_property
    def is_unique(self) -> bool:
        """Whether these very words stand once in each text."""
        return self.alignment.old.count(self.text) == 1 and self.alignment.new.count(self.text) == 1

    def is_free(self, start: int, end: int) -> bool:
        """Whether ``start:end`` of the new text is not already what became of another old passage.

        This is what keeps a comment from jumping to a twin that stood there all along.
        """
        written = self.alignment.written(start, end)
        own = bisect_left(self._own_letters, end) - bisect_left(self._own_letters, start)
        return written > 0 and self.alignment.taken(start, end) - own < FOREIGN * written

    @cached_property
    def _own_letters(self) -> list[int]:
        to_new, new = self.alignment.to_new, self.alignment.new
        return sorted({to_new[i] for i in self.survivors if new[to_new[i]].isalnum()})

    @cached_property
    def near(self) -> int:
        """The place in the new text behind the last word before the quote that still stands in order."""
        to_new, moved, old = self.alignment.to_new, self.alignment.moved, self.alignment.old
        for i in range(self.start - 1, -1, -1):
            if to_new[i] != GONE and not moved[i] and not old[i].isspace():
                return to_new[i] + 1
        return 0


def _what_counts(text: str) -> Callable[[str], bool]:
    """Letters and digits; where there are none, signs."""
    return str.isalnum if any(map(str.isalnum, text)) else lambda sign: not sign.isspace()
