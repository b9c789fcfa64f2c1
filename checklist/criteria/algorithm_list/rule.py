"""How `algorithm-list` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.text.segmentation import Span


@mistake("algorithm-list", minimum=5)
def algorithm_list(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many algorithms or libraries in one list, with no use shown for any."""
    runs: list[list[Span]] = []
    for hit in letter.hits("algorithm"):
        if runs and hit.start - runs[-1][-1].end <= 40 and letter.sentence_of(hit) == letter.sentence_of(runs[-1][-1]):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    for run in runs:
        names = {letter.low[one.start : one.end] for one in run}
        span = Span(run[0].start, run[-1].end)
        if (
            len(names) >= needs["minimum"]
            and not letter.figures_in(span.start, span.end)
            and letter.standing(run[0]) == "own"
            and not _shown_elsewhere(letter, names, span)
        ):
            return Fault(True, (span,), {"found": len(names)})
    return Fault(False)


def _shown_elsewhere(letter: Letter, names: set[str], run: Span) -> bool:
    """Whether one of the names comes again outside the list, beside a measure with its value."""
    again = [
        hit for hit in letter.body_hits("algorithm")
        if letter.low[hit.start : hit.end] in names and not run.touches(hit)
    ]  # fmt: skip
    return any(letter.figures_near(hit, 60, 90) or letter.near("metric", hit, 60, 90) for hit in again)
