"""How `project-not-product` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter


@mistake("project-not-product")
def project_not_product(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Words of delivery only, and no user, measure or choice."""
    words = letter.body_hits("delivery-word")
    wanted = [findings[one] for one in ("user-research", "kpi", "prioritisation") if one in findings]
    found = len(words) >= 2 and bool(wanted) and all(one.verdict == "missing" for one in wanted)
    return Fault(found, tuple(words[:3]) if found else ())
