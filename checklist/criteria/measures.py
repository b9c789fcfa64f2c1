"""Measures of models, their values, and whether something is compared."""

import re

from checklist.detect.figures.changes import Change
from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_VALUES = frozenset({"percent", "bare", "count", "factor", "data", "users", "time", "rate", "people"})


def span_of(match: re.Match[str]) -> Span:
    """Where a match stands."""
    return Span(match.start(), match.end())


def values_near(letter: Letter, span: Span, before: int = 45, after: int = 45) -> list[Figure]:
    """Figures that can be the value of a measure, near the span in its sentence."""
    sentence = letter.sentence_of(span)
    low, high = max(sentence.start, span.start - before), min(sentence.end, span.end + after)
    return [one for one in letter.figures_in(low, high) if one.kind in _VALUES]


def measures(letter: Letter) -> list[Span]:
    """Model measures that the letter names, leaving out names of models that hold the name of a measure."""
    models = letter.hits("metric-model")
    weak = {(hit.start, hit.end) for hit in letter.hits("metric-weak")}
    return [
        hit for hit in letter.body_hits("metric")
        if not meets(models, hit)
        and ((hit.start, hit.end) not in weak or values_near(letter, hit))
    ]  # fmt: skip


def change_near(letter: Letter, hit: Span) -> Change | None:
    """A change told of the measure: in its sentence, from 60 code points before it to 90 after."""
    sentence = letter.sentence_of(hit)
    low, high = max(sentence.start, hit.start - 60), min(sentence.end, hit.end + 90)
    return next((one for one in letter.changes if one.end > low and one.start < high and sentence.touches(one)), None)


def compared(letter: Letter, hit: Span) -> bool:
    """Whether the value of a measure stands beside another value, a baseline or its change.

    A share by which accuracy grew says neither from where nor to where, so it needs a word of comparison.
    """
    worded = bool(letter.near("comparison", hit, 90, 90))
    change = change_near(letter, hit)
    if change is not None and change.how == "share" and meets(letter.hits("accuracy"), hit):
        return worded
    return worded or change is not None or _two_values(letter, hit)


def _two_values(letter: Letter, hit: Span) -> bool:
    near = [one for one in values_near(letter, hit, 60, 90) if one.kind in ("percent", "bare")]
    return any(one.kind == other.kind for place, one in enumerate(near) for other in near[place + 1 :])
