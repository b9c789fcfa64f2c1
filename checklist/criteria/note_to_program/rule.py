"""How `note-to-program` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("note-to-program")
def note_to_program(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Sentences written for the program that reviews the letter; what they claim counts for nothing."""
    return Fault(bool(letter.notes), tuple(letter.notes))
