"""Pure: where a thread stands on a version, when it is known where it stood on the one before."""

from dataclasses import replace

from letters.anchoring import Placement, Revision, Status, restored

NEIGHBOURS = 40  # characters before an orphan's place that say where it is now
MOST_OFFERED = 5


def carried(step: Revision, start: int | None, end: int | None, near: int) -> Placement:
    """Where the passage ``start:end`` of the version before stands now; an orphan stays one, near the same words."""
    if start is not None and end is not None:
        return step.port(start, end)
    return Placement(Status.ORPHAN, None, None, 0.0, _moved_along(step, near))


def _moved_along(step: Revision, near: int) -> int:
    near = min(near, len(step.old))
    if not step.old[max(0, near - NEIGHBOURS) : near].strip():
        return min(near, len(step.new))
    place = step.port(max(0, near - NEIGHBOURS), near)
    return place.near if place.end is None else place.end


def tried_again(lost: Placement, original: Revision, start: int, end: int) -> Placement:
    """An orphan looked for by the words that it was written on, ``original.old[start:end]``.

    It comes back only with these very words (``restored``); what else they resemble is offered to a person.
    """
    if found := restored(original.old, start, end, original.new):
        return found
    again = original.port(start, end)
    likely = () if again.start is None or again.end is None else ((again.start, again.end),)
    offered = dict.fromkeys((*lost.candidates, *likely, *again.candidates))
    return replace(lost, candidates=tuple(offered)[:MOST_OFFERED])


def against_the_original(found: Placement, before: str, quote: str, text: str) -> Status:
    """The status of a placement in ``text``, told against the words ``quote`` that the thread was written on.

    ``before`` is the status on the version before, which one step further is still true of what moved.
    """
    if found.start is None:
        return Status.ORPHAN
    if Status.MOVED in {found.status, before}:
        return Status.MOVED
    return Status.EXACT if text[found.start : found.end] == quote else Status.EDITED
