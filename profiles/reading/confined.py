"""Pure: reading a CV in the confined child, or refusing it with one sentence. The file is not kept."""

from __future__ import annotations

from profiles.reading.document import Document
from profiles.reading.refusals import CvRefused
from sandbox.reading.errors import FileRefused
from sandbox.reading.reader import Reader

SUFFIXES = (".pdf", ".docx", ".txt", ".md", ".json", ".xml", ".zip")
MAX_BYTES = 5_000_000
# A CV takes a tenth of a second.
READER = Reader(program="profiles.reading.program", suffixes=SUFFIXES, max_bytes=MAX_BYTES, seconds=2.5)


def read_cv(name: str, data: bytes) -> Document:
    """The JSON Resume document of a CV, with the words that each entry comes from.

    Args:
        name: The file's name, whose suffix says what it is.
        data: Its content.

    Raises:
        CvRefused: The file is not a CV that can be read.
    """
    try:
        return Document(**READER.read(name, data))
    except FileRefused as refused:
        raise CvRefused(refused.refused) from refused
