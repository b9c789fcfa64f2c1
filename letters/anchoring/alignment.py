"""Pure: which characters of an old text live on in a new one, and where.

First the sentences that stand unchanged hold the rest in place, as lines do in patience diff; those out of order have
moved. What lies between is compared word by word, and a word that was rewritten letter by letter, so
that a mended typo is still the same word.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from letters.anchoring.matching import Matcher, longest_rising, same_sentences
from letters.anchoring.tokens import Token, sentences, tokens

GONE = -1
SENTENCE_LETTERS = 8  # "Ciao," or "1." found elsewhere has not moved: it is common
SAME_WORD = 0.6  # the share of letters that makes a rewritten word the same word: a typo, a new ending
WORDS_FOR_WORDS = 300  # more words than this do not take the place of as many one by one
LETTERS_AT_ONCE = 100  # a longer run is no typo, and comparing letters is quadratic
LETTERS = 4_000  # letters of rewritten words compared for one pair of texts: about 5 ms

type Range = tuple[int, int]


class Rewrite(NamedTuple):
    """Characters ``start:end`` of the old text gave way to ``new_start:new_end`` of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


class Alignment:
    """``to_new[i]`` is where character ``i`` of ``old`` stands in ``new``, or ``GONE``.

    ``moved[i]`` is 1 where it stands out of order. ``rewrites`` are in order of the old text.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.old_tokens, self.new_tokens = tokens(old), tokens(new)
        self.old_sentences = sentences(old, self.old_tokens)
        self.to_new = [GONE] * len(old)
        self.moved = bytearray(len(old))
        self.rewrites: list[Rewrite] = []
        self._letters_left = LETTERS
        self._align()

    def taken(self, start: int, end: int) -> int:
        """How many letters and digits of ``new[start:end]`` come from the old text."""
        return self._taken[end] - self._taken[start]

    def written(self, start: int, end: int) -> int:
        """How many letters and digits ``new[start:end]`` holds."""
        return self._written[end] - self._written[start]

    def is_gone(self, start: int, end: int) -> bool:
        """Whether fewer than half the letters and digits of ``old[start:end]`` live on."""
        places = self.to_new[start:end]
        kept = sum(place != GONE and sign.isalnum() for place, sign in zip(places, self.old[start:end], strict=True))
        return 2 * kept < letters(self.old[start:end])

    @cached_property
    def _written(self) -> list[int]:
        return [0, *accumulate(map(str.isalnum, self.new))]

    @cached_property
    def _taken(self) -> list[int]:
        taken = bytearray(len(self.new))
        for place in self.to_new:
            if place != GONE:
                taken[place] = self.new[place].isalnum()
        return [0, *accumulate(taken)]

    def _align(self) -> None:
        standing, moved = self._unchanged_sentences()
        old_moved, new_moved = bytearray(len(self.old_tokens)), bytearray(len(self.new_tokens))
        for (old_begin, old_end), (new_begin, new_end) in moved:
            old_moved[old_begin:old_end] = b"\1" * (old_end - old_begin)
            new_moved[new_begin:new_end] = b"\1" * (new_end - new_begin)
            self._keep(range(old_begin, old_end), range(new_begin, new_end))
            first, last = self.old_tokens[old_begin].start, self.old_tokens[old_end - 1].end
            self.moved[first:last] = b"\1" * (last - first)
        matcher, old_from, new_from = Matcher(), 0, 0
        ends = (len(self.old_tokens),) * 2, (len(self.new_tokens),) * 2
        for (old_begin, old_end), (new_begin, new_end) in [*standing, ends]:
            old_between = [index for index in range(old_from, old_begin) if not old_moved[index]]
            new_between = [index for index in range(new_from, new_begin) if not new_moved[index]]
            self._align_between(old_between, new_between, matcher)
            self._keep(range(old_begin, old_end), range(new_begin, new_end))
            old_from, new_from = old_end, new_end

    def _unchanged_sentences(self) -> tuple[list[tuple[Range, Range]], list[tuple[Range, Range]]]:
        """Pairs of ranges of tokens: those that stand in order, and those that have moved."""
        new_sentences = sentences(self.new, self.new_tokens)
        keys = [tuple(word.key for word in self.old_tokens[begin:end]) for begin, end in self.old_sentences]
        new_keys = [tuple(word.key for word in self.new_tokens[begin:end]) for begin, end in new_sentences]
        same = same_sentences(keys, new_keys)
        in_order = set(longest_rising([j for _, j in same]))
        standing, moved = [], []
        for index, (i, j) in enumerate(same):
            if index in in_order:
                standing.append((self.old_sentences[i], new_sentences[j]))
            elif letters("".join(keys[i])) >= SENTENCE_LETTERS:
                moved.append((self.old_sentences[i], new_sentences[j]))
        return standing, moved

    def _align_between(self, old: list[int], new: list[int], matcher: Matcher) -> None:
        """Compare the tokens at the indices ``old`` with those at ``new``."""
        old_keys, new_keys = [self.old_tokens[i].key for i in old], [self.new_tokens[j].key for j in new]
        old_from = new_from = 0
        for match in matcher.matches(old_keys, new_keys):
            self._rewrite(old[old_from : match.old], new[new_from : match.new])
            old_from, new_from = match.old + match.length, match.new + match.length
            self._keep(old[match.old : old_from], new[match.new : new_from])

    def _keep(self, old: Sequence[int], new: Sequence[int]) -> None:
        """Map equal tokens onto one another: at one stroke where the text is the same, else token by token."""
        if not old:
            return
        start, end = self.old_tokens[old[0]].start, self.old_tokens[old[-1]].end
        new_start, new_end = self.new_tokens[new[0]].start, self.new_tokens[new[-1]].end
        if _unbroken(old) and _unbroken(new) and self.old[start:end] == self.new[new_start:new_end]:
            self.to_new[start:end] = range(new_start, new_end)
            return
        for i, j in zip(old, new, strict=True):
            self._keep_token(self.old_tokens[i], self.new_tokens[j])

    def _keep_token(self, token: Token, new: Token) -> None:
        """Lengths differ where a letter is composed in one text and not in the other: then the ends meet."""
        for offset in range(token.end - token.start):
            self.to_new[token.start + offset] = min(new.start + offset, new.end - 1)
        self.to_new[token.end - 1] = new.end - 1

    def _rewrite(self, old: list[int], new: list[int]) -> None:
        """Note that some tokens gave way to others: one by one where they are as many, else as a whole."""
        if len(old) == len(new) <= WORDS_FOR_WORDS:
            for i, j in zip(old, new, strict=True):
                self._rewrite_run([i], [j])
        elif old and new and _unbroken(old) and _unbroken(new):
            self._rewrite_run(old, new)

    def _rewrite_run(self, old: list[int], new: list[int]) -> None:
        start, end = self.old_tokens[old[0]].start, self.old_tokens[old[-1]].end
        new_start, new_end = self.new_tokens[new[0]].start, self.new_tokens[new[-1]].end
        self.rewrites.append(Rewrite(start, end, new_start, new_end))
        length = max(end - start, new_end - new_start)
        if length > min(LETTERS_AT_ONCE, self._letters_left):
            return
        self._letters_left -= length
        matcher = SequenceMatcher(None, self.old[start:end], self.new[new_start:new_end], autojunk=False)
        if matcher.real_quick_ratio() >= SAME_WORD and matcher.ratio() >= SAME_WORD:
            for i, j, n in matcher.get_matching_blocks():
                self.to_new[start + i : start + i + n] = range(new_start + j, new_start + j + n)


def _unbroken(indices: Sequence[int]) -> bool:
    return indices[-1] - indices[0] == len(indices) - 1


def letters(text: str) -> int:
    """How many letters and digits ``text`` holds."""
    return sum(map(str.isalnum, text))
