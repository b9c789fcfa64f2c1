"""How `no-domain` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("no-domain", restates=True)
def no_domain(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No industry in the letter."""
    return Fault("domain" in findings and findings["domain"].verdict == "missing")
