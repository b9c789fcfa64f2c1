"""Reading a PDF that goes with a letter, or refusing it with one sentence, and joining it to the letter.

A confined child does both, since the file is untrusted.
"""

import base64
import json
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from letters.paper import PaperError
from sandbox.process import KILLED_FOR_TIME, run
from sandbox.reading.errors import FileRefused
from sandbox.reading.reader import Reader

PROGRAM = "letters.attachments.program"
MAX_BYTES = 5_000_000
MAX_KEPT = 8_000_000  # of the file made anew, in which nothing is packed better than before
JOIN_SECONDS = 10.0
READER = Reader(program=PROGRAM, suffixes=(".pdf",), max_bytes=MAX_BYTES, seconds=8.0)

REFUSALS = {
    "too_large": _("The file is larger than 5 MB. Save it with smaller pictures."),
    "unknown_kind": _("Attach a PDF: save the document as one from your program."),
    "not_what_it_says": _("The file is not a PDF, whatever its name says. Save it as one from your program."),
    "damaged": _("The PDF is damaged and cannot be read. Save it again from your program."),
    "encrypted": _("The PDF is protected by a password. Save it without one."),
    "too_much": _("The PDF contains too much: at most ten pages, none larger than a poster."),
}


@dataclass(frozen=True)
class AttachedPdf:
    """A PDF to keep.

    Attributes:
        content: The file, made anew from what its pages show.
        pages: How many it has.
        had_more: Whether scripts, forms, notes or files in it were left out.
    """

    content: bytes
    pages: int
    had_more: bool


def read_pdf(name: str, data: bytes) -> AttachedPdf:
    """Make an uploaded PDF anew, in bounded time for any input.

    Args:
        name: The file's name.
        data: Its content.

    Raises:
        ValidationError: The file is refused; the sentence says why.
    """
    try:
        read = READER.read(name, data)
        content = base64.b64decode(read["pdf"])
        if len(content) > MAX_KEPT:
            raise FileRefused("too_large")
    except FileRefused as refused:
        raise ValidationError(REFUSALS[refused.refused], code=refused.refused) from refused
    return AttachedPdf(content, read["pages"], read["had_more"])


def join_pdfs(files: list[bytes]) -> bytes:
    """The pages of our own PDFs, one file after the other.

    Raises:
        PaperError: They could not be joined.
    """
    request = json.dumps([base64.b64encode(file).decode() for file in files]).encode()
    ending = run(PROGRAM, ["join"], request, timeout=JOIN_SECONDS)
    if ending.status == 0 and ending.output.startswith(b"%PDF-"):
        return ending.output
    raise PaperError("timeout" if ending.status in KILLED_FOR_TIME else "failed", "joining")
