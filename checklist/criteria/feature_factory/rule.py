"""How `feature-factory` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.criteria.products import shipped
from checklist.letter import Letter


@mistake("feature-factory", minimum=2)
def feature_factory(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Features shipped and no product measure."""
    hits = shipped(letter)
    missing = "kpi" in findings and findings["kpi"].verdict == "missing"
    found = missing and len(hits) >= needs["minimum"]
    return Fault(found, tuple(letter.clause(hit) for hit in hits[:3]) if found else ())
