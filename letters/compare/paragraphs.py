"""Pure: the paragraphs of a text, and which paragraphs of two texts correspond."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from letters.anchoring.tokens import tokens

MIN_MOVED_WORDS = 3  # a shorter paragraph is not shown as moved
MAX_COMPARED = 20  # paragraphs compared with as many others at a time, which bounds the cost
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)*[ \t]*\Z|\n(?:[ \t]*\n)+")

Pairs = list[tuple[int, int]]


@dataclass(frozen=True)
class Word:
    """A word or sign; ``start:end`` are offsets in the whole text."""

    start: int
    end: int
    text: str

    @property
    def has_letters(self) -> bool:
        return any(map(str.isalnum, self.text))


@dataclass(frozen=True)
class Paragraph:
    """A paragraph ``text`` that begins at ``start``, followed by blank lines up to ``end``."""

    start: int
    end: int
    text: str

    @property
    def gap(self) -> int:
        """The offset at which the blank lines begin."""
        return self.start + len(self.text)

    @cached_property
    def words(self) -> list[Word]:
        return [Word(self.start + t.start, self.start + t.end, self.text[t.start : t.end]) for t in tokens(self.text)]

    @cached_property
    def word_counts(self) -> Counter[str]:
        """The number of times each word occurs, without signs."""
        return Counter(word.text for word in self.words if word.has_letters)


def split_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of ``text``, which together cover all of it."""
    gaps = [match.span() for match in BLANK_LINES.finditer(text)]
    edges = [0, *(end for _start, end in gaps)]
    closed = [Paragraph(start, end, text[start:gap]) for start, (gap, end) in zip(edges, gaps, strict=False)]
    return [*closed, Paragraph(edges[-1], len(text), text[edges[-1] :])] if edges[-1] < len(text) else closed


def find_moves(a: list[Paragraph], b: list[Paragraph], same: Pairs) -> dict[int, int]:
    """The paragraphs that moved: index in ``b`` to index in ``a``, without the pairs in ``same``."""
    stayed_a, stayed_b = {i for i, _j in same}, {j for _i, j in same}
    elsewhere: dict[str, deque[int]] = defaultdict(deque)
    for i, block in enumerate(a):
        if i not in stayed_a and block.word_counts.total() >= MIN_MOVED_WORDS:
            elsewhere[block.text].append(i)
    away = [j for j, block in enumerate(b) if j not in stayed_b and block.text in elsewhere]
    return {j: elsewhere[b[j].text].popleft() for j in away if elsewhere[b[j].text]}


def similar_pairs(a: Sequence[Paragraph], b: Sequence[Paragraph], least: float) -> Pairs:
    """Which paragraph of ``a`` probably became which of ``b``.

    Args:
        a: Paragraphs of the old text; long lists are compared part by part.
        b: Paragraphs of the new text.
        least: The lowest similarity of a pair, from 0 to 1.

    Returns:
        Index pairs, in order in both lists, with the highest sum of similarities.
    """
    pairs: Pairs = []
    for start in range(0, min(len(a), len(b)), MAX_COMPARED):
        inside = _best_pairs(a[start : start + MAX_COMPARED], b[start : start + MAX_COMPARED], least)
        pairs += [(start + i, start + j) for i, j in inside]
    return pairs


def _best_pairs(a: Sequence[Paragraph], b: Sequence[Paragraph], least: float) -> Pairs:
    similarity = [[_overlap(old.word_counts, new.word_counts, least) for new in b] for old in a]
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], similarity[i][j] and best[i + 1][j + 1] + similarity[i][j])
    pairs: Pairs = []
    i = j = 0
    while i < len(a) and j < len(b):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _overlap(a: Counter[str], b: Counter[str], least: float) -> float:
    """The similarity of two bags of words (Dice coefficient), from 0 to 1; 0 below ``least``."""
    few, many = (a, b) if len(a) < len(b) else (b, a)
    shared = sum(min(count, many[word]) for word, count in few.items() if word in many)
    share = shared and 2 * shared / (a.total() + b.total())
    return share if share >= least else 0.0
