"""Pure: printing from the parent's side: a child process renders the letter, and the parent returns the PDF."""

from __future__ import annotations

import base64
import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sandbox.process import KILLED_FOR_TIME, run

from .errors import CODE_BY_STATUS, PaperError
from .letter import PaperLetter

HERE = Path(__file__).resolve().parent
STYLES = frozenset(path.stem for path in (HERE / "styles").glob("*.css"))
MAX_CHARACTERS = 20_000


def print_letter(letter: PaperLetter, style: str = "sobrio", timeout: float = 25) -> bytes:
    """Print a letter in a confined child process.

    Args:
        letter: The letter.
        style: The name of a style sheet, one of ``STYLES``.
        timeout: Seconds after which the child is killed with its whole process group.

    Returns:
        The PDF: tagged, declared PDF/UA-1, the same bytes for the same letter.

    Raises:
        PaperError: There is no PDF; its ``code`` says why.
        ValueError: There is no such style.
    """
    pdf = _answer_of_child({"letter": letter.as_facts(), "style": style}, timeout)
    if pdf.startswith(b"%PDF-"):
        return pdf
    raise PaperError("failed", "no PDF")


@dataclass(frozen=True)
class Preview:
    """A printed letter: ``pages`` as PNG, ``lines`` on the last page, and ``room`` for further lines on it."""

    pages: tuple[bytes, ...]
    lines: int
    room: int


def preview_letter(letter: PaperLetter, style: str = "sobrio", timeout: float = 10) -> Preview:
    """Print a letter as ``print_letter`` does, and return images of its pages; arguments and errors are the same."""
    preview = json.loads(_answer_of_child({"letter": letter.as_facts(), "style": style, "preview": True}, timeout))
    return Preview(tuple(base64.b64decode(page) for page in preview["pages"]), preview["lines"], preview["room"])


def _answer_of_child(request: dict[str, Any], timeout: float) -> bytes:
    if request["style"] not in STYLES:
        raise ValueError(f"There is no letter style {request['style']}.")
    if len(request["letter"]["body"]) > MAX_CHARACTERS:
        raise PaperError("too_long")
    with TemporaryDirectory(prefix="bozza-paper-") as home:
        status, output, errors_written = _run(json.dumps(request).encode(), home, timeout)
    if status == 0:
        return output
    raise PaperError(_error_code(status, errors_written), _detail(status, errors_written))


def _run(request: bytes, home: str, timeout: float) -> tuple[int, bytes, bytes]:
    arguments = [str(math.ceil(timeout) + 5)]
    try:
        return run(HERE / "render.py", arguments, request, home=home, environment=_environment(home), timeout=timeout)
    except TimeoutError:
        raise PaperError("timeout") from None


def _environment(home: str) -> dict[str, str]:
    # SECURITY: nothing of the parent's environment, which holds the secrets of the whole product.
    environment = {
        "HOME": home,
        "XDG_CACHE_HOME": home,
        "TMPDIR": home,
        "FONTCONFIG_FILE": str(HERE / "fonts.conf"),
        # fontTools writes the time into each font subset: a fixed one gives the same bytes for the same letter.
        "SOURCE_DATE_EPOCH": "0",
    }
    if sys.platform == "darwin":
        environment["DYLD_FALLBACK_LIBRARY_PATH"] = "/opt/homebrew/lib:/usr/local/lib:/usr/lib"
    return environment


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
