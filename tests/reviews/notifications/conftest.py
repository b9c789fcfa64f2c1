"""A mentor who was asked, with nothing but the notice of it."""

import pytest

from reviews.models import ReviewRequest


@pytest.fixture
def asked(version, candidate, mentor):
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
