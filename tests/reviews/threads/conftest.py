"""A thread that the candidate sees."""

from collections.abc import Callable

import pytest

from reviews.models import Thread


@pytest.fixture
def thread(say: Callable[..., Thread], publish: Callable[[], None]) -> Thread:
    made = say("PostgreSQL")
    publish()
    return Thread.objects.get(pk=made.pk)
