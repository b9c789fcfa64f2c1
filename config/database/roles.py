"""The two roles of the database: the owner of the tables, which migrates, and the application's (docs/adr/0031)."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from psycopg import sql

# What the application may do with the rows of these tables. With those of every other table it may do everything.
RIGHTS = {
    "audit_checkpoint": "SELECT, INSERT",
    "audit_entry": "SELECT, INSERT",
    "audit_link": "SELECT, INSERT",
    "audit_pseudonym": "SELECT, INSERT, DELETE",
    "django_migrations": "SELECT",
    "guides_guidechange": "SELECT, INSERT",
    "guides_rubric": "SELECT, INSERT",
    # SECURITY: their triggers let a row be deleted with a letter, or a person, that is due for erasure, and only so.
    "letters_event": "SELECT, INSERT, DELETE",
    "letters_version": "SELECT, INSERT, DELETE",
    "privacy_acceptance": "SELECT, INSERT, DELETE",
    "reviews_pointanswer": "SELECT, INSERT, DELETE",
    "reviews_versionredaction": "SELECT, INSERT, DELETE",
}
# Functions that do with the owner's rights what the application may not.
GATES = ["audit_prune(bigint)"]


def application_role() -> str:
    """The name of the role that the application works as."""
    database = settings.DATABASES["default"]
    return str(database["OPTIONS"].get("assume_role") or database["USER"])


def owner_role() -> str:
    """The name of the role that owns the tables; "" where there is but one role, or this process may not know."""
    name = str(settings.DATABASE_OWNER.get("USER", ""))
    return name if name != application_role() else ""


@contextmanager
def as_owner() -> Iterator[None]:
    """Have the default connection sign in as the owner of the tables, where ``DATABASE_OWNER_URL`` names one."""
    if not owner_role():
        yield
        return
    owner = {key: settings.DATABASE_OWNER[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    before = {key: connection.settings_dict[key] for key in owner}
    connection.close()
    connection.settings_dict.update(owner)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)


def grant(role: str) -> None:
    """Give the application's role its rights to all tables, and take from it what it had beyond; as their owner."""
    database = sql.Identifier(connection.settings_dict["NAME"])
    with transaction.atomic(), connection.cursor() as cursor:
        existing = set(connection.introspection.table_names(cursor))
        for statement in statements(existing):
            cursor.execute(sql.SQL(statement).format(role=sql.Identifier(role), database=database))


def statements(existing: set[str]) -> Iterator[str]:
    """The statements that grant, for the tables that exist; ``{role}`` and ``{database}`` are to be filled in."""
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC, {role}"
    yield "REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC, {role}"
    yield "GRANT CONNECT ON DATABASE {database} TO {role}"
    yield "GRANT USAGE ON SCHEMA public TO {role}"
    yield "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}"
    yield "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"
    yield "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}"
    for table, rights in RIGHTS.items():
        if table in existing:
            yield f"REVOKE ALL ON {table} FROM {{role}}"
            yield f"GRANT {rights} ON {table} TO {{role}}"
    for gate in GATES if "audit_entry" in existing else ():
        yield f"REVOKE ALL ON FUNCTION {gate} FROM PUBLIC"
        yield f"GRANT EXECUTE ON FUNCTION {gate} TO {{role}}"
