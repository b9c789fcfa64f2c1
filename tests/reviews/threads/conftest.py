"""A thread that the candidate sees."""

import pytest

from reviews.models import Thread


@pytest.fixture
def thread(say, publish):
    made = say("PostgreSQL")
    publish()
    return Thread.objects.get(pk=made.pk)
