"""Pure: the lines of a CV in reading order, as every format gives them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

BULLET = re.compile(
    r"^(?:[+~](?=\s+[^\W\d])|[•‣▪▫◦●○■□·–—*➢➤►▶✓✔\uf0b7\uf0a7\uf0d8\u2043\u2013>»›→★‒―−-])(?:\s+|(?=\t))(?=\S)"
)
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00a0": " ", "\u00ad": "", "\u200b": ""}
)
BLANKS = re.compile(r"[^\S\t]+")
LEADERS = re.compile(r"(?<=\S)\s*[.…_]{4,}\s*(?=\S)")  # dots that lead to a date at the edge
WIDE_BLANKS = re.compile(r"\s*\t\s*|(?<=\S) {3,}(?=\S)")


@dataclass(frozen=True)
class Line:
    """One line or paragraph of a CV.

    Attributes:
        text: Its words; a tab separates parts that stand apart on the same line.
        bullet: Whether it is an item of a list; its mark is not in ``text``.
        gap: Whether space separates it from the line above.
        level: Of a heading in a Word or Markdown file, from 1; 0 if it is none.
        size: Of the letters, in points; 0 if unknown.
        left: Of the first letter, in points from the edge of the page.
        column: In which column of the page it stands, from 0.
    """

    text: str
    bullet: bool = False
    gap: bool = False
    level: int = 0
    size: float = 0.0
    bold: bool = False
    left: float = 0.0
    column: int = 0

    @property
    def parts(self) -> list[str]:
        """What stands apart on this line, from left to right."""
        return [part.strip() for part in self.text.split("\t") if part.strip()]

    @property
    def words(self) -> str:
        """The text with spaces for tabs."""
        return " ".join(self.parts)


def clean(text: str) -> str:
    """A line in NFC, without ligatures and repeated blanks; wide blanks become a tab."""
    text = unicodedata.normalize("NFC", text.translate(LIGATURES))
    text = WIDE_BLANKS.sub("\t", LEADERS.sub("\t", text))
    return BLANKS.sub(" ", text).strip()


def without_mark(line: Line) -> Line:
    """The line without the mark of a list at its beginning, and noted as an item if it had one."""
    mark = BULLET.match(line.text)
    return replace(line, text=line.text[mark.end() :].strip(), bullet=True) if mark else line


def may_divide(bold: str, after: str) -> bool:
    """Whether a change from bold letters to others divides a line: "**Cook** Bella Napoli", not "**Name:** Anna"."""
    return bold[-1:].isalnum() and after[:1].isupper()


def plain_text(lines: Iterable[Line]) -> str:
    """The text of the lines, in which every quote occurs."""
    return "\n".join(line.words for line in lines)
