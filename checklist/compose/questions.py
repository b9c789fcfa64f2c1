"""What to ask the person: the answers that would do the letter the most good."""

from collections.abc import Mapping

from checklist.compose.plan import lifts
from checklist.compose.tables import table
from checklist.facts import Fact
from checklist.report import Report
from checklist.rubric import Rubric

_MOST = 3
_RANK = {"missing": 0, "partial": 1, "met": 2}


def questions(report: Report, rubric: Rubric, untold: list[Fact], language: str, slots: Mapping[str, str]) -> list[str]:
    """At most three questions, the one with the greatest gain first.

    Args:
        report: What the engine says of the letter.
        rubric: The guide.
        untold: Facts that could not be said in the letter's language.
        language: The letter's.
        slots: What the questions may name.
    """
    listed = table("questions")
    have = {one.id: _RANK[one.verdict] if one.sure else 0 for one in report.criteria}
    weights = {entry.id: float(entry.weight) for entry in rubric.criteria}
    asked = [(weights[key] * (2 - rank) / 2, listed[key][language].format_map(slots))
             for key, rank in have.items() if rank < 2 and key in listed]  # fmt: skip
    for fact in untold:
        found = lifts(f"{fact.text}.", rubric)
        gain = sum(weights[key] * max(0, rank - have.get(key, 0)) / 2 for key, rank in found.items())
        if gain:
            asked.append((gain, listed["untold"][language].format(words=fact.text.strip().rstrip("."))))
    asked.sort(key=lambda one: -one[0])
    return [question for _, question in asked[:_MOST]]
