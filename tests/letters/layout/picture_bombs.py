"""Pictures that are more than they seem: too large unpacked, cut off, endless, or a file of another kind besides."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from zipfile import ZipFile

from PIL import Image, ImageDraw

MARK = b"\x89PNG\r\n\x1a\n"
HIDDEN = b"tell-tale"
MEGABYTE = b"\0" * 1_000_000


def signature(kind: str, size: tuple[int, int] = (600, 300), mode: str = "RGB", **more: object) -> bytes:
    """A stroke of a pen on white."""
    picture, file = Image.new("RGB", size, "white"), io.BytesIO()
    ImageDraw.Draw(picture).line([(60, 200), (400, 80)], fill="black", width=8)
    picture.convert(mode).save(file, kind, **more)
    return file.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, data: bytes, *, bits: int = 8, colour: int = 2, woven: int = 0) -> bytes:
    """A PNG with any header over any data; ``colour`` is its number in the format, ``woven`` 1 for Adam7."""
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, woven)
    return MARK + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def packed(megabytes: int) -> bytes:
    """As many megabytes of zeros, in a thousandth of the room."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(MEGABYTE) for _ in range(megabytes)) + packer.flush()


def with_chunks(*chunks: bytes) -> bytes:
    """A signature with chunks before its picture."""
    whole = signature("PNG")
    return whole[:33] + b"".join(chunks) + whole[33:]


def animated() -> bytes:
    """A PNG of 300 pictures."""
    file = io.BytesIO()
    first = Image.new("RGB", (900, 900), "white")
    others = [Image.new("RGB", (900, 900), (number % 250, 0, 0)) for number in range(300)]
    first.save(file, "PNG", save_all=True, append_images=others)
    return file.getvalue()


def of_size(data: bytes, width: int, height: int) -> bytes:
    """A JPEG that says it is of another size."""
    at = next(data.index(bytes([0xFF, mark])) for mark in (0xC0, 0xC2) if bytes([0xFF, mark]) in data)
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


def of_many_scans() -> bytes:
    """A progressive JPEG of 49 million pixels whose last scan comes a hundred thousand times."""
    data = of_size(signature("JPEG", progressive=True), 7_000, 7_000)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + last[:40] * ((4_900_000 - len(data)) // 40) + data[-2:]


def parts_of_profile(parts: int) -> bytes:
    """A JPEG with a colour profile in parts, of which it says there are 255."""
    part = b"ICC_PROFILE\0" + bytes([1, 255]) + b"\0" * 60_000
    block = b"\xff\xe2" + struct.pack(">H", len(part) + 2) + part
    whole = signature("JPEG")
    return whole[:2] + block * parts + whole[2:]


def with_metadata(number: int, count: int, value: int) -> bytes:
    """A JPEG with one field of metadata that a camera would not write; 0x112 says how it is turned."""
    block = b"Exif\0\0" + struct.pack("<2sHIHHHIII", b"II", 42, 8, 1, number, 3, count, value, 0)
    whole = signature("JPEG")
    return whole[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + whole[2:]


def and_archive() -> bytes:
    """A PNG that is a ZIP file as well."""
    file = io.BytesIO(signature("PNG"))
    file.seek(0, io.SEEK_END)
    with ZipFile(file, "a") as archive:
        archive.writestr("program", HIDDEN)
    return file.getvalue()


PICTURES: dict[str, Callable[[], bytes]] = {
    "a JPEG of four billion pixels": lambda: of_size(signature("JPEG"), 65_500, 65_500),
    "a PNG of two billion pixels each way": lambda: png(2**31 - 1, 2**31 - 1, packed(1)),
    "a PNG without pixels": lambda: png(0, 0, packed(1)),
    "sixteen bits, four colours, as many pixels as allowed": lambda: png(7_700, 7_700, packed(480), bits=16, colour=6),
    "one row of sixty million pixels": lambda: png(60_000_000, 1, packed(180)),
    "one column of sixty million pixels": lambda: png(1, 60_000_000, packed(240)),
    "black, as many pixels as allowed": lambda: png(7_700, 7_700, packed(60), colour=0),
    "woven, as many pixels as allowed": lambda: png(7_700, 7_700, packed(180), woven=1),
    "more data than its pixels": lambda: png(10, 10, packed(1_000)),
    "colours that are not in its palette": lambda: png(600, 300, packed(1), colour=3),
    "a kind of colour that does not exist": lambda: png(600, 300, packed(1), colour=5, bits=3),
    "a text of 200 megabytes": lambda: with_chunks(chunk(b"zTXt", b"a\0\0" + packed(200))),
    "a profile of 200 megabytes": lambda: with_chunks(chunk(b"iCCP", b"a\0\0" + packed(200))),
    "ten texts below the limit": lambda: with_chunks(*[chunk(b"zTXt", b"a\0\0" + zlib.compress(MEGABYTE))] * 70),
    "three hundred thousand chunks": lambda: with_chunks(*[chunk(b"teSt", b"")] * 300_000),
    "a chunk longer than the file": lambda: with_chunks(struct.pack(">I", 2**31 - 1) + b"teSt"),
    "three hundred pictures": animated,
    "a PNG that is cut off": lambda: signature("PNG")[:-300],
    "a JPEG that is cut off": lambda: signature("JPEG")[:-3_000],
    "a JPEG of many scans": of_many_scans,
    "a JPEG with a profile in many parts": lambda: parts_of_profile(75),
    "metadata that contain themselves": lambda: with_metadata(0x8769, count=1, value=8),
    "metadata with four billion values": lambda: with_metadata(0x112, count=2**32 - 1, value=8),
    "metadata that turn it in no way there is": lambda: with_metadata(0x112, count=1, value=99),
    "four inks": lambda: signature("JPEG", mode="CMYK"),
    "an archive as well": and_archive,
    "a page with a script as well": lambda: signature("JPEG", comment=b"<script>" + HIDDEN + b"</script>"),
    "a PDF as well": lambda: signature("JPEG", comment=b"%PDF-1.7\n" + HIDDEN) + b"%%EOF " + HIDDEN,
}  # fmt: skip
