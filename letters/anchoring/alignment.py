"""Pure: which characters of an old text survive in a new one, and where.

Unchanged sentences are matched first and fix the order of the rest, as unique lines do in patience diff; unchanged
sentences out of order have moved. The text between them is compared word by word, and rewritten words letter by
letter, so that a word with a corrected typo still counts as the same word.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from letters.anchoring.matching import Matcher, longest_rising, same_sentences
from letters.anchoring.tokens import Token, sentences, tokens

GONE = -1
MIN_MOVED_LETTERS = 8  # shorter sentences, such as "Ciao," or "1.", are too common to count as moved
SAME_WORD_RATIO = 0.6  # SequenceMatcher ratio above which a rewritten word is the same word: a typo, a new ending
MAX_ONE_TO_ONE = 300  # words; longer rewritten runs of equal length are not paired word by word
MAX_RUN_LETTERS = 100  # code points; a longer run is not a typo, and comparing letters is quadratic
LETTER_BUDGET = 4_000  # code points of rewritten words compared for one pair of texts: about 5 ms

type Range = tuple[int, int]


class Rewrite(NamedTuple):
    """``new_start:new_end`` of the new text replaces ``start:end`` of the old text."""

    start: int
    end: int
    new_start: int
    new_end: int


class Alignment:
    """The correspondence between an old and a new text, character by character.

    Attributes:
        to_new: For each code point of ``old`` its offset in ``new``, or ``GONE``.
        moved: 1 for each code point of ``old`` that survives out of order, else 0.
        rewrites: The replaced runs, in the order of the old text.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.old_tokens, self.new_tokens = tokens(old), tokens(new)
        self.old_sentences = sentences(old, self.old_tokens)
        self.to_new = [GONE] * len(old)
        self.moved = bytearray(len(old))
        self.rewrites: list[Rewrite] = []
        self._letters_left = LETTER_BUDGET
        self._align()

    def count_carried(self, start: int, end: int) -> int:
        """The number of letters and digits in ``new[start:end]`` that come from the old text."""
        return self._taken[end] - self._taken[start]

    def count_written(self, start: int, end: int) -> int:
        """The number of letters and digits in ``new[start:end]``."""
        return self._written[end] - self._written[start]

    def is_gone(self, start: int, end: int) -> bool:
        """Whether fewer than half of the letters and digits in ``old[start:end]`` survive."""
        places = self.to_new[start:end]
        kept = sum(place != GONE and sign.isalnum() for place, sign in zip(places, self.old[start:end], strict=True))
        return 2 * kept < count_letters(self.old[start:end])

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
        in_place, moved = self._unchanged_sentences()
        old_moved, new_moved = bytearray(len(self.old_tokens)), bytearray(len(self.new_tokens))
        for (old_begin, old_end), (new_begin, new_end) in moved:
            old_moved[old_begin:old_end] = b"\1" * (old_end - old_begin)
            new_moved[new_begin:new_end] = b"\1" * (new_end - new_begin)
            self._keep(range(old_begin, old_end), range(new_begin, new_end))
            first, last = self.old_tokens[old_begin].start, self.old_tokens[old_end - 1].end
            self.moved[first:last] = b"\1" * (last - first)
        matcher, old_from, new_from = Matcher(), 0, 0
        ends = (len(self.old_tokens),) * 2, (len(self.new_tokens),) * 2
        for (old_begin, old_end), (new_begin, new_end) in [*in_place, ends]:
            old_between = [index for index in range(old_from, old_begin) if not old_moved[index]]
            new_between = [index for index in range(new_from, new_begin) if not new_moved[index]]
            self._align_between(old_between, new_between, matcher)
            self._keep(range(old_begin, old_end), range(new_begin, new_end))
            old_from, new_from = old_end, new_end

    def _unchanged_sentences(self) -> tuple[list[tuple[Range, Range]], list[tuple[Range, Range]]]:
        """Pairs of token ranges of equal sentences: those in order, and those that have moved."""
        new_sentences = sentences(self.new, self.new_tokens)
        keys = [tuple(word.key for word in self.old_tokens[begin:end]) for begin, end in self.old_sentences]
        new_keys = [tuple(word.key for word in self.new_tokens[begin:end]) for begin, end in new_sentences]
        same = same_sentences(keys, new_keys)
        in_order = set(longest_rising([j for _, j in same]))
        in_place, moved = [], []
        for index, (i, j) in enumerate(same):
            if index in in_order:
                in_place.append((self.old_sentences[i], new_sentences[j]))
            elif count_letters("".join(keys[i])) >= MIN_MOVED_LETTERS:
                moved.append((self.old_sentences[i], new_sentences[j]))
        return in_place, moved

    def _align_between(self, old: list[int], new: list[int], matcher: Matcher) -> None:
        """Compare the tokens at the indices ``old`` with those at ``new``."""
        old_keys, new_keys = [self.old_tokens[i].key for i in old], [self.new_tokens[j].key for j in new]
        old_from = new_from = 0
        for match in matcher.matches(old_keys, new_keys):
            self._rewrite(old[old_from : match.old], new[new_from : match.new])
            old_from, new_from = match.old + match.length, match.new + match.length
            self._keep(old[match.old : old_from], new[match.new : new_from])

    def _keep(self, old: Sequence[int], new: Sequence[int]) -> None:
        """Map equal tokens onto one another, as one range where the text between them is equal too."""
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
        """Map one token onto its equal; lengths differ where only one text uses composed letters."""
        for offset in range(token.end - token.start):
            self.to_new[token.start + offset] = min(new.start + offset, new.end - 1)
        self.to_new[token.end - 1] = new.end - 1

    def _rewrite(self, old: list[int], new: list[int]) -> None:
        """Record that some tokens replaced others: pairwise where the numbers are equal, else as one run."""
        if len(old) == len(new) <= MAX_ONE_TO_ONE:
            for i, j in zip(old, new, strict=True):
                self._rewrite_run([i], [j])
        elif old and new and _unbroken(old) and _unbroken(new):
            self._rewrite_run(old, new)

    def _rewrite_run(self, old: list[int], new: list[int]) -> None:
        start, end = self.old_tokens[old[0]].start, self.old_tokens[old[-1]].end
        new_start, new_end = self.new_tokens[new[0]].start, self.new_tokens[new[-1]].end
        self.rewrites.append(Rewrite(start, end, new_start, new_end))
        length = max(end - start, new_end - new_start)
        if length > min(MAX_RUN_LETTERS, self._letters_left):
            return
        self._letters_left -= length
        matcher = SequenceMatcher(None, self.old[start:end], self.new[new_start:new_end], autojunk=False)
        if matcher.real_quick_ratio() >= SAME_WORD_RATIO and matcher.ratio() >= SAME_WORD_RATIO:
            for i, j, n in matcher.get_matching_blocks():
                self.to_new[start + i : start + i + n] = range(new_start + j, new_start + j + n)


def _unbroken(indices: Sequence[int]) -> bool:
    return indices[-1] - indices[0] == len(indices) - 1


def count_letters(text: str) -> int:
    """The number of letters and digits in ``text``."""
    return sum(map(str.isalnum, text))
