"""Pure: the styles of the paper. Each is a folder with ``style.toml`` and ``style.css``; an operator may add more."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ID = re.compile(r"[a-z][a-z0-9-]{0,19}")
# SECURITY: nothing in a style sheet may name a file; the fonts are named by typeface.
FORBIDDEN = re.compile(r"url\s*\(|@import|@font-face|expression\s*\(|<", re.IGNORECASE)
LANGUAGES = ("it", "en")


@dataclass(frozen=True, kw_only=True)
class Style:
    """A style of the paper.

    Attributes:
        id: The name of its folder.
        names, descriptions: By language, for the people who choose.
        order: Its place in the list.
        has_accent: Whether it prints anything in the colour that a person chooses.
        word_font: The typeface of the Word document, one that Word has.
        css: Its style sheet, in which a typeface is named as in ``letters.paper.typefaces.TYPEFACES``.
    """

    id: str
    names: dict[str, str]
    descriptions: dict[str, str]
    order: int
    has_accent: bool
    word_font: str
    css: str


class StyleError(ValueError):
    """A folder is no style; the sentence says what is wrong."""


def read_style(folder: Path) -> Style:
    """Read the style in ``folder``.

    Raises:
        StyleError: A file is missing or cannot be read, a name or description is missing in a language, or the style
            sheet names an address.
    """
    try:
        told = tomllib.loads((folder / "style.toml").read_text(encoding="utf-8"))
        css = (folder / "style.css").read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise StyleError(f"{folder.name}: {error}") from error
    if not ID.fullmatch(folder.name):
        raise StyleError(f"{folder.name}: the name of a folder has at most 20 lower-case letters, digits and hyphens.")
    for name in ("name", "description"):
        if set(told.get(name, {})) != set(LANGUAGES) or not all(isinstance(t, str) for t in told[name].values()):
            raise StyleError(f"{folder.name}: style.toml needs {name}.it and {name}.en.")
    if found := FORBIDDEN.search(css):
        raise StyleError(f"{folder.name}: style.css may not contain {found[0]!r}.")
    return Style(
        id=folder.name,
        names=told["name"],
        descriptions=told["description"],
        order=int(told.get("order", 100)),
        has_accent="var(--accent)" in css,
        word_font=str(told.get("word_font", "Georgia")),
        css=css,
    )


def is_ours(style: str) -> bool:
    """Whether a style is one of the project, whose style sheet the confined child has read."""
    return (PACKAGE / style / "style.toml").is_file()


def style_folders() -> list[Path]:
    """The folders of the styles: ours, then those in the folder that ``LETTER_STYLES`` names."""
    roots = [PACKAGE, *([Path(added)] if (added := os.environ.get("LETTER_STYLES", "")) else [])]
    return [file.parent for root in roots for file in sorted(root.glob("*/style.toml"))]


def read_styles() -> dict[str, Style]:
    """The styles by id, in order; one that an operator added may not take the id of ours.

    Raises:
        StyleError: One of them is no style.
    """
    styles: dict[str, Style] = {}
    for folder in style_folders():
        style = read_style(folder)
        if style.id in styles:
            raise StyleError(f"{folder.name}: there is a style of this name already.")
        styles[style.id] = style
    return dict(sorted(styles.items(), key=lambda pair: (pair[1].order, pair[0])))


STYLES = read_styles()
