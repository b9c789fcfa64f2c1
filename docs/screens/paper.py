"""Make a picture of each style of the paper, in `paper/`: letters of four lengths in both languages.

    .venv/bin/python docs/screens/paper.py [FOLDER]

With a folder, each page goes there as well, in a size in which it can be read.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

import pypdfium2  # noqa: E402
from letter_texts import LENGTHS, letter  # noqa: E402
from PIL import Image  # noqa: E402

from letters.paper import STYLES, Layout, print_letter  # noqa: E402

SCALE = 1.6  # pixels per PDF point
HEIGHT = 440  # pixels of a page on a sheet
GAP = 10  # pixels
QUALITY = 32  # of WebP, from 0 to 100


def pages(style: str, language: str, length: str) -> list[Image.Image]:
    pdf = print_letter(letter(language, length), Layout(style=style))
    return [page.render(scale=SCALE).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]


def sheet(rows: list[list[Image.Image]]) -> Image.Image:
    """The pages in rows, small, on grey."""
    width, height = round(HEIGHT / 297 * 210), HEIGHT
    columns = max(map(len, rows))
    made = Image.new("RGB", (columns * (width + GAP) + GAP, len(rows) * (height + GAP) + GAP), "#c8cccd")
    for down, row in enumerate(rows):
        for across, page in enumerate(row):
            made.paste(
                page.resize((width, height), Image.Resampling.LANCZOS),
                (GAP + across * (width + GAP), GAP + down * (height + GAP)),
            )
    return made


def main(folder: str = "") -> None:
    (HERE / "paper").mkdir(exist_ok=True)
    for style in STYLES:
        rows = []
        for language in ("it", "en"):
            made = {length: pages(style, language, length) for length in LENGTHS}
            rows.append([page for several in made.values() for page in several])
            for length, several in made.items() if folder else ():
                for number, page in enumerate(several, 1):
                    page.save(Path(folder) / f"{style}-{language}-{length.replace(' ', '-')}-{number}.png")
        sheet(rows).save(HERE / "paper" / f"{style}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main(*sys.argv[1:])
