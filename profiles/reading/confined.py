"""Pure: reading a CV in the confined child, or refusing it with one sentence. The file is not kept."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from profiles.reading.document import Document
from profiles.reading.refusals import CvRefused
from sandbox.process import KILLED_FOR_TIME, run

PROGRAM = "profiles.reading.program"
SUFFIXES = (".pdf", ".docx", ".txt", ".md", ".json", ".xml", ".zip")
MAX_BYTES = 5_000_000
SECONDS = 2.5  # wall time; a CV takes a tenth of a second


def read_cv(name: str, data: bytes) -> Document:
    """The JSON Resume document of a CV, with the words that each entry comes from.

    Args:
        name: The file's name, whose suffix says what it is.
        data: Its content.

    Raises:
        CvRefused: The file is not a CV that can be read.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise CvRefused("unknown_kind")
    if len(data) > MAX_BYTES:
        raise CvRefused("too_large")
    status, output, *_ = run(PROGRAM, [suffix], data, timeout=SECONDS)
    if status != 0:
        raise CvRefused("too_much" if status in KILLED_FOR_TIME else "damaged")
    read = json.loads(output)
    if "refused" in read:
        raise CvRefused(read["refused"])
    return Document(**read)
