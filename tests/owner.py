"""The owner of the tables, whom tests ask to do what the application may not (docs/adr/0031).

The connection of a test signs in as the owner and works as the application's role: ``RESET ROLE`` leads back.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

APPLICATION = str(settings.DATABASES["default"]["USER"])
OWNER = str(settings.DATABASE_OWNER.get("USER", APPLICATION))
# What has no model, and is committed all the same: heartbeats stay in it.
CACHE_TABLE = "django_cache"
# What migrating puts into these holds for every test.
KEPT_TABLES = {"django_content_type", "auth_permission"}


@contextmanager
def owner() -> Iterator[CursorWrapper]:
    """A cursor with the rights of the owner; after an error the role comes back with the savepoint before."""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        yield cursor
        work_as_application(cursor)


def work_as_application(cursor: CursorWrapper) -> None:
    if OWNER != APPLICATION:
        cursor.execute(f"SET ROLE {connection.ops.quote_name(APPLICATION)}")


def sign_in_as_owner() -> None:
    """From the next connection on, be the owner of the tables: for making and removing databases."""
    connection.close()
    connection.settings_dict["OPTIONS"].pop("assume_role", None)
    if OWNER != APPLICATION:
        connection.settings_dict.update({key: settings.DATABASE_OWNER[key] for key in ("USER", "PASSWORD")})


def assume_application_role() -> None:
    """From the next connection on, work as the application's role, in every thread."""
    connection.close()
    if OWNER != APPLICATION:
        connection.settings_dict["OPTIONS"]["assume_role"] = APPLICATION


def empty_tables(statements: Iterable[str]) -> None:
    """Clean up after a test that committed, which the application may not.

    Django's ``statements`` truncate all tables, which costs PostgreSQL a quarter of a second for each test. Rows are
    deleted instead, without triggers, where a server lets the owner of the tables switch these off.
    """
    with transaction.atomic(), owner() as cursor:
        cursor.execute("SELECT has_parameter_privilege('session_replication_role', 'SET')")
        if cursor.fetchone() != (True,):
            for statement in statements:
                cursor.execute(statement)
            return
        tables = set(connection.introspection.django_table_names(only_existing=True)) - KEPT_TABLES | {CACHE_TABLE}
        cursor.execute(" UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in tables))
        deletions = [f"DELETE FROM {name}" for (name,) in cursor.fetchall()]
        cursor.execute("; ".join(["SET LOCAL session_replication_role = replica", *deletions]))
