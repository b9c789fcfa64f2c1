"""Pure: the differences between two texts by words, with moved paragraphs recognised as moved.

Paragraphs are aligned first, then the words of those that changed. Every step is linear or bounded, so that no
text, however made, takes longer than a moment.
"""

from collections import deque
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from letters.anchoring.matching import Matcher
from letters.compare.paragraphs import Block, Pairs, Word, blocks, likely_pairs, moves

ISLAND = 3  # equal words between two changes, below which they are part of the change
SIMILAR = 0.4  # below this share of equal words a paragraph is another one, shown old above new

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
        self.matcher = Matcher()  # one for both texts, which bounds what comparing them may cost
        self.x = self.y = 0
        self.found: list[Hunk] = []

    def hunks(self) -> list[Hunk]:
        a, b = blocks(self.old), blocks(self.new)
        same = self.align([block.text for block in a], [block.text for block in b])
        moved = moves(a, b, same)
        gone = set(moved.values())
        for (i, j), (next_i, next_j) in pairwise([(-1, -1), *same, (len(a), len(b))]):
            left = [a[k] for k in range(i + 1, next_i) if k not in gone]
            self.gap(left, b[j + 1 : next_j], {b[k]: a[moved[k]] for k in range(j + 1, next_j) if k in moved})
            if next_i < len(a):
                self.alike(a[next_i], b[next_j])
        return self.found

    def align(self, a: list[str], b: list[str]) -> Pairs:
        """Indices of equal parts, rising in both lists."""
        found = self.matcher.matches(a, b)
        return [(match.old + k, match.new + k) for match in found for k in range(match.length)]

    def gap(self, a: list[Block], b: list[Block], moved: dict[Block, Block]) -> None:
        """Paragraphs between two that stayed: changed, gone, new, and moved here from elsewhere."""
        fresh = [block for block in b if block not in moved]
        likely = likely_pairs(a, fresh, SIMILAR)
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
        left, right = a.words, b.words
        same = self.align([word.text for word in left], [word.text for word in right])
        kept = without_islands(left, right, same)
        shared = 2 * sum(left[i].has_letters for i, _j in kept)
        if shared < SIMILAR * (a.bag.total() + b.bag.total()):
            self.delete(a.start, a.end)
            self.insert(b.start, b.end)
            return
        x, y = a.start, b.start
        for i, j in kept:
            self.between(x, left[i].start, y, right[j].start)
            self.add(Hunk("equal", left[i].start, left[i].end, right[j].start, right[j].end))
            x, y = left[i].end, right[j].end
        self.between(x, a.gap, y, b.gap)
        self.alike(Block(a.gap, a.end, ""), Block(b.gap, b.end, ""))

    def between(self, x: int, old_end: int, y: int, new_end: int) -> None:
        """What stands between two words that stayed: the same, or other words with the white space that stayed."""
        before, after = self.old[x:old_end], self.new[y:new_end]
        if before == after:
            self.add(Hunk("equal", x, old_end, y, new_end))
            return
        head = shared_space(before, after)
        tail = shared_space(before[head:][::-1], after[head:][::-1])
        self.add(Hunk("equal", x, x + head, y, y + head))
        self.delete(x + head, old_end - tail)
        self.insert(y + head, new_end - tail)
        self.add(Hunk("equal", old_end - tail, old_end, new_end - tail, new_end))

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


def shared_space(a: str, b: str) -> int:
    """How much white space both begin with."""
    length = 0
    while length < min(len(a), len(b)) and a[length] == b[length] and a[length].isspace():
        length += 1
    return length


def without_islands(a: list[Word], b: list[Word], same: Pairs) -> Pairs:
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
        if at_an_edge or sum(a[i].has_letters for i, _j in run) >= ISLAND:
            kept += run
        run = []
    return kept + run
