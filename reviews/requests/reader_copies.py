"""Review requests as one reader may see them: without the name and the words that a blind request hides."""

from collections.abc import Iterable

from accounts.models import User
from reviews.blind.reader_copy import ReaderCopy, shown
from reviews.models import ReviewRequest


def shown_request(review_request: ReviewRequest, reader_copy: ReaderCopy) -> ReviewRequest:
    """A request of the letter of which ``reader_copy`` is the reader's."""
    if not reader_copy.is_blind:
        return review_request
    texts = {name: reader_copy.text(getattr(review_request, name)) for name in ("note", "reason")}
    return shown(review_request, letter=reader_copy.letter, **texts)


def shown_requests(requests: Iterable[ReviewRequest], reader: User) -> list[ReviewRequest]:
    """The requests in their order, each as the reader may see it, in a fixed number of further queries."""
    found = list(requests)
    for review_request in found:
        review_request.version.letter = review_request.letter
    copies = ReaderCopy.by_version([review_request.version for review_request in found], reader)
    return [shown_request(review_request, copies[review_request.version_id]) for review_request in found]
