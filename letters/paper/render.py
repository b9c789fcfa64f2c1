"""Pure: the program of the confined child that renders one letter: its facts as JSON in, a PDF out.

Its parent is ``letters.paper.printer``. It runs in a process of its own because a letter is untrusted text: a layout
that never ends or exhausts the memory must not stop a worker, and whatever gets past the sanitiser must find no
network, no files and no environment. The exit status says what went wrong (``errors.EXIT_STATUS``).
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from letters.paper.errors import EXIT_STATUS
from letters.paper.layout import Layout
from letters.paper.styles import STYLES
from sandbox import confinement

PACKAGE = Path(__file__).resolve().parent
MEMORY = 512 * confinement.MB  # a letter needs 128 MB, the worst text that can be printed 400
MAX_INPUT = 1_000_000  # bytes
MAX_PAGES = 4
PRINTED = 4  # the third bit of an annotation's flags
READABLE = (PACKAGE,)
# A letter with whatever is imported or opened on first use, and the characters that most letters have.
LETTERS = " ".join(map(chr, range(0x23, 0x3B))) + " " + " ".join(map(chr, range(0x41, 0x7B)))
# A JPEG of one pixel, in base64.
PIXEL = (
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAx"
    "NDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI"
    "AQEAAD8AP7//2Q=="
)
SAMPLE = {
    "body": f"# Ł\n\n{LETTERS}\n\n**Ł{LETTERS}** *ł* ***a***\n\n- `a`\n\n> 1. <https://example.it>\n\n---\n\na",
    "language": "it",
    "title": "a",
    "sender_name": "a",
    "signature_picture": PIXEL,
}


class TooManyPages(Exception):
    """The letter has more than ``MAX_PAGES`` pages."""


def load() -> None:
    """Import WeasyPrint, and read the fonts."""
    # fontTools writes the time into each font subset: a fixed one gives the same bytes for the same letter.
    os.environ.update({"FONTCONFIG_FILE": str(PACKAGE / "fonts.conf"), "SOURCE_DATE_EPOCH": "0"})
    confinement.disable_library_search()
    from letters.paper import fetcher, page, page_images, spare_height  # noqa: F401, PLC0415
    from letters.paper.typefaces import font_faces, import_table_readers  # noqa: PLC0415

    font_faces()
    import_table_readers()


def warm() -> None:
    """Read every style, lay out every face, and print a letter: a sealed child opens no font and no style sheet."""
    import weasyprint  # noqa: PLC0415

    from letters.paper.typefaces import sample  # noqa: PLC0415

    for style in STYLES:
        _stylesheet(style)
    weasyprint.HTML(string=sample(), url_fetcher=_fonts()[1], base_url=None).render(font_config=_fonts()[0])
    answer(json.dumps({"letter": SAMPLE, "layout": {"signature": "picture"}, "preview": True}).encode(), ())


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    """The PDF; with ``"preview": true`` in the request the JSON of ``page_images`` instead.

    Raises:
        TooManyPages: The letter is too long.
    """
    facts = json.loads(request)
    document = _document(facts)
    if len(document.pages) > MAX_PAGES:
        raise TooManyPages
    from letters.paper.page_images import fullness, page_images  # noqa: PLC0415
    from letters.paper.spare_height import spread_spare_height  # noqa: PLC0415

    filled = fullness(document.pages[-1])  # before the spare height is given away
    spread_spare_height(document)
    variant = None if facts.get("is_part") else "pdf/ua-1"
    pdf: bytes = document.write_pdf(pdf_variant=variant, pdf_tags=True, finisher=_print_annotations)
    if not facts.get("preview"):
        return pdf
    return json.dumps({"pages": page_images(pdf), **filled}).encode()


def _print_annotations(_document: Any, pdf: Any) -> None:
    """Set the flag that links are printed too, which PDF/UA-1 asks of every annotation (7.18.1)."""
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("Subtype") == "/Link":
            item["F"] = PRINTED


def exit_status(error: BaseException) -> int:
    """The exit status for an error in any of the above."""
    return EXIT_STATUS[_error_code(error)]


def _document(facts: dict[str, Any]) -> Any:
    import weasyprint  # noqa: PLC0415

    from letters.paper.letter import PaperLetter  # noqa: PLC0415
    from letters.paper.page import page  # noqa: PLC0415

    layout, letter = Layout.from_mapping(facts["layout"]), PaperLetter.from_facts(facts["letter"])
    html, _fonts()[1].signature = page(letter, layout), base64.b64decode(letter.signature_picture)
    style = _parsed(facts["css"]) if "css" in facts else _stylesheet(layout.style)
    sheets = [weasyprint.CSS(string=layout.stylesheet(), base_url=None), style]
    # SECURITY: base_url None and presentational_hints False leave the text no way to name a file or a style.
    return weasyprint.HTML(string=html, url_fetcher=_fonts()[1], base_url=None).render(
        stylesheets=sheets, font_config=_fonts()[0], presentational_hints=False, pdf_variant="pdf/ua-1"
    )


@cache
def _fonts() -> tuple[Any, Any]:
    """All faces, with the fetcher that loads them, registered once in the life of a child."""
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from letters.paper.fetcher import BundledFontsFetcher  # noqa: PLC0415
    from letters.paper.typefaces import font_faces  # noqa: PLC0415

    fonts, fetcher = FontConfiguration(), BundledFontsFetcher()
    weasyprint.CSS(string=font_faces(), url_fetcher=fetcher, font_config=fonts, base_url=None)
    return fonts, fetcher


@cache
def _stylesheet(style: str) -> Any:
    return _parsed(STYLES[style].css)


@cache
def _shared_css() -> str:
    return (PACKAGE / "styles" / "every-style.css").read_text(encoding="utf-8")


def _parsed(css: str) -> Any:
    import weasyprint  # noqa: PLC0415

    from letters.paper.typefaces import with_fallbacks  # noqa: PLC0415

    fonts, fetcher = _fonts()
    css = with_fallbacks(_shared_css() + css)
    return weasyprint.CSS(string=css, url_fetcher=fetcher, font_config=fonts, base_url=None)


def _error_code(error: BaseException) -> str:
    if isinstance(error, TooManyPages):
        return "too_long"
    if isinstance(error, MemoryError):
        return "memory"
    # cffi raises OSError when it cannot load Pango or one of its companions.
    if isinstance(error, OSError) and "cannot load library" in str(error):
        return "missing_library"
    return "failed"
