"""Pure: opening a Word file, a ZIP of XML, as untrusted input. Standard library only."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from xml.parsers import expat

from .errors import Refused

MAX_ENTRIES = 400
MAX_PART = 8_000_000  # bytes of one part, unpacked
MAX_TOTAL = 20_000_000
MAX_RATIO = 150  # of unpacked to packed, for parts above a few hundred kilobytes
RATIO_FROM = 400_000
MAX_DEPTH = 100  # elements inside each other
SYMLINK = 0o120000
PROGRAMS = re.compile(r"vbaProject|vbaData|activeX|\.exe$|\.dll$", re.IGNORECASE)

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]


class Archive:
    """Raises ``Refused`` for everything that a letter would not be, before anything is unpacked."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            # An old .doc under a new name, or a .docx under a password: both are this container.
            raise Refused("encrypted" if b"E\0n\0c\0r\0y\0p\0t" in data else "not_what_it_says")
        if not data.startswith(b"PK\x03\x04"):
            raise Refused("not_what_it_says")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
            raise Refused("damaged") from error
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        if len(self._zip.infolist()) > MAX_ENTRIES:
            raise Refused("too_much")
        for entry in self._zip.infolist():
            self._look_at(entry)
        if sum(entry.file_size for entry in self._entries.values()) > MAX_TOTAL:
            raise Refused("too_much")

    @staticmethod
    def _look_at(entry: zipfile.ZipInfo) -> None:
        name = entry.filename
        if name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[/\\]", name):
            raise Refused("damaged")
        if (entry.external_attr >> 16) & 0o170000 == SYMLINK:
            raise Refused("damaged")
        if entry.flag_bits & 0x1:
            raise Refused("encrypted")
        if PROGRAMS.search(name):
            raise Refused("macros")
        if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise Refused("too_much")

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> list[str]:
        return list(self._entries)

    def read(self, name: str, start: Start, end: End = lambda tag: None, text: End = lambda text: None) -> None:
        """Send the elements and the words of the part ``name`` to ``start``, ``end`` and ``text``."""
        try:
            # SECURITY: counted while it is unpacked. What the directory says of the size is the sender's word.
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except MemoryError:
            raise
        except Exception as error:  # zipfile, zlib, bz2 and lzma have an error each
            raise Refused("damaged") from error
        if len(data) > MAX_PART:
            raise Refused("too_much")
        parse(data, start, end, text)


def parse(data: bytes, start: Start, end: End, text: End) -> None:
    """Read XML, names without their namespace; raises ``Refused`` for what is none, and for any DOCTYPE."""
    parser = expat.ParserCreate()
    depth = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise Refused("too_much")
        start(tag.rpartition(":")[2], {name.rpartition(":")[2]: value for name, value in attributes.items()})

    def finish(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(tag.rpartition(":")[2])

    def refuse(*_: object) -> None:
        # SECURITY: entities are declared in a DOCTYPE and nowhere else. Word writes none.
        raise Refused("damaged")

    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Refused("damaged") from error
