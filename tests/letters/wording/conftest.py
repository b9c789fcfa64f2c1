"""The double of a model, and limits that are short enough for tests."""

from collections.abc import Iterator

import pytest

from letters.wording.connection.limits import Limits
from tests.model_double import Double, model_double

# Long enough for a busy machine where an answer comes, and the whole of a test's patience where none does.
QUICK = Limits(connect=5, first_byte=0.4, gap=0.3, paragraph=5, letter=20, retry_after=0.5, look=0.02)


@pytest.fixture(scope="session")
def double_of_session() -> Iterator[Double]:
    with model_double() as server:
        yield server


@pytest.fixture
def double(double_of_session: Double) -> Double:
    double_of_session.requests.clear()
    double_of_session.keys.clear()
    double_of_session.gone.clear()
    return double_of_session
