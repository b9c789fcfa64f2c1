"""Pure: reanchors threads, from where each stood on one version to where it stands on the next."""

from dataclasses import replace

from letters.anchoring import Placement, Revision, Status, port_restored

NEIGHBOURS = 40  # code points before an orphan's place by which that place is found again
MAX_CANDIDATES = 5


def reanchor(step: Revision, start: int | None, end: int | None, near: int) -> Placement:
    """Where a passage of the version before stands on the next one.

    Args:
        step: The two versions.
        start: Where the passage began, in code points of ``step.old``; None for an orphan.
        end: Where it ended; None for an orphan.
        near: Where an orphan stood last. An orphan stays one, beside the same words.
    """
    if start is not None and end is not None:
        return step.port(start, end)
    return Placement(Status.ORPHAN, None, None, 0.0, _fallback_position(step, near))


def _fallback_position(step: Revision, near: int) -> int:
    near = min(near, len(step.old))
    if not step.old[max(0, near - NEIGHBOURS) : near].strip():
        return min(near, len(step.new))
    neighbours = step.port(max(0, near - NEIGHBOURS), near)
    return neighbours.near if neighbours.end is None else neighbours.end


def restore_from_original(lost: Placement, original: Revision, start: int, end: int) -> Placement:
    """Look for an orphan by the words that it was written on.

    It comes back only with these very words (``letters.anchoring.port_restored``); passages that resemble them become
    candidates, which a person may choose.

    Args:
        lost: The orphan's placement on the new version.
        original: From the version that the thread was written on to the new one.
        start: Where the words began in ``original.old``, in code points.
        end: Where they ended.
    """
    if placement := port_restored(original.old, start, end, original.new):
        return placement
    again = original.port(start, end)
    likely = () if again.start is None or again.end is None else ((again.start, again.end),)
    candidates = dict.fromkeys((*lost.candidates, *likely, *again.candidates))
    return replace(lost, candidates=tuple(candidates)[:MAX_CANDIDATES])


def status_against_original(placement: Placement, before: str, quote: str, text: str) -> Status:
    """The status of a placement, compared with the words that the thread was written on.

    Args:
        placement: Where the thread stands in ``text``.
        before: Its status on the version before: what has moved once counts as moved ever after.
        quote: The words that the thread was written on.
        text: The text of the version.
    """
    if placement.start is None:
        return Status.ORPHAN
    if Status.MOVED in {placement.status, before}:
        return Status.MOVED
    return Status.EXACT if text[placement.start : placement.end] == quote else Status.EDITED
