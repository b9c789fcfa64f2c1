"""How `accuracy-alone` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.criteria.measures import compared, measures, values_near
from checklist.letter import Letter
from checklist.text.spans import meets


@mistake("accuracy-alone")
def accuracy_alone(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Accuracy with a value as the only measure, and nothing to compare it with."""
    accuracy = [hit for hit in letter.body_hits("accuracy") if values_near(letter, hit, 30, 30)]
    others = [hit for hit in measures(letter) if values_near(letter, hit) and not meets(accuracy, hit)]
    found = bool(accuracy) and not others and not any(compared(letter, hit) for hit in accuracy)
    return Fault(found, tuple(letter.clause(hit) for hit in accuracy) if found else ())
