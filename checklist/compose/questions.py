"""What to ask the person: the answers that would do the letter the most good."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from checklist.compose.bilingual.language import language_of
from checklist.compose.plan import FRAME, lifts
from checklist.compose.tables import table
from checklist.facts import Fact
from checklist.report import Report
from checklist.rubric import Rubric

_RANK = {"missing": 0, "partial": 1, "met": 2}
_MET = 2


@dataclass(frozen=True)
class Question:
    """Something that only the person knows.

    Attributes:
        key: The criterion that an answer would meet; "untold" for a fact that cannot be told in its words.
        text: The question, in the language of the letter.
        gain: What an answer such as the example adds to the score, in points of 100.
        example: Such an answer; "" where a name or an address is asked for.
        fact: The JSON pointer of the fact that cannot be told in its words, or "".
    """

    key: str
    text: str
    gain: float
    fact: str = ""
    example: str = ""


def questions(
    report: Report, rubric: Rubric, untold: list[Fact], language: str, slots: Mapping[str, str],
    *, answered: Set[str] = frozenset(),
) -> list[Question]:  # fmt: skip
    """Everything worth asking, the question with the greatest gain first.

    Args:
        report: What the engine says of the letter.
        rubric: The guide.
        untold: Facts that could not be said in the letter's language.
        language: The letter's.
        slots: What the questions may name.
        answered: The keys of the questions that are not asked, since they were answered before.
    """
    listed = table("questions")
    have = {one.id: _RANK[one.verdict] if one.sure else 0 for one in report.criteria}
    weights = {entry.id: float(entry.weight) for entry in rubric.criteria}
    total = sum(weights.values())

    def points(gained: float) -> float:
        return round(100 * gained / _MET / total, 1) if total else 0.0

    asked = []
    for key, rank in have.items():
        if rank >= _MET or key not in listed or key in answered:
            continue
        example = (listed[key].get("example") or {}).get(language, "")
        # What stands around the body is judged in the whole letter only.
        reached = _MET if key in FRAME else lifts(example, rubric).get(key, 0)
        if reached > rank:
            text = listed[key][language].format_map(slots)
            asked.append(Question(key, text, points(weights[key] * (reached - rank)), example=example))
    for fact in untold:
        found = lifts(f"{fact.text}.", rubric)
        gain = sum(weights[key] * max(0, rank - have.get(key, 0)) for key, rank in found.items())
        if gain:
            own = language_of(fact.text) in ("", language)
            asked_for = listed["unclear" if own else "untold"][language]
            words = fact.text.strip().rstrip(".")
            asked.append(Question("untold", asked_for.format(words=words), points(gain), fact.pointer))
    return sorted(asked, key=lambda one: -one.gain)
