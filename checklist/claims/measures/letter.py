"""The figures of a letter, paragraph by paragraph: while it is written, most paragraphs stay as they are."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from checklist.claims.measures.fractions import SPELLED
from checklist.claims.measures.quantity import Quantity
from checklist.claims.measures.reading import read
from checklist.claims.measures.subjects import with_subjects
from checklist.claims.measures.written import figures_of
from checklist.text.segmentation import Span

# Where nothing is told on: behind a sentence and an empty line.
_CUT = re.compile(r"(?<=[.!?:])\n[ \t]*\n\s*")
_LAST = 40  # code points before an empty line in which a number may take its noun from behind it
_NUMBER = re.compile(rf"\d|(?<!\w)(?:{'|'.join(word for word, number in SPELLED.items() if number > 1)})(?!\w)")
_SHORT = 500  # code points of paragraphs that are read together with the next


def quantities_of(low: str, ends: set[int], skip: Collection[Span]) -> Iterator[Quantity]:
    """The figures of a folded letter in order; see `figures_of` for what is left out.

    Args:
        low: the folded letter.
        ends: where technologies end, so that "Java 17" is a version.
        skip: spans in which no figure counts.
    """
    for start, end in pairwise(_cuts(low)):
        versions = frozenset(one - start for one in ends if start <= one <= end)
        left_out = tuple((one.start - start, one.end - start) for one in skip if one.start < end and start < one.end)
        for one in _figures(low[start:end], versions, left_out):
            yield replace(one, start=one.start + start, end=one.end + start) if start else one


def _cuts(low: str) -> list[int]:
    cuts = [0]
    for match in _CUT.finditer(low):
        long = match.end() - cuts[-1] >= _SHORT and len(low) - match.end() >= _SHORT
        if long and not _NUMBER.search(low, max(0, match.start() - _LAST), match.start()):
            cuts.append(match.end())
    return [*cuts, len(low)]


@lru_cache(maxsize=256)
def _figures(low: str, ends: frozenset[int], skip: tuple[tuple[int, int], ...]) -> tuple[Quantity, ...]:
    """The figures of some paragraphs, with offsets from where these begin."""
    found = read(low, figures_of(low, set(ends), [Span(start, end) for start, end in skip]))
    return tuple(with_subjects(low, found))
