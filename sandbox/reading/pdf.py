"""Pure: the text of a PDF as Markdown, with lines joined into paragraphs and lists by their position on the page.

PDFium gives the characters, their positions and the line ends. What a line end means is decided here.
"""

import re
from ctypes import c_double
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
from pypdfium2 import raw

from .errors import FileRefused

MAX_PAGES = 10
MAX_CHARACTERS = 60_000
ENCRYPTED = {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
BULLET = re.compile(r"([•‣▪▫◦●○■□·–—*\uf0b7\uf0a7\uf0d8\u2043-])\s+(?=\S)")
COUNT = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
DIVIDED = "\x02"  # PDFium's character for a hyphen at the end of a line, together with the line end
HYPHENS = DIVIDED + "\u2010\u2011"
PARAGRAPH_GAP = 1.3  # times the usual line spacing: more separates paragraphs
SLACK = 0.05  # share of the widest line: tolerance for differences in the widths of letters and lines
FULL = 0.9  # share of the widest line: a longer line is full, so that its text continues below
# The first word of a line with those that are seldom parted from it: "a 2.000 clienti", "I left", "IATF 16949".
FIRST_WORDS = re.compile(r"^(?:(?:[^\W\d_]|\d[\d.,]*) ){0,2}\S+(?: \d[\d.,]*)?")


@dataclass
class TextLine:
    """A line on a page, with its position in points."""

    text: str
    left: float
    right: float
    base: float  # baseline, from the bottom of the page
    page: int
    pitch: float = 0.0  # distance to the line above on the same page


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """The PDF with these bytes.

    Raises:
        FileRefused: The data is not a PDF that can be read, or has more than ``MAX_PAGES`` pages.
    """
    if b"%PDF-" not in data[:1024]:
        raise FileRefused("not_what_it_says")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise FileRefused("encrypted" if code in ENCRYPTED else "damaged") from error
    if len(document) > MAX_PAGES:
        raise FileRefused("too_much")
    return document


def text(data: bytes) -> str:
    """The text of a PDF as Markdown.

    Raises:
        FileRefused: The data is not a PDF that can be read, or is longer than a letter.
    """
    document = open_pdf(data)
    lines: list[TextLine] = []
    for number in range(len(document)):
        lines += _lines(document[number], number)
    return _markdown(lines)


def _lines(page: pdfium.PdfPage, number: int) -> list[TextLine]:
    words = page.get_textpage()
    count = words.count_chars()
    if count > MAX_CHARACTERS:
        raise FileRefused("too_much")
    box = [c_double() for _ in range(4)]  # left, right, bottom, top
    x, y = c_double(), c_double()
    lines: list[TextLine] = []
    line: TextLine | None = None
    for index in range(count):
        char = chr(raw.FPDFText_GetUnicode(words, index))
        if char in "\r\n":
            line = None
            continue
        if line is None:
            line = TextLine("", 1e9, 0, 0, number)
            lines.append(line)
        line.text += "-" if char in HYPHENS else char
        if not char.isspace():
            raw.FPDFText_GetCharBox(words, index, box[0], box[1], box[2], box[3])
            raw.FPDFText_GetCharOrigin(words, index, x, y)
            line.left, line.right = min(line.left, box[0].value), max(line.right, box[1].value)
            line.base = y.value
        if char == DIVIDED:
            line = None
    lines = [
        TextLine(re.sub(r"\s+", " ", line.text).strip(), line.left, line.right, line.base, number) for line in lines
    ]
    lines = [line for line in lines if line.text.strip("\x00 ")]
    for above, below in pairwise(lines):
        below.pitch = above.base - below.base
    return lines


def _markdown(lines: list[TextLine]) -> str:
    if not lines:
        return ""
    edge = max(line.right for line in lines)
    pitch = _pitch(lines, edge)
    written = _item_or_text(lines[0])
    item: TextLine | None = lines[0] if _is_item(lines[0]) else None
    for above, below in pairwise(lines):
        if _is_item(below):
            in_list = item is not None and not _is_apart(above, below, pitch)
            written += ("\n" if in_list else "\n\n") + _item_or_text(below)
            item = below
        elif _is_apart(above, below, pitch) or (item and below.left <= item.left + 1):
            written += "\n\n" + below.text
            item = None
        elif _could_have_gone_on(above, below, edge):
            written += "\n" + ("    " if item else "") + below.text
        else:
            written = _joined(written, below.text)
    return written


def _pitch(lines: list[TextLine], edge: float) -> float:
    """The line spacing inside paragraphs, in points: the median distance below full lines."""
    follow = [below.pitch for above, below in pairwise(lines) if below.pitch > 1 and above.right > FULL * edge]
    every = sorted(line.pitch for line in lines if line.pitch > 1) or [0.0]
    return median(follow) if follow else every[len(every) // 4]


def _is_item(line: TextLine) -> bool:
    return bool(BULLET.match(line.text) or COUNT.match(line.text))


def _item_or_text(line: TextLine) -> str:
    return COUNT.sub(r"\1. ", line.text, count=1) if COUNT.match(line.text) else BULLET.sub("- ", line.text, count=1)


def _is_apart(above: TextLine, below: TextLine, pitch: float) -> bool:
    """Whether the gap between two lines is wider than inside a paragraph."""
    if above.page != below.page:
        return above.text[-1] in ".!?:;" or not below.text[0].islower()
    return below.pitch > PARAGRAPH_GAP * pitch or below.pitch < 0


def _could_have_gone_on(above: TextLine, below: TextLine, edge: float) -> bool:
    """Whether the next line's first words would have fitted on the line above, so that the line break is intended."""
    letter = (below.right - below.left) / max(len(below.text), 1)
    (first_words,) = FIRST_WORDS.findall(below.text)
    return above.right + letter * (len(first_words) + 1) < (1 - SLACK) * edge


def _joined(text: str, line: str) -> str:
    """The text with the line appended; a word hyphenated at the line end is joined.

    The hyphen stays if the hyphenated word occurs earlier in the text.
    """
    divided = re.search(r"([^\W\d_]+)-$", text)
    if divided and line[0].islower():
        rest = re.match(r"[^\W\d_]+", line)
        whole = f"{divided[1]}-{rest[0] if rest else ''}"
        return text + line if whole in text[: divided.start()] else text[:-1] + line
    return f"{text} {line}"
