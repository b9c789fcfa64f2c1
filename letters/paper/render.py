"""Pure: the program of the confined child that renders one letter: its facts as JSON in, a PDF out.

Its parent is ``letters.paper.printer``. It runs in a process of its own because a letter is untrusted text: a layout
that never ends or exhausts the memory must not stop a worker, and whatever gets past the sanitiser must find no
network, no files and no environment. The exit status says what went wrong (``errors.EXIT_STATUS``).
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from letters.paper.errors import EXIT_STATUS
from sandbox import confinement

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parents[1]
MEMORY = 512 * confinement.MB  # a letter needs 128 MB, the worst text that can be printed 400
MAX_INPUT = 1_000_000  # bytes
MAX_PAGES = 4
READABLE = (PACKAGE, ROOT / "static" / "fonts")
LETTERS = " ".join(map(chr, range(0x23, 0x3B))) + " " + " ".join(map(chr, range(0x41, 0x7B)))
# A letter with all four faces and whatever else is imported or opened on first use.
SAMPLE = {
    "body": f"# Ł\n\n{LETTERS}\n\n**Ł{LETTERS}** *ł* ***a***\n\n- `a`\n\n> 1. <https://example.it>\n\n---\n\na",
    "language": "it",
    "title": "a",
    "sender_name": "a",
}


class TooManyPages(Exception):
    """The letter has more than ``MAX_PAGES`` pages."""


def load() -> None:
    """Import WeasyPrint, and decode the fonts."""
    # fontTools writes the time into each font subset: a fixed one gives the same bytes for the same letter.
    os.environ.update({"FONTCONFIG_FILE": str(PACKAGE / "fonts.conf"), "SOURCE_DATE_EPOCH": "0"})
    confinement.disable_library_search()
    from letters.paper import page, page_images  # noqa: F401, PLC0415
    from letters.paper.fetcher import fonts  # noqa: PLC0415

    fonts()


def warm() -> None:
    """Print a letter in each style: a sealed child opens no font and no style sheet."""
    for path in (PACKAGE / "styles").glob("*.css"):
        answer(json.dumps({"letter": SAMPLE, "style": path.stem, "preview": True}).encode(), ())


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    """The PDF; with ``"preview": true`` in the request the JSON of ``page_images`` instead.

    Raises:
        TooManyPages: The letter is too long.
    """
    facts = json.loads(request)
    document = _document(facts)
    if len(document.pages) > MAX_PAGES:
        raise TooManyPages
    pdf: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    if not facts.get("preview"):
        return pdf
    from letters.paper.page_images import page_images  # noqa: PLC0415

    return json.dumps(page_images(document, pdf)).encode()


def exit_status(error: BaseException) -> int:
    """The exit status for an error in any of the above."""
    return EXIT_STATUS[_error_code(error)]


def _document(facts: dict[str, Any]) -> Any:
    import weasyprint  # noqa: PLC0415

    from letters.paper.letter import PaperLetter  # noqa: PLC0415
    from letters.paper.page import page  # noqa: PLC0415

    stylesheet, fonts, fetcher = _style(facts["style"])
    # SECURITY: base_url None and presentational_hints False leave the text no way to name a file or a style.
    return weasyprint.HTML(
        string=page(PaperLetter.from_facts(facts["letter"])), url_fetcher=fetcher, base_url=None
    ).render(stylesheets=[stylesheet], font_config=fonts, presentational_hints=False, pdf_variant="pdf/ua-1")


@cache
def _style(name: str) -> tuple[Any, Any, Any]:
    """A style sheet, with its fonts and the fetcher that loaded them, read once in the life of a child."""
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from letters.paper.fetcher import BundledFontsFetcher  # noqa: PLC0415

    files = (PACKAGE / "source-serif.css", PACKAGE / "styles" / f"{name}.css")
    style = "".join(file.read_text(encoding="utf-8") for file in files)
    fetcher, fonts = BundledFontsFetcher(), FontConfiguration()
    return weasyprint.CSS(string=style, url_fetcher=fetcher, font_config=fonts, base_url=None), fonts, fetcher


def _error_code(error: BaseException) -> str:
    if isinstance(error, TooManyPages):
        return "too_long"
    if isinstance(error, MemoryError):
        return "memory"
    # cffi raises OSError when it cannot load Pango or one of its companions.
    if isinstance(error, OSError) and "cannot load library" in str(error):
        return "missing_library"
    return "failed"
