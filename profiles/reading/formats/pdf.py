"""Pure: the lines of a PDF in reading order, column by column, with wrapped lines joined."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium

from profiles.reading.formats.columns import columns, rows
from profiles.reading.formats.segments import Page, Segment, pages
from profiles.reading.heads.dated import is_label
from profiles.reading.lines import BULLET, Line, clean, without_mark
from profiles.reading.sections.dates import is_period, periods, without
from profiles.reading.sections.headings import section_of
from profiles.reading.words import fold, has, pattern

GAP = 1.35  # times the usual distance of lines: more separates
NEAR = 1.13  # times the usual distance: more divides items of a list
LARGE = 1.5  # times the usual size: letters of a name
MOSTLY = 0.8  # of the width of a column
LEAST_SMALL = 0.35  # share of the rows below full ones that begin in small letters, where paragraphs are broken
NEAR_EDGE = 4.0  # points between the beginnings of two rows of a paragraph
NEAR_MARK = 1.5
LISTS = {"skills", "languages", "contacts", "interests", "certificates"}  # where most lines are entries of their own
SAID = {"work", "volunteer"}  # where rows of their own often tell what was done, without marks
BROKEN = (" –", " —", " -", ",", "(", " &")  # the end of a row that goes on
LABEL = re.compile(r"[A-ZÀ-Þ][^:,.]{2,30}:\s")
LINK_BROKEN = re.compile(r"(?:\w\.\w{2,}/\S*-|\w\.\w{2,}/(?:\S*/)?)$")
MARKS = {"•", "▪", "■", "●", "○", "◦", "–", "-", "·", "∙", "*", "\uf0b7", "\uf0a7", "➢", "▸", "►", "✓"}


@dataclass
class Row:
    """A row of a column: its segments joined by tabs, and its place."""

    text: str
    left: float
    text_left: float  # after the mark of a list
    right: float
    base: float
    size: float
    bold: bool
    page: int
    lefts: list[float]  # of its segments


def lines(document: pdfium.PdfDocument) -> list[Line]:
    """The lines of a PDF in reading order."""
    flows: dict[int, list[Row]] = defaultdict(list)
    edges: dict[int, float] = {}
    for number, page in enumerate(pages(document)):
        for column in _columns(page):
            read = [_row(row, number) for row in rows(column)]
            flow = _flow(min(row.left for row in read), edges, number)
            flows[flow] += read
    return [line for flow in sorted(flows) for line in _joined(flows[flow], flow)]


def _columns(page: Page) -> list[list[Segment]]:
    return [column for column in columns(page.segments) if column]


def _flow(left: float, edges: dict[int, float], page: int) -> int:
    """The column that goes on: on later pages the one with the same left edge, if there is one."""
    if page:
        near = min(edges, key=lambda flow: abs(edges[flow] - left), default=0)
        if edges and abs(edges[near] - left) < 30:
            return near
    flow = len(edges)
    edges[flow] = left
    return flow


def _row(row: list[Segment], page: int) -> Row:
    parts = [segment.text for segment in row]
    text_left = row[1].left if len(row) > 1 and parts[0] in MARKS else row[0].left
    if len(parts) > 1 and parts[0] in MARKS:
        parts = [f"{parts[0]} {parts[1]}", *parts[2:]]
    longest = max(row, key=lambda segment: len(segment.text))
    mark = re.match(r"\W\s", parts[0]) if len(row) == 1 else None
    if mark:
        text_left = row[0].left + 0.9 * row[0].size
    text = clean("\t".join(parts))
    lefts = [segment.left for segment in row]
    return Row(text, row[0].left, text_left, row[-1].right, row[0].base, longest.size, row[0].bold, page, lefts)


def _joined(flow: list[Row], column: int) -> list[Line]:
    """The rows of a column as lines: what goes on from one row to the next is one line."""
    if not flow:
        return []
    pitch, edge, usual = _pitch(flow), _edge(flow), median(row.size for row in flow)
    are_broken = _are_broken(flow, edge)
    made: list[Line] = []
    section = ""
    last = first = flow[0]
    for number, row in enumerate(flow):
        section = section_of(row.text) or section
        step = (last.base - row.base) / (pitch * row.size)
        is_near = number > 0 and (row.page != last.page or 0 < step <= NEAR)
        in_list = section in LISTS
        is_name = number > 0 and row.size >= LARGE * usual and _is_name_together(last, row)
        if number and (_completes(last, row) or _is_heading_together(last, row) or is_name):
            goes_on = True
        else:
            goes_on = is_near and (
                _is_open(made[-1].text)
                or _goes_on(last, row, first, edge, in_list=in_list, are_broken=are_broken or section not in SAID)
            )
            # Below a period stands a head, and what begins with a capital below that is said of it.
            is_head = len(made) > 1 and is_period(made[-2].text) and has("roles", made[-1].text)
            goes_on = goes_on and not (is_head and row.text[:1].isupper())
        if goes_on:
            made[-1] = replace(made[-1], text=_continued(made[-1].text, row.text))
        else:
            gap = number == 0 or row.page != last.page or step > GAP
            made.append(Line(row.text, gap=gap, size=row.size, bold=row.bold, left=row.left, column=column))
            first = row
        last = row
    edges = _edges(flow)
    return [_as_item(without_mark(line), edges) for line in made]


def _edges(flow: list[Row]) -> list[float]:
    """Where text that is no item begins: at the left edge of a column, and after a period or a label before it."""
    indent = min(row.left for row in flow)
    # What is bold is the head of an entry, and no item.
    heads = [row.left for row in flow if row.bold and len(row.lefts) == 1]
    return [indent, *heads, *(row.lefts[1] for row in flow if len(row.lefts) == 2)]


def _as_item(line: Line, edges: list[float]) -> Line:
    """A line that stands further in than all others is an item: some programs draw the marks of lists as pictures."""
    is_in = line.left - edges[0] > 11 and all(abs(line.left - edge) > 6 for edge in edges)
    return replace(line, bullet=True) if is_in and "\t" not in line.text and not section_of(line.text) else line


def _pitch(flow: list[Row]) -> float:
    """The distance of lines inside a paragraph, as a multiple of the size of the letters."""
    steps = sorted(
        (above.base - below.base) / below.size
        for above, below in pairwise(flow)
        if above.page == below.page and above.base - below.base > 0.9 * below.size
    )
    return steps[len(steps) // 10] if steps else 1.2


def _edge(flow: list[Row]) -> float:
    """Where the lines of a column end at the right."""
    rights = sorted(row.right for row in flow)
    return rights[-1] if len(rights) < 4 else rights[-max(1, len(rights) // 20)]


def _is_heading_together(last: Row, row: Row) -> bool:
    """Whether a heading is broken over two rows."""
    return row.size == last.size and not section_of(row.text) and section_of(f"{last.text} {row.text}") is not None


def _is_name_together(last: Row, row: Row) -> bool:
    """Whether a name in large letters stands on two rows, a word on each."""
    return (
        row.size == last.size
        and 0 < last.base - row.base < 1.5 * row.size
        and all(re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text) for text in (last.text, row.text))
    )


def _is_dated(row: Row) -> bool:
    """Whether a row is hardly more than a period."""
    found = periods(row.text)
    return bool(found) and len(without(row.text, found)) < 25


def _is_labelled(row: Row) -> bool:
    return any(is_label(row.text, period) for period in periods(row.text)[:1])


def _is_open(text: str) -> bool:
    """Whether a bracket is open."""
    return text.count("(") > text.count(")") and len(text) < 200


def _completes(last: Row, row: Row) -> bool:
    """Whether a period begins on one row and ends on the next."""
    together = f"{last.text} {row.text}"
    return any(period.span[0] < len(last.text) < period.span[1] - 1 for period in periods(together))


def _are_broken(flow: list[Row], edge: float) -> bool:
    """Whether full rows are so because paragraphs are broken there: enough of them go on in small letters."""
    below = [
        row.text[0].islower()
        for last, row in pairwise(flow)
        if row.text
        and row.page == last.page
        and (row.size, row.bold) == (last.size, last.bold)
        and _is_full(last, row, edge)
        and not BULLET.match(row.text)
    ]
    return sum(below) >= LEAST_SMALL * len(below)


def _is_full(last: Row, row: Row, edge: float) -> bool:
    """Whether the first word of a row had no room in the one before."""
    letter = (row.right - row.left) / max(len(row.text), 1)
    return last.right + letter * (len(row.text.split()[0]) + 1) > edge - 0.5


def _goes_on(last: Row, row: Row, first: Row, edge: float, *, in_list: bool, are_broken: bool) -> bool:
    """Whether a row continues the one before: that one was full, and both look alike."""
    if abs(row.size - last.size) > 0.6 or BULLET.match(row.text) or "\t" in row.text:
        return False
    is_full = _is_full(last, row, edge)
    # "notes" below a full row is the end of its sentence.
    is_heading = section_of(row.text) is not None and not (is_full and row.text[0].islower())
    if (
        is_heading
        or section_of(last.text)
        or _begins_anew(last, row, first)
        or row.bold != last.bold
        or _is_dated(last)
        or _is_labelled(row)
    ):
        return False
    # Under an item text goes on where that of the item began, hardly where its mark stands.
    at_mark = abs(row.left - first.left) > (NEAR_MARK if first.text_left > first.left else NEAR_EDGE)
    if at_mark and all(abs(row.left - left) > NEAR_EDGE for left in (first.text_left, *first.lefts[1:])):
        return False
    if last.text.endswith(BROKEN) or (LINK_BROKEN.search(last.text) and row.text[0].islower()):
        return True
    starts_small = row.text[0].islower()
    if in_list or row.page != last.page:
        return is_full and (
            starts_small
            or (not periods(last.text) and bool(periods(row.text)) and not BULLET.match(row.text))
            or last.text.count(",") >= 2
            or re.search(r" [·•|/] |; ", last.text) is not None
        )
    # Small letters go on with a sentence that the row before leaves open, though that is not quite full.
    is_open = starts_small and last.text[-1:].isalpha() and last.right - first.left > MOSTLY * (edge - first.left)
    is_hanging = first.text_left > first.left and abs(row.left - first.text_left) <= NEAR_EDGE
    return (is_full and (are_broken or is_hanging or not row.text[0].isupper())) or is_open


def _begins_anew(last: Row, row: Row, first: Row) -> bool:
    """Whether a row below a full one begins something: below the period of a head, with a label, or with a title."""
    if row.text[0].islower():
        return False
    ends = [period for period in periods(last.text) if period.span[1] == len(last.text)]
    is_below_head = bool(ends) and bool(ends[0].start) and (ends[0].is_open or bool(ends[0].end))
    are_labelled = LABEL.match(row.text) is not None and LABEL.match(first.text) is not None
    return is_below_head or are_labelled or pattern("degrees").match(fold(row.text)) is not None


def _continued(text: str, row: str) -> str:
    """The text with the row appended; a word divided at the end of the line is joined, and an address on the web."""
    if LINK_BROKEN.search(text):
        return text + row
    if re.search(r"[^\W\d_]-$", text) and row[:1].islower() and not re.search(r"\w-\w+-$", text):
        return text[:-1] + row
    return f"{text} {row}"
