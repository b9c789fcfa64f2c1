"""Pure: the pieces of text on the pages of a PDF, with their positions, from PDFium's characters."""

from __future__ import annotations

import unicodedata
from collections import Counter
from ctypes import c_double, c_int, create_string_buffer
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
from pypdfium2 import raw

from profiles.reading.lines import may_divide
from sandbox.reading.errors import FileRefused

MAX_SEGMENTS = 2_000  # of one page
MAX_CHARACTERS = 30_000  # of one page
APART = 1.3  # times the size of the letters: a wider gap divides a row
CELL = 0.45  # times the size: a wider gap divides where other rows are divided as well
WIDER = 1.5  # times the blanks between words: in a fixed-pitch font they are as wide as letters, and all aligned
LARGE = 1.5  # times the usual size: letters of a name or a heading, whose blanks are wider
LEAST_ALIGNED = 4  # rows
BLANK = 0.16  # times the size: a wider gap is a blank
ADDED = 0.06  # times the size: by how much a gap is wider than the usual one where PDFium's blank is one
SAME_ROW = 0.4  # times the size: how far baselines of one row may differ
# LaTeX's T1 encoding, of whose bitmap fonts PDFium has but the numbers.
LATEX = dict(zip(map(chr, [*range(0x10, 0x17), *range(0x1B, 0x20)]), "“”„«»–—ﬀﬁﬂﬃﬄ", strict=True))
HYPHENS = {"\x02": "-", "\u2010": "-", "\u2011": "-"}
BOLD_WEIGHT = 600


@dataclass
class Char:
    """A character on a page; positions in points, ``base`` from the bottom of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    after_blank: bool = False
    is_added: bool = False  # the blank is not written, but what PDFium takes a gap for


@dataclass
class Segment:
    """Text without a wide gap, on one baseline."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass
class Page:
    """The segments of a page, from the top to the bottom and from left to right."""

    width: float
    segments: list[Segment] = field(default_factory=list)


def pages(document: pdfium.PdfDocument) -> list[Page]:
    """The text of each page in segments.

    Raises:
        FileRefused: A page has more than those of a CV have.
    """
    read = [_page(document[number]) for number in range(len(document))]
    if any(len(page.segments) > MAX_SEGMENTS for page in read):
        raise FileRefused("too_much")
    return read


def _page(page: pdfium.PdfPage) -> Page:
    rows: list[list[Char]] = []
    for char in sorted(_chars(page), key=lambda char: -char.base):
        if rows and _is_on_row(char, rows[-1]):
            rows[-1].append(char)
        else:
            rows.append([char])
    rows = [sorted(row, key=lambda char: char.left) for row in rows]
    usual = median(char.size for row in rows for char in row) if rows else 0.0
    cell = _cell(rows)
    edges = _edges(rows, cell)
    segments = [
        _segment(chars, may_be_name=row[0].size >= LARGE * usual)
        for row in rows
        for chars in _apart(row, edges if row[0].size < LARGE * usual else set(), cell)
    ]
    return Page(page.get_width(), segments)


def _cell(rows: list[list[Char]]) -> float:
    """How many times the size of the letters a gap between aligned cells is at least: wider than the page's blanks."""
    gaps = [_gap(before, after) for row in rows for before, after in pairwise(row)]
    blanks = [gap for gap in gaps if BLANK < gap <= APART]
    return max(CELL, WIDER * median(blanks)) if blanks else CELL


def _gap(before: Char, after: Char) -> float:
    return (after.left - before.right) / max(before.size, after.size)


def _edges(rows: list[list[Char]], cell: float) -> set[int]:
    """Where several rows go on behind a gap at the same place: cells of a table, or columns."""
    lefts = Counter(round(after.left) for row in rows for before, after in pairwise(row) if _gap(before, after) > cell)
    return {left for left, count in lefts.items() if count >= LEAST_ALIGNED}


def _is_on_row(char: Char, row: list[Char]) -> bool:
    last = row[-3:]
    size = min(char.size, *(one.size for one in last))
    return abs(median(one.base for one in last) - char.base) <= SAME_ROW * size


