"""Pure: the lines of a text or Markdown file, with wrapped lines joined."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.lines import Line, clean, without_mark
from sandbox.reading import plain
from sandbox.reading.errors import FileRefused

HEADING = re.compile(r"^(#{1,4})\s+(\S.*?)\s*#*$")
RULE = re.compile(r"^[\s=_*~–—-]{3,}$")
EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S))(.+?)\1")
COUNT = re.compile(r"^\d{1,2}[.)]\s+(?=\S)")
LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+\)")
MAX_TEXT = 100_000  # code points
FULL = 60  # code points; a longer line may go on in the next


def lines(data: bytes) -> list[Line]:
    """The lines of a text in UTF-8, UTF-16 or Windows-1252.

    Raises:
        FileRefused: The data is not text, or more than a CV.
    """
    text = plain.text(data)
    if len(text) > MAX_TEXT:
        raise FileRefused("too_much")
    made: list[Line] = []
    gap, last = True, ""
    for written in text.splitlines():
        if not written.strip() or RULE.match(written):
            gap = True
            continue
        line = _line(written, gap=gap)
        if made and not gap and _goes_on(last, written, line, made[-1]):
            made[-1] = replace(made[-1], text=f"{made[-1].text} {line.text}")
        else:
            made.append(line)
        gap, last = False, written
    return made


def _line(written: str, *, gap: bool) -> Line:
    heading = HEADING.match(written.strip())
    text = LINK.sub(r"\1", heading[2] if heading else written)
    is_bold = text.strip().startswith("**")
    text = clean(EMPHASIS.sub(r"\2", text).replace("\t", "   \t"))
    line = Line(text, gap=gap, level=len(heading[1]) if heading else 0, bold=is_bold)
    return line if heading else without_mark(replace(line, text=COUNT.sub("- ", text)))


def _goes_on(last: str, written: str, line: Line, before: Line) -> bool:
    """Whether a line continues the one before: an item goes on further in, a paragraph in small letters."""
    if line.bullet or line.level or before.level or "\t" in line.text:
        return False
    indent = len(written) - len(written.lstrip())
    if before.bullet and indent > len(last) - len(last.lstrip()):
        return True
    return len(last.strip()) > FULL and line.text[0].islower()
