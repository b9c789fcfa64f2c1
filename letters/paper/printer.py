"""Pure: printing from the parent's side: a child process renders the letter, and the parent returns the PDF."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, replace
from typing import Any

from sandbox.process import KILLED_FOR_TIME, run

from .errors import CODE_BY_STATUS, PaperError
from .layout import DEFAULT_STYLE, Layout
from .letter import PaperLetter
from .styles import STYLES, is_ours

PROGRAM = "letters.paper.render"
MAX_CHARACTERS = 20_000


def print_letter(
    letter: PaperLetter, layout: Layout | None = None, timeout: float = 25, *, is_part: bool = False
) -> bytes:
    """Print a letter in a confined child process.

    Args:
        letter: The letter.
        layout: How it is set; None for the default.
        timeout: Seconds after which the child is killed with its whole process group.
        is_part: Whether pages of others are to follow it, so that it cannot declare to be PDF/UA-1.

    Returns:
        The PDF: tagged, declared PDF/UA-1, the same bytes for the same letter.

    Raises:
        PaperError: There is no PDF; its ``code`` says why.
    """
    pdf = _answer_of_child(_request(letter, layout) | {"is_part": is_part}, timeout)
    if pdf.startswith(b"%PDF-"):
        return pdf
    raise PaperError("failed", "no PDF")


@dataclass(frozen=True)
class Preview:
    """A printed letter: ``pages`` as JPEG, ``lines`` on the last page, and ``room`` for further lines on it."""

    pages: tuple[bytes, ...]
    lines: int
    room: int


def preview_letter(letter: PaperLetter, layout: Layout | None = None, timeout: float = 10) -> Preview:
    """Print a letter as ``print_letter`` does, and return images of its pages; arguments and errors are the same."""
    preview = json.loads(_answer_of_child(_request(letter, layout) | {"preview": True}, timeout))
    return Preview(tuple(base64.b64decode(page) for page in preview["pages"]), preview["lines"], preview["room"])


def _request(letter: PaperLetter, layout: Layout | None) -> dict[str, Any]:
    layout = layout or Layout()
    if is_ours(layout.style):
        return {"letter": letter.as_facts(), "layout": layout.as_mapping()}
    # The child's environment is empty, and it may not read the operator's folder.
    options = replace(layout, style=DEFAULT_STYLE).as_mapping()
    return {"letter": letter.as_facts(), "layout": options, "css": STYLES[layout.style].css}


def _answer_of_child(request: dict[str, Any], timeout: float) -> bytes:
    if len(request["letter"]["body"]) > MAX_CHARACTERS:
        raise PaperError("too_long")
    ending = run(PROGRAM, (), json.dumps(request).encode(), timeout=timeout)
    if ending.status == 0:
        return ending.output
    raise PaperError(_error_code(ending.status, ending.errors), _detail(ending.status, ending.errors))


def _error_code(status: int, errors_written: bytes) -> str:
    if status in KILLED_FOR_TIME:
        return "timeout"
    # GLib aborts the process when it gets no memory, and prints this line.
    if b"failed to allocate" in errors_written:
        return "memory"
    return CODE_BY_STATUS.get(status, "failed")


def _detail(status: int, errors_written: bytes) -> str:
    """The child's own line; anything else that it printed, such as a library's warning, may quote the letter."""
    if status in CODE_BY_STATUS:
        return errors_written.decode(errors="replace").rpartition("\n")[2]
    return f"exit status {status}"
