"""Pure: a text split into pieces at the edges of its marked passages."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MARKUP = re.compile(r"(?P<open>\*\*|__)(?P<strong>[^*_\n]+)(?P=open)|^(?P<head>#{1,4} )(?P<heading>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Passage:
    """A marked range of a text, in code points.

    Attributes:
        key: What it belongs to, such as a finding or a thread; "" for none.
        kind: How it looks.
        replacement: The words that a suggestion proposes for it; "" for none.
    """

    start: int
    end: int
    key: str
    kind: str
    replacement: str = ""


@dataclass(frozen=True)
class Piece:
    """A run of text inside the same passages; the pieces joined are exactly the text."""

    text: str
    keys: tuple[str, ...]
    kinds: tuple[str, ...]
    starts: tuple[str, ...]  # an anchor, ``key-start``, for each passage that begins here
    proposals: tuple[str, ...] = ()  # the replacements of the passages that end here


def markup(body: str) -> Iterator[Passage]:
    """Bold words, and the Markdown signs themselves, as passages, so that pages can style them."""
    for match in MARKUP.finditer(body):
        if match["head"]:
            yield Passage(match.start(), match.end("head"), "", "sign")
            yield Passage(*match.span("heading"), "", "strong")
        else:
            first, last = match.span("strong")
            yield Passage(match.start(), first, "", "sign")
            yield Passage(first, last, "", "strong")
            yield Passage(last, match.end(), "", "sign")


def split_at_passages(body: str, passages: Iterable[Passage]) -> list[Piece]:
    """``body`` split at every edge of its passages, in order; passages outside of it are ignored."""
    within = [passage for passage in passages if 0 <= passage.start < passage.end <= len(body)]
    edges = sorted({0, len(body), *(p.start for p in within), *(p.end for p in within)})
    opening: dict[int, list[Passage]] = {}
    for passage in within:
        opening.setdefault(passage.start, []).append(passage)
    pieces: list[Piece] = []
    current: list[Passage] = []
    for start, end in itertools.pairwise(edges):
        begins = opening.get(start, [])
        current = [p for p in current if p.end > start] + begins
        pieces.append(
            Piece(
                body[start:end],
                keys=tuple(dict.fromkeys(p.key for p in current if p.key)),
                kinds=tuple(dict.fromkeys(p.kind for p in current)),
                starts=tuple(dict.fromkeys(f"{p.key}-{start}" for p in begins if p.key)),
                proposals=tuple(p.replacement for p in current if p.replacement and p.end == end),
            )
        )
    return pieces
