"""A process of a worker keeps its connection to the database from one job to the next, and outlives its end."""

from collections.abc import Callable

import pytest
from django.db import connection

from accounts.models import User
from letters.models import Letter
from reviews.models import ChecklistRun
from tests.processes import Process, wait_until, worker

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]

OTHERS = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


def others() -> set[int]:
    """The processes of PostgreSQL that answer somebody else."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pid {OTHERS}")
        return {pid for (pid,) in cursor.fetchall()}


def test_a_worker_keeps_its_connection_and_works_on_when_it_was_cut(
    letter: Letter, candidate: User, start: Callable[..., Process]
) -> None:
    def done(number: int) -> set[int]:
        ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
        completed = ChecklistRun.objects.filter(state="completed")
        wait_until(lambda: completed.count() == number, f"run {number} is done")
        return others() - before

    before = others()
    start(worker, concurrency=1)
    first = done(1)
    assert len(first) == 1
    assert done(2) == first
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_terminate_backend(pid) {OTHERS} AND pid = ANY(%s)", [list(first)])
    wait_until(lambda: not others() & first, "the connection is cut")
    assert len(done(3) - first) == 1
    assert set(ChecklistRun.objects.values_list("attempt", flat=True)) == {1}
