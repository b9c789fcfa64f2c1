"""A chain of five linked entries, and what only the owner of the tables can do to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db.backends.utils import CursorWrapper

from accounts.models import User
from audit.models import Action, Entry, Link
from tests.log_lines import log_lines
from tests.owner import owner

__all__ = ["log_lines"]  # a fixture
TABLES = ["audit_entry", "audit_link", "audit_checkpoint"]


@contextmanager
def triggers_off() -> Iterator[CursorWrapper]:
    """What the owner of the tables can do, and the application cannot."""
    with owner() as cursor:
        for table in TABLES:
            cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE {table} DISABLE TRIGGER USER")
        yield cursor
        for table in TABLES:
            cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE {table} ENABLE TRIGGER USER")
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {table}_keep_table")


@pytest.fixture
def tamper() -> Callable[[str], None]:
    """Runs SQL as the owner of the tables, with the triggers off."""

    def run(sql: str) -> None:
        with triggers_off() as cursor:
            cursor.execute(sql)

    return run


@pytest.fixture
def chain(candidate: User, mentor: User) -> list[Link]:
    for action in (Action.SIGNED_IN, Action.TOKEN_CREATED, Action.TOKEN_REVOKED, Action.PASSWORD_CHANGED):
        Entry.objects.record(action, by=candidate, status=1)
    Entry.objects.record(Action.LETTER_READ, by=mentor, subject=candidate)
    assert Link.objects.all().sweep() == 5
    return list(Link.objects.order_by("position"))
