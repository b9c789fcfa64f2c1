"""Pure: the columns of a page, by the gaps between its pieces of text, and the rows of each column.

A page is divided where a vertical strip without text has text on both sides that does not belong together row by row:
dates at the edge of a line, or labels before it, are no column. The idea of cutting a page at its white strips is the
XY-cut of Nagy and Seth (1984).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby, pairwise

from profiles.reading.formats.segments import Segment
from profiles.reading.sections.dates import periods, without
from profiles.reading.sections.headings import may_be_section, section_of

MIN_GUTTER = 9.0  # points
MIN_LINES = 3  # of each side
MOST_CROSSING = 0.5  # share of the segments that may cross a strip, such as a name over both columns
MOST_REACHING = 0.12  # share of what ends before a strip that may end in it
LEAST_DATED = 2  # rows that begin with a date
ALIGNED = 0.65  # share of rows in common from which the sides belong together
SAME_ROW = 3.0  # points between baselines


def columns(segments: list[Segment]) -> list[list[Segment]]:
    """The columns of a page in reading order: each is a list of segments from the top to the bottom.

    What crosses the strip between two columns divides them: what is above is read before what is below.
    """
    gutter = _best_gutter(segments)
    if gutter is None:
        return [_in_order(segments)]
    if zone := _dated_zone(segments, gutter):
        top, bottom = zone
        parts = (
            [one for one in segments if one.base > top],
            [one for one in segments if bottom < one.base <= top],
            [one for one in segments if one.base <= bottom],
        )
        return [
            column for part in parts if part for column in ([_in_order(part)] if part is parts[1] else columns(part))
        ]
    read: list[list[Segment]] = []
    for is_whole, band in _blocks(_bands(segments, gutter), gutter):
        if is_whole:
            read += columns(band) if len(band) < len(segments) else [_in_order(band)]
            continue
        left = [segment for segment in band if segment.right <= gutter + 1]
        right = [segment for segment in band if segment.right > gutter + 1]
        read += [column for side in (left, right) if side for column in columns(side)]
    return read


def _in_order(segments: list[Segment]) -> list[Segment]:
    return sorted(segments, key=lambda segment: (-segment.base, segment.left))


def _dated_zone(segments: list[Segment], gutter: float) -> tuple[float, float] | None:
    """The part of a page below a heading at the left in which dates stand before what is at the right, row by row.

    Above and below it the same strip may divide columns. Returned is where it begins and ends, from the bottom of the
    page; None where there is no such part.
    """
    left = [segment for segment in segments if segment.right <= gutter + 1]
    right = [segment for segment in segments if segment.left >= gutter - 1]
    tops = sorted((segment.base + 1 for segment in left if section_of(segment.text)), reverse=True)
    for top, bottom in pairwise([*tops, 0.0]):
        labels = [one for one in left if bottom < one.base <= top and not section_of(one.text)]
        beside = [one for one in right if bottom < one.base <= top]
        dated = [one for one in labels if _is_date(one)]
        if len(dated) < LEAST_DATED or 2 * len(dated) < len(labels) or any(section_of(one.text) for one in beside):
            continue
        if len(beside) >= len(labels) and _aligned(dated, beside) >= ALIGNED:
            return top, bottom
    return None


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
        if above and len(above.text) < 30 and (dash := _dash_between(above.text, segment.text)):
            whole[whole.index(above)] = replace(above, text=f"{above.text}{dash}{segment.text}")
        else:
            whole.append(segment)
    return whole


def _is_below(segment: Segment, above: Segment) -> bool:
    is_aligned = min(abs(segment.left - above.left), abs(segment.right - above.right)) < 3
    return is_aligned and SAME_ROW < above.base - segment.base < 1.6 * segment.size


def _dash_between(above: str, below: str) -> str:
    """What joins two texts to a period: a blank where its dash is written, a dash between two dates alone."""
    if any(period.span[0] < len(above) < period.span[1] - 1 for period in periods(f"{above} {below}")):
        return " "
    ends = [periods(text) for text in (above, below)]
    alone = all(
        len(found) == 1 and found[0].span == (0, len(text)) for found, text in zip(ends, (above, below), strict=True)
    )
    return " – " if alone and not any(found[0].start or found[0].is_open for found in ends) else ""


def _bands(segments: list[Segment], gutter: float) -> list[tuple[bool, list[Segment]]]:
    """The segments from the top to the bottom, as runs of those that cross the strip and those that do not."""
    from_top = sorted(segments, key=lambda segment: (-segment.base, segment.left))
    bands = [(is_crossing, list(band)) for is_crossing, band in groupby(from_top, key=_crosses(gutter))]
    for (_is_above, above), (is_crossing, below) in pairwise(bands):
        # A heading belongs to what it stands over, though it is short and that crosses the strip.
        if is_crossing and section_of(above[-1].text) and abs(above[-1].left - below[0].left) < SAME_ROW:
            below.insert(0, above.pop())
    return [(is_crossing, band) for is_crossing, band in bands if band]


def _blocks(bands: list[tuple[bool, list[Segment]]], gutter: float) -> list[tuple[bool, list[Segment]]]:
    """The bands, with those that cross the strip and the few rows between them put together: there it is no strip."""
    blocks: list[tuple[bool, list[Segment]]] = []
    for is_crossing, band in bands:
        sides = [[one for one in band if (one.right <= gutter + 1) is is_left] for is_left in (True, False)]
        is_whole = is_crossing or (len(bands) > 1 and min(len(rows(side)) for side in sides) < MIN_LINES)
        if is_whole and blocks and blocks[-1][0]:
            blocks[-1][1].extend(band)
        else:
            blocks.append((is_whole, list(band)))
    return blocks


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
    with_headings = sum(any(may_be_section(segment.text) for segment in side) for side in (left, right))
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
