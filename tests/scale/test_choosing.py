"""Choosing a mentor costs the same however many letters mentors have to read."""

import pytest
from django.db import connection

from accounts.models import User
from benchmarks.filling import fill
from guides.models import Guide
from letters.models import Letter
from reviews.requests.mentor_profile import HIGHEST_CAPACITY, available_mentors
from tests.owner import owner
from tests.scale.test_flat import BODY, queries_of
from tests.scale.test_sweeps import FOR_SMALL_TABLES, nodes, plan_of

pytestmark = pytest.mark.django_db

LETTERS = 1_000  # of which every third is one mentor's to read


@pytest.fixture
def busy(mentor: User, guide: Guide) -> User:
    """A mentor who has to read more than anybody may have: as it might be while ten years go by."""
    with owner() as cursor:
        fill(LETTERS, guide=guide, body=BODY, lean=True)
        cursor.execute(
            "UPDATE reviews_reviewrequest SET state = 'in_review', mentor_id = %s, ended_at = NULL, lease_until = now()"
            " WHERE state = 'changes_requested'",
            [mentor.pk],
        )
        cursor.execute("ANALYZE reviews_reviewrequest")
    return mentor


def test_of_each_mentor_as_many_letters_are_read_as_decide(busy: User, letter: Letter) -> None:
    with connection.cursor() as cursor:
        for kind in FOR_SMALL_TABLES:
            cursor.execute(f"SET LOCAL {kind} = off")
    (profile,) = (one for one in available_mentors(letter, []) if one.user == busy)
    assert profile.in_hand == HIGHEST_CAPACITY
    (asked,) = (sql for sql in queries_of(lambda: available_mentors(letter, [])) if "in_hand" in sql)
    read = [node for node in nodes(plan_of(asked, analyze=True)) if node["Relation Name"] == "reviews_reviewrequest"]
    assert [node["Index Name"] for node in read] == ["letters_held"]
    # The node with the rows of all mentors: PostgreSQL gives the mean of its loops.
    assert read[0]["Actual Rows"] <= HIGHEST_CAPACITY
    assert read[0].get("Rows Removed by Filter", 0) == 0
