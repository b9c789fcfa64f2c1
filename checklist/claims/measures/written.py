"""The figures of a text as they are written, apart from each other and from the numbers that count lines."""

import re
from dataclasses import replace

from checklist.claims.measures.shares import YEAR
from checklist.detect.figures import numbers, quantities
from checklist.detect.figures.units import kind_of
from checklist.text.segmentation import Span
from checklist.text.spans import overwrite

_BROKEN = re.compile(r"[a-zà-ù][.,;:]\s")
_LINE = re.compile(r"\d{1,2}[.)]\s")
_NEXT = 80  # code points of the next sentence
# "L'ottanta per cento", "dall'undici all'otto"; not "l'uno", which is also "each", nor "l'otto marzo".
_APOSTROPHE = re.compile(
    r"(?<=l)['’](?=otto(?!bre|n)|ottant|undici)(?!(?:otto|undici) (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio"
    r"|agosto|settembre|ottobre|novembre|dicembre))"
)


def figures_of(low: str, ends: set[int], skip: list[Span]) -> list[quantities.Figure]:
    """The figures of a folded text, whose years are no figures; see `quantities.figures`."""
    years = [Span(*match.span()) for match in YEAR.finditer(low)]
    written = _APOSTROPHE.sub(" ", overwrite(low, years, lambda year: "____") if years else low)
    found = quantities.figures(written, ends, skip)
    return [one for figure in found for one in _unbroken(low, figure) if not _heads_a_line(low, figure)]


def _heads_a_line(low: str, figure: quantities.Figure) -> bool:
    """Whether a number only counts the lines of a list: "2. I write the bulletin"."""
    return bool(_LINE.match(low, figure.start)) and low[max(0, figure.start - 1) : figure.start] in ("", "\n")


def _unbroken(low: str, figure: quantities.Figure) -> list[quantities.Figure]:
    """A figure, or two where it was read across the end of a sentence: "forty-three. Two squads"."""
    broken = _BROKEN.search(low, figure.start, figure.number_end or figure.end)
    if not broken:
        return _ended(low, figure)
    end, begin = broken.start() + 1, broken.end()
    found = [
        replace(figure, value=value, end=end, number_end=end, kind="bare", noun="", per=False)
        for start, _, value in numbers.spelled(low[figure.start : end])[:1] if not start
    ]  # fmt: skip
    return [*found, *_next(low, begin, begin + 1)]


def _ended(low: str, figure: quantities.Figure) -> list[quantities.Figure]:
    """A figure without the unit that was read in the next sentence: "a hundred operatives. Four of our clients"."""
    stop = _BROKEN.search(low, figure.number_end, figure.end) if figure.number_end else None
    if not stop:
        return [figure]
    words = low[figure.number_end : stop.start() + 1].split()
    kind = next((kind for word in words if (kind := kind_of(word))), "count" if words else "bare")
    ended = replace(figure, end=stop.start() + 1, kind=kind, noun=words[0] if words else "", per=False)
    return [ended, *_next(low, stop.end(), figure.end)]


def _next(low: str, begin: int, end: int) -> list[quantities.Figure]:
    """The figure that begins in the next sentence before some position."""
    return [
        replace(one, start=begin + one.start, end=begin + one.end, number_end=begin + one.number_end)
        for one in quantities.figures(low[begin : begin + _NEXT], set(), [])[:1]
        if begin + one.start < end
    ]
