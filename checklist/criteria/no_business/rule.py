"""How `no-business` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("no-business", restates=True)
def no_business(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No result for the business."""
    return Fault("business-impact" in findings and findings["business-impact"].verdict == "missing")
