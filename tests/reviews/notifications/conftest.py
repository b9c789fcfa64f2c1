"""A mentor who was asked, with nothing but the notice of it."""

import pytest

from accounts.models import User
from letters.models import Version
from reviews.models import ReviewRequest


@pytest.fixture
def asked(version: Version, candidate: User, mentor: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
