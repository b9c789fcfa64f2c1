"""Pure: a diff of two texts by words, which recognises moved paragraphs.

Paragraphs are aligned first, then the words of those that changed. Every step takes linear or bounded time, so that
no text, however it is made, takes long.
"""

from collections import deque
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from letters.anchoring.matching import Matcher
from letters.compare.paragraphs import Pairs, Paragraph, Word, find_moves, similar_pairs, split_paragraphs

MIN_EQUAL_WORDS = 3  # fewer equal words than this between two changes count as changed too
MIN_SIMILARITY = 0.4  # a paragraph with a lower share of equal words is shown as deleted and inserted

Kind = Literal["equal", "deleted", "inserted", "moved"]


@dataclass(frozen=True)
class Hunk:
    """``old[old_start:old_end]`` became ``new[new_start:new_end]``, in code points.

    A deleted hunk is empty in the new text, an inserted one in the old text; the others have the same words in both.
    Hunks, moved ones too, are in the order of the new text.
    """

    kind: Kind
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def diff(old: str, new: str) -> list[Hunk]:
    """The hunks that turn ``old`` into ``new``, in the order of the new text.

    All hunks but the inserted ones, sorted by ``old_start``, make up exactly the old text; all but the deleted ones
    make up the new text.
    """
    return DiffBuilder(old, new).hunks()


