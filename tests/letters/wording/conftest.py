"""The double of a model, and limits that are short enough for tests."""

from collections.abc import Iterator

import pytest

from letters.wording.connection.limits import Limits
from tests.model_double import Double, model_double

# Long enough for the busiest machine where an answer comes.
PATIENT = Limits(connect=30, first_byte=60, gap=60, paragraph=120, letter=300, retry_after=0.5, look=0.02)
# Where none comes: over at once.
HASTY = Limits(connect=30, first_byte=0.05, gap=0.05, paragraph=0.3, letter=0.6, retry_after=0.5, look=0.02)
ENDLESS = {"slow-first-byte", "hang", "drip", "ignores-cancel"}


def limits_for(mode: str) -> Limits:
    """Limits by what the double does."""
    return HASTY if mode in ENDLESS else PATIENT


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
