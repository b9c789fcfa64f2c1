"""Pure: the lines of a text or Markdown file, with wrapped lines joined."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from profiles.reading.heads.dated import tells_a_deed
from profiles.reading.lines import BULLET, Line, clean, without_mark
from profiles.reading.sections.dates import is_period, periods
from profiles.reading.sections.headings import section_of
from profiles.reading.words import fold, has, months
from sandbox.reading import plain
from sandbox.reading.errors import FileRefused

HEADING = re.compile(r"^(#{1,4})\s+(\S.*?)\s*#*$")
# "*** ESPERIENZE ***", "== Skills ==", "[ Studi ]": signs around a heading, the same at its beginning and its end.
DECORATED = re.compile(
    r"^\s*(?:([*=~#+_:|<>–—-])\1*\s+(.*\w.*?)\s+\1+|([=~#+–—-])\3+(\w.*?\w)\3{2,}|\[\s*(\w.*?)\s*\])\s*$"
)
RULE = re.compile(r"^[\s=_*~–—-]{3,}$")
EMPHASIS = re.compile(r"(?<!\*)(\*\*|__|(?<!\w)[*_](?=\S))(?!\*)(.+?)\1")
COUNT = re.compile(r"^\d{1,2}[.)]\s+(?=\S)")
LETTER_MARK = re.compile(r"^(\s*)[oO]([ \t]+)(?=\w)", re.MULTILINE)
LEAST_MARKS = 3
LEAST_SIGNS = 6  # with blanks, around a heading that no list has
LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+\)")
MAX_TEXT = 100_000  # code points
NARROWEST, WIDEST = 60, 100  # code points of the lines of a text whose paragraphs are broken
TOLERANCE = 3  # code points that a full line may be shorter
UNDERLINED = 2  # the level of a heading with a rule below it
BEGUN = re.compile(r"\d|\b(?:since|from|dal)$", re.IGNORECASE)  # and no "in my last year", with a year below it
WIDE_BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")
LEAST_BROKEN = 2  # lines that go on in small letters
ASIDE = re.compile(r"\s*\([a-zà-ù][^()]*\)$")  # of a period: "(solo estate)"
DETAIL = 4  # blanks before a line that is a detail of the one above
FULL = 60  # code points; a longer line may go on in the next


MOST_SMALL = 0.8  # of the lines of a text, which begin in small letters


def lines(data: bytes) -> list[Line]:
    """The lines of a text in UTF-8, UTF-16 or Windows-1252.

    Raises:
        FileRefused: The data is not text, or more than a CV.
    """
    text = plain.text(data)
    if len(text) > MAX_TEXT:
        raise FileRefused("too_much")
    if len(LETTER_MARK.findall(text)) >= LEAST_MARKS:
        text = LETTER_MARK.sub(r"\1•\2", text)  # Word's round mark of a list, pasted as text
    made: list[Line] = []
    gap, last = True, ""
    width = _width(text)
    for written in text.splitlines():
        if not written.strip() or RULE.match(written):
            if not gap and _underlines(written, last) and not made[-1].bullet:
                made[-1] = replace(made[-1], level=UNDERLINED)
            gap = True
            continue
        line = _line(written, gap=gap)
        if made and not gap and _is_detail(written, last, made[-1], width):
            line = replace(line, bullet=True)
        if made and not gap and _goes_on(last, written, line, made[-1], width):
            made[-1] = replace(made[-1], text=f"{made[-1].text} {line.text}")
        else:
            made.append(line)
        gap, last = False, written
    return made


def _line(written: str, *, gap: bool) -> Line:
    if inside := _between_signs(written):
        return Line(clean(inside), gap=True, level=UNDERLINED)
    heading = HEADING.match(written.strip())
    text = LINK.sub(r"\1", heading[2] if heading else written)
    is_bold = text.strip().startswith("**")
    text = clean(EMPHASIS.sub(r"\2", text).replace("\t", "   \t"))
    line = Line(text, gap=gap, level=len(heading[1]) if heading else 0, bold=is_bold)
    if not heading and (count := COUNT.match(text)) and any(one.start or one.is_open for one in periods(text[:150])):
        return replace(line, text=text[count.end() :], gap=True)  # "1) Mensa Olmo - Cuoca - dal 2015"
    return line if heading else without_mark(replace(line, text=COUNT.sub("- ", text)))


def _between_signs(written: str) -> str:
    """The heading in a line that signs stand around, or ""."""
    decorated = DECORATED.match(written) if len(written) <= WIDEST else None
    inside = next(filter(None, (decorated[2], decorated[4], decorated[5])), "") if decorated else ""
    is_set_off = len(written.strip()) - len(inside) >= LEAST_SIGNS and not re.search(r"[\d,;:@]", inside)
    return inside if inside and (section_of(inside) or is_set_off) else ""


def _width(text: str) -> int:
    """The most code points of a line in a text whose paragraphs are broken into lines; 0 if they are not."""
    lines = [line.rstrip() for line in text.splitlines()]
    widest = max(map(len, lines), default=0)
    small = [line for line in lines if line.strip()[:1].islower()]
    if not NARROWEST <= widest <= WIDEST or len(small) > MOST_SMALL * len([line for line in lines if line.strip()]):
        return 0  # of a text typed in small letters no line shows that it goes on with the one above
    broken = [
        after.lstrip()
        for before, after in pairwise(lines)
        if after.strip() and _is_full(before, after, widest) and not _is_dated(after)
    ]
    # Where a paragraph is broken, most lines go on in small letters.
    return widest if sum(after[0].islower() for after in broken) >= max(LEAST_BROKEN, len(broken) / 2) else 0


def _is_full(before: str, after: str, width: int) -> bool:
    """Whether the first word of a line had no room in the one before."""
    return len(before) + 1 + len(after.split(maxsplit=1)[0]) > width - TOLERANCE


def _goes_on(last: str, written: str, line: Line, before: Line, width: int) -> bool:
    """Whether a line continues the one before: an item goes on further in, a paragraph in small letters.

    Where lines are broken at a width, one goes on if the first word of the next had no room in it.
    """
    if line.bullet or line.level or before.level or "\t" in line.text:
        return False
    if _completes(before.text, line.text):
        return True
    if _begins_something(line.text, before.text):
        return False
    indent = len(written) - len(written.lstrip())
    is_full = width > 0 and _is_full(last.rstrip(), written, width)
    if "\t" in before.text:  # behind a date at the edge a line goes on where the words beside the date begin
        is_role_below = has("roles", line.text) and not has("roles", before.text)
        return is_full and 0 < indent == _last_column(last) and not is_role_below
    is_in_item = before.bullet and indent > len(last) - len(last.lstrip())
    # Below a head that was not full begins what is said.
    is_head = (_ends_dated(before.text) or _is_dated(before.text)) and not tells_a_deed(before.text)
    # What begins in small letters itself is one of several items that somebody typed so, and no paragraph.
    is_broken = len(last.strip()) > FULL and line.text[0].islower() and not before.text[:1].islower()
    return is_in_item or is_full or (is_broken and not is_head)


def _is_detail(written: str, last: str, before: Line, width: int) -> bool:
    """Whether a line stands so far in below one at the edge, in small letters, that it is an item below that one."""
    indent, above = (len(text) - len(text.lstrip()) for text in (written, last))
    is_in = indent >= DETAIL and written.lstrip()[:1].islower() and "\t" not in before.text
    may_be = is_in and not has("roles", written)
    if above:
        return may_be and before.bullet and indent == above and not BULLET.match(last.lstrip())
    return may_be and not before.bullet and not _is_dated(last) and not (width and _is_full(last, written, width))


def _begins_something(text: str, before: str) -> bool:
    """Whether a line begins what is not part of the line above it, however long that is."""
    label, colon, _value = text.partition(":")
    is_labelled = bool(colon) and section_of(label) is not None  # "patenti: B, C"
    # "dal 2019 …" in small letters begins an entry; to a period alone the head of its entry follows.
    is_entry = _is_dated(text) or (len(before) <= FULL and is_period(ASIDE.sub("", before)))
    # Items of a list, each with its date.
    return is_labelled or is_entry or (text[0].isupper() and _ends_dated(before) and _ends_dated(text))


def _underlines(written: str, last: str) -> bool:
    """Whether a rule is as long as the short line above it, which it makes a heading."""
    return len(last.strip()) <= FULL and abs(len(written.strip()) - len(last.strip())) <= TOLERANCE


def _ends_dated(text: str) -> bool:
    found = periods(text[-FULL:])
    return bool(found) and found[-1].span[1] == len(text[-FULL:].rstrip(" .)]"))


def _completes(before: str, text: str) -> bool:
    """Whether a period begins on one line and ends on the next."""
    first = before[-FULL:]
    broken = [
        first[period.span[0] :]
        for period in periods(f"{first} {text[:FULL]}")
        if period.span[0] < len(first) < period.span[1] - 1
    ]
    return any(BEGUN.search(part) or fold(part).split()[-1] in months() for part in broken)


def _last_column(written: str) -> int:
    """Where the last part of a line begins that wide blanks divide."""
    return max((gap.end() for gap in WIDE_BLANKS.finditer(written.rstrip())), default=-1)


def _is_dated(text: str) -> bool:
    found = periods(text[:FULL])
    return bool(found) and found[0].span[0] == 0
