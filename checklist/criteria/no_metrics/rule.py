"""Mistakes about figures that are not there."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter

_NO_MEASURE = frozenset({"years", "bare", "time"})


@mistake("no-metrics", restates=True)
def no_metrics(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Neither scale nor performance met, and no figure of any kind about the work."""
    wanted = [findings[one] for one in ("scale", "performance") if one in findings]
    if any(one.verdict == "met" for one in wanted):
        return Fault(False)
    body = letter.parts.body
    return Fault(
        not any(
            one.kind not in _NO_MEASURE and letter.own(one) and body.start <= one.start < body.end
            for one in letter.figures
        )
    )
