"""How `repeated-sentences` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("repeated-sentences")
def repeated_sentences(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Sentences that say again what an earlier one said."""
    return Fault(bool(letter.repeated), tuple(letter.repeated))
