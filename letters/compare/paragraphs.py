"""Pure: a text as paragraphs, and which paragraphs of two texts belong together."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from letters.anchoring.tokens import tokens

MOVED = 3  # words that a paragraph must have to be told as moved
WINDOW = 20  # paragraphs that are compared with as many to find which became which
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)*[ \t]*\Z|\n(?:[ \t]*\n)+")

Pairs = list[tuple[int, int]]


@dataclass(frozen=True)
class Word:
    """A word or sign: ``text`` at ``start:end`` of the whole text."""

    start: int
    end: int
    text: str

    @property
    def has_letters(self) -> bool:
        return any(map(str.isalnum, self.text))


@dataclass(frozen=True)
class Block:
    """A paragraph: ``text`` from ``start``, and the blank lines after it up to ``end``."""

    start: int
    end: int
    text: str

    @property
    def gap(self) -> int:
        """Where the blank lines begin."""
        return self.start + len(self.text)

    @cached_property
    def words(self) -> list[Word]:
        return [Word(self.start + t.start, self.start + t.end, self.text[t.start : t.end]) for t in tokens(self.text)]

    @cached_property
    def bag(self) -> Counter[str]:
        """How often each word is in it, signs apart."""
        return Counter(word.text for word in self.words if word.has_letters)


def blocks(text: str) -> list[Block]:
    """The paragraphs of ``text``, which together hold all of it."""
    gaps = [match.span() for match in BLANK_LINES.finditer(text)]
    edges = [0, *(end for _start, end in gaps)]
    closed = [Block(start, end, text[start:gap]) for start, (gap, end) in zip(edges, gaps, strict=False)]
    return [*closed, Block(edges[-1], len(text), text[edges[-1] :])] if edges[-1] < len(text) else closed


def moves(a: list[Block], b: list[Block], same: Pairs) -> dict[int, int]:
    """The paragraphs of ``b`` that stand elsewhere in ``a``, each with that place."""
    stayed_a, stayed_b = {i for i, _j in same}, {j for _i, j in same}
    elsewhere: dict[str, deque[int]] = defaultdict(deque)
    for i, block in enumerate(a):
        if i not in stayed_a and block.bag.total() >= MOVED:
            elsewhere[block.text].append(i)
    away = [j for j, block in enumerate(b) if j not in stayed_b and block.text in elsewhere]
    return {j: elsewhere[b[j].text].popleft() for j in away if elsewhere[b[j].text]}


def likely_pairs(a: Sequence[Block], b: Sequence[Block], least: float) -> Pairs:
    """Which paragraph of ``a`` probably became which of ``b``: rising indices of the most similar ones.

    ``least`` is the similarity, from 0 to 1, below which nothing became nothing. Long lists are compared window
    by window.
    """
    found: Pairs = []
    for start in range(0, min(len(a), len(b)), WINDOW):
        inside = _best_pairs(a[start : start + WINDOW], b[start : start + WINDOW], least)
        found += [(start + i, start + j) for i, j in inside]
    return found


def _best_pairs(a: Sequence[Block], b: Sequence[Block], least: float) -> Pairs:
    alike = [[_overlap(one.bag, other.bag, least) for other in b] for one in a]
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike[i][j] and best[i + 1][j + 1] + alike[i][j])
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
    """How alike two bags of words are, from 0 to 1; 0 below ``least``."""
    few, many = (a, b) if len(a) < len(b) else (b, a)
    shared = sum(min(count, many[word]) for word, count in few.items() if word in many)
    share = shared and 2 * shared / (a.total() + b.total())
    return share if share >= least else 0.0
