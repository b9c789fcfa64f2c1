"""What the letter knows of the company, and how it ties to the candidate."""

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.detect.company.references import turned
from checklist.letter import Letter
from checklist.text.segmentation import Span


@criterion("company-fit")
def company_fit(letter: Letter, needs: Needs) -> Finding:
    """A concrete fact about the company tied to the candidate; a name or praise alone is partial."""
    told = turned(letter)
    if told.tied:
        return finding(True, True, told.tied[-3:])
    spans: list[Span] = [*told.concrete[:2]] or [*told.all[-2:]]
    if not spans and told.names:
        places = [one for one in (letter.parts.greeting, letter.parts.subject, *letter.sentences) if one]
        spans = [one for one in places if any(name in letter.low[one.start : one.end] for name in told.names)][:1]
    return finding(False, True, spans, "tie" if told.concrete else "fact") if spans else MISSING
