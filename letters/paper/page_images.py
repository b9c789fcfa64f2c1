"""Pure: images of the pages of a PDF, and how full the last one is. Runs in the child process."""

from __future__ import annotations

import base64
import io
from statistics import median
from typing import Any

import pypdfium2
from weasyprint.formatting_structure.boxes import LineBox, MarginBox

SCALE = 1.6  # pixels per PDF point: an A4 page of 952 x 1347, sharp enough to read beside the text
# A PNG of such a page takes ten times as long to make as a JPEG, which looks the same at this quality.
QUALITY = 90


def page_images(document: Any, pdf: bytes) -> dict[str, Any]:
    """The pages of a PDF as images.

    Args:
        document: The ``weasyprint.Document`` of the PDF, by which lines are counted.
        pdf: The PDF itself.

    Returns:
        ``pages`` as base64 JPEG, ``lines`` on the last page, and ``room``: the number of further lines of the letter's
        own height that fit on it.
    """
    return {"pages": [_picture(page) for page in pypdfium2.PdfDocument(pdf)], **_fullness(document.pages[-1])}


def _picture(page: pypdfium2.PdfPage) -> str:
    jpeg = io.BytesIO()
    page.render(scale=SCALE).to_pil().convert("RGB").save(jpeg, "JPEG", quality=QUALITY, subsampling=0)
    return base64.b64encode(jpeg.getvalue()).decode()


def _fullness(page: Any) -> dict[str, int]:
    box = page._page_box  # noqa: SLF001 - WeasyPrint gives the boxes of a page in no other way
    content = [child for child in box.children if not isinstance(child, MarginBox)]
    lines = [line for child in content for line in child.descendants() if isinstance(line, LineBox)]
    rows = {round(line.position_y) for line in lines}
    if not lines:
        return {"lines": 0, "room": 0}
    lowest = max(line.position_y + line.height for line in lines)
    left = box.content_box_y() + box.height - lowest
    return {"lines": len(rows), "room": max(0, int(left // median(line.height for line in lines)))}
