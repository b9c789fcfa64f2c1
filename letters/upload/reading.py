"""Reading an uploaded file into Markdown, or refusing it with one sentence.

The file is untrusted: a child process reads it, with limits on memory, time, files and network. It is not kept.
"""

from django.utils.translation import gettext_lazy as _

from sandbox.reading.errors import FileRefused
from sandbox.reading.reader import Reader

SUFFIXES = (".txt", ".md", ".docx", ".pdf")
MAX_BYTES = 2_000_000
# A letter takes some milliseconds.
READER = Reader(program="sandbox.reading.program", suffixes=SUFFIXES, max_bytes=MAX_BYTES, seconds=1.8)

REFUSALS = {
    "too_large": _("The file is larger than 2 MB. Save the letter alone, without pictures, or paste its text."),
    "unknown_kind": _("Bozza reads .txt, .md, .docx and .pdf. Save the letter as one of these, or paste its text."),
    "not_what_it_says": _("The file is not what its name says. Save it again from your program, or paste the text."),
    "damaged": _("The file is damaged and cannot be read. Save it again from your program, or paste the text."),
    "encrypted": _("The file is protected by a password. Save it without one, or paste the text."),
    "macros": _("The file contains macros. Save it as a plain .docx, or paste the text."),
    "reaches_out": _("The file loads other files from elsewhere. Save it as a plain .docx, or paste the text."),
    "too_much": _("The file contains more than a letter. Save the letter alone, or paste its text."),
    "no_text": _("There is no text in the file: perhaps it is a picture of a letter. Paste the text instead."),
}


class ImportRefused(Exception):
    """The file was refused: ``code`` is a key of ``REFUSALS``, ``sentence`` its sentence for the person."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = str(REFUSALS[code])


def read_letter(name: str, data: bytes) -> str:
    """The text of a file as Markdown with paragraphs and lists, in less than two seconds for any input.

    Args:
        name: The file's name, whose suffix says what it is.
        data: Its content.

    Raises:
        ImportRefused: The file is not a letter that can be read.
    """
    try:
        text: str = READER.read(name, data)["text"]
    except FileRefused as refused:
        raise ImportRefused(refused.refused) from refused
    return text
