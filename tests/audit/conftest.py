"""A chain of five linked entries, and what only the owner of the tables can do to it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from django.db.backends.utils import CursorWrapper
from pytest_django import Settings

from accounts.models import User
from audit.models import Action, Entry, Link
from config.logs import line_formatter
from tests.owner import owner

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


@pytest.fixture
def log_lines(settings: Settings) -> Iterator[Callable[[], list[str]]]:
    """What the log has been written since, as in production."""
    settings.DEV = False
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(line_formatter())
    logging.root.addHandler(handler)
    yield lambda: stream.getvalue().splitlines()
    logging.root.removeHandler(handler)
