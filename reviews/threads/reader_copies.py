"""Threads and comments as one reader may see them: texts redacted, spans moved to the copy."""

from reviews.blind.reader_copy import ReaderCopy, shown
from reviews.models import Comment, Placement, Thread


def shown_thread(thread: Thread, reader_copy: ReaderCopy) -> Thread:
    """A thread, ``thread.at`` included, on the version of which ``reader_copy`` is the reader's."""
    if not reader_copy.is_blind:
        return thread
    return shown(
        thread,
        quote=reader_copy.words(thread.version_id, *thread.span) if thread.span else thread.quote,
        replacement=thread.replacement and reader_copy.text(thread.replacement),
        author=reader_copy.person(thread.author),
        at=thread.at and shown_placement(thread.at, reader_copy),
    )


def shown_placement(placement: Placement, reader_copy: ReaderCopy) -> Placement:
    """A placement on the version of which ``reader_copy`` is the reader's."""
    start, end = reader_copy.shown_span(*placement.span) if placement.span else (None, None)
    candidates = [list(reader_copy.shown_span(*candidate)) for candidate in placement.candidates]
    near, _end = reader_copy.shown_span(placement.near, placement.near)
    return shown(placement, start=start, end=end, near=near, candidates=candidates)


def shown_comment(comment: Comment, reader_copy: ReaderCopy) -> Comment:
    """A comment of one of the letter's threads."""
    if not reader_copy.is_blind:
        return comment
    return shown(comment, text=reader_copy.text(comment.text), author=reader_copy.person(comment.author))
