"""How `notebook-only` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("notebook-only", restates=True)
def notebook_only(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Nothing in production."""
    return Fault("production" in findings and findings["production"].verdict == "missing")
