"""Which spans of a row lie at a place, and whether any meets another."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from checklist.text import Span


def at(spans: Sequence[Span], position: int) -> int:
    """Index of the span that begins at or before the position; -1 where there is none."""
    return bisect_right(spans, position, key=lambda span: span.start) - 1


def meets(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the spans, in order and apart, shares a code point with the span."""
    place = at(spans, span.end - 1)
    return place >= 0 and spans[place].end > span.start


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same code points in order and apart, as `meets` wants them."""
    kept: list[Span] = []
    for span in sorted(Span(one.start, one.end) for one in spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept
