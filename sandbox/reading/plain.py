"""Pure: plain text and Markdown files."""

import codecs
import unicodedata

from .errors import FileRefused

# The first bytes of other formats: archives, PDF, programs, pictures, old Word files, rich text.
OTHER_FORMATS = (
    b"PK",
    b"%PDF",
    b"MZ",
    b"\x7fELF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)


def text(data: bytes) -> str:
    """The text of ``data`` in UTF-8, in UTF-16 with a byte order mark, or else in Windows-1252.

    Raises:
        FileRefused: The data is not text.
    """
    if data.startswith(OTHER_FORMATS):
        raise FileRefused("not_what_it_says")
    decoded = _decoded(data)
    if any(unicodedata.category(char) == "Cc" for char in decoded if char not in "\n\r\t\f"):
        raise FileRefused("not_what_it_says")
    return decoded.replace("\f", "\n")


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
