"""Pure: reading a CV by the kind of its file, inside the confined child."""

from __future__ import annotations

from profiles.reading.document import Document
from profiles.reading.formats import europass, json_resume, linkedin, pdf, plain, word
from profiles.reading.sections import cv
from sandbox.reading.errors import FileRefused
from sandbox.reading.pdf import open_pdf

MAX_TEXT = 60_000  # code points
MIN_WORDS = 15  # of a PDF; fewer are a page number or a watermark on a picture
MAX_ATTACHMENT = 2_000_000  # bytes


def read(suffix: str, data: bytes) -> Document:
    """The document of a CV.

    Args:
        suffix: That of the file's name, with the dot.
        data: The bytes of the file.

    Raises:
        FileRefused: The file is not a CV that can be read.
    """
    structured = {".json": json_resume.read, ".zip": linkedin.read, ".xml": europass.read}
    if reader := structured.get(suffix):
        document = reader(data)
    elif suffix == ".pdf":
        document = _pdf(data)
    else:
        document = cv.read(word.lines(data) if suffix == ".docx" else plain.lines(data))
    if not document.text.strip():
        raise FileRefused("no_text")
    if len(document.text) > MAX_TEXT:
        raise FileRefused("too_much")
    return document


def _pdf(data: bytes) -> Document:
    """A PDF: by the Europass document that is attached to it, if there is one."""
    opened = open_pdf(data)
    for number in range(opened.count_attachments()):
        attached = opened.get_attachment(number)
        if attached.get_name().lower().endswith(".xml"):
            content = bytes(attached.get_data())
            if len(content) <= MAX_ATTACHMENT and b"europass" in content[:4000].lower():
                return europass.read(content)
    lines = pdf.lines(opened)
    if sum(len(line.words.split()) for line in lines) < MIN_WORDS:
        raise FileRefused("no_text")
    return cv.read(lines)
