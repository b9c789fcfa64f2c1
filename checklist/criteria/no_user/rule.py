"""How `no-user` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.criteria.products import within
from checklist.letter import Letter
from checklist.text.segmentation import Span


@mistake("no-user")
def no_user(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No research, and no problem of a user described."""
    if "user-research" in findings and findings["user-research"].verdict != "missing":
        return Fault(False)
    body = letter.parts.body
    problems = [hit for hit in letter.hits("problem") if body.start <= hit.start < body.end]
    return Fault(not any(_of_user(letter, hit) for hit in problems))


def _of_user(letter: Letter, hit: Span) -> bool:
    """Whether a problem is a user's and something was done about it in the passage."""
    reach = letter.around(letter.sentence_of(hit), 0, 2)
    done = [one for one in within(letter.hits("did"), reach) if letter.own(one)]
    return bool(letter.near("user", hit, 60, 60)) and bool(done)
