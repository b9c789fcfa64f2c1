"""Rows of spans: which lies at a place, whether any meets another, other words in their place; the line around one."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from checklist.text.segmentation import Span

_START = attrgetter("start")


def at(spans: Sequence[Span], position: int) -> int:
    """Index of the span that begins at or before the position; -1 where there is none."""
    return bisect_right(spans, position, key=_START) - 1


def meets(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the spans, in order and apart, shares a code point with the span."""
    place = at(spans, span.end - 1) if spans else -1
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


def line_around(text: str, span: Span) -> Span:
    """The span to the ends of the lines in which it begins and ends, without their line feeds."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def overwrite(text: str, spans: Iterable[Span], instead: Callable[[str], str]) -> str:
    """The text with other words in place of spans, so that all offsets stay.

    Args:
        text: the text.
        spans: in order and apart.
        instead: what to write over some words; of the same length.
    """
    pieces, start = [], 0
    for span in spans:
        pieces += [text[start : span.start], instead(text[span.start : span.end])]
        start = span.end
    return "".join([*pieces, text[start:]])
