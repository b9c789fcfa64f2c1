"""Pure: the child process that renders one letter: facts as JSON on standard input, a PDF on standard output.

Run by path, `python -I render.py SECONDS`, by `letters.paper.printer` and by nothing else. It is a process of
its own because a letter is other people's text: a layout that never ends, or eats the memory, must not take a
worker along, and whatever gets past the sanitiser finds no network, no files and no environment. The exit
status says what went wrong (`errors.EXIT_STATUS`); standard error holds one line without a word of the
letter.
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


class TooLong(Exception):
    """The letter runs over MAX_PAGES."""


def main() -> int:
    """Read, confine, render, write. Returns the exit status."""
    confinement.confine(seconds=int(sys.argv[1]))
    out, sys.stdout = sys.stdout, sys.stderr  # libraries that print must not print into the PDF
    try:
        out.buffer.write(_answer(sys.stdin.buffer.read(MAX_INPUT)))
        out.buffer.flush()
    except BaseException as error:
        # SECURITY: BaseException, because WeasyPrint's FatalURLFetchingError is no Exception.
        sys.stderr.write(_place(error))
        return EXIT_STATUS[_code(error)]
    return 0


def _answer(request: bytes) -> bytes:
    """The PDF, or with `"preview": true` a JSON object of what its pages look like and how full they are."""
    # Imported after the limits are set, so that they hold for the libraries' own start as well.
    confinement.look_for_libraries_by_name_only()
    asked = json.loads(request)
    document = _document(asked)
    if len(document.pages) > MAX_PAGES:
        raise TooLong
    pdf: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    if not asked.get("preview"):
        return pdf
    from letters.paper.look import look  # noqa: PLC0415

    return json.dumps(look(document, pdf)).encode()


def _document(asked: dict[str, Any]) -> Any:
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from letters.paper.fetcher import OurFilesOnly  # noqa: PLC0415
    from letters.paper.letter import Letter  # noqa: PLC0415
    from letters.paper.page import page  # noqa: PLC0415

    html = page(Letter.from_facts(asked["letter"]))
    files = (PACKAGE / "source-serif.css", PACKAGE / "styles" / f"{asked['style']}.css")
    style = "".join(file.read_text(encoding="utf-8") for file in files)
    fetcher, fonts = OurFilesOnly(), FontConfiguration()
    # SECURITY: base_url None and presentational_hints False leave the text no way to name a file or a style.
    stylesheet = weasyprint.CSS(string=style, url_fetcher=fetcher, font_config=fonts, base_url=None)
    return weasyprint.HTML(string=html, url_fetcher=fetcher, base_url=None).render(
        stylesheets=[stylesheet], font_config=fonts, presentational_hints=False, pdf_variant="pdf/ua-1"
    )


def _code(error: BaseException) -> str:
    if isinstance(error, TooLong):
        return "too_long"
    if isinstance(error, MemoryError):
        return "memory"
    # cffi raises OSError when it cannot load Pango or one of its companions.
    if isinstance(error, OSError) and "cannot load library" in str(error):
        return "missing_library"
    return "failed"


def _place(error: BaseException) -> str:
    """Name the error and where it was raised, without its message, which may quote the letter."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


if __name__ == "__main__":
    sys.exit(main())
