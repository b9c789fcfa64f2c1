"""Pure: the words that two lists share, in order, at a bounded cost.

``difflib`` (Ratcliff and Obershelp) gives the matches that people expect, but takes quadratic time, and more on
hostile text. A passage that would cost too much is split at its common prefix and suffix and at the words that occur
once in each text (patience diff, Bram Cohen). Parts that are still too costly count as rewritten.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

MAX_WORD_PAIRS = 25_000  # equal pairs of words given to difflib for one pair of texts: 20 ms at worst
MAX_PASSAGE_WORDS = 1_500  # words in one passage: difflib searches again for every match that it finds

type Pairs = list[tuple[int, int]]


class Match(NamedTuple):
    """``length`` equal words, from index ``old`` of the first list and index ``new`` of the second."""

    old: int
    new: int
    length: int


class Matcher:
    """Compares passages of one pair of texts within one budget of comparisons."""

    def __init__(self) -> None:
        self._pairs_left = MAX_WORD_PAIRS

    def matches(self, old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
        """The matches in order, followed by a match of length 0 at the ends of both lists."""
        end = Match(len(old), len(new), 0)
        anchors = [end] if self._affords(old, new) else [*_anchors(old, new), end]
        if len(anchors) == 1:
            yield from _compared(old, new)
        else:
            for before, after in pairwise(anchors):
                yield before
                i, j = before.old + before.length, before.new + before.length
                old_gap, new_gap = old[i : after.old], new[j : after.new]
                if self._affords(old_gap, new_gap):
                    yield from (Match(i + a, j + b, length) for a, b, length in _compared(old_gap, new_gap))
        yield end

    def _affords(self, old: Sequence[str], new: Sequence[str]) -> bool:
        if not old or not new:
            return True
        if max(len(old), len(new)) > MAX_PASSAGE_WORDS:
            return False
        often = Counter(new)
        cost = sum(often[key] for key in old)
        if cost > self._pairs_left:
            return False
        self._pairs_left -= cost
        return True


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    if not old or not new:
        return
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        if block.size:
            yield Match(*block)


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The common prefix and suffix, and between them the words that occur once in each list, in order."""
    head = _common_start(old, new)
    tail = _common_start(old[head:][::-1], new[head:][::-1])
    once = _common_once(old[head : len(old) - tail], new[head : len(new) - tail])
    words = [Match(head + i, head + j, 1) for i, j in (once[index] for index in longest_rising([j for _, j in once]))]
    return [Match(0, 0, head), *words, Match(len(old) - tail, len(new) - tail, tail)]


def _common_start(old: Sequence[str], new: Sequence[str]) -> int:
    return next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))


def _common_once(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Index pairs of the items that occur exactly once in each list, in the order of the first."""
    old_often, new_often = Counter(old), Counter(new)
    new_place = {key: place for place, key in enumerate(new) if new_often[key] == 1}
    return [(i, new_place[key]) for i, key in enumerate(old) if key in new_place and old_often[key] == 1]


def same_sentences(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Index pairs of equal sentences, in the order of the old text, not necessarily of the new.

    A sentence that occurs once in each text is matched; a repeated sentence is matched where it adjoins a matched one
    in both texts (P. Heckel, "A technique for isolating differences between files", CACM 21:4, 1978).
    """
    pairs = dict(_common_once(old, new))
    taken = set(pairs.values())
    for step in (1, -1):
        for anchor in sorted(pairs.items(), reverse=step < 0):
            i, j = anchor[0] + step, anchor[1] + step
            while _pairs_up(old, new, i, j) and i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
                i, j = i + step, j + step
    return sorted(pairs.items())


def _pairs_up(old: Sequence[Hashable], new: Sequence[Hashable], i: int, j: int) -> bool:
    return 0 <= i < len(old) and 0 <= j < len(new) and old[i] == new[j]


def longest_rising(values: Sequence[int]) -> list[int]:
    """Indices of a longest rising subsequence of distinct values (patience sorting; Schensted 1961)."""
    tops: list[int] = []
    top_index: list[int] = []
    previous: list[int | None] = []
    for index, value in enumerate(values):
        pile = bisect_left(tops, value)
        previous.append(top_index[pile - 1] if pile else None)
        tops[pile : pile + 1] = [value]
        top_index[pile : pile + 1] = [index]
    chain: list[int] = []
    link = top_index[-1] if top_index else None
    while link is not None:
        chain.append(link)
        link = previous[link]
    return chain[::-1]
