"""Pure: a PDF made anew out of what its pages show. Runs in the confined child.

Of each page its drawing and its links to web, mail and telephone go over, and nothing else: what a reader of PDFs acts
upon (scripts, actions, forms, files inside, other people's annotations) and what a page hides has no way into the
new file.
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from sandbox.reading.errors import FileRefused
from sandbox.reading.pdf import open_pdf

SCHEMES = ("https://", "http://", "mailto:", "tel:")
MAX_LINKS = 200  # on a page
MAX_SIDE = 2_000  # points; A2 has 1,684
MAX_PIXELS = 120_000_000  # of a picture; an A4 page scanned at 1,000 dots an inch has 97 million
RENDERED = 400  # pixels of the longer side of the picture by which a page is tried


class Rebuilt(NamedTuple):
    """The new file, its number of pages, and whether the old one held what was left out."""

    pdf: bytes
    pages: int
    had_more: bool


class Link(NamedTuple):
    """A link: its address, and its rectangle (left, bottom, right, top) in points of the page."""

    address: str
    box: tuple[float, float, float, float]


def rebuild(data: bytes) -> Rebuilt:
    """Make a PDF anew.

    Args:
        data: The file as it was sent.

    Raises:
        FileRefused: It is no PDF that can be read, is encrypted, or has too many or too large pages.
    """
    source = open_pdf(data)
    if raw.FPDF_GetSecurityHandlerRevision(source) != -1:  # also one that opens without a password
        raise FileRefused("encrypted")
    if not len(source):
        raise FileRefused("damaged")
    target, had_more = pdfium.PdfDocument.new(), _has_more(source)
    for number in range(len(source)):
        page = source[number]
        links = list(_links(page))
        had_more |= raw.FPDFPage_GetAnnotCount(page) > len(links)
        # Draws the forms and notes of the page as they look, and removes them.
        if raw.FPDFPage_Flatten(page, raw.FLAT_PRINT) == raw.FLATTEN_FAIL:
            raise FileRefused("damaged")
        _copy(source, number, target, links)
    written = io.BytesIO()
    target.save(written)
    return Rebuilt(written.getvalue(), len(source), had_more)


def join(files: list[bytes]) -> bytes:
    """The pages of PDFs in one file, which has title, language and tags of the first."""
    first = pdfium.PdfDocument(files[0])
    for data in files[1:]:
        first.import_pages(pdfium.PdfDocument(data))
    written = io.BytesIO()
    first.save(written)
    return written.getvalue()


def _has_more(source: pdfium.PdfDocument) -> bool:
    return bool(
        raw.FPDFDoc_GetJavaScriptActionCount(source)
        or raw.FPDFDoc_GetAttachmentCount(source)
        or raw.FPDF_GetFormType(source)
    )


def _links(page: pdfium.PdfPage) -> Iterator[Link]:
    """The links of a page that lead to an address of ``SCHEMES``."""
    position, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(MAX_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, link):
            return
        action = raw.FPDFLink_GetAction(link)
        if raw.FPDFAction_GetType(action) != raw.PDFACTION_URI or not raw.FPDFLink_GetAnnotRect(link, box):
            continue
        size = raw.FPDFAction_GetURIPath(page.pdf, action, None, 0)
        text = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(page.pdf, action, text, size)
        address = text.value.decode("latin-1").strip()
        if address.isprintable() and address.lower().startswith(SCHEMES):
            yield Link(address, (box.left, box.bottom, box.right, box.top))


def _copy(source: pdfium.PdfDocument, number: int, target: pdfium.PdfDocument, links: list[Link]) -> None:
    page = source[number]
    (width, height), turn = page.get_size(), page.get_rotation()
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise FileRefused("too_much")
    if any(_pixels(picture) > MAX_PIXELS for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])):
        raise FileRefused("too_much")
    # What cannot be drawn here within the limits would keep the reader of the letter waiting too.
    page.render(scale=RENDERED / max(width, height))
    drawing = raw.FPDF_NewXObjectFromPage(target, source, number)
    if not drawing:
        raise FileRefused("damaged")
    copy = raw.FPDFPage_New(target, number, width, height)
    raw.FPDFPage_InsertObject(copy, raw.FPDF_NewFormObjectFromXObject(drawing))
    raw.FPDFPage_GenerateContent(copy)
    for link in links:
        _add(copy, link, page.get_cropbox(), turn)
    raw.FPDF_CloseXObject(drawing)
    raw.FPDF_ClosePage(copy)


def _pixels(picture: pdfium.PdfObject) -> int:
    width, height = ctypes.c_uint(0), ctypes.c_uint(0)
    raw.FPDFImageObj_GetImagePixelSize(picture, width, height)
    return width.value * height.value


def _add(page: raw.FPDF_PAGE, link: Link, frame: tuple[float, float, float, float], turn: int) -> None:
    """Put a link on a page; ``frame`` and ``turn`` (degrees) are the crop box and the rotation of the old one."""
    left, bottom, right, top = frame
    moves = {
        0: lambda x, y: (x - left, y - bottom),
        90: lambda x, y: (y - bottom, right - x),
        180: lambda x, y: (right - x, top - y),
        270: lambda x, y: (top - y, x - left),
    }
    (x1, y1), (x2, y2) = moves[turn](*link.box[:2]), moves[turn](*link.box[2:])
    note = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_LINK)
    raw.FPDFAnnot_SetRect(note, raw.FS_RECTF(min(x1, x2), max(y1, y2), max(x1, x2), min(y1, y2)))
    raw.FPDFAnnot_SetURI(note, link.address.encode("latin-1"))
    raw.FPDFAnnot_SetFlags(note, raw.FPDF_ANNOT_FLAG_PRINT)
    raw.FPDFPage_CloseAnnot(note)
