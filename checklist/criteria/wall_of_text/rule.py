"""How `wall-of-text` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.text.segmentation import words


@mistake("wall-of-text", maximum=120)
def wall_of_text(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Paragraphs longer than the maximum of words."""
    long = [one for one in letter.paragraphs if words(letter.text[one.start : one.end]) > needs["maximum"]]
    return Fault(bool(long), tuple(long), {"maximum": needs["maximum"]})
