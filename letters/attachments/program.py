"""Pure: the program of the confined child that reads PDFs to go with a letter, and joins them.

Its parent is ``letters.attachments.confined``. The only argument is ".pdf", to make one file anew, or "join".
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from pathlib import Path

from sandbox.confinement import MB
from sandbox.reading.program import READABLE as READERS

MEMORY = 400 * MB
MAX_INPUT = 30_000_000  # bytes; three files of five million in base64, and the letter
READABLE = (Path(__file__).resolve().parent, *READERS)


def load() -> None:
    """Import the reader."""
    from . import rebuilding  # noqa: F401, PLC0415


def warm() -> None:
    """Make one file anew and join it, so that whatever this opens is open."""
    from sandbox.reading.samples import PDF  # noqa: PLC0415

    answer(PDF, [".pdf"])
    answer(json.dumps([base64.b64encode(PDF).decode()] * 2).encode(), ["join"])


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    """The file made anew as JSON, or why it is refused; with the argument "join" the PDF of the listed ones."""
    from .rebuilding import join, rebuild  # noqa: PLC0415

    if arguments[0] == "join":
        return join([base64.b64decode(file) for file in json.loads(request)])
    try:
        rebuilt = rebuild(request)
        return json.dumps(rebuilt._asdict() | {"pdf": base64.b64encode(rebuilt.pdf).decode()}).encode()
    except MemoryError:
        refused = "too_much"
    except Exception as error:
        # SECURITY: only codes of our own, since the message of an error may quote the file.
        refused = getattr(error, "refused", "damaged")
    return json.dumps({"refused": refused}).encode()


def exit_status(error: BaseException) -> int:
    """The exit status for an error that is not the file's."""
    return 1
