"""System checks: ``check --deploy`` warns where the application could change what is frozen."""

from typing import Any

from django.core.checks import CheckMessage, Warning, register
from django.db import DatabaseError, connection

OWNS_TABLES = """
    SELECT rolsuper OR EXISTS (
        SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = 'public' AND relkind = 'r' AND pg_has_role(current_user, relowner, 'MEMBER'))
    FROM pg_roles WHERE rolname = current_user
"""


@register("database_roles", deploy=True)
def application_is_not_the_owner(**kwargs: Any) -> list[CheckMessage]:
    """Warn when the role of ``DATABASE_URL`` owns tables; a database that does not answer warns of nothing."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(OWNS_TABLES)
            (is_owner,) = cursor.fetchone()
    except DatabaseError:
        return []
    if not is_owner:
        return []
    return [
        Warning(
            "The role of DATABASE_URL owns the tables: whoever gets into the application can change what is frozen.",
            hint="Give it a role of its own, and set DATABASE_OWNER_URL for migrations (docs/operations.md).",
            id="bozza.W001",
        )
    ]
