"""The layout of a letter made plain: line ends, wrapped lines, runs of spaces, quoted mail, ligatures of a PDF."""

import re
from dataclasses import dataclass

from checklist.text.segmentation import Span

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_QUOTED = re.compile(r"^>[ >]*", re.MULTILINE)
_MOSTLY = 0.6  # share of the lines that begin with ">" from which a letter is quoted mail
_WRAPPED = 50  # code points from which a line that goes on below was wrapped by a program
# A line end that a program made: no blank line, heading, list item or table follows it.
_WRAP = rf"(?<=[^\n]{{{_WRAPPED}}})[ \t]{{0,40}}\n(?=[^\s#>|*•·●▪‣+\-](?![.)] )(?!\d{{0,1}}[.)] ))"
# What a system, a mail program or a PDF puts in; then, in what is left, how lines were broken and words spaced.
_FOREIGN = re.compile(r"(?P<line>\r\n?)|(?P<ligature>[ﬀ-ﬆ])|(?P<hidden>[\u00ad\u200b\u2060\ufeff]+)")
_BROKEN = re.compile(
    rf"(?P<hyphen>(?<=[a-zà-ù])-\n(?=[a-zà-ù]))|(?P<wrap>{_WRAP})|(?P<spaces>(?<=\S)[ \t\u00a0]{{2,}}(?=\S))"
)
_INSTEAD = {"line": "\n", "hidden": "", "hyphen": "", "wrap": " ", "spaces": " "}


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain layout, and for each of its code points where it stands in the text as it was written."""

    text: str
    places: tuple[int, ...] | None  # None where nothing was changed

    def written(self, span: Span) -> Span:
        """The span of the plain text in the text as it was written."""
        if self.places is None or span.start >= span.end:
            return span
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def plain(text: str) -> Plain:
    """The text without what its layout adds; words, punctuation and paragraphs stay."""
    read = _replace(Plain(text, None), _FOREIGN)
    if _is_quoted(read.text):
        read = _replace(read, _QUOTED)
    return _replace(read, _BROKEN)


def _replace(read: Plain, pattern: re.Pattern[str]) -> Plain:
    """The text with each match replaced; what is put in stands where the match began."""
    text = read.text
    if not pattern.search(text):
        return read
    before = read.places or range(len(text))
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for match in pattern.finditer(text):
        new = _LIGATURES[match[0]] if match.lastgroup == "ligature" else _INSTEAD.get(match.lastgroup or "", "")
        pieces += [text[last : match.start()], new]
        places += [*before[last : match.start()], *[before[match.start()]] * len(new)]
        last = match.end()
    return Plain("".join([*pieces, text[last:]]), (*places, *before[last:]))


def _is_quoted(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(line.startswith(">") for line in lines) > _MOSTLY * len(lines) if lines else False
