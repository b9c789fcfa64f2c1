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


def truncate(statements: Iterable[str]) -> None:
    """Clean up after a test that committed: TRUNCATE, which the application may not."""
    with transaction.atomic(), owner() as cursor:
        for statement in statements:
            cursor.execute(statement)
