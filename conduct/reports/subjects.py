"""The subjects of reports: something of a letter that the reporter sees, with the words that would be disclosed."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.models import User
from letters.models import Version
from reviews.blind.reader_copy import ReaderCopy
from reviews.models import Comment, GuestComment, ReviewRequest


@dataclass(frozen=True)
class Subject:
    """What a report is about.

    Attributes:
        kind: A value of ``Report.Kind``.
        version: The version beside which it stands.
        person: Whose it is; None for a guest.
        name: Their name, as far as the reporter may know it.
        words: What would be disclosed; empty where there are none. Of a letter all of them, to choose from.
        comment: The comment, if it is one.
        guest_comment: The guest's comment, if it is one.
    """

    kind: str
    version: Version
    person: User | None
    name: str
    words: str = ""
    comment: Comment | None = None
    guest_comment: GuestComment | None = None

    @property
    def key(self) -> dict[str, object]:
        """The fields of a report that say what it is about."""
        return {
            "kind": self.kind,
            "version": self.version,
            "person": self.person,
            "comment": self.comment,
            "guest_comment": self.guest_comment,
        }


def comment_subject(user: User, pk: int) -> Subject:
    """A comment that the user sees and somebody else wrote; raises ``Http404`` for any other."""
    comments = Comment.objects.visible_to(user).exclude(author=user).filter(deleted_at=None)
    comment = get_object_or_404(comments.select_related("author", "thread__version__letter__owner"), pk=pk)
    version = comment.thread.version
    reader_copy = ReaderCopy.of(version, user)
    name, words = reader_copy.name_of(comment.author), reader_copy.text(comment.text)
    return Subject("comment", version, comment.author, name, words, comment=comment)


def guest_subject(user: User, pk: int) -> Subject:
    """A guest's comment on the user's own letter; raises ``Http404`` for any other."""
    comments = GuestComment.objects.visible_to(user).select_related("share__version__letter")
    comment = get_object_or_404(comments, pk=pk)
    return Subject("guest", comment.share.version, None, comment.name, comment.text, guest_comment=comment)


def letter_subject(user: User, pk: str, number: int) -> Subject:
    """A version of somebody else's letter that the user sees as its mentor; raises ``Http404`` for any other."""
    versions = Version.objects.visible_to(user).exclude(letter__owner=user).select_related("letter__owner")
    version = get_object_or_404(versions, letter=pk, number=number)
    reader_copy, owner = ReaderCopy.of(version, user), version.letter.owner
    return Subject("letter", version, owner, reader_copy.name_of(owner), reader_copy.body)


def person_subject(user: User, pk: str) -> Subject:
    """The other person of a review request; raises ``Http404`` where there is none."""
    review_request = parties_request(user, pk)
    if review_request is None:
        raise Http404
    owner, version = review_request.letter.owner, review_request.version
    other = review_request.mentor if user == owner else owner
    if other is None:
        raise Http404
    return Subject("person", version, other, ReaderCopy.of(version, user).name_of(other))


def parties_request(user: User, pk: str) -> ReviewRequest | None:
    """A review request that the user sees; None when they are neither its candidate nor its mentor.

    Raises:
        Http404: The user does not see it.
    """
    requests = ReviewRequest.objects.visible_to(user).select_related(
        "mentor", "letter__owner", "version__letter__owner"
    )
    review_request = get_object_or_404(requests, pk=pk)
    return review_request if user in {review_request.letter.owner, review_request.mentor} else None
