"""How `model-metrics` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.measures import change_near, compared, measures, values_near
from checklist.detect.figures.quantities import Figure
from checklist.letter import Letter
from checklist.text.segmentation import Span

_MATCHED = re.compile(r"appai|punteggio di prop|propens|matched|case-|caso-")  # no experiment, though a way to know


@criterion("model-metrics", technical=True)
def model_metrics(letter: Letter, needs: Needs) -> Finding:
    """A measure with its value against another value or a change; without a comparison, or only named, partial."""
    named = measures(letter)
    valued = [hit for hit in named if values_near(letter, hit)]
    firm: list[Span] = [_with_value(letter, hit) for hit in valued if compared(letter, hit)] + _tested_lift(letter)
    spans = firm[:4] or [letter.clause(one) for one in (valued or named)[:3]]
    return finding(bool(firm), bool(named), spans, "value" if valued else "named")


def _with_value(letter: Letter, hit: Span) -> Span:
    """The clause of the measure, drawn out to the change or the value that it has."""
    clause = letter.clause(hit)
    held = change_near(letter, hit) or min(values_near(letter, hit), key=lambda one: abs(one.start - hit.end))
    return Span(min(clause.start, held.start), max(clause.end, held.end))


def _tested_lift(letter: Letter) -> list[Span]:
    """Changes told beside an experiment, or in the sentence after it: an online lift is a measure."""
    lifts: list[Span] = []
    trials = [hit for hit in letter.body_hits("experiment-firm") if not _MATCHED.match(letter.low, hit.start)]
    signed = [one for one in letter.figures if one.kind in ("percent", "users", "count") and _signed(letter, one)]
    for one in sorted([*(change for change in letter.changes if change.kind != "money"), *signed]):
        if not letter.own(one):
            continue
        reach = letter.around(letter.sentence_of(one), 1, 1)
        if any(reach.start <= hit.start < reach.end for hit in trials):
            lifts.append(letter.clause(one))
    return lifts


def _signed(letter: Letter, one: Figure) -> bool:
    return letter.low[one.start : one.start + 1] == "+" or letter.low[max(0, one.start - 1) : one.start] == "+"
