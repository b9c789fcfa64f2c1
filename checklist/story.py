"""Read stories: a problem, what the candidate did, and how it ended, in one passage."""

from dataclasses import dataclass

from checklist.letter import Letter
from checklist.text import Span

_WINDOW = 5  # sentences of one passage


@dataclass(frozen=True, slots=True)
class Story:
    """The parts of a story that were found; an empty tuple for a part that is missing."""

    problem: tuple[Span, ...]
    action: tuple[Span, ...]
    result: tuple[Span, ...]
    measured: bool

    @property
    def parts(self) -> int:
        """How many of the three parts it has."""
        return sum(map(bool, (self.problem, self.action, self.result)))

    @property
    def rank(self) -> tuple[int, bool]:
        """More parts first, then a result with a figure."""
        return self.parts, self.measured

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every part's spans."""
        return self.problem + self.action + self.result


def _within(found: list, reach: Span) -> list:
    return [one for one in found if reach.start <= one.start < reach.end]


def _passages(letter: Letter) -> list[Span]:
    """Runs of up to five sentences of one paragraph, in the body."""
    body = letter.parts.body
    held = [one for one in letter.sentences if body.start <= one.start < body.end and not one.heading]
    passages = []
    for place, first in enumerate(held):
        run = [one for one in held[place : place + _WINDOW] if one.paragraph == first.paragraph]
        passages.append(Span(first.start, run[-1].end))
    return passages


def stories(letter: Letter) -> list[Story]:
    """The best story that begins at each sentence of the body."""
    worn = letter.hits("cliche")
    problems = [
        hit
        for hit in letter.hits("problem")
        if letter.standing(hit) in ("own", "denied", "other") and not any(hit.touches(one) for one in worn)
    ]
    actions = [hit for hit in letter.body_hits("did") if hit.concept != "lead"]
    changed = [one for one in letter.changes if letter.own(one)]
    settled = [hit for hit in letter.hits("settled") if letter.standing(hit) in ("own", "denied")]
    outcomes = letter.hits("outcome")
    figures = [one for one in letter.figures if one.kind not in ("years", "bare")]
    told = []
    for reach in _passages(letter):
        problem = _within(problems, reach)
        first = problem[0].start if problem else reach.start
        action = [one for one in _within(actions, reach) if one.start >= first - 80]
        after = Span(action[0].start if action else first, reach.end)
        result = _within(changed, after)
        loose = [
            fig
            for fig in _within(figures, after)
            if _within(outcomes, Span(max(after.start, fig.start - 60), fig.end + 60))
        ]
        ended = [*result, *loose] or _within(settled, after)
        told.append(Story(
            tuple(letter.clause(one) for one in problem[:2]), tuple(letter.clause(one) for one in action[:2]),
            tuple(letter.clause(one) for one in ended[:2]), bool(result or loose),
        ))  # fmt: skip
    return told


def best(letter: Letter) -> Story | None:
    """The fullest story of the letter, the first of equals."""
    return max(stories(letter), key=lambda story: story.rank, default=None)
