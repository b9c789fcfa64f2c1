"""Pure: pictures of the pages of a PDF, and how full the last one is. Runs in the child process."""

from __future__ import annotations

import base64
import io
from statistics import median
from typing import Any

import pypdfium2
from weasyprint.formatting_structure.boxes import LineBox, MarginBox

SCALE = 1.6  # pixels a PDF point: an A4 page of 952 x 1347, sharp enough to read beside the text


def look(document: Any, pdf: bytes) -> dict[str, Any]:
    """`pages` as base64 PNG, `lines` on the last page, and `room` for more lines of text on it.

    Lines are counted where WeasyPrint set them; `room` is what is left of the page in lines of the letter's
    own height, rounded down.
    """
    return {"pages": [_picture(page) for page in pypdfium2.PdfDocument(pdf)], **_fullness(document.pages[-1])}


def _picture(page: pypdfium2.PdfPage) -> str:
    written = io.BytesIO()
    page.render(scale=SCALE).to_pil().convert("L").save(written, "PNG")
    return base64.b64encode(written.getvalue()).decode()


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
