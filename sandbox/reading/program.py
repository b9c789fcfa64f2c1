"""Pure: the program of the confined child that reads one uploaded file: its bytes in, JSON out.

Its parent is ``sandbox.reading.reader``; the only argument is the suffix of the file's name.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from pathlib import Path

from sandbox.confinement import MB

from .errors import FileRefused, found_or_refused

MEMORY = 100 * MB
MAX_INPUT = 2_000_000  # bytes
MAX_TEXT = 60_000  # code points; more than a letter may have, so that the model can say by how much
# Those of plain text, of names in a ZIP archive, and of XML that is not Unicode. Python imports each on first use.
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp437", "cp1252", "latin-1", "iso-8859-15", "ascii")
READABLE = (Path(__file__).resolve().parent,)


def load() -> None:
    """Import the readers, and the encodings that a file may name."""
    from . import pdf, plain, samples, word  # noqa: F401, PLC0415

    for encoding in ENCODINGS:
        codecs.lookup(encoding)


def warm() -> None:
    """Read one file of each kind, so that whatever these import is there."""
    from .samples import PDF, docx  # noqa: PLC0415

    for suffix, data in ((".docx", docx()), (".pdf", PDF), (".txt", b"x")):
        answer(data, [suffix])


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    """The text of a file, or why it is refused."""
    return found_or_refused(lambda: {"text": _text(arguments[0], request)})


def exit_status(error: BaseException) -> int:
    """The exit status for an error that is not the file's."""
    return 1


def _text(suffix: str, data: bytes) -> str:
    # Imported in the child only, since the product does not have the readers in its own processes.
    from . import pdf, plain, word  # noqa: PLC0415

    text = {".docx": word.text, ".pdf": pdf.text}.get(suffix, plain.text)
    markdown = text(data).strip("\n")
    if not markdown.strip():
        raise FileRefused("no_text")
    if len(markdown) > MAX_TEXT:
        raise FileRefused("too_much")
    return markdown
