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
from .letter import Letter

HERE = Path(__file__).resolve().parent
STYLES = frozenset(path.stem for path in (HERE / "styles").glob("*.css"))
MAX_CHARACTERS = 20_000


def print_letter(letter: Letter, style: str = "sobrio", timeout: float = 25) -> bytes:
    """Set `letter` in `style` and return the PDF: tagged, declared PDF/UA-1, the same bytes each time.

    Works in a child process of its own with limits on memory, time and files, and kills it with its whole
    process group after `timeout` seconds. Raises PaperError, with a code of `errors.MESSAGES`, where no PDF
    comes out, and ValueError for a style that does not exist.
    """
    pdf = _ask({"letter": letter.as_facts(), "style": style}, timeout)
    if pdf.startswith(b"%PDF-"):
        return pdf
    raise PaperError("failed", "no PDF")


@dataclass(frozen=True)
class Preview:
    """A printed letter as it looks: `pages` as PNG, `lines` on the last page, `room` for more lines on it."""

    pages: tuple[bytes, ...]
    lines: int
    room: int


def preview_letter(letter: Letter, style: str = "sobrio", timeout: float = 10) -> Preview:
    """Print `letter` as `print_letter` does, and look at the PDF: the same source, the same pages, the same errors."""
    told = json.loads(_ask({"letter": letter.as_facts(), "style": style, "preview": True}, timeout))
    return Preview(tuple(base64.b64decode(page) for page in told["pages"]), told["lines"], told["room"])


def _ask(request: dict[str, Any], timeout: float) -> bytes:
    if request["style"] not in STYLES:
        raise ValueError(f"There is no letter style {request['style']}.")
    if len(request["letter"]["body"]) > MAX_CHARACTERS:
        raise PaperError("too_long")
    with TemporaryDirectory(prefix="bozza-paper-") as home:
        status, answer, complaint = _run(json.dumps(request).encode(), home, timeout)
    if status == 0:
        return answer
    raise PaperError(_code(status, complaint), _detail(status, complaint))


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
        # fontTools writes the time into every font it cuts down. A fixed one: same letter, same bytes.
        "SOURCE_DATE_EPOCH": "0",
    }
    if sys.platform == "darwin":
        environment["DYLD_FALLBACK_LIBRARY_PATH"] = "/opt/homebrew/lib:/usr/local/lib:/usr/lib"
    return environment


def _code(status: int, complaint: bytes) -> str:
    if status in KILLED_FOR_TIME:
        return "timeout"
    # GLib ends the process itself when it gets no memory, with a trap and this line.
    if b"failed to allocate" in complaint:
        return "memory"
    return CODE_BY_STATUS.get(status, "failed")


def _detail(status: int, complaint: bytes) -> str:
    """The child's own one line; anything else it printed (a library's warning) may quote the letter."""
    if status in CODE_BY_STATUS:
        return complaint.decode(errors="replace").rpartition("\n")[2]
    return f"exit status {status}"
