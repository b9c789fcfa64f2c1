"""Pure: the entries of a section: where each begins, by its period, and what belongs to its head and to its body."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from profiles.reading.heads.affinity import LEGAL_FORM, is_department, is_place, is_role, is_title_case, role_place
from profiles.reading.heads.dated import (
    goes_on,
    head_periods,
    heads_out_of_a_list,
    is_aside,
    is_closer,
    is_next_post,
    is_sentence,
    tells_more,
    without_equal_gaps,
    without_remarks,
    without_said,
)
from profiles.reading.heads.entry import Entry, trimmed
from profiles.reading.heads.groups import names_of_groups
from profiles.reading.lines import Line
from profiles.reading.sections.dates import is_period, periods, without
from profiles.reading.words import has

LONGEST_HEAD = 110  # code points
MOST_HEAD_LINES = 4
LONGEST_TOLD = 300
LONGEST_TOWN = 40  # code points
LONGEST_ROLE = 60
LEAST_SHOWN = 3  # entries that show how the others are written
BRACKETS = re.compile(r"\([^()]*\)")
DIVIDED = re.compile(r",\s+|\s+[–—|-]\s+|\s+(?:presso|at|@)\s+|\s+\(|:\s+")
AT_AN_EMPLOYER = re.compile(r"(?:presso|at) (?=[A-ZÀ-Þ])", re.IGNORECASE)


def entries(lines: list[Line], *, begins: Callable[[Line], bool] = lambda line: False) -> list[Entry]:
    """Divide a section into entries; the first shows how many lines stand before the period of each.

    Args:
        lines: Those of the section.
        begins: Whether a line without a period begins an entry all the same.
    """
    lines = without_equal_gaps(without_remarks(heads_out_of_a_list([line for line in lines if line.text])))
    dated = [at for at, line in enumerate(lines) if head_periods(line)]
    dated = [
        at
        for at in dated
        if not (goes_on(lines[at], near={at - 1, at - 2} & set(dated)) and not is_next_post(lines[at], lines[at - 1]))
        and not (at - 1 in dated and not lines[at].gap and is_closer(lines[at], lines[at - 1]))
    ]
    dated = without_said(lines, dated, begins)
    if not dated:
        return _undated(lines, begins)
    before = _lines_before(lines, dated)
    starts = _with_undated(_starts(lines, dated, before), lines, begins)
    groups = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    below = _have_role_below(groups)
    found = [_entry(group, has_role_below=below) for group in groups]
    return ([_entry(lines[: starts[0]])] if starts[0] > 0 else []) + found


def _lines_before(lines: list[Line], dated: list[int]) -> int:
    """How many lines stand before the period of an entry."""
    if dated[0] == 0 or len(dated) == 1:
        return min(dated[0], MOST_HEAD_LINES)
    counts = []
    for at, previous in zip(dated, [-1, *dated], strict=False):
        count = 0
        while at - count - 1 > previous and _may_be_head(lines, at - count - 1) and not lines[at - count].gap:
            count += 1
        counts.append(count)
    first = min(dated[0], MOST_HEAD_LINES)
    return first if all(count >= first for count in counts[1:]) else min(first, max(min(counts[1:]), 1))


def _starts(lines: list[Line], dated: list[int], before: int) -> list[int]:
    starts: list[int] = []
    for at in dated:
        first = starts[-1] + 1 if starts else 0
        start = at
        # A period below a gap with words beside it is a head of its own, and so is a whole one below another role.
        beside = without(lines[at].text, head_periods(lines[at]))
        is_own = bool(beside) and (lines[at].gap or (at > first and is_whole(beside) and _is_role_told(lines[at - 1])))
        reach = at if is_own else max(at - before, first)
        is_role_line = role_place(beside) in ("end", "head") and start > first
        while start > reach and _may_be_head(lines, start - 1) and not head_periods(lines[start - 1]):
            if is_role_line and _tells_work(lines[start - 1]):
                break
            start -= 1
        of_block = None if is_own else _start_of_block(lines, at, first)
        start = start if of_block is None else of_block
        bold = _bold_above(lines, at, first) if dated[0] and lines[0].bold else None
        start = start if bold is None else min(start, bold)
        if starts and start <= starts[-1]:
            continue
        # Another period in the same head, such as the years of a degree and its day, begins no entry.
        if starts and _is_still_head(lines[starts[-1] : at]) and at - starts[-1] < 2 and not lines[at].gap:
            continue
        starts.append(start)
    return starts


def _tells_work(line: Line) -> bool:
    """Whether a line without a mark tells what was done, and names no firm: "Packed and palletised frozen fish"."""
    words = line.text.split()
    is_small = len(words) > 2 and all(word[:1].islower() or word[:1].isdigit() for word in words[1:])
    is_deed = re.match(r"\w+ (?:an?|the|\d\S*) ", line.text) is not None  # "Lead a team of 22"
    return is_small and not line.bold and not has("organisations", line.text) and (is_deed or not role_place(line.text))


def _is_role_told(line: Line) -> bool:
    """Whether a line tells a role and of what, so that it is an entry by itself: "Organiser of Repair Night"."""
    return role_place(line.text) == "head"


def _bold_above(lines: list[Line], at: int, first: int) -> int | None:
    """The line above a period that is bold as the first line of the section is: a head begins there."""
    for start in range(at - 1, max(at - MOST_HEAD_LINES, first) - 1, -1):
        line = lines[start]
        if line.bullet or head_periods(line) or lines[start + 1].bold:
            return None
        if line.bold and line.size == lines[0].size:
            return start
    return None


def _start_of_block(lines: list[Line], at: int, first: int) -> int | None:
    """The first line of the head that a period ends, if space separates it from what stands above it."""
    if lines[at].gap:
        return None
    start = at
    while (
        start > max(at - MOST_HEAD_LINES, first)
        and _may_be_head(lines, start - 1)
        and not head_periods(lines[start - 1])
    ):
        start -= 1
        if lines[start].gap or start == 0:
            return start
    return None


def _with_undated(starts: list[int], lines: list[Line], begins: Callable[[Line], bool]) -> list[int]:
    """The starts, and those of entries without a period that stand between them."""
    found = set(starts)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        for at in range(start + 1, end):
            if lines[at].gap and _is_head(lines[at]) and begins(lines[at]) and _is_dated(lines[start:at]):
                found.add(at)
    return sorted(found)


def _is_dated(lines: list[Line]) -> bool:
    return any(head_periods(line) for line in lines[: MOST_HEAD_LINES + 1])


def _is_still_head(lines: list[Line]) -> bool:
    return not any(head_periods(line) for line in lines)


def _is_head(line: Line) -> bool:
    return (
        not line.bullet
        and len(line.text) <= LONGEST_HEAD
        and (line.bold or not line.text[:1].islower())
        and not is_sentence(line.text)
    )


def _have_role_below(groups: list[list[Line]]) -> bool:
    """Whether entries have a role in small letters below the first line, as most of them show."""
    below = [
        group[1]
        for group in groups
        if len(group) > 1 and (found := head_periods(group[0])) and without(group[0].text, found)
    ]
    small = [line for line in below if _is_small(line)]
    return len(small) == len(groups) and sum(is_role(line.text) for line in small) >= max(LEAST_SHOWN, len(groups) / 2)


def _is_small(line: Line) -> bool:
    return (
        not line.bullet
        and not line.gap
        and line.text[:1].islower()
        and len(line.text) < LONGEST_ROLE
        and not head_periods(line)
    )


def _may_be_head(lines: list[Line], at: int) -> bool:
    """Whether a line may be part of a head: one in small letters where it begins something and is a role."""
    line = lines[at]
    if _is_head(line):
        return True
    begins = at == 0 or line.gap or lines[at - 1].bullet or is_period(lines[at + 1].text)
    is_short = len(line.text) <= LONGEST_HEAD and not line.bullet and not is_sentence(line.text)
    return begins and is_short and bool(role_place(DIVIDED.split(line.text)[0]))


def _entry(lines: list[Line], *, has_role_below: bool = False) -> Entry:
    first = lines[0]
    entry = Entry(look=(first.size, first.bold), gap=first.gap, is_aside=is_aside(first))
    rest = list(lines)
    groups = [line for line in names_of_groups(lines[1:]) if not _names_a_firm(line.text)]
    while rest and len(entry.head) < 6 and rest[0] not in groups and _is_head_of(entry, rest[0]):
        entry.take(rest.pop(0))
        if has_role_below and rest and rest[0] is lines[1]:
            entry.take(rest.pop(0))
            break
    for at, line in enumerate(rest[:2]):
        found = head_periods(line)
        if found and entry.period and not line.gap and tells_more(found[0], entry.period):
            entry.period, entry.dated = found[0], found[0].quote(line.text)
            left = trimmed(without(line.text, found[:1]))
            rest[at : at + 1] = [replace(line, text=left)] if left else []
            break
    entry.body = rest
    return entry


def _is_head_of(entry: Entry, line: Line) -> bool:
    """Whether a line belongs to the head of an entry, which ends once it has a period, a role and another part."""
    if not entry.head or entry.period is None:
        return not line.bullet
    if line.bullet or (_tells_work(line) and any(map(is_role, entry.head))):
        return False
    is_small_role = line.text[:1].islower() and is_role(line.text) and not any(map(is_role, entry.head))
    if not (_is_head(line) or is_small_role) or re.match(r"[\w\s/]{3,30}:\s", line.text):
        return False
    named = [part for part in entry.head if not is_place(part)]
    if len(entry.head) == 1 or (len(named) == 1 and _names_a_department(named[0])):
        first = named[0] if named else entry.head[0]
        # "Presso" may stand below "Come impiegato – ufficiale di anagrafe", whose dash divides one role.
        is_town = has("places", line.text) and len(line.text) < LONGEST_TOWN
        is_firm = has("organisations", line.text) and not line.gap and not is_role(line.text)
        return (
            is_town
            or not is_whole(first)
            or AT_AN_EMPLOYER.match(line.text) is not None
            or (is_firm and _names_a_department(first))
            or (not line.gap and _names_a_firm(line.text) and not _names_a_firm(first))
        )
    if not line.gap and len(line.text) < LONGEST_ROLE and is_role(line.text) and not any(map(is_role, entry.head)):
        return True
    is_short = not line.gap and len(line.text) < LONGEST_TOWN
    return len(entry.head) < 3 and is_short and has("places", line.text) and is_title_case(line.text)


def is_whole(head: str) -> bool:
    """Whether one line has role and employer, by its commas, dashes and the like."""
    parts = DIVIDED.split(BRACKETS.sub("", head))
    return len(parts) > 1 and any(map(is_role, parts)) and any(map(_is_other, parts))


def _names_a_department(head: str) -> bool:
    """Whether all that stands beside the role is where in a firm: "Nurse, Ward 4", "Cuoca – reparto primi"."""
    parts = DIVIDED.split(BRACKETS.sub("", head))
    return all(is_role(part) or is_department(part) for part in parts if part.strip())


def _names_a_firm(text: str) -> bool:
    """Whether a line or a part of it is surely a firm: "Helder Polymers B.V., Delft", "St Anne's Hospital, Leeds"."""
    parts = DIVIDED.split(BRACKETS.sub("", text))
    return any(
        LEGAL_FORM.search(part) or (has("organisations", part) and not is_role(part) and is_title_case(part))
        for part in parts
    )


def _is_other(part: str) -> bool:
    return not is_role(part) and not has("places", part) and part[:1].isupper()


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
    told = [period for period in periods(lines[0].text[:LONGEST_TOLD]) if period.start]
    if len(told) == 1 and "\t" not in lines[0].text:  # in a sentence that is too long for a head
        entry.period, entry.dated = told[0], told[0].quote(lines[0].text)
        rest = without(lines[0].text, told).split("\t")
        entry.head = [part for one in rest if (part := trimmed(re.sub(r"^\s*\.\s+", "", one)))]
    entry.body = lines[1:]
    return entry
