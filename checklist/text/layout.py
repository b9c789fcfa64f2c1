"""The layout of a letter made plain: line ends, wrapped lines, runs of spaces, quoted mail, ligatures of a PDF."""

import re
from collections.abc import Callable
from itertools import pairwise

from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span
from checklist.values import value

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_QUOTED = re.compile(r"^>[ >]*", re.MULTILINE)
_MOSTLY = 0.6  # share of the lines that begin with ">" from which a letter is quoted mail
_NARROWEST, _WIDEST = 50, 110  # code points of the longest line, where a program wrapped the lines
_LONG = 60  # code points of a line that is a paragraph, where no blank line parts one from the next
_FULL = 0.75  # share of that width from which a line may be full: letters of a printed page differ in width
_LINE_OF_ITS_OWN = re.compile(r"[\s#>|*•·●▪‣+\-](?![.)] )|\d{0,2}[.)] ")  # a heading, a table, an item of a list
_ITEM = re.compile(r"\s*(?:[*•·●▪‣+\-]|\d{1,2}[.)]|[a-z]\)) ")
_STOP = re.compile(r"[.!?:][\"')\]*_»”]*$")
# What a system, a mail program or a PDF puts in; then, in what is left, how lines were broken and words spaced.
_FOREIGN = sieved(r"(?P<line>\r\n?)|(?P<ligature>[ﬀ-ﬆ])|(?P<hidden>[\u00ad\u200b\u2060\ufeff]+)")
_BROKEN = re.compile(
    r"(?P<hyphen>(?<=[a-zà-ù])-\n(?=[a-zà-ù]))|(?P<end>(?<![ \t])[ \t]*\n)|(?P<spaces>(?<=\S)[ \t\u00a0]{2,}(?=\S))"
)
_SPACED = sieved(r"-\n|[ \t]\n|[ \t\u00a0]{2}")  # without these only line ends are looked at
_INSTEAD = {"line": "\n", "hidden": "", "hyphen": "", "spaces": " "}


@value
class Plain:
    """A text in plain layout, and for each of its code points where it stands in the text as it was written."""

    text: str
    places: tuple[int, ...] | None  # None where nothing was changed

    def written(self, span: Span) -> Span:
        """The span of the plain text in the text as it was written."""
        return span if self.places is None else Span(*self.where(span.start, span.end))

    def where(self, start: int, end: int) -> tuple[int, int]:
        """The same for two positions of the plain text."""
        if self.places is None or start >= end:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def plain(text: str) -> Plain:
    """The text without what its layout adds; words, punctuation and paragraphs stay."""
    read = _replace(Plain(text, None), _FOREIGN, _instead)
    if _is_quoted(read.text):
        read = _replace(read, _QUOTED, lambda match: "")
    ends = _line_ends(read.text)
    if not ends and not _SPACED.may_match(read.text):
        return read
    return _replace(
        read, _BROKEN, lambda match: ends.get(match.end() - 1, match[0]) if match["end"] else _instead(match)
    )


def _instead(match: re.Match[str]) -> str:
    return _LIGATURES[match[0]] if match.lastgroup == "ligature" else _INSTEAD[match.lastgroup or ""]


def _replace(read: Plain, pattern: re.Pattern[str] | Sieve, instead: Callable[[re.Match[str]], str]) -> Plain:
    """The text with each match replaced; what is put in stands where the match began."""
    text = read.text
    if not pattern.search(text):
        return read
    before = read.places or range(len(text))
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for match in pattern.finditer(text):
        new = instead(match)
        if new == match[0]:
            continue
        pieces += [text[last : match.start()], new]
        places += [*before[last : match.start()], *[before[match.start()]] * len(new)]
        last = match.end()
    return Plain("".join([*pieces, text[last:]]), (*places, *before[last:])) if last else read


def _is_quoted(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(line.startswith(">") for line in lines) > _MOSTLY * len(lines) if lines else False


def _line_ends(text: str) -> dict[int, str]:
    """What a line end stands for, by its position, where that is not a line end: a space, or the end of a paragraph."""
    lines = text.split("\n")
    widths = _widths(lines)
    ends: dict[int, str] = {}
    rows: list[tuple[str, int]] = []  # what is one line when nothing is wrapped: how it begins, and its length
    breaks: list[int] = []
    place, begin, size = 0, lines[0], len(lines[0])
    for line, following in pairwise(lines):
        place += len(line)
        if _is_wrapped(line, following, widths):
            ends[place] = " "
            size += len(following)
        elif line.endswith("-") and following[:1].islower():
            size += len(following)
        else:
            rows.append((begin, size))
            breaks.append(place)
            begin, size = following, len(following)
        place += 1
    rows.append((begin, size))
    if all(size for _, size in rows[: len(rows) - (not rows[-1][1])]):
        for (above, long), (below, longer), end in zip(rows, rows[1:], breaks, strict=False):
            if max(long, longer) > _LONG and not (_ITEM.match(above) and _ITEM.match(below)):
                ends[end] = "\n\n"
    return ends


def _widths(lines: list[str]) -> tuple[int, int]:
    """How long a program that wrapped the lines let them grow, and from what length it broke one; 0 where none did.

    The shortest is read off the lines that surely go on below, in small letters: on a printed page the letters differ
    in width, and lines in length.
    """
    fitting = [len(line) for line in lines if len(line) <= _WIDEST]
    if sum(fitting) * 2 < sum(map(len, lines)) or max(fitting) < _NARROWEST:
        return 0, 0
    widest = max(fitting)
    goes_on = [
        _needed(line, following)
        for line, following in pairwise(lines)
        if following[:1].islower() and not _STOP.search(line)
    ]
    full = [one for one in goes_on if one > _FULL * widest]
    if full and not all(line.strip() for line in lines[:-1]):  # paragraphs end at blank lines
        return widest, round(_FULL * widest)
    return widest, min(*full, widest + 1) if full else 0


def _needed(line: str, following: str) -> int:
    """The length of the line with the word that follows it."""
    return len(line) + 1 + len(following.split(None, 1)[0])


def _is_wrapped(line: str, following: str, widths: tuple[int, int]) -> bool:
    """Whether a program broke the line before the word that follows, which would have made it too long."""
    widest, least = widths
    if not least or " " not in line or not following.strip() or _LINE_OF_ITS_OWN.match(following):
        return False
    lists = line.endswith((",", ";"))
    if not (lists or following[0].islower() or _STOP.search(following)) and len(following) < _FULL * widest:
        return False  # a short line is the last of its paragraph, and ends it; a greeting or a name does not
    if _STOP.search(line):
        least = widest + 1
    elif lists:
        least = round(_FULL * widest)
    return _needed(line, following) >= least
