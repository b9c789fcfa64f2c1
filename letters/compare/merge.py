"""Pure: a three-way merge of two texts with a common base, in which no word of either is lost.

By paragraphs first, as in diff3 (Khanna, Kunal and Pierce, A Formal Investigation of Diff3, 2007): a passage that
only one side changed is taken from that side. Where both changed the same passage, it is merged by words. Where that
fails too, the result has both passages, mine before theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from letters.anchoring.matching import Matcher
from letters.anchoring.tokens import tokens
from letters.compare.paragraphs import Pairs, split_paragraphs

Chunk = tuple[Sequence[str], Sequence[str], Sequence[str]]  # of base, mine, theirs


@dataclass(frozen=True)
class Merged:
    """The merged text, and the number of passages that both sides changed, which are in it twice."""

    text: str
    conflicts: int


def merge(mine: str, theirs: str, base: str | None = None) -> Merged:
    """Merge two texts.

    Args:
        mine: The text that comes first in a conflict.
        theirs: The other text.
        base: The text that both were edited from. Without it, every difference is a conflict.
    """
    if mine == theirs:
        return Merged(mine, 0)
    a, b = paragraph_texts(mine), paragraph_texts(theirs)
    origin = paragraph_texts(base) if base is not None else [a[i] for i, _j in align(a, b)]
    text, conflicts = "", 0
    for old, left, right in chunks(origin, a, b):
        piece, conflict = _merge_chunk("".join(old), "".join(left), "".join(right), base is not None)
        if text and piece and not text.endswith("\n") and conflict:
            text += "\n\n"
        text, conflicts = text + piece, conflicts + conflict
    return Merged(text, conflicts)


def paragraph_texts(text: str) -> list[str]:
    """The paragraphs of ``text``, each with the blank lines after it; joined they are the text."""
    return [text[block.start : block.end] for block in split_paragraphs(text)]


def split_words(text: str) -> list[str]:
    """The words, signs and white space of ``text``; joined they are the text."""
    edges = [0, *(edge for token in tokens(text) for edge in (token.start, token.end)), len(text)]
    return [text[start:end] for start, end in pairwise(edges) if start < end]


def align(a: Sequence[str], b: Sequence[str]) -> Pairs:
    """Index pairs of equal items, in order in both lists."""
    return [(match.old + k, match.new + k) for match in Matcher().matches(a, b) for k in range(match.length)]


def chunks(base: Sequence[str], a: Sequence[str], b: Sequence[str]) -> list[Chunk]:
    """Split all three lists at the items that all three share: in turn what lies between, and a shared item."""
    in_a, in_b = dict(align(base, a)), dict(align(base, b))
    stays = [(i, in_a[i], in_b[i]) for i in range(len(base)) if i in in_a and i in in_b]
    result: list[Chunk] = []
    for (i, j, k), (next_i, next_j, next_k) in pairwise([(-1, -1, -1), *stays, (len(base), len(a), len(b))]):
        result.append((base[i + 1 : next_i], a[j + 1 : next_j], b[k + 1 : next_k]))
        same = base[next_i : next_i + 1]
        result.append((same, same, same))
    return result


def _merge_chunk(base: str, mine: str, theirs: str, has_base: bool) -> tuple[str, int]:
    """The merged passage, and 1 where it is a conflict, else 0."""
    if theirs in (mine, base):
        return mine, 0
    if mine == base:
        return theirs, 0
    if has_base and (merged_words := _by_words(base, mine, theirs)) is not None:
        return merged_words, 0
    if not mine or not theirs:
        return mine or theirs, 0
    return f"{mine.rstrip('\n')}\n\n{theirs}", 1


def _by_words(base: str, mine: str, theirs: str) -> str | None:
    """The passage merged by words; None where both sides changed the same words."""
    parts: list[str] = []
    for old, left, right in chunks(split_words(base), split_words(mine), split_words(theirs)):
        if right in (left, old):
            parts += left
        elif left == old:
            parts += right
        else:
            return None
    return "".join(parts)
