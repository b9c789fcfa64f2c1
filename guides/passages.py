"""Pure: a text cut into pieces at the edges of its marked passages."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MARKUP = re.compile(r"(?P<open>\*\*|__)(?P<strong>[^*_\n]+)(?P=open)|^(?P<head>#{1,4} )(?P<heading>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Passage:
    """A range of the text that something speaks of: ``key`` says what, ``kind`` how it looks.

    ``proposes`` are words that somebody would rather see there.
    """

    start: int
    end: int
    key: str
    kind: str
    proposes: str = ""


@dataclass(frozen=True)
class Piece:
    """A run of text under the same passages; the pieces joined give the text back, letter by letter."""

    text: str
    keys: tuple[str, ...]
    kinds: tuple[str, ...]
    starts: tuple[str, ...]  # a name to link to for each passage that begins here: ``key-start``
    proposals: tuple[str, ...] = ()  # what is proposed for the passages that end here


def markup(body: str) -> Iterator[Passage]:
    """Bold words, and the Markdown signs themselves, as passages, so that the page can show them quietly."""
    for match in MARKUP.finditer(body):
        if match["head"]:
            yield Passage(match.start(), match.end("head"), "", "sign")
            yield Passage(*match.span("heading"), "", "strong")
        else:
            first, last = match.span("strong")
            yield Passage(match.start(), first, "", "sign")
            yield Passage(first, last, "", "strong")
            yield Passage(last, match.end(), "", "sign")


def cut(body: str, passages: Iterable[Passage]) -> list[Piece]:
    """``body`` cut at every edge of its passages, in order."""
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
                proposals=tuple(p.proposes for p in current if p.proposes and p.end == end),
            )
        )
    return pieces
