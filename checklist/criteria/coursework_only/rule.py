"""How `coursework-only` is judged."""

import re

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.text.segmentation import Span

_DATA = re.compile(r"(?<!\w)(?:dat[ai]|dataset|statistic\w*|analy\w+|analis\w+|ricerc\w+|research\w*)(?!\w)")


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
