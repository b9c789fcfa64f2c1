"""How `coding-only` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("coding-only", restates=True)
def coding_only(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Nothing of operations at all."""
    wanted = [findings[one] for one in ("devops", "cloud", "monitoring") if one in findings]
    return Fault(bool(wanted) and all(one.verdict == "missing" for one in wanted))
