"""The dump in a database of its own, migrated once, behind the connection that every test uses."""

import lzma
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, transaction
from psycopg import sql
from pytest_django import DjangoDbBlocker

from accounts.models import User
from tests import database_template
from tests.owner import OWNER, sign_in_as_owner

DUMP = Path(__file__).resolve().parent / "6617319.sql.xz"


def administer(statement: str, name: str) -> None:
    """Run ``CREATE DATABASE`` or the like from the test's own database."""
    parameters = connection.get_connection_params() | {"context": None, "cursor_factory": None, "autocommit": True}
    with psycopg.connect(**parameters) as server:
        server.execute(sql.SQL(statement).format(sql.Identifier(name)))


def restore(name: str, dump: bytes) -> None:
    """Fill the empty database ``name`` from SQL."""
    parameters = connection.get_connection_params() | {"context": None, "cursor_factory": None, "dbname": name}
    with psycopg.connect(**parameters) as database:
        database.execute(dump)


@contextmanager
def pointed_to(name: str) -> Iterator[None]:
    """Django's connection leads to the database ``name`` within."""
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual


@pytest.fixture(scope="session")
def upgraded_database(django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of the database, restored and migrated.

    Where the same migrations have upgraded the same dump before, it is what they made of it then.
    """
    upgraded = database_template.file("upgraded", DUMP)
    name = f"bozza_upgrade_{os.getpid()}"
    if connection.settings_dict["USER"] != OWNER:  # no test before has set up the test database
        sign_in_as_owner()
    administer("CREATE DATABASE {}", name)
    try:
        if upgraded.exists():
            restore(name, upgraded.read_bytes())
        else:
            restore(name, lzma.decompress(DUMP.read_bytes()))
            with django_db_blocker.unblock(), pointed_to(name):
                call_command("migrate", verbosity=0)
            database_template.dump(name, upgraded)
        yield name
    finally:
        administer("DROP DATABASE {} WITH (FORCE)", name)


@pytest.fixture(autouse=True)
def upgraded(upgraded_database: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Every test works with the upgraded database, and leaves it as it was."""
    with django_db_blocker.unblock(), pointed_to(upgraded_database), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def somebody() -> Callable[[str], User]:
    """The candidate, the mentor or the admin of the dump, by role."""
    return lambda role: User.objects.get(role=role)
