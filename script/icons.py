"""Make static/icons/ out of static/icon.svg: ``.venv/bin/python script/icons.py``. Its files are committed."""

from io import BytesIO
from pathlib import Path

import pypdfium2
from weasyprint import HTML

STATIC = Path(__file__).resolve().parent.parent / "static"
SIZES = (180, 192, 512)  # pixels; 180 is what Apple's devices take
GROUND = "#005f5b"
SAFE = 0.66  # of a maskable icon's width, which devices cut to a circle or another shape


def picture(size: int, *, share: float = 1.0, ground: str = "transparent") -> bytes:
    """The icon as a PNG file, ``size`` pixels wide and high, on a ``ground`` that it covers to ``share``."""
    side, edge = size * share, size * (1 - share) / 2
    paper = f"@page {{ size: {size}px; margin: 0; background: {ground} }}"
    style = f"{paper} body {{ margin: 0 }} img {{ display: block; margin: {edge}px }}"
    page = f'<style>{style}</style><img src="icon.svg" style="width: {side}px; height: {side}px">'
    pdf = HTML(string=page, base_url=f"{STATIC}/").write_pdf()
    bitmap = pypdfium2.PdfDocument(pdf)[0].render(scale=96 / 72, fill_color=(0, 0, 0, 0))
    file = BytesIO()
    bitmap.to_pil().convert("RGBA").resize((size, size)).save(file, "PNG", optimize=True)
    return file.getvalue()


def main() -> None:
    folder = STATIC / "icons"
    folder.mkdir(exist_ok=True)
    for size in SIZES:
        (folder / f"icon-{size}.png").write_bytes(picture(size))
        (folder / f"maskable-{size}.png").write_bytes(picture(size, share=SAFE, ground=GROUND))
    (folder / "maskable-180.png").unlink()


if __name__ == "__main__":
    main()
