"""Pure: the entries of a section: where each begins, by its period, and what belongs to its head and to its body."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from profiles.reading.lines import Line
from profiles.reading.sections.dates import Period, periods, without
from profiles.reading.words import fold, has, words

LONGEST_HEAD = 110  # code points
LEFT_OVER = 90  # code points beside a period; a longer line is a sentence that mentions one
MOST_HEAD_LINES = 4
SENTENCE = re.compile(r"[.;!?]$")
LENGTH = re.compile(  # "3 anni 2 mesi", as LinkedIn prints beside a period
    r"\(?\b\d{1,2}\s*(?:anni|anno|years?|yrs?|mesi|mese|months?|mos?)\b\.?(?:\s*(?:e|and|,)?\s*\d{1,2}\s*(?:mesi|mese|months?|mos?)\b\.?)?\)?"
)


@dataclass
class Entry:
    """An entry of a section.

    Attributes:
        head: The parts of its head without its period, in reading order, each with the line it stands on.
        period: Its period, if one is written.
        dated: The words of its period.
        body: What is said of it.
        look: Size and boldness of the letters of its first line.
    """

    head: list[str] = field(default_factory=list)
    period: Period | None = None
    dated: str = ""
    body: list[Line] = field(default_factory=list)
    look: tuple[float, bool] = (0.0, False)

    def take(self, line: Line) -> None:
        """Add a line to the head, and its period if it has one and the entry has none yet."""
        found = _head_periods(line)
        if found and self.period is None:
            self.period = found[0]
            self.dated = line.text[slice(*found[0].span)].strip(" \t,()[]")
        rest = LENGTH.sub("\t", without(line.text, found) if found else line.text)
        self.head += [part for piece in rest.split("\t") if (part := piece.strip(" ,;:|·•–—-()[]"))]


def entries(lines: list[Line], *, begins: Callable[[Line], bool] = lambda line: False) -> list[Entry]:
    """Divide a section into entries.

    The first entry shows how the section is written: as many lines as stand before its period stand before the others'.

    Args:
        lines: Those of the section.
        begins: Whether a line without a period begins an entry all the same.
    """
    lines = [line for line in lines if line.text]
    dated = [at for at, line in enumerate(lines) if _head_periods(line)]
    if not dated:
        return _undated(lines, begins)
    before = _lines_before(lines, dated)
    starts = _starts(lines, dated, before)
    found = [_entry(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    return ([_entry(lines[: starts[0]])] if starts[0] > 0 else []) + found


def _head_periods(line: Line) -> list[Period]:
    """The periods of a line, if it may be part of a head."""
    if line.bullet or len(line.text) > LONGEST_HEAD + 40:
        return []
    found = periods(line.text)
    rest = without(line.text, found) if found else ""
    return found if found and len(rest) <= LEFT_OVER and not _is_sentence(rest) else []


def _lines_before(lines: list[Line], dated: list[int]) -> int:
    """How many lines stand before the period of an entry."""
    if dated[0] == 0 or len(dated) == 1:
        return min(dated[0], MOST_HEAD_LINES)
    counts = []
    for at, previous in zip(dated, [-1, *dated], strict=False):
        count = 0
        while at - count - 1 > previous and _is_head(lines[at - count - 1]) and not lines[at - count].gap:
            count += 1
        counts.append(count)
    first = min(dated[0], MOST_HEAD_LINES)
    return first if all(count >= first for count in counts[1:]) else min(first, max(min(counts[1:]), 1))


def _starts(lines: list[Line], dated: list[int], before: int) -> list[int]:
    starts: list[int] = []
    for at in dated:
        start = at
        while start > max(at - before, starts[-1] + 1 if starts else 0) and _is_head(lines[start - 1]):
            start -= 1
        if starts and start <= starts[-1]:
            continue
        # Another period in the same head, such as the years of a degree and its day, begins no entry.
        if starts and _is_still_head(lines[starts[-1] : at]) and at - starts[-1] < 2 and not lines[at].gap:
            continue
        starts.append(start)
    return starts


def _is_still_head(lines: list[Line]) -> bool:
    return not any(_head_periods(line) for line in lines)


def _is_head(line: Line) -> bool:
    return (
        not line.bullet
        and len(line.text) <= LONGEST_HEAD
        and not line.text[:1].islower()
        and not _is_sentence(line.text)
    )


def _is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, and not with “S.r.l.” and the like."""
    return SENTENCE.search(text) is not None and fold(text.rsplit(maxsplit=1)[-1]) not in words("organisations")


def _entry(lines: list[Line]) -> Entry:
    entry = Entry(look=(lines[0].size, lines[0].bold))
    rest = list(lines)
    while rest and len(entry.head) < 6 and _is_head_of(entry, rest[0]):
        entry.take(rest.pop(0))
    entry.body = rest
    return entry


def _is_head_of(entry: Entry, line: Line) -> bool:
    """Whether a line belongs to the head of an entry, which ends once it has a period, a role and another part."""
    if line.bullet:
        return False
    if not entry.head or entry.period is None:
        return True
    if not _is_head(line) or re.match(r"[\w\s/]{3,30}:\s", line.text):
        return False
    if len(entry.head) == 1:
        return True
    return len(entry.head) < 3 and not line.gap and len(line.text) < 40 and has("places", line.text)


def _undated(lines: list[Line], begins: Callable[[Line], bool]) -> list[Entry]:
    found: list[list[Line]] = []
    for line in lines:
        if not found or (begins(line) and not (line.bullet and not found[-1][0].bullet)):
            found.append([line])
        else:
            found[-1].append(line)
    return [_undated_entry(group) for group in found]


def _undated_entry(lines: list[Line]) -> Entry:
    entry = Entry(head=lines[0].parts)
    entry.body = lines[1:]
    return entry
