"""A request that waits in the pool, and versions that come after the one it is about."""

from collections.abc import Callable

import pytest

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ReviewRequest


@pytest.fixture
def pooled(version: Version, candidate: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=None, by=candidate)


@pytest.fixture
def newer(letter: Letter, candidate: User) -> Callable[..., Version]:
    """Writes on and makes the next version."""

    def make(text: str = "Uso anche Kafka da 2 anni.") -> Version:
        letter.draft.refresh_from_db()
        letter.draft.write(letter.draft.body + text, seen=letter.draft.revision)
        return letter.freeze(by=candidate)

    return make
