"""Pure: lines that only name the duties below them: "Billing" above a list, "Key achievements:"."""

from __future__ import annotations

import re
from itertools import zip_longest

from profiles.reading.heads.dated import head_periods
from profiles.reading.lines import Line
from profiles.reading.words import fold

MOST_WORDS = 4
MOST_OF_AN_ITEM = 2  # words
NEAR = 4.0  # points
LEAST = 2  # such lines of an entry, where no colon shows what they are
# Sections whose headings jobs have for parts of their lists, too: "Key achievements:", "Selected projects:".
OF_JOBS = frozenset({"projects", "awards"})
# An Italian name of a group that says what somebody sees to, in folded text: "Contenzioso", "Consulenza legale".
TASK = re.compile(
    r"(?!(?:descrizion|mansion|funzion|posizion|informazion|organizzazion aziendal|competenz|esperienz)\w*)"
    r"(?:[a-z]{3,}(?:zione|sione|mento|aggio|tura|enza|eria|logistica|utela)|contenzioso|contrattualistica|fiscalita|"
    r"contabilita|vendit[ae]|cassa|acquisti|paghe|bilanci|didattica|redazionale|controllo qualita)"
    r"(?: (?!(?:svolt|principal|aggiuntiv|ulterior)\w*)[a-z]{4,}| (?:di|del|dei|degli|delle|della) [a-z]{4,}){0,2}"
)


def names_a_task(line: Line) -> bool:
    """Whether the name of a group says by itself what somebody did: "Contenzioso civile", but not "Attività:"."""
    return TASK.fullmatch(fold(line.text)) is not None


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


def is_part_of_a_job(line: Line, below: Line | None, section: str | None, above: list[Line], heading: str) -> bool:
    """Whether what looks like a heading among jobs names a part of what the last one was: "Selected projects:".

    Args:
        line: The line.
        below: The line below it, which must be an item of a list.
        section: The section that the line would begin.
        above: The lines of the jobs above it, one of which must have a period.
        heading: The heading of the jobs; only what is set off less than it may be a part.
    """
    if below is None or not below.bullet or not any(head_periods(one) for one in above):
        return False
    has_colon = line.words.endswith(":") and not heading.endswith(":")
    is_small = heading.isupper() and not line.words.isupper()
    may_be = section in OF_JOBS or (section is not None and not line.gap)
    return may_be and (has_colon or (is_small and not line.gap))


def _stands_out(line: Line, below: Line) -> bool:
    """Whether a line is none of the items below it: without their mark, or further out on the page."""
    return not line.bullet or (0 < line.left < below.left - NEAR and len(line.text.split()) <= MOST_OF_AN_ITEM)


def _is_short(line: Line) -> bool:
    is_name = len(line.text.split()) <= MOST_WORDS and line.text[:1].isupper() and not line.text.endswith(".")
    return is_name and not head_periods(line)
