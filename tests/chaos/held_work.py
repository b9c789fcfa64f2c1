"""Loaded by the workers of these tests: a run stands still between its claim and its report while a test says so."""

from typing import Any

from django.db import connection

from reviews.models import ChecklistRun
from tests.chaos.locks import HELD_WORK

_work = ChecklistRun.work


def work(self: ChecklistRun) -> dict[str, Any]:
    """Wait for the lock, then do what a run does: it needs nothing of the database itself that could be locked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock_shared(%s), pg_advisory_unlock_shared(%s)", [HELD_WORK, HELD_WORK])
    return _work(self)


ChecklistRun.work = work  # type: ignore[method-assign]
