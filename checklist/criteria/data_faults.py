"""Mistakes of a data scientist's letter: lists of algorithms, accuracy alone, nothing but courses."""

import re

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.criteria.models import compared, measures, values_near
from checklist.letter import Letter
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_DATA = re.compile(r"(?<!\w)(?:dat[ai]|dataset|statistic\w*|analy\w+|analis\w+|ricerc\w+|research\w*)(?!\w)")


@mistake("accuracy-alone")
def accuracy_alone(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Accuracy with a value as the only measure, and nothing to compare it with."""
    accuracy = [hit for hit in letter.body_hits("accuracy") if values_near(letter, hit, 30, 30)]
    others = [hit for hit in measures(letter) if values_near(letter, hit) and not meets(accuracy, hit)]
    found = bool(accuracy) and not others and not any(compared(letter, hit) for hit in accuracy)
    return Fault(found, tuple(letter.clause(hit) for hit in accuracy) if found else ())


@mistake("algorithm-list", minimum=5)
def algorithm_list(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many algorithms or libraries in one list, with no use shown for any."""
    runs: list[list[Span]] = []
    for hit in letter.hits("algorithm"):
        if runs and hit.start - runs[-1][-1].end <= 40 and letter.sentence_of(hit) == letter.sentence_of(runs[-1][-1]):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    for run in runs:
        names = {letter.low[one.start : one.end] for one in run}
        span = Span(run[0].start, run[-1].end)
        if (
            len(names) >= needs["minimum"]
            and not letter.figures_in(span.start, span.end)
            and letter.standing(run[0]) == "own"
            and not _shown_elsewhere(letter, names, span)
        ):
            return Fault(True, (span,), {"found": len(names)})
    return Fault(False)


def _shown_elsewhere(letter: Letter, names: set[str], run: Span) -> bool:
    """Whether one of the names comes again outside the list, beside a measure with its value."""
    again = [
        hit for hit in letter.body_hits("algorithm")
        if letter.low[hit.start : hit.end] in names and not run.touches(hit)
    ]  # fmt: skip
    return any(letter.figures_near(hit, 60, 90) or letter.near("metric", hit, 60, 90) for hit in again)


@mistake("coursework-only")
def coursework_only(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Courses, bootcamps or Kaggle are all the experience there is."""
    courses = [hit for hit in letter.body_hits("course") if _of_trade(letter, hit)]
    years = [one for one in letter.figures if one.kind == "years" and letter.own(one) and _of_trade(letter, one)]
    works = [hit for hit in letter.body_hits("work") if _of_trade(letter, hit)]
    gained = "business-impact" in findings and findings["business-impact"].verdict == "met"
    found = bool(courses) and not works and not years and not gained
    return Fault(found, tuple(letter.clause(hit) for hit in courses[:3]) if found else ())


def _of_trade(letter: Letter, span: Span) -> bool:
    """Whether the sentence speaks of data: a technology of the candidate's, a model, an analysis."""
    sentence = letter.sentence_of(span)
    tools = letter.mentions_in(sentence.start, sentence.end)
    if any(one.own and one.technology.category not in ("office", "other") for one in tools):
        return True
    if _DATA.search(letter.low, sentence.start, sentence.end):
        return True
    return any(
        letter.near(topic, sentence, 0, 0)
        for topic in ("model", "algorithm", "exercise", "field", "metric", "data-engineering", "artefact")
    )


@mistake("notebook-only", restates=True)
def notebook_only(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Nothing in production."""
    return Fault("production" in findings and findings["production"].verdict == "missing")


@mistake("no-business", restates=True)
def no_business(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No result for the business."""
    return Fault("business-impact" in findings and findings["business-impact"].verdict == "missing")