class DiffBuilder:
    """Builds the hunks in one pass; ``old_position`` and ``new_position`` are the offsets reached in each text."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.matcher = Matcher()  # one for the whole comparison, since it bounds its cost
        self.old_position = self.new_position = 0
        self.result: list[Hunk] = []

    def hunks(self) -> list[Hunk]:
        """All hunks; to be called once."""
        a, b = split_paragraphs(self.old), split_paragraphs(self.new)
        same = self.align([block.text for block in a], [block.text for block in b])
        moved = find_moves(a, b, same)
        gone = set(moved.values())
        for (i, j), (next_i, next_j) in pairwise([(-1, -1), *same, (len(a), len(b))]):
            left = [a[k] for k in range(i + 1, next_i) if k not in gone]
            self.add_gap(left, b[j + 1 : next_j], {b[k]: a[moved[k]] for k in range(j + 1, next_j) if k in moved})
            if next_i < len(a):
                self.add_same(a[next_i], b[next_j])
        return self.result

    def align(self, a: list[str], b: list[str]) -> Pairs:
        """Index pairs of equal items, in order in both lists."""
        matches = self.matcher.matches(a, b)
        return [(match.old + k, match.new + k) for match in matches for k in range(match.length)]

    def add_gap(self, a: list[Paragraph], b: list[Paragraph], moved: dict[Paragraph, Paragraph]) -> None:
        """Add the paragraphs between two unchanged ones: changed, deleted, inserted or moved here."""
        fresh = [block for block in b if block not in moved]
        likely = similar_pairs(a, fresh, MIN_SIMILARITY)
        partners = {fresh[j]: i for i, j in likely}
        ahead = deque([*(i for i, _j in likely), len(a)])
        done = 0
        for block in b:
            if block in moved:
                self.add_same(moved[block], block, "moved")
                continue
            done = self.delete_blocks(a, done, ahead[0])
            if block in partners:
                self.add_changed(a[ahead.popleft()], block)
                done += 1
            else:
                self.insert(block.start, block.end)
        self.delete_blocks(a, done, len(a))

    def delete_blocks(self, a: list[Paragraph], start: int, end: int) -> int:
        for block in a[start:end]:
            self.delete(block.start, block.end)
        return end

    def add_same(self, a: Paragraph, b: Paragraph, kind: Kind = "equal") -> None:
        """Add a paragraph with the same words in both texts; the blank lines after it may differ."""
        here = self.old_position
        same_gap = self.old[a.gap : a.end] == self.new[b.gap : b.end]
        ends = (a.end, b.end) if same_gap else (a.gap, b.gap)
        self.add(Hunk(kind, a.start, ends[0], b.start, ends[1]))
        if not same_gap:
            self.delete(a.gap, a.end)
            self.insert(b.gap, b.end)
        if kind == "moved":
            self.old_position = here

    def add_changed(self, a: Paragraph, b: Paragraph) -> None:
        """Add a changed paragraph: word by word where enough words are equal, else as deleted and inserted."""
        left, right = a.words, b.words
        same = self.align([word.text for word in left], [word.text for word in right])
        kept = without_short_runs(left, right, same)
        shared = 2 * sum(left[i].has_letters for i, _j in kept)
        if shared < MIN_SIMILARITY * (a.word_counts.total() + b.word_counts.total()):
            self.delete(a.start, a.end)
            self.insert(b.start, b.end)
            return
        x, y = a.start, b.start
        for i, j in kept:
            self.add_between(x, left[i].start, y, right[j].start)
            self.add(Hunk("equal", left[i].start, left[i].end, right[j].start, right[j].end))
            x, y = left[i].end, right[j].end
        self.add_between(x, a.gap, y, b.gap)
        self.add_same(Paragraph(a.gap, a.end, ""), Paragraph(b.gap, b.end, ""))

    def add_between(self, x: int, old_end: int, y: int, new_end: int) -> None:
        """Add the text between two unchanged words, with equal white space at its ends kept as equal."""
        before, after = self.old[x:old_end], self.new[y:new_end]
        if before == after:
            self.add(Hunk("equal", x, old_end, y, new_end))
            return
        head = common_leading_space(before, after)
        tail = common_leading_space(before[head:][::-1], after[head:][::-1])
        self.add(Hunk("equal", x, x + head, y, y + head))
        self.delete(x + head, old_end - tail)
        self.insert(y + head, new_end - tail)
        self.add(Hunk("equal", old_end - tail, old_end, new_end - tail, new_end))

    def delete(self, start: int, end: int) -> None:
        self.add(Hunk("deleted", start, end, self.new_position, self.new_position))

    def insert(self, start: int, end: int) -> None:
        self.add(Hunk("inserted", self.old_position, self.old_position, start, end))

    def add(self, hunk: Hunk) -> None:
        """Add a hunk, or extend the last one where this one continues it."""
        if hunk.old_start == hunk.old_end and hunk.new_start == hunk.new_end:
            return
        last = self.result[-1] if self.result else None
        if last and (last.kind, last.old_end, last.new_end) == (hunk.kind, hunk.old_start, hunk.new_start):
            self.result[-1] = replace(last, old_end=hunk.old_end, new_end=hunk.new_end)
        else:
            self.result.append(hunk)
        self.new_position = hunk.new_end
        if hunk.kind != "moved":
            self.old_position = hunk.old_end


def common_leading_space(a: str, b: str) -> int:
    """The length in code points of the white space that both begin with."""
    length = 0
    while length < min(len(a), len(b)) and a[length] == b[length] and a[length].isspace():
        length += 1
    return length


def without_short_runs(a: list[Word], b: list[Word], same: Pairs) -> Pairs:
    """``same`` without the runs between two changes that hold fewer than ``MIN_EQUAL_WORDS`` words.

    Single equal words between changes make a diff hard to read; compare the semantic cleanup of Neil Fraser (Diff
    Strategies, 2006).
    """
    kept: Pairs = []
    run: Pairs = []
    for pair, after in pairwise([*same, (len(a), len(b))]):
        run.append(pair)
        if after == (pair[0] + 1, pair[1] + 1):
            continue
        at_an_edge = run[0] == (0, 0) or run[-1] == (len(a) - 1, len(b) - 1)
        if at_an_edge or sum(a[i].has_letters for i, _j in run) >= MIN_EQUAL_WORDS:
            kept += run
        run = []
    return kept + run
