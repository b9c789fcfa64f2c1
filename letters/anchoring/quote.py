"""Pure: the passage that a comment is attached to, and what the alignment says about it."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from letters.anchoring.alignment import GONE, Alignment, Rewrite
from letters.anchoring.tokens import Token

MAX_CARRIED_SHARE = 0.5  # above this share of letters from elsewhere in the old text a passage is not new


class Quote:
    """``start:end`` of the old text of ``alignment``; ``weight`` is the number of its significant characters."""

    def __init__(self, alignment: Alignment, start: int, end: int) -> None:
        self.alignment, self.start, self.end = alignment, start, end
        self.text = alignment.old[start:end]
        self.is_significant = _significance_test(self.text)
        self.weight = sum(map(self.is_significant, self.text)) or 1

    @cached_property
    def survivors(self) -> list[int]:
        """The offsets in the old text of the quote's characters that survive, without white space."""
        to_new, old = self.alignment.to_new, self.alignment.old
        return [i for i in range(self.start, self.end) if to_new[i] != GONE and not old[i].isspace()]

    @cached_property
    def words(self) -> list[Token]:
        """The tokens that lie wholly inside the quote."""
        every = self.alignment.old_tokens
        first = bisect_left(every, self.start, key=lambda token: token.start)
        behind = bisect_left(every, self.end + 1, key=lambda token: token.end)
        return every[first:behind]

    @cached_property
    def rewrites(self) -> list[Rewrite]:
        """The replaced runs that lie wholly inside the quote."""
        every = self.alignment.rewrites
        first = bisect_left(every, self.start, key=lambda run: run.start)
        behind = bisect_left(every, self.end + 1, key=lambda run: run.end)
        return every[first:behind]

    @cached_property
    def is_unique(self) -> bool:
        """Whether the quote occurs exactly once in each text."""
        return self.alignment.old.count(self.text) == 1 and self.alignment.new.count(self.text) == 1

    def is_free(self, start: int, end: int) -> bool:
        """Whether ``start:end`` of the new text does not already correspond to another old passage.

        This keeps a comment from jumping to a repetition of its words that was there before.
        """
        written = self.alignment.count_written(start, end)
        own = bisect_left(self._own_letters, end) - bisect_left(self._own_letters, start)
        return written > 0 and self.alignment.count_carried(start, end) - own < MAX_CARRIED_SHARE * written

    @cached_property
    def _own_letters(self) -> list[int]:
        to_new, new = self.alignment.to_new, self.alignment.new
        return sorted({to_new[i] for i in self.survivors if new[to_new[i]].isalnum()})

    @cached_property
    def near(self) -> int:
        """The offset in the new text after the last character before the quote that survives in order."""
        to_new, moved, old = self.alignment.to_new, self.alignment.moved, self.alignment.old
        for i in range(self.start - 1, -1, -1):
            if to_new[i] != GONE and not moved[i] and not old[i].isspace():
                return to_new[i] + 1
        return 0


def _significance_test(text: str) -> Callable[[str], bool]:
    """Which characters of ``text`` are significant: letters and digits; without any, all but white space."""
    return str.isalnum if any(map(str.isalnum, text)) else lambda sign: not sign.isspace()
