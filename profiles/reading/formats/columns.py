"""Pure: the columns of a page, by the gaps between its pieces of text, and the rows of each column.

A page is divided where a vertical strip without text has text on both sides that does not belong together row by row:
dates at the edge of a line, or labels before it, are no column. The idea of cutting a page at its white strips is the
XY-cut of Nagy and Seth (1984).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from profiles.reading.formats.segments import Segment
from profiles.reading.sections.dates import periods, without
from profiles.reading.sections.headings import section_of

MIN_GUTTER = 9.0  # points
MIN_LINES = 3  # of each side
MOST_CROSSING = 0.5  # share of the segments that may cross a strip, such as a name over both columns
MOST_REACHING = 0.12  # share of what ends before a strip that may end in it
ALIGNED = 0.65  # share of rows in common from which the sides belong together
SAME_ROW = 3.0  # points between baselines


def columns(segments: list[Segment]) -> list[list[Segment]]:
    """The columns of a page in reading order: each is a list of segments from the top to the bottom.

    What crosses the strip between two columns divides them: what is above is read before what is below.
    """
    gutter = _best_gutter(segments)
    if gutter is None:
        return [sorted(segments, key=lambda segment: (-segment.base, segment.left))]
    read: list[list[Segment]] = []
    for is_crossing, band in _bands(segments, gutter):
        if is_crossing:
            read.append(band)
            continue
        left = [segment for segment in band if segment.right <= gutter + 1]
        right = [segment for segment in band if segment.right > gutter + 1]
        read += [column for side in (left, right) if side for column in columns(side)]
    return read


def rows(column: Iterable[Segment]) -> list[list[Segment]]:
    """The segments of a column by rows, each from left to right."""
    found: list[list[Segment]] = []
    for segment in _with_whole_periods(list(column)):
        if found and abs(found[-1][0].base - segment.base) <= SAME_ROW:
            found[-1].append(segment)
        else:
            found.append([segment])
    return [sorted(row, key=lambda segment: segment.left) for row in found]


def _with_whole_periods(column: list[Segment]) -> list[Segment]:
    """The segments of a column, with a period that is broken over two lines of a narrow cell put together."""
    whole: list[Segment] = []
    for segment in column:
        above = next((one for one in reversed(whole) if _is_below(segment, one)), None)
        if above and len(above.text) < 30 and _is_broken(above.text, segment.text):
            whole[whole.index(above)] = replace(above, text=f"{above.text} {segment.text}")
        else:
            whole.append(segment)
    return whole


def _is_below(segment: Segment, above: Segment) -> bool:
    return abs(segment.left - above.left) < 3 and SAME_ROW < above.base - segment.base < 1.6 * segment.size


def _is_broken(above: str, below: str) -> bool:
    return any(period.span[0] < len(above) < period.span[1] - 1 for period in periods(f"{above} {below}"))


def _bands(segments: list[Segment], gutter: float) -> list[tuple[bool, list[Segment]]]:
    """The segments from the top to the bottom, as runs of those that cross the strip and those that do not."""
    from_top = sorted(segments, key=lambda segment: (-segment.base, segment.left))
    grouped = groupby(from_top, key=_crosses(gutter))
    return [(is_crossing, list(band)) for is_crossing, band in grouped]


def _crosses(gutter: float) -> Callable[[Segment], bool]:
    return lambda segment: segment.left < gutter - 1 and segment.right > gutter + 1


def _best_gutter(segments: list[Segment]) -> float | None:
    """The middle of the strip that divides the segments best; None if none does."""
    if len(segments) < 2 * MIN_LINES:
        return None
    candidates = [gutter for gutter in _strips(segments) if _is_gutter(segments, gutter)]
    crossing = {gutter: sum(map(_crosses(gutter), segments)) for gutter in candidates}
    return min(candidates, key=lambda gutter: crossing[gutter], default=None)


def _strips(segments: list[Segment]) -> list[float]:
    """The middle of each strip before the left edge of some segments, into which few others reach."""
    middles = []
    for edge in sorted({round(segment.left) for segment in segments}):
        before = [segment.right for segment in segments if segment.left < edge - MIN_GUTTER and segment.right < edge]
        reaching = sum(right > edge - MIN_GUTTER for right in before)
        starting = sum(edge - 2 <= segment.left <= edge + 2 for segment in segments)
        if len(before) >= MIN_LINES and starting >= MIN_LINES and reaching <= MOST_REACHING * len(before):
            middles.append(edge - MIN_GUTTER / 2)
    return middles


def _is_gutter(segments: list[Segment], gutter: float) -> bool:
    crossing = [segment for segment in segments if _crosses(gutter)(segment)]
    left = [segment for segment in segments if segment.right <= gutter + 1]
    right = [segment for segment in segments if segment.left >= gutter - 1]
    if len(crossing) > MOST_CROSSING * len(segments) or min(len(rows(left)), len(rows(right))) < MIN_LINES:
        return False
    left, right = _beside(left, right), _beside(right, left)
    if min(len(rows(left)), len(rows(right))) < MIN_LINES:
        return False  # one above the other
    with_headings = sum(any(section_of(segment.text) for segment in side) for side in (left, right))
    if with_headings == 2 and not (_is_labels(left, right) or _is_labels(right, left)):
        return True
    if any(map(_is_dates, (left, right))):
        return False
    return _aligned(left, right) < ALIGNED and _aligned(right, left) < ALIGNED


def _is_labels(side: list[Segment], other: list[Segment]) -> bool:
    """Whether one side is but dates and headings that stand before or after what is on the other."""
    no_heading = [segment for segment in side if not section_of(segment.text)]
    dated = sum(_is_date(segment) for segment in no_heading)
    return bool(no_heading) and dated >= 0.6 * len(no_heading) and _aligned(no_heading, other) >= ALIGNED


def _is_dates(side: list[Segment]) -> bool:
    told = [segment for segment in side if not section_of(segment.text)]
    return sum(map(_is_date, told)) >= 0.4 * len(told)


def _is_date(segment: Segment) -> bool:
    found = periods(segment.text)
    return bool(found) and len(without(segment.text, found)) < 14


def _aligned(side: list[Segment], other: list[Segment]) -> float:
    """The share of the segments of one side that stand on a row of the other."""
    bases = [segment.base for segment in other]
    return sum(any(abs(segment.base - base) <= 1.5 for base in bases) for segment in side) / len(side)


def _beside(side: list[Segment], other: list[Segment]) -> list[Segment]:
    """The segments of one side that are neither above nor below all of the other."""
    bases = [segment.base for segment in other]
    return [segment for segment in side if min(bases) - SAME_ROW <= segment.base <= max(bases) + SAME_ROW]
