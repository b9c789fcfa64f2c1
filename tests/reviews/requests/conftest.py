"""A request that waits in the pool, and versions that come after the one it is about."""

import pytest

from letters.models import Version
from reviews.models import ReviewRequest


@pytest.fixture
def pooled(version, candidate):
    return ReviewRequest.objects.ask(version, mentor=None, by=candidate)


@pytest.fixture
def newer(letter, candidate):
    """Writes on and makes the next version."""

    def make(text: str = "Uso anche Kafka da 2 anni.") -> Version:
        letter.draft.refresh_from_db()
        letter.draft.write(letter.draft.body + text, seen=letter.draft.revision)
        return letter.freeze(by=candidate)

    return make
