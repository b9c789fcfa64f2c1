"""How `night-shifts` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.letter import Letter


@criterion("night-shifts")
def night_shifts(letter: Letter, needs: Needs) -> Finding:
    """Work at night."""
    hits = letter.body_hits("night-shift")
    return finding(bool(hits), False, hits)