def _chars(page: pdfium.PdfPage) -> list[Char]:
    words = page.get_textpage()
    count = words.count_chars()
    if count > MAX_CHARACTERS:
        raise FileRefused("too_much")
    box, x, y = raw.FS_RECTF(), c_double(), c_double()
    name, flags = create_string_buffer(64), c_int()
    chars: list[Char] = []
    blank = added = False
    for index in range(count):
        char = _letter(chr(raw.FPDFText_GetUnicode(words, index)), raw.FPDFText_IsGenerated(words, index) == 1)
        if not char.strip():
            blank = True
            # PDFium adds blanks where it takes a gap for one, also between letters that are set apart.
            added = raw.FPDFText_IsGenerated(words, index) == 1
            continue
        # With the space that belongs to a letter, so that there is none between the letters of a word.
        raw.FPDFText_GetLooseCharBox(words, index, box)
        raw.FPDFText_GetCharOrigin(words, index, x, y)
        raw.FPDFText_GetFontInfo(words, index, name, 64, flags)
        size = raw.FPDFText_GetFontSize(words, index) * _scale(words, index)
        bold = b"bold" in name.value.lower() or raw.FPDFText_GetFontWeight(words, index) >= BOLD_WEIGHT
        chars.append(Char(char, box.left, box.right, y.value, size or 10, bold, blank, added))
        blank = added = False
    return chars


def _letter(char: str, is_generated: bool) -> str:
    """The character as it is meant; empty for what is no letter."""
    if char in HYPHENS:
        return HYPHENS[char]
    if char in "\r\n" and is_generated:
        return " "
    if char in LATEX and not is_generated:
        return LATEX[char]
    category = unicodedata.category(char)
    if category == "Cc":
        return " " if char in "\x00\t\r\n" else "•"
    return "" if category == "Co" and char not in "\uf0b7\uf0a7\uf0d8" else char


def _scale(words: pdfium.PdfTextPage, index: int) -> float:
    """By how much the page's matrix enlarges the font."""
    matrix = raw.FS_MATRIX()
    return abs(matrix.d) or abs(matrix.b) or 1.0 if raw.FPDFText_GetMatrix(words, index, matrix) else 1.0


def _apart(row: list[Char], edges: set[int], cell: float) -> list[list[Char]]:
    """The characters of a row divided at wide gaps, and at narrower ones behind which other rows begin a part."""
    found: list[list[Char]] = []
    for char in row:
        gap = _gap(found[-1][-1], char) if found else 0.0
        begins = gap > cell and edges & {round(char.left) + shift for shift in (-1, 0, 1)}
        if found and gap <= APART and not begins:
            found[-1].append(char)
        else:
            found.append([char])
    return found


def _segment(chars: list[Char], *, may_be_name: bool) -> Segment:
    text = ""
    gaps = [max(after.left - before.right, 0) for before, after in pairwise(chars)]
    usual = median(gaps) if len(gaps) >= 3 else 0.0  # wide where a heading is letter-spaced
    spaced = usual > BLANK * chars[0].size
    ends = next((number for number, char in enumerate(chars) if not char.bold), 0)  # where bold letters at its start do
    for number, char in enumerate(chars):
        gap = gaps[number - 1] if number else 0.0
        is_blank = char.after_blank and (not char.is_added or gap > usual + ADDED * char.size)
        if number and (gap > 1.6 * usual if spaced else is_blank or gap > BLANK * char.size + usual):
            # "Mario Rossi" is one thing, though the first half may be bold.
            text += "\t" if not may_be_name and number == ends and may_divide(text, char.text) else " "
        text += char.text
    letters = [char for char in chars if char.text.isalnum()] or chars
    return Segment(
        text,
        chars[0].left,
        max(char.right for char in chars),
        median(char.base for char in chars),
        round(max(char.size for char in letters), 1),
        sum(char.bold for char in letters) * 2 > len(letters),
    )
