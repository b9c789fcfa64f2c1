"""How `no-numbers` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("no-numbers", restates=True)
def no_numbers(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """None of the criteria that ask for figures is met: budget, team, results; or kpi and launches."""
    asked = [one for one in ("budget", "team", "results", "kpi", "launches") if one in findings]
    return Fault(bool(asked) and all(findings[one].verdict != "met" for one in asked))
