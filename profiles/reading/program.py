"""Pure: the program of the confined child that reads one CV: its bytes in, JSON out.

Its parent is ``profiles.reading.confined``; the only argument is the suffix of the file's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sandbox.confinement import MB
from sandbox.reading import program as letters
from sandbox.reading.errors import found_or_refused

MEMORY = 160 * MB
MAX_INPUT = 5_000_000  # bytes
READABLE = (Path(__file__).resolve().parent, *letters.READABLE)
SAMPLE = (
    "Anna Neri\nEsperienza\nSviluppatrice, Lumen S.r.l.\nmarzo 2021 – oggi\n- Test con pytest\nLingue\nInglese B2\n" * 3
)


def load() -> None:
    """Import the readers, and the encodings that a file may name."""
    from . import files  # noqa: F401, PLC0415

    letters.load()


def warm() -> None:
    """Read one file of each kind, so that whatever these import is there."""
    from sandbox.reading.samples import PDF, docx  # noqa: PLC0415

    samples = {
        ".txt": SAMPLE.encode(),
        ".json": b'{"basics":{"name":"A"},"work":[{"startDate":"2020-01"}]}',
        ".xml": b"<SkillsPassport><LearnerInfo/></SkillsPassport>",
        ".zip": b"PK\x03\x04",
        ".pdf": PDF,
        ".docx": docx(),
    }
    for suffix, data in samples.items():
        answer(data, [suffix])


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    """The document of a CV and its text, or why it is refused."""
    from . import files  # noqa: PLC0415

    def read() -> dict[str, Any]:
        document = files.read(arguments[0], request)
        return {
            "resume": document.resume,
            "provenance": document.provenance,
            "doubts": document.doubts,
            "unplaced": document.unplaced,
            "text": document.text,
        }

    return found_or_refused(read)


def exit_status(error: BaseException) -> int:
    """The exit status for an error that is not the file's."""
    return 1
