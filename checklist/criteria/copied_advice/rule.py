"""How `copied-advice` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("copied-advice")
def copied_advice(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Sentences that the guide's advice says already; what they claim counts for nothing."""
    return Fault(bool(letter.copied), tuple(letter.copied))
