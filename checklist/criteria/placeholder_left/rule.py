"""How `placeholder-left` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("placeholder-left")
def placeholder_left(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Every placeholder left in the text."""
    return Fault(bool(letter.placeholders), tuple(letter.placeholders), {"found": len(letter.placeholders)})
