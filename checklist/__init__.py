"""The checklist engine: a letter and a rubric in, a report with evidence out. Pure Python, no Django, no network."""

from checklist.report import Criterion, Evidence, Mistake, Report
from checklist.review import ENGINE, review
from checklist.rubric import Rubric, RubricError

__all__ = ["ENGINE", "Criterion", "Evidence", "Mistake", "Report", "Rubric", "RubricError", "review"]
