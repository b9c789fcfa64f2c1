"""Counters: how many pass, when again, and what the table tells."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.core.cache import cache
from django.db import connection, models, transaction
from django.db.models.functions import Now

from limits.models import Counter, Refusal

MINUTE = timedelta(minutes=1)


def hit(key: object = "giulia@example.it", *, scope: str = "sign-in", limit: int = 3) -> Refusal | None:
    return Counter.objects.hit(scope, key, limit=limit, per=MINUTE)


def let_time_pass(by: timedelta) -> None:
    """Move every window into the past."""
    Counter.objects.update(ends_at=models.F("ends_at") - by)


@pytest.mark.django_db
def test_as_many_pass_as_the_limit_allows_and_the_next_is_told_how_long_to_wait() -> None:
    assert [hit() for _ in range(3)] == [None, None, None]
    refusal = hit()
    assert refusal
    assert 0 < refusal.retry_after <= 60


@pytest.mark.django_db
def test_keys_and_scopes_are_counted_apart() -> None:
    assert hit(limit=1) is None
    assert hit("paolo@example.it", limit=1) is None
    assert hit(scope="reset", limit=1) is None
    assert hit(limit=1)


@pytest.mark.django_db
def test_a_refused_hit_does_not_prolong_the_window() -> None:
    hit(limit=1)
    let_time_pass(MINUTE / 2)
    assert hit(limit=1).retry_after <= 30
    let_time_pass(MINUTE / 2)
    assert hit(limit=1) is None


@pytest.mark.django_db
def test_a_peek_counts_nothing() -> None:
    assert Counter.objects.peek("sign-in", "giulia@example.it", limit=1) is None
    assert hit(limit=1) is None
    assert Counter.objects.peek("sign-in", "giulia@example.it", limit=1).retry_after <= 60
    assert Counter.objects.peek("sign-in", "giulia@example.it", limit=2) is None
    let_time_pass(MINUTE)
    assert Counter.objects.peek("sign-in", "giulia@example.it", limit=1) is None


@pytest.mark.django_db
def test_a_cleared_counter_begins_at_zero() -> None:
    hit(limit=1)
    Counter.objects.clear("sign-in", "giulia@example.it")
    assert hit(limit=1) is None


@pytest.mark.django_db
def test_the_number_of_refused_hits_has_no_end_that_could_be_reached() -> None:
    for _ in range(5):
        hit(limit=1)
    assert Counter.objects.get().hits == 2


@pytest.mark.django_db
def test_the_table_does_not_tell_whose_counters_it_holds() -> None:
    hit("giulia@example.it")
    with connection.cursor() as cursor:
        cursor.execute("SELECT limits_counter::text FROM limits_counter")
        assert "giulia" not in cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_the_sweeper_deletes_what_has_ended_and_nothing_else() -> None:
    hit("giulia@example.it")
    let_time_pass(2 * MINUTE)
    hit("paolo@example.it")
    assert Counter.objects.all().sweep() == 1
    assert Counter.objects.peek("sign-in", "paolo@example.it", limit=1)


@pytest.mark.django_db
def test_s5_attempts_under_many_other_names_lift_nobodys_limit() -> None:
    """S5: Django's cache in the database drops a third of its entries above 300, and limits with them."""
    for _ in range(2):
        hit(limit=1)
    for number in range(400):
        hit(f"{number}@example.org")
    cache.clear()
    assert hit(limit=1)


@pytest.mark.django_db(transaction=True)
def test_s5_of_fifty_at_the_same_time_exactly_as_many_pass_as_allowed(sample: Callable[[int, int], int]) -> None:
    """S5: reading, comparing and writing in three steps would let more pass."""
    crowd = sample(10, 50)
    together = Barrier(crowd)

    def attempt(_number: int) -> bool:
        try:
            together.wait(30)
            return hit(limit=5) is None
        finally:
            connection.close()

    with ThreadPoolExecutor(crowd) as pool:
        assert sum(pool.map(attempt, range(crowd))) == 5


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_hit_does_not_count() -> None:
    with transaction.atomic():
        hit(limit=1)
        transaction.set_rollback(True)
    assert hit(limit=1) is None


@pytest.mark.django_db
def test_the_clock_is_the_databases() -> None:
    hit()
    assert Counter.objects.filter(ends_at__gt=Now() + MINUTE - timedelta(seconds=30)).exists()
