"""What stands beside a draft while it is written: the engine's points, and mentors' open comments."""

from dataclasses import dataclass

from accounts.models import User
from letters.anchoring import Revision
from letters.models import Letter
from reviews.findings import Findings
from reviews.models import Dismissal, Thread


@dataclass(frozen=True)
class Remark:
    """An open thread, and where its words stand in the draft, in code points; None when they are gone."""

    thread: Thread
    start: int | None
    end: int | None


def findings(letter: Letter, body: str, user: User) -> Findings | None:
    """What the guide's newest rubric finds in ``body``, offsets in its code points; None for an unpublished guide.

    Two queries, however long text and history are.
    """
    rubric = letter.guide.rubric
    if rubric is None:
        return None
    aside = Dismissal.objects.visible_to(user).by_point(letter)
    return Findings(rubric.judge(body), rubric, body, aside)


def remarks(letter: Letter, body: str, user: User) -> list[Remark]:
    """The open threads that ``user`` sees, carried from the latest version to ``body``; lost words come last."""
    version = letter.latest_version
    if version is None:
        return []
    threads = Thread.objects.visible_to(user).open().on(version).select_related("version")
    found = list(threads.prefetch_related("comments__author").order_by("created_at"))
    step = Revision(version.body, body) if found else None
    made = []
    for thread in found:
        span = thread.at.span if thread.at else None
        place = step.port(*span) if step and span else None
        made.append(Remark(thread, place.start if place else None, place.end if place else None))
    return sorted(made, key=lambda remark: len(body) if remark.start is None else remark.start)
