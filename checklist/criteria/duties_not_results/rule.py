"""How `duties-not-results` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake, verdict_of
from checklist.letter import Letter


@mistake("duties-not-results", minimum=3)
def duties_not_results(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Several duties told and no result."""
    duties = letter.body_hits("duty")
    kinds = (
        {letter.sentence_of(hit).index for hit in duties}
        if len(duties) < needs["minimum"]
        else set(range(needs["minimum"]))
    )
    found = len(duties) >= needs["minimum"] and len(kinds) > 0 and verdict_of(findings, "results") != "met"
    return Fault(found, tuple(letter.clause(hit) for hit in duties[:3]) if found else ())
