"""The layout of a letter made plain: line ends, wrapped lines, runs of spaces, quoted mail, ligatures of a PDF."""

import re
from dataclasses import dataclass

from checklist.text import Span

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_QUOTED = re.compile(r"^>[ >]*", re.MULTILINE)
_MOSTLY = 0.6  # share of the lines that begin with ">" from which a letter is quoted mail
_WRAPPED = 50  # code points from which a line that goes on below was wrapped by a program
# A line end that a program made: no blank line, heading, list item or table follows it.
_WRAP = rf"(?<=[^\n]{{{_WRAPPED}}})[ \t]*\n(?=[^\s#>|*•·●▪‣+\-](?![.)] )(?!\d{{0,1}}[.)] ))"
_CHANGES = re.compile(
    rf"(?P<hyphen>(?<=[a-zà-ù])-\n(?=[a-zà-ù]))|(?P<wrap>{_WRAP})|(?P<line>\r\n?)|(?P<spaces>(?<=\S)[ \t\u00a0]{{2,}}(?=\S))"
    r"|(?P<ligature>[ﬀ-ﬆ])|(?P<hidden>[\u00ad\u200b\u2060\ufeff]+)"
)


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
    quoted = _is_quoted(text)
    if not quoted and not _CHANGES.search(text):
        return Plain(text, None)
    pieces: list[str] = []
    places: list[int] = []

    def keep(start: int, end: int) -> None:
        pieces.append(text[start:end])
        places.extend(range(start, end))

    def put(new: str, at: int) -> None:
        pieces.append(new)
        places.extend([at] * len(new))

    marks = {match.start(): match for match in (_QUOTED.finditer(text) if quoted else ())}
    found = sorted([*_CHANGES.finditer(text), *marks.values()], key=lambda match: match.start())
    last = 0
    for match in found:
        if match.start() < last:
            continue
        keep(last, match.start())
        last = match.end()
        put(_instead(text, match), match.start())
    keep(last, len(text))
    return Plain("".join(pieces), tuple(places))


def _is_quoted(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(line.startswith(">") for line in lines) > _MOSTLY * len(lines) if lines else False


def _instead(text: str, match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind in {"hyphen", "hidden"} or match.re is _QUOTED:
        return ""
    if kind == "ligature":
        return _LIGATURES[match[0]]
    return "\n" if kind == "line" else " "
