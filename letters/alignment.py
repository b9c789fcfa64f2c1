"""Pure: what two lists of words, or of paragraphs, have in common, in order and in bounded time."""

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

CELLS = 10_000  # parts by parts that a longest common subsequence may take
WINDOW = 20  # paragraphs that are compared with as many to find which became which
DEPTH = 12  # times that a gap is searched for anchors again

Pairs = list[tuple[int, int]]


@lru_cache(maxsize=4096)
def _sort(letter: str) -> str:
    """Space, sign (punctuation or symbol), word, or "" for what belongs to the character before it."""
    if letter.isspace():
        return "space"
    category = unicodedata.category(letter)
    if category[0] == "M" or category in {"Cf", "Sk"}:
        return ""
    return "sign" if category[0] in "PS" else "word"


def tokens(text: str) -> list[str]:
    """Runs of spaces, of signs and of other letters; joined they are the text.

    A combining mark, a joiner or a skin tone is never parted from its character.
    """
    starts, last = [0], ""
    for place, letter in enumerate(text):
        sort = _sort(letter)
        if sort and sort != last:
            if last:
                starts.append(place)
            last = sort
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]


def has_letters(part: str) -> bool:
    """Whether a token is a word, a paragraph more than signs."""
    return any(map(str.isalnum, part))


def similarity(a: Sequence[str], b: Sequence[str], shared: int) -> float:
    """The share of ``shared`` words in those of both, from 0 to 1; texts without words are alike."""
    words = sum(map(has_letters, a)) + sum(map(has_letters, b))
    return 2 * shared / words if words else 1.0


def align(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Indices of equal parts, rising in both lists.

    Patience diff (Bram Cohen): parts with letters that occur once in each list hold the rest together, and each
    gap is treated the same way; a gap without any is worth a longest common subsequence while it is small.
    """
    found: Pairs = []
    open_gaps = [(0, len(a), 0, len(b), 0)]
    while open_gaps:
        low_a, high_a, low_b, high_b, depth = open_gaps.pop()
        while low_a < high_a and low_b < high_b and a[low_a] == b[low_b]:
            found.append((low_a, low_b))
            low_a, low_b = low_a + 1, low_b + 1
        while low_a < high_a and low_b < high_b and a[high_a - 1] == b[high_b - 1]:
            high_a, high_b = high_a - 1, high_b - 1
            found.append((high_a, high_b))
        if low_a == high_a or low_b == high_b:
            continue
        anchors = _anchors(a, b, range(low_a, high_a), range(low_b, high_b)) if depth < DEPTH else []
        if anchors:
            found += anchors
            edges = [(low_a - 1, low_b - 1), *anchors, (high_a, high_b)]
            for (i, j), (next_i, next_j) in pairwise(edges):
                open_gaps.append((i + 1, next_i, j + 1, next_j, depth + 1))
        elif (high_a - low_a) * (high_b - low_b) <= CELLS:
            inside = _common(a[low_a:high_a], b[low_b:high_b])
            found += [(low_a + i, low_b + j) for i, j in inside]
    return sorted(found)


def _anchors(a: Sequence[str], b: Sequence[str], in_a: range, in_b: range) -> Pairs:
    """The longest rising row of parts that occur once on each side."""
    once_a = _once(a, in_a)
    once_b = _once(b, in_b)
    return _rising([(i, once_b[part]) for part, i in once_a.items() if part in once_b])


def _once(parts: Sequence[str], within: range) -> dict[str, int]:
    """Where each part with letters stands that occurs once, in order."""
    places: dict[str, int | None] = {}
    for place in within:
        places[parts[place]] = None if parts[place] in places else place
    return {part: place for part, place in places.items() if place is not None and has_letters(part)}


def _rising(pairs: Pairs) -> Pairs:
    """The longest subsequence whose second numbers rise (patience sorting)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_i, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        tops[pile : pile + 1] = [j]
        at[pile : pile + 1] = [index]
        before.append(at[pile - 1] if pile else -1)
    row: Pairs = []
    index = at[-1] if at else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]


def _common(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """The longest common subsequence; a word counts as much as four signs or spaces."""
    weights = [4 if has_letters(part) else 1 for part in a]
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(b) - 1, -1, -1):
            row[j] = below[j + 1] + weights[i] if a[i] == b[j] else max(below[j], row[j + 1])
    pairs: Pairs = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def likely_pairs(a: Sequence[str], b: Sequence[str], least: float) -> Pairs:
    """Which paragraph of ``a`` probably became which of ``b``: rising indices of the most similar ones.

    ``least`` is the similarity, from 0 to 1, below which nothing became nothing. Long lists are compared window
    by window.
    """
    bags_a, bags_b = ([Counter(filter(has_letters, tokens(text))) for text in texts] for texts in (a, b))
    found: Pairs = []
    for start in range(0, min(len(a), len(b)), WINDOW):
        inside = _best_pairs(bags_a[start : start + WINDOW], bags_b[start : start + WINDOW], least)
        found += [(start + i, start + j) for i, j in inside]
    return found


def _best_pairs(a: list[Counter[str]], b: list[Counter[str]], least: float) -> Pairs:
    alike = [[_overlap(one, other, least) for other in b] for one in a]
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
