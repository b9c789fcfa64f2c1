"""Pure: what changed between two texts, word by word and without confetti, with moved paragraphs told as moved.

Paragraphs are aligned first, then the words of those that changed. Every step is linear or bounded, so that no
text, however made, takes longer than a moment.
"""

import re
from collections import defaultdict, deque
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Literal

from letters.alignment import Pairs, align, has_letters, likely_pairs, similarity, tokens

ISLAND = 3  # equal words between two changes, below which they are part of the change
SIMILAR = 0.4  # below this share of equal words a paragraph is another one, shown old above new
MOVED = 3  # words that a paragraph must have to be told as moved
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)*[ \t]*\Z|\n(?:[ \t]*\n)+")

Kind = Literal["equal", "deleted", "inserted", "moved"]


@dataclass(frozen=True)
class Hunk:
    """``old[old_start:old_end]`` became ``new[new_start:new_end]``, in code points.

    A deleted hunk is empty in the new text, an inserted one in the old; the others have the same words in both.
    A moved one stands in the order of the new text.
    """

    kind: Kind
    old_start: int
    old_end: int
    new_start: int
    new_end: int


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


def diff(old: str, new: str) -> list[Hunk]:
    """The hunks that make ``new`` of ``old``, in the order of the new text.

    All hunks but the inserted ones, put in the order of ``old``, hold the old text letter by letter; all but
    the deleted ones hold the new text.
    """
    return Walk(old, new).hunks()


class Walk:
    """One walk over both texts; ``x`` and ``y`` are how far it has come in each."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.x = self.y = 0
        self.found: list[Hunk] = []

    def hunks(self) -> list[Hunk]:
        a, b = blocks(self.old), blocks(self.new)
        same = align([block.text for block in a], [block.text for block in b])
        moved = moves(a, b, same)
        gone = set(moved.values())
        for (i, j), (next_i, next_j) in pairwise([(-1, -1), *same, (len(a), len(b))]):
            left = [a[k] for k in range(i + 1, next_i) if k not in gone]
            self.gap(left, b[j + 1 : next_j], {b[k]: a[moved[k]] for k in range(j + 1, next_j) if k in moved})
            if next_i < len(a):
                self.alike(a[next_i], b[next_j])
        return self.found

    def gap(self, a: list[Block], b: list[Block], moved: dict[Block, Block]) -> None:
        """Paragraphs between two that stayed: changed, gone, new, and moved here from elsewhere."""
        fresh = [block for block in b if block not in moved]
        likely = likely_pairs([block.text for block in a], [block.text for block in fresh], SIMILAR)
        partners = {fresh[j]: i for i, j in likely}
        ahead = deque([*(i for i, _j in likely), len(a)])
        done = 0
        for block in b:
            if block in moved:
                self.alike(moved[block], block, "moved")
                continue
            done = self.delete_blocks(a, done, ahead[0])
            if block in partners:
                self.changed(a[ahead.popleft()], block)
                done += 1
            else:
                self.insert(block.start, block.end)
        self.delete_blocks(a, done, len(a))

    def delete_blocks(self, a: list[Block], start: int, end: int) -> int:
        for block in a[start:end]:
            self.delete(block.start, block.end)
        return end

    def alike(self, a: Block, b: Block, kind: Kind = "equal") -> None:
        """The same words in both; the blank lines after them may differ."""
        here = self.x
        same_gap = self.old[a.gap : a.end] == self.new[b.gap : b.end]
        ends = (a.end, b.end) if same_gap else (a.gap, b.gap)
        self.add(Hunk(kind, a.start, ends[0], b.start, ends[1]))
        if not same_gap:
            self.delete(a.gap, a.end)
            self.insert(b.gap, b.end)
        if kind == "moved":
            self.x = here

    def changed(self, a: Block, b: Block) -> None:
        """Word by word where enough words stayed, else the old paragraph above the new one."""
        left, right = tokens(a.text), tokens(b.text)
        kept = without_islands(left, right, align(left, right))
        if similarity(left, right, sum(has_letters(left[i]) for i, _j in kept)) < SIMILAR:
            self.delete(a.start, a.end)
            self.insert(b.start, b.end)
            return
        xs, ys = places(left, a.start), places(right, b.start)
        for (i, j), (next_i, next_j) in pairwise([(-1, -1), *kept, (len(left), len(right))]):
            self.delete(xs[i + 1], xs[next_i])
            self.insert(ys[j + 1], ys[next_j])
            if next_i < len(left):
                self.add(Hunk("equal", xs[next_i], xs[next_i + 1], ys[next_j], ys[next_j + 1]))
        self.alike(Block(a.gap, a.end, ""), Block(b.gap, b.end, ""))

    def delete(self, start: int, end: int) -> None:
        self.add(Hunk("deleted", start, end, self.y, self.y))

    def insert(self, start: int, end: int) -> None:
        self.add(Hunk("inserted", self.x, self.x, start, end))

    def add(self, hunk: Hunk) -> None:
        """Keep a hunk, as part of the one before where it only continues that one."""
        if hunk.old_start == hunk.old_end and hunk.new_start == hunk.new_end:
            return
        last = self.found[-1] if self.found else None
        if last and (last.kind, last.old_end, last.new_end) == (hunk.kind, hunk.old_start, hunk.new_start):
            self.found[-1] = replace(last, old_end=hunk.old_end, new_end=hunk.new_end)
        else:
            self.found.append(hunk)
        self.y = hunk.new_end
        if hunk.kind != "moved":
            self.x = hunk.old_end


def blocks(text: str) -> list[Block]:
    """The paragraphs of ``text``, which together hold all of it."""
    gaps = [match.span() for match in BLANK_LINES.finditer(text)]
    edges = [0, *(end for _start, end in gaps)]
    closed = [Block(start, end, text[start:gap]) for start, (gap, end) in zip(edges, gaps, strict=False)]
    return [*closed, Block(edges[-1], len(text), text[edges[-1] :])] if edges[-1] < len(text) else closed


def places(parts: list[str], start: int) -> list[int]:
    """Where each part begins in the text, and at last where they end."""
    return list(accumulate(map(len, parts), initial=start))


def moves(a: list[Block], b: list[Block], same: Pairs) -> dict[int, int]:
    """The paragraphs of ``b`` that stand elsewhere in ``a``, each with that place."""
    stayed_a, stayed_b = {i for i, _j in same}, {j for _i, j in same}
    elsewhere: dict[str, deque[int]] = defaultdict(deque)
    for i, block in enumerate(a):
        if i not in stayed_a and sum(map(has_letters, tokens(block.text))) >= MOVED:
            elsewhere[block.text].append(i)
    away = [j for j, block in enumerate(b) if j not in stayed_b and block.text in elsewhere]
    return {j: elsewhere[b[j].text].popleft() for j in away if elsewhere[b[j].text]}


def without_islands(a: list[str], b: list[str], same: Pairs) -> Pairs:
    """``same`` without the runs between two changes that hold fewer than ``ISLAND`` words.

    Left in, they make the reader put single words together; Neil Fraser's clean-up (Diff Strategies, 2006) has
    the same aim.
    """
    kept: Pairs = []
    run: Pairs = []
    for pair, after in pairwise([*same, (len(a), len(b))]):
        run.append(pair)
        if after == (pair[0] + 1, pair[1] + 1):
            continue
        at_an_edge = run[0] == (0, 0) or run[-1] == (len(a) - 1, len(b) - 1)
        if at_an_edge or sum(has_letters(a[i]) for i, _j in run) >= ISLAND:
            kept += run
        run = []
    return kept + run
