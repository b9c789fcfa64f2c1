"""A link to the version of the letter."""

import pytest
from django.urls import reverse

from accounts.models import User
from letters.models import Version
from reviews.models import Share


@pytest.fixture
def shared(version: Version, candidate: User) -> tuple[Share, str]:
    """A link and its path: whoever opens it may comment, and sees comments."""
    share, key = Share.objects.make(version, by=candidate, label="Anna", allows_comments=True, shows_comments=True)
    return share, reverse("shared", args=[key])
