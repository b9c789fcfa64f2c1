"""The dump in a database of its own, migrated once, behind the connection that every test uses."""

import lzma
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, transaction
from psycopg import sql

from accounts.models import User

DUMP = Path(__file__).resolve().parent / "6617319.sql.xz"


def administer(statement: str, name: str) -> None:
    """Run ``CREATE DATABASE`` or the like from the test's own database."""
    parameters = connection.get_connection_params() | {"context": None, "cursor_factory": None, "autocommit": True}
    with psycopg.connect(**parameters) as server:
        server.execute(sql.SQL(statement).format(sql.Identifier(name)))


def restore(name: str) -> None:
    """Fill the empty database ``name`` from the dump."""
    parameters = connection.get_connection_params() | {"context": None, "cursor_factory": None, "dbname": name}
    with psycopg.connect(**parameters) as database:
        database.execute(lzma.decompress(DUMP.read_bytes()))


@pytest.fixture(scope="session")
def upgraded_database(django_db_setup, django_db_blocker) -> Iterator[str]:
    """The name of the database, restored and migrated."""
    with django_db_blocker.unblock():
        usual = connection.settings_dict["NAME"]
        name = f"{usual}_upgrade"
        administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        administer("CREATE DATABASE {}", name)
        try:
            restore(name)
            point_to(name)
            call_command("migrate", verbosity=0)
            point_to(usual)
            yield name
        finally:
            point_to(usual)
            administer("DROP DATABASE {} WITH (FORCE)", name)


def point_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


@pytest.fixture(autouse=True)
def upgraded(upgraded_database, django_db_blocker) -> Iterator[None]:
    """Every test works with the upgraded database, and leaves it as it was."""
    with django_db_blocker.unblock():
        usual = connection.settings_dict["NAME"]
        point_to(upgraded_database)
        try:
            with transaction.atomic():
                yield
                transaction.set_rollback(True)
        finally:
            point_to(usual)


@pytest.fixture
def somebody():
    """The candidate, the mentor or the admin of the dump, by role."""
    return lambda role: User.objects.get(role=role)
