"""The work of the claim check grows with a text, and no faster: counted in calls, whatever else the machine does."""

import cProfile
import pstats

import pytest

from checklist.claims import check
from tests.checklist.claims.people import TODAY, facts_of

REPEATED = ("C1 English, ", "1 ", "un anno e mezzo ", "I led ", "Uso Kafka e Redis. ", "dal 12% al 9% ")
LENGTHS = (8_000, 32_000)  # above the longest sentence that is read as one
MOST_GROWTH = 6.0  # for four times the text
MANY = 90_000  # calls of one function; of fewer it does not matter how they grow


@pytest.mark.sampled(1)
@pytest.mark.parametrize("piece", REPEATED)
def test_four_times_the_text_takes_no_function_many_more_than_four_times_the_calls(piece: str) -> None:
    facts, calls = facts_of("Edda"), []
    check(piece, facts, today=TODAY)
    for length in LENGTHS:
        with cProfile.Profile() as profile:
            check((piece * length)[:length], facts, today=TODAY)
        calls.append({where: row[1] for where, row in pstats.Stats(profile).stats.items()})  # type: ignore[attr-defined]
    growth = {where: count / calls[0].get(where, 1) for where, count in calls[1].items() if count > MANY}
    assert growth, "of no function so many calls: the text is too short to tell"
    assert {where: times for where, times in growth.items() if times > MOST_GROWTH} == {}
