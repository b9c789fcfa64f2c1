"""The segments of a letter: its sentences, cut at commas and brackets, and before conjunctions."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import words
from checklist.text.segmentation import Span
from checklist.values import value

_EDGE = re.compile(r"[,:](?!\d)|[;()–—]| (?=(?:e|ed|and|che|which|that|ma|but|mentre|while|dove|where) )")
_AROUND = " \n\t,;:.!?–—()"
_FEWEST = 3  # words of a segment
_MOST = 400  # segments of a text that are looked at; no letter has a quarter of them


@value
class Segment(Span):
    """Some words of a sentence.

    Attributes:
        passage: the sentence.
        words: its folded words, in order.
        first, last: whether it begins or ends the sentence.
    """

    passage: Passage
    words: tuple[str, ...]
    first: bool
    last: bool


def segments_of(passages: Passages) -> list[Segment]:
    """The segments of a letter in order, each of three words or a whole sentence; of a long text the first ones."""
    found: list[Segment] = []
    for passage in passages.all:
        if len(found) >= _MOST:
            break
        found += _cut(passages.low, passage)
    return found[:_MOST]


def touched(segments: Sequence[Segment], span: Span) -> range:
    """The places of the segments that a span touches, in a list in their order."""
    first = bisect_right(segments, span.start, key=lambda one: one.end)
    return range(first, max(first, bisect_left(segments, span.end, key=lambda one: one.start)))


def _cut(low: str, passage: Passage) -> list[Segment]:
    begin, parts = passage.start, _segmented(low[passage.start : passage.end])
    last = len(parts) - 1
    return [
        Segment(begin + start, begin + end, passage, said, place == 0, place == last)
        for place, (start, end, said) in enumerate(parts)
        if said
    ]


@lru_cache(maxsize=1024)  # while a letter is written, most sentences stay as they are
def _segmented(low: str) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Where the segments of a folded sentence begin and end in it, and their words."""
    cuts = [match.start() + 1 for match in _EDGE.finditer(low)]
    parts: list[tuple[int, int, list[str]]] = []
    for start, end in pairwise([0, *cuts, len(low)]):
        said = words(low, start, end)
        if parts and (not said or len(parts[-1][2]) < _FEWEST):
            begun, _, before = parts[-1]
            parts[-1] = (begun, end, before + said)
        else:
            parts.append((start, end, said))
    if len(parts) > 1 and len(parts[-1][2]) < _FEWEST:
        _, end, said = parts.pop()
        begun, _, before = parts[-1]
        parts[-1] = (begun, end, before + said)
    return tuple((*_trimmed(low, start, end), tuple(said)) for start, end, said in parts)


def _trimmed(low: str, start: int, end: int) -> tuple[int, int]:
    """Where some words begin and end, without the blanks and marks around them."""
    said = low[start:end]
    return start + len(said) - len(said.lstrip(_AROUND)), end - len(said) + len(said.rstrip(_AROUND))
