"""How `no-database` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("no-database", restates=True)
def no_database(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No database in the letter."""
    return Fault("database" in findings and findings["database"].verdict == "missing")
