"""Pure: a merge of two texts that were written upon the same one, in which no word of either is lost.

By paragraphs first, as in diff3 (Khanna, Kunal and Pierce, A Formal Investigation of Diff3, 2007): a stretch that
only one side changed is taken from that side. Where both changed the same stretch, the same is tried with its words;
what still disagrees stands twice, mine before theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from letters.anchoring.matching import Matcher
from letters.anchoring.tokens import tokens
from letters.compare.paragraphs import Pairs, blocks

Chunk = tuple[Sequence[str], Sequence[str], Sequence[str]]  # of base, mine, theirs


@dataclass(frozen=True)
class Merged:
    """The text put together, and how many stretches stand in it twice because both sides changed them."""

    text: str
    clashes: int


def merge(mine: str, theirs: str, base: str | None = None) -> Merged:
    """Put two texts together. Without ``base``, the text both were written upon, whatever differs stands twice."""
    if mine == theirs:
        return Merged(mine, 0)
    a, b = paragraphs(mine), paragraphs(theirs)
    origin = paragraphs(base) if base is not None else [a[i] for i, _j in align(a, b)]
    text, clashes = "", 0
    for old, left, right in chunks(origin, a, b):
        piece, clash = _together("".join(old), "".join(left), "".join(right), base is not None)
        if text and piece and not text.endswith("\n") and clash:
            text += "\n\n"
        text, clashes = text + piece, clashes + clash
    return Merged(text, clashes)


def paragraphs(text: str) -> list[str]:
    """The paragraphs, each with the blank lines after it."""
    return [text[block.start : block.end] for block in blocks(text)]


def words(text: str) -> list[str]:
    """Words, signs and the white space between them; joined they are the text."""
    edges = [0, *(edge for token in tokens(text) for edge in (token.start, token.end)), len(text)]
    return [text[start:end] for start, end in pairwise(edges) if start < end]


def align(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Indices of equal parts, rising in both lists."""
    return [(match.old + k, match.new + k) for match in Matcher().matches(a, b) for k in range(match.length)]


def chunks(base: Sequence[str], a: Sequence[str], b: Sequence[str]) -> list[Chunk]:
    """Cut all three where all three agree; between two cuts at least one side may differ from the base."""
    in_a, in_b = dict(align(base, a)), dict(align(base, b))
    stays = [(i, in_a[i], in_b[i]) for i in range(len(base)) if i in in_a and i in in_b]
    found: list[Chunk] = []
    for (i, j, k), (next_i, next_j, next_k) in pairwise([(-1, -1, -1), *stays, (len(base), len(a), len(b))]):
        found.append((base[i + 1 : next_i], a[j + 1 : next_j], b[k + 1 : next_k]))
        same = base[next_i : next_i + 1]
        found.append((same, same, same))
    return found


def _together(base: str, mine: str, theirs: str, known: bool) -> tuple[str, int]:
    if theirs in (mine, base):
        return mine, 0
    if mine == base:
        return theirs, 0
    if known and (put := _by_words(base, mine, theirs)) is not None:
        return put, 0
    if not mine or not theirs:
        return mine or theirs, 0
    return f"{mine.rstrip('\n')}\n\n{theirs}", 1


def _by_words(base: str, mine: str, theirs: str) -> str | None:
    """The same, word by word; None where both changed the same words."""
    made: list[str] = []
    for old, left, right in chunks(words(base), words(mine), words(theirs)):
        if right in (left, old):
            made += left
        elif left == old:
            made += right
        else:
            return None
    return "".join(made)
