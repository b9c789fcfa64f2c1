"""The picture of a page that is shown where somebody shares its address: a title, a line below, and the name."""

from functools import lru_cache
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from PIL import ImageFont

SIZE = (1200, 630)  # as Open Graph's users show it: 1.91 to 1
PAPER, SHEET, INK, BRAND = "#eef3f0", "#fbfdfa", "#14343a", "#005f5b"
MARGIN, EDGE = 84, 36
TITLE_SIZE, TITLE_WIDTH, TITLE_LINES = 74, 26, 4  # pixels, characters, lines
BELOW_SIZE, BELOW_WIDTH = 34, 58
FONTS = settings.BASE_DIR / "static" / "fonts"


@lru_cache(maxsize=64)
def share_picture(title: str, below: str) -> bytes:
    """A PNG file of 1200 by 630 pixels.

    Args:
        title: What does not fit on four lines is left out.
        below: One line in smaller letters.
    """
    # Here and not above: Pillow takes memory in every process, and few draw.
    from PIL import Image, ImageDraw  # noqa: PLC0415

    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle([EDGE, EDGE, SIZE[0] - EDGE, SIZE[1] - EDGE], radius=24, fill=SHEET, outline=BRAND, width=3)
    lines = wrap(title, TITLE_WIDTH, max_lines=TITLE_LINES, placeholder="…")
    draw.multiline_text((MARGIN, MARGIN), "\n".join(lines), font=font("newsreader", TITLE_SIZE), fill=INK, spacing=12)
    line = wrap(below, BELOW_WIDTH, max_lines=1, placeholder="…")
    draw.text((MARGIN, SIZE[1] - 200), "".join(line), font=font("instrument-sans", BELOW_SIZE), fill=INK)
    draw.text((MARGIN, SIZE[1] - 140), "Bozza", font=font("instrument-sans", 44), fill=BRAND)
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def font(family: str, size: int) -> "ImageFont.FreeTypeFont":
    """One of the fonts that the pages are set in."""
    from PIL import ImageFont  # noqa: PLC0415

    return ImageFont.truetype(FONTS / f"{family}-latin-wght-normal.woff2", size)
