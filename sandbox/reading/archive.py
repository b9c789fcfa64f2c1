"""Pure: opening an archive, such as a Word file, and parsing XML, as untrusted input. Standard library only."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from xml.parsers import expat

from .errors import FileRefused

MAX_ENTRIES = 400
MAX_PART = 8_000_000  # bytes of one part, unpacked
MAX_TOTAL = 20_000_000
MAX_RATIO = 150  # of unpacked to packed size, for parts larger than RATIO_FROM
RATIO_FROM = 400_000
MAX_DEPTH = 100  # nesting of elements
SYMLINK = 0o120000
PROGRAMS = re.compile(r"vbaProject|vbaData|activeX|\.exe$|\.dll$", re.IGNORECASE)

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]


class Archive:
    """A ZIP file whose directory is checked before anything is unpacked.

    Raises:
        FileRefused: It is not a ZIP file, or has anything that a letter or a CV would not have.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            # An OLE container: an old .doc under a new name, or a .docx with a password.
            raise FileRefused("encrypted" if b"E\0n\0c\0r\0y\0p\0t" in data else "not_what_it_says")
        if not data.startswith(b"PK\x03\x04"):
            raise FileRefused("not_what_it_says")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
            raise FileRefused("damaged") from error
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        if len(self._zip.infolist()) > MAX_ENTRIES:
            raise FileRefused("too_much")
        for entry in self._zip.infolist():
            self._check_entry(entry)
        if sum(entry.file_size for entry in self._entries.values()) > MAX_TOTAL:
            raise FileRefused("too_much")

    @staticmethod
    def _check_entry(entry: zipfile.ZipInfo) -> None:
        name = entry.filename
        if name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[/\\]", name):
            raise FileRefused("damaged")
        if (entry.external_attr >> 16) & 0o170000 == SYMLINK:
            raise FileRefused("damaged")
        if entry.flag_bits & 0x1:
            raise FileRefused("encrypted")
        if PROGRAMS.search(name):
            raise FileRefused("macros")
        if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise FileRefused("too_much")

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._entries)

    def content(self, name: str) -> bytes:
        """The bytes of the part ``name``."""
        try:
            # SECURITY: counted while it is unpacked, since the size in the directory can be forged.
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except MemoryError:
            raise
        except Exception as error:  # zipfile, zlib, bz2 and lzma each have errors of their own
            raise FileRefused("damaged") from error
        if len(data) > MAX_PART:
            raise FileRefused("too_much")
        return data

    def read(self, name: str, start: Start, end: End = lambda tag: None, text: End = lambda text: None) -> None:
        """Parse the XML of the part ``name``, and call ``start``, ``end`` and ``text`` as ``parse`` does."""
        parse(self.content(name), start, end, text)


def parse(data: bytes, start: Start, end: End, text: End) -> None:
    """Parse XML and call the handlers, with tags and attributes without their namespace prefix.

    Raises:
        FileRefused: The data is not XML, has a DOCTYPE, or is nested too deeply.
    """
    parser = expat.ParserCreate()
    depth = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise FileRefused("too_much")
        start(tag.rpartition(":")[2], {name.rpartition(":")[2]: value for name, value in attributes.items()})

    def finish(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(tag.rpartition(":")[2])

    def refuse(*_: object) -> None:
        # SECURITY: entities can only be declared in a DOCTYPE, which Word never writes.
        raise FileRefused("damaged")

    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise FileRefused("damaged") from error
