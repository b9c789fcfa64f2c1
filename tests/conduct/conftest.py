"""A letter that a mentor has commented on."""

import pytest

from accounts.models import User
from letters.models import Version
from reviews.models import Comment, ReviewRequest, Thread


@pytest.fixture
def asked(version: Version, mentor: User, candidate: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


@pytest.fixture
def insult(asked: ReviewRequest, mentor: User) -> Comment:
    """A published comment that nobody should have to read."""
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Si vede che non capisci niente.")
    asked.review().publish(verdict="changes_requested", summary="Cambia mestiere.")
    return Comment.objects.get()
