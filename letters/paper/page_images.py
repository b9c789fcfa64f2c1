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


def page_images(pdf: bytes) -> list[str]:
    """The pages of a PDF as images: JPEG in base64."""
    return [_picture(page) for page in pypdfium2.PdfDocument(pdf)]


def _picture(page: pypdfium2.PdfPage) -> str:
    jpeg = io.BytesIO()
    page.render(scale=SCALE).to_pil().convert("RGB").save(jpeg, "JPEG", quality=QUALITY, subsampling=0)
    return base64.b64encode(jpeg.getvalue()).decode()


def fullness(page: Any) -> dict[str, int]:
    """How full a ``weasyprint`` page is.

    Returns:
        ``lines`` on it, and ``room``: the number of further lines of the letter's own height that fit on it.
    """
    box = page._page_box  # noqa: SLF001 - WeasyPrint gives the boxes of a page in no other way
    content = [child for child in box.children if not isinstance(child, MarginBox)]
    lines = [line for child in content for line in child.descendants() if isinstance(line, LineBox)]
    rows = {round(line.position_y) for line in lines}
    if not lines:
        return {"lines": 0, "room": 0}
    lowest = max(line.position_y + line.height for line in lines)
    left = box.content_box_y() + box.height - lowest
    return {"lines": len(rows), "room": max(0, int(left // median(line.height for line in lines)))}
