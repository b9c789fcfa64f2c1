"""The points of a draft while it is written: the engine's answer within the request, stored nowhere."""

from accounts.models import User
from letters.models import Letter
from reviews.models import Dismissal
from reviews.runs.findings import Findings


def findings(letter: Letter, body: str, user: User) -> Findings | None:
    """What the guide's newest rubric finds in ``body``, offsets in its code points; None for an unpublished guide.

    Two queries, however long text and history are.
    """
    rubric = letter.guide.rubric
    if rubric is None:
        return None
    aside = Dismissal.objects.visible_to(user).by_point(letter)
    return Findings(rubric.judge(body), rubric, body, aside)
