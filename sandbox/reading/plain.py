"""Pure: plain text and Markdown files."""

import codecs
import unicodedata

from .errors import Refused

# What begins otherwise than text does: archives, PDF, programs, pictures, old Word files, rich text.
OTHER_KINDS = (b"PK", b"%PDF", b"MZ", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"{\\rtf")


def text(data: bytes) -> str:
    """The text of ``data``: UTF-8, UTF-16 with its mark, or else what Windows wrote in western Europe."""
    if data.startswith(OTHER_KINDS):
        raise Refused("not_what_it_says")
    found = _decoded(data)
    if any(unicodedata.category(char) == "Cc" for char in found if char not in "\n\r\t\f"):
        raise Refused("not_what_it_says")
    return found.replace("\f", "\n")


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
