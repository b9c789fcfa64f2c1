"""How `no-risk` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake, verdict_of
from checklist.letter import Letter


@mistake("no-risk", restates=True)
def no_risk(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No risk in the letter."""
    return Fault(verdict_of(findings, "risk") == "missing")
