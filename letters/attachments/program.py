"""Pure: the program of the confined child that reads what goes with a letter, PDFs and a signature, and joins PDFs.

Its parent is ``letters.attachments.confined``. The only argument is the suffix of a file to make anew, or "join".
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sandbox.confinement import MB
from sandbox.reading.errors import found_or_refused
from sandbox.reading.program import READABLE as READERS

MEMORY = 400 * MB
MAX_INPUT = 30_000_000  # bytes; three files of five million in base64, and the letter
TURNED = 0x0112  # the number of the field in which a camera says how it was held
READABLE = (Path(__file__).resolve().parent, *READERS)


def load() -> None:
    """Import the readers."""
    from . import picture, rebuilding  # noqa: F401, PLC0415


def warm() -> None:
    """Make one file of each kind anew, and join PDFs, so that whatever this opens is open."""
    from PIL import Image  # noqa: PLC0415

    from sandbox.reading.samples import PDF  # noqa: PLC0415

    for kind in ("PNG", "JPEG"):
        sample, exif = io.BytesIO(), Image.Exif()
        exif[TURNED] = 6  # by a quarter, which Pillow imports something for
        Image.new("RGB", (40, 20), "black").save(sample, kind, exif=exif)
        answer(sample.getvalue(), [f".{kind.lower()}"])

    answer(PDF, [".pdf"])
    answer(json.dumps([base64.b64encode(PDF).decode()] * 2).encode(), ["join"])


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    """The file made anew as JSON, or why it is refused; with the argument "join" the PDF of the listed ones."""
    from .picture import rebuild_picture  # noqa: PLC0415
    from .rebuilding import join, rebuild  # noqa: PLC0415

    def remake() -> dict[str, Any]:
        if arguments[0] != ".pdf":
            return {"picture": base64.b64encode(rebuild_picture(request)).decode()}
        rebuilt = rebuild(request)
        return rebuilt._asdict() | {"pdf": base64.b64encode(rebuilt.pdf).decode()}

    if arguments[0] == "join":
        return join([base64.b64decode(file) for file in json.loads(request)])
    return found_or_refused(remake)


def exit_status(error: BaseException) -> int:
    """The exit status for an error that is not the file's."""
    return 1
