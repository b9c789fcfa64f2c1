"""Pure: the child process that renders one letter: facts as JSON on standard input, a PDF on standard output.

Run by path, ``python -I render.py SECONDS``, by ``letters.paper.printer`` only. It is a process of its own because a
letter is untrusted text: a layout that never ends or exhausts the memory must not stop a worker, and whatever gets past
the sanitiser must find no network, no files and no environment. The exit status says what went wrong
(``errors.EXIT_STATUS``); standard error has one line, which never quotes the letter.
"""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent
sys.path.insert(0, str(PACKAGE.parent.parent))

from letters.paper.errors import EXIT_STATUS  # noqa: E402
from sandbox import confinement  # noqa: E402

MAX_INPUT = 1_000_000  # bytes
MAX_PAGES = 4


class TooManyPages(Exception):
    """The letter has more than ``MAX_PAGES`` pages."""


def main() -> int:
    """Read, confine, render, write. Returns the exit status."""
    confinement.confine(seconds=int(sys.argv[1]))
    out, sys.stdout = sys.stdout, sys.stderr  # libraries that print must not print into the PDF
    try:
        out.buffer.write(_answer(sys.stdin.buffer.read(MAX_INPUT)))
        out.buffer.flush()
    except BaseException as error:
        # SECURITY: BaseException, because WeasyPrint's FatalURLFetchingError is not an Exception.
        sys.stderr.write(_error_location(error))
        return EXIT_STATUS[_error_code(error)]
    return 0


def _answer(request: bytes) -> bytes:
    """The PDF; with ``"preview": true`` in the request the JSON of ``page_images`` instead."""
    # Imported after the limits are set, so that they apply to the libraries' initialisation too.
    confinement.disable_library_search()
    facts = json.loads(request)
    document = _document(facts)
    if len(document.pages) > MAX_PAGES:
        raise TooManyPages
    pdf: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    if not facts.get("preview"):
        return pdf
    from letters.paper.page_images import page_images  # noqa: PLC0415

    return json.dumps(page_images(document, pdf)).encode()


def _document(facts: dict[str, Any]) -> Any:
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from letters.paper.fetcher import BundledFontsFetcher  # noqa: PLC0415
    from letters.paper.letter import PaperLetter  # noqa: PLC0415
    from letters.paper.page import page  # noqa: PLC0415

    html = page(PaperLetter.from_facts(facts["letter"]))
    files = (PACKAGE / "source-serif.css", PACKAGE / "styles" / f"{facts['style']}.css")
    style = "".join(file.read_text(encoding="utf-8") for file in files)
    fetcher, fonts = BundledFontsFetcher(), FontConfiguration()
    # SECURITY: base_url None and presentational_hints False leave the text no way to name a file or a style.
    stylesheet = weasyprint.CSS(string=style, url_fetcher=fetcher, font_config=fonts, base_url=None)
    return weasyprint.HTML(string=html, url_fetcher=fetcher, base_url=None).render(
        stylesheets=[stylesheet], font_config=fonts, presentational_hints=False, pdf_variant="pdf/ua-1"
    )


def _error_code(error: BaseException) -> str:
    if isinstance(error, TooManyPages):
        return "too_long"
    if isinstance(error, MemoryError):
        return "memory"
    # cffi raises OSError when it cannot load Pango or one of its companions.
    if isinstance(error, OSError) and "cannot load library" in str(error):
        return "missing_library"
    return "failed"


def _error_location(error: BaseException) -> str:
    """Name the error and where it was raised, without its message, which may quote the letter."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


if __name__ == "__main__":
    sys.exit(main())
