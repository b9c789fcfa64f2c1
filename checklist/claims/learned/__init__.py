"""How likely each segment of a letter is invented, as learnt from letters of which it is known what they invent.

The rules of `checklist.claims.kinds` know kinds of claims; whoever invents a deed tells it in words that no rule knows.
A logistic regression over what a segment says, and what the facts have of it, tells such segments from true ones, and
boosted trees judge the likeliest again (docs/adr/0096), trained by `training/segments/`.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import sumprod

from checklist.claims.claim import Claim, Kind, flagged
from checklist.claims.learned.boosted import LEAST, boosted
from checklist.claims.learned.features import LATE, LATE_WITH_FIGURE, NAMES, FeaturesOf
from checklist.claims.learned.model import model
from checklist.claims.learned.segments import Segment, segments_of, touched
from checklist.claims.matching.certified import is_over
from checklist.claims.passages import Passages
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

SURE = 0.75
_REASON = "deed-none"


class Judgement:
    """How likely the segments of one letter are invented.

    Args:
        passages: the letter, with the facts.
        claims: what the rules have found in it, in order.
    """

    def __init__(self, passages: Passages, claims: Sequence[Claim]) -> None:
        self._passages, self._segments = passages, segments_of(passages)
        self._features = FeaturesOf(passages, self._segments, claims, model().vocabulary)
        self._sums: dict[int, float] = {}
        self._known: dict[int, float] = {}

    def likelihood(self, span: Span) -> float:
        """How likely the likeliest segment is that a span touches; 0 where there is none."""
        return max([self._at(place) for place in touched(self._segments, span)], default=0.0)

    def invented(self, flags: Sequence[Span]) -> Iterator[Claim]:
        """A flag on each segment that is surely invented, where none of some flags stands."""
        there = merged(flags)
        for place, one in enumerate(self._segments):
            if self._features.knows(place) or meets(there, one) or not self._may_be_judged_again(place):
                continue
            if self._is_claim(one) and self._at(place) >= SURE and not self._features.only_introduces(place):
                yield flagged(Span(one.start, one.end), self._kind(place), _REASON)

    def _may_be_judged_again(self, place: int) -> bool:
        """Whether the trees judge the segment at a place if all that takes long to tell speaks for it."""
        figure, rest = _most_late()
        return self._sum(place) + (figure if self._features.has_figure(place) else rest) >= LEAST

    def _sum(self, place: int) -> float:
        """The sum of weights of the segment at a place, without the late features."""
        if place not in self._sums:
            features, weights = self._features, model()
            marks = weights.weigh_marks(features.marks(place)) + _weighed(features.word_marks(place))
            self._sums[place] = weights.bias + sumprod(_row(), features.numbers(place)) + marks
        return self._sums[place]

    def _at(self, place: int) -> float:
        if place not in self._known:
            total = self._sum(place) + model().weigh(self._features.late(place))
            self._known[place] = boosted().judge(total, lambda: self._features.of(place))
        return self._known[place]

    def _is_claim(self, one: Segment) -> bool:
        """Whether a segment states something, and not of the firm, nor of a paper that the writer let lapse."""
        clause = self._passages.clause_at(one.start)
        if (clause and clause.agent == "firm") or is_over(self._passages, one):
            return False
        return self._passages.told(one)

    def _kind(self, place: int) -> Kind:
        """What the segment at a place, of which no rule knows what it claims, is most likely about."""
        if self._features.has_number(place):
            return "figure"
        clause = self._passages.clause_at(self._segments[place].start)
        return "title" if clause and clause.agent == "writer" else "outcome"


@cache
def _row() -> tuple[float, ...]:
    return model().row(NAMES)


@lru_cache(maxsize=2048)  # while a letter is written, most segments stay as they are
def _weighed(marks: tuple[str, ...]) -> float:
    return model().weigh_marks(marks)


@cache
def _most_late() -> tuple[float, float]:
    """The most that late features can add where a figure stands, and where none does."""
    return model().most(LATE_WITH_FIGURE), model().most(LATE)
