"""Pure: lines that only name the duties below them: "Billing" above a list, "Key achievements:"."""

from __future__ import annotations

from itertools import zip_longest

from profiles.reading.heads.dated import head_periods
from profiles.reading.lines import Line

MOST_WORDS = 4
MOST_OF_AN_ITEM = 2  # words
NEAR = 4.0  # points
LEAST = 2  # such lines of an entry, where no colon shows what they are


def names_of_groups(lines: list[Line]) -> list[Line]:
    """The lines of an entry that name a part of its list: each short and without a mark, above items that have one.

    Args:
        lines: Those of the entry below its first.
    """
    names = [
        line
        for line, below in zip_longest(lines, lines[1:])
        if below and below.bullet and line.text and _is_short(line) and _stands_out(line, below)
    ]
    return names if len(names) >= LEAST else [line for line in names if line.text.endswith(":")]


def _stands_out(line: Line, below: Line) -> bool:
    """Whether a line is none of the items below it: without their mark, or further out on the page."""
    return not line.bullet or (0 < line.left < below.left - NEAR and len(line.text.split()) <= MOST_OF_AN_ITEM)


def _is_short(line: Line) -> bool:
    is_name = len(line.text.split()) <= MOST_WORDS and line.text[:1].isupper() and not line.text.endswith(".")
    return is_name and not head_periods(line)
