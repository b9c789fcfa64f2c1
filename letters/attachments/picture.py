"""Pure: a picture of a signature made anew: cut to its ink, of a fixed size at most, and without metadata.

Runs in the confined child.
"""

from __future__ import annotations

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from sandbox.reading.errors import FileRefused

FORMATS = ("PNG", "JPEG")
MAX_PIXELS = 60_000_000  # of the picture that was sent; telephones make 50 million
WORKED_ON = (2_000, 2_000)  # pixels, before it is cut
SIZE = (900, 300)  # pixels, at most
INK = 60  # how much darker than white, of 255, a pixel of a signature is at least
QUALITY = 88
MARGIN = 4  # pixels


def rebuild_picture(data: bytes) -> bytes:
    """The picture as a JPEG on white.

    Args:
        data: A PNG or JPEG file.

    Raises:
        FileRefused: It is no such picture, too large, or white.
    """
    try:
        sent = Image.open(io.BytesIO(data), formats=FORMATS)
        if sent.width * sent.height > MAX_PIXELS:
            raise FileRefused("too_much")
        sent.draft("RGB", WORKED_ON)  # a JPEG is read smaller than it is
        sent.thumbnail(WORKED_ON)
        picture = ImageOps.exif_transpose(sent).convert("RGBA")
    except Image.DecompressionBombError as error:
        raise FileRefused("too_much") from error
    except UnidentifiedImageError as error:
        raise FileRefused("not_what_it_says") from error
    white = Image.new("RGBA", picture.size, "white")
    drawn = Image.alpha_composite(white, picture).convert("RGB")
    ink = ImageOps.invert(drawn.convert("L")).point(lambda dark: 255 if dark > INK else 0).getbbox()
    if ink is None:
        raise FileRefused("empty")
    cut = ImageOps.expand(drawn.crop(ink), MARGIN, "white")
    cut.thumbnail(SIZE)
    # A new picture, which has nothing of the old one but its colours. Not as a PNG: WeasyPrint writes such a picture
    # anew, for which Pillow asks where it is, and its sealed child may not.
    new = Image.new("RGB", cut.size)
    new.paste(cut)
    written = io.BytesIO()
    new.save(written, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return written.getvalue()
