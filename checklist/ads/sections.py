"""Cut an advertisement into lines, each under the heading that says what it is: asked for, welcome, duty, offer."""

import re
from collections.abc import Iterator
from typing import Literal

from checklist.ads.words import cue
from checklist.text.segmentation import Span, fold, lines
from checklist.values import value

Kind = Literal["about", "duties", "required", "nice", "offer", "steps", "open"]
_KINDS: tuple[Kind, ...] = ("nice", "offer", "steps", "duties", "about", "required")
# Each run of spaces is tried from its first one alone, or its length would count twice.
_MARKED = re.compile(r"(?<!\s)\s*(?:#{1,6}\s+\S|\*\*[^*]{2,80}\*\*:?\s*$|__[^_]{2,80}__:?\s*$)")
_ITEM = re.compile(r"(?<!\s)\s*(?:[-*•·●▪‣+]|\d{1,2}[.)])(?:\s+|$)")
_FIELD = re.compile(r"(?<!\s)\s*\*\*[^*]{2,40}:?\*\*:?\s*\S")
_LONGEST = 90  # code points of a heading
_MOST_WORDS = 9


@value
class Line(Span):
    """A line, or a list item with the lines that go on from it, and the kind of section that it stands in."""

    kind: Kind = "open"
    item: bool = False


def kind_of(heading: str) -> Kind | None:
    """What a heading announces; None when its words say nothing."""
    low = fold(heading)
    return next((kind for kind in _KINDS if cue(f"sections.{kind}").search(low)), None)


def cut(text: str) -> list[Line]:
    """Every line that says something, in order, without the headings. Offsets are code points of `text`."""
    found: list[Line] = []
    kind: Kind = "open"
    for piece, item, following in _pieces(text):
        said = text[piece.start : piece.end]
        if not _ITEM.sub("", said).strip():
            continue
        if not item and (announced := _announces(said, following)):
            kind = announced
            continue
        found.append(Line(piece.start, piece.end, kind, item))
    return found


def _announces(said: str, item_follows: bool) -> Kind | None:
    """The kind of section that a line begins, if the line is a heading; one that says nothing ends the last."""
    bare = said.strip()
    if _MARKED.match(said):
        return kind_of(bare) or "open"
    if _FIELD.match(said) or len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS:
        return None
    ends = bare[-1] in ".;,"
    if bare.endswith(":") or (not ends and (item_follows or bare[:1].isupper())):
        return kind_of(bare)
    return None


def _pieces(text: str) -> Iterator[tuple[Span, bool, bool]]:
    """Lines joined to the item or sentence they go on from, whether each is an item, and whether one follows."""
    joined: list[tuple[Span, bool]] = []
    for line in lines(text):
        said = text[line.start : line.end]
        item = bool(_ITEM.match(said))
        if joined and not item and _goes_on(text, joined[-1][0], line):
            joined[-1] = (Span(joined[-1][0].start, line.end), joined[-1][1])
        else:
            joined.append((line, item))
    for place, (piece, item) in enumerate(joined):
        following = joined[place + 1][1] if place + 1 < len(joined) else False
        yield piece, item, following


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Whether a line is the rest of the one above: it begins small, and nothing but a line feed parts the two."""
    first = text[line.start : line.end].lstrip()[:1]
    empty_mark = not _ITEM.sub("", text[before.start : before.end]).strip()
    above = text[before.start : before.end].rstrip()
    if text.count("\n", before.end, line.start) > 1:
        return False
    wrapped = first.islower() or first in "*(" or not above.endswith((".", ":", ";", "!", "?"))
    return empty_mark or (wrapped and not _MARKED.match(text[line.start : line.end]) and len(above) > 40)
