"""Pure: the lines of a Word file: one for each paragraph and line break, tables cell by cell."""

from __future__ import annotations

from itertools import groupby, pairwise

from profiles.reading.lines import Line, clean, may_divide, without_mark
from profiles.reading.sections.headings import section_of
from profiles.reading.words import is_head_of_a_table
from sandbox.reading.word import Paragraph, read

GAP = 80  # twentieths of a point between paragraphs
MANY = 6  # runs of paragraphs in one column after the other: three rows of two columns


def lines(data: bytes) -> list[Line]:
    """The lines of a Word file.

    Raises:
        FileRefused: The data is not a Word file that can be read.
    """
    file = read(data)
    made: list[Line] = []
    gap = True
    spaced = _spaced(file.paragraphs)
    for paragraph in _by_column(file.paragraphs):
        gap = gap or any(paragraph is one for one in spaced)
        written = [text for line in _text(paragraph).split("\n") if (text := clean(line))]
        for text in written:
            level = file.styles.heading(paragraph.style) or 0
            line = Line(text, bullet=file.is_item(paragraph), gap=gap, level=level, bold=_is_bold(paragraph))
            made.append(line if line.bullet else without_mark(line))
            gap = False
        gap = gap or not written
    return made


def _spaced(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs that space separates from those above them, where it does so with few of them."""
    told = [one for one in paragraphs if one.text.strip()]
    spaced = [
        below
        for above, below in pairwise(told)
        if max(above.space[1], below.space[0]) >= GAP and above.cell == below.cell
    ]
    return spaced if 2 * len(spaced) < len(told) else []


def _by_column(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those of a table column by column where several of its columns have headings."""
    ordered: list[Paragraph] = []
    for _table, group in groupby(paragraphs, key=lambda paragraph: paragraph.cell and paragraph.cell[0]):
        inside = _without_heads(list(group))
        with_headings = {one.cell for one in inside if one.cell and section_of(clean(one.text))}
        by_column = len(with_headings) > 1 and inside[0].cell is not None and not _is_labelled(inside)
        ordered += sorted(inside, key=lambda one: one.cell[1] if one.cell else 0) if by_column else inside
    return ordered


def _without_heads(table: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs of a table without those of a first row that only says what stands in its columns."""
    first: list[Paragraph] = []
    for one in table:
        if one.cell is None or (first and first[-1].cell and one.cell[1] <= first[-1].cell[1]):
            break
        first.append(one)
    return table[len(first) :] if is_head_of_a_table([clean(one.text) for one in first]) else table


def _is_labelled(table: list[Paragraph]) -> bool:
    """Whether the first column of a table has a label for what stands beside it, in each of several rows."""
    runs = [list(run) for _cell, run in groupby(table, key=lambda one: one.cell)]
    first = min(one.cell[1] for one in table if one.cell)
    is_left = [run[0].cell is not None and run[0].cell[1] == first for run in runs]
    labels = all(len(run) == 1 for run, left in zip(runs, is_left, strict=True) if left)
    headed = any(section_of(clean(run[0].text)) for run, left in zip(runs, is_left, strict=True) if not left)
    return len(runs) > MANY and labels and not headed


def _text(paragraph: Paragraph) -> str:
    """The text of a paragraph, with a tab where bold letters at its start end and something else begins."""
    text = ""
    is_led = True  # only bold letters so far
    for part, bold, _italic in paragraph.runs:
        if is_led and not bold and part.strip():
            is_apart = text[-1:] == " " or part[:1] == " "
            if is_apart and may_divide(text.rstrip(" "), part.lstrip(" ")):
                text += "\t"
            is_led = False
        text += part
    return text


def _is_bold(paragraph: Paragraph) -> bool:
    bold = sum(len(text) for text, bold, _italic in paragraph.runs if bold)
    return 2 * bold > len(paragraph.text)
