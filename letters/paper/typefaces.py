"""Pure: the typefaces of the paper: their files, and the ``@font-face`` rules for them. Runs in the child process."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont, getTableModule

FOLDER = Path(__file__).resolve().parent / "fonts"
TYPEFACES = {
    "Source Serif 4": "source-serif-4",
    "Source Sans 3": "source-sans-3",
    "EB Garamond": "eb-garamond",
}
DEFAULT_TYPEFACE = "Source Serif 4"
WEIGHTS = (400, 600, 700)
# Wherever a typeface has no shape for a character, these are tried, in this order.
SUBSETS = ("latin", "latin-ext", "greek", "cyrillic", "vietnamese")
FALLBACKS = ("Source Serif 4", "Noto Sans Math", "Noto Sans Symbols 2")
SYMBOLS = {
    "Noto Sans Math": "noto-sans-math-common-400-normal.ttf",
    "Noto Sans Symbols 2": "noto-sans-symbols-2-common-400-normal.ttf",
}
# With combining accents in its range Pango builds "ć" from two shapes of the wrong file, and machines read "c ć". The
# soft hyphen and the zero-width space break words for programs that read the PDF.
LEFT_OUT = {0xAD, 0x200B, *range(0x300, 0x370)}


def with_fallbacks(css: str) -> str:
    """The style sheet with each ``"Name of a typeface"`` replaced by the list of its families and the fallbacks."""
    for name in TYPEFACES:
        css = css.replace(f'"{name}"', ", ".join(f'"{family}"' for family in _families(name)))
    return css


@cache
def _families(typeface: str) -> list[str]:
    names = [family for name in (typeface, *FALLBACKS) for family in _own_families(name)]
    return list(dict.fromkeys(names))


def _own_families(name: str) -> list[str]:
    """One family a file, since WeasyPrint 70 takes two files of one family and weight for the same font.

    It would print the letters of one with the shapes of the other. Extracted text would still look right.
    """
    if name in SYMBOLS:
        return [name]
    return [f"{name} {subset}" for subset in SUBSETS if _file(TYPEFACES[name], subset, "normal")]


def _file(typeface: str, subset: str, slant: str) -> Path | None:
    file = FOLDER / f"{typeface}-{subset}-wght-{slant}.ttf"
    return file if file.is_file() else None


def faces() -> Iterator[tuple[str, str, Path]]:
    """Family, slant and file of each face."""
    for name, typeface in TYPEFACES.items():
        for subset in SUBSETS:
            for slant in ("normal", "italic"):
                if file := _file(typeface, subset, slant):
                    yield f"{name} {subset}", slant, file
    for name, file_name in SYMBOLS.items():
        yield name, "normal", FOLDER / file_name


def sample() -> str:
    """HTML with a character of every face in every weight that styles may use: laid out, it opens all their files."""
    return "".join(_sample(*face) for face in faces())


def _sample(family: str, slant: str, file: Path) -> str:
    letter = chr(max(characters(_address(file))))
    weights = "".join(f'<span style="font-weight:{weight}">{letter}</span>' for weight in WEIGHTS)
    return f"<p style='font-family:\"{family}\"; font-style:{slant}'>{weights}</p>"


@cache
def fonts() -> dict[str, bytes]:
    """The fonts by address."""
    return {_address(file): file.read_bytes() for _family, _slant, file in faces()}


def _address(file: Path) -> str:
    return f"paper:{file.name}"


@cache
def font_faces() -> str:
    """The ``@font-face`` rules of all faces; the ranges are exactly what the files hold: WeasyPrint believes them."""
    return "".join(_rule(*face) for face in faces())


def _rule(family: str, slant: str, file: Path) -> str:
    weight = "200 900" if "-wght-" in file.name else "400"
    return (
        f'@font-face {{ font-family: "{family}"; font-style: {slant}; font-weight: {weight};'
        f' src: url("{_address(file)}"); unicode-range: {_ranges(characters(_address(file)))} }}\n'
    )


def import_table_readers() -> None:
    """Import what fontTools reads the tables of our fonts with.

    It imports each of these modules with the first font that has such a table, and does without where it cannot, as in
    a sealed child. WeasyPrint then prints every weight of the font as its thinnest.
    """
    for content in fonts().values():
        for tag in TTFont(BytesIO(content), lazy=True).reader.keys():  # noqa: SIM118 - a reader is no mapping
            getTableModule(tag)


def characters(address: str) -> set[int]:
    """The code points that the font at ``address`` has shapes for and may print."""
    return set(TTFont(BytesIO(fonts()[address]), lazy=True).getBestCmap()) - LEFT_OUT


def _ranges(codes: set[int]) -> str:
    runs = groupby(enumerate(sorted(codes)), lambda pair: pair[1] - pair[0])
    ends = [(run[0][1], run[-1][1]) for run in (list(run) for _distance, run in runs)]
    return ", ".join(f"U+{first:04X}-{last:04X}" for first, last in ends)
