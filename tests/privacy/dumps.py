"""The whole database as text, in which a test looks for what must not be there."""

from django.db import connection


def database_text() -> str:
    """Every row of every table, as PostgreSQL writes rows; what is stored as bytes also as text."""
    with connection.cursor() as cursor:
        parts = []
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f'SELECT row::text FROM "{table}" AS row')
            parts += [f"{table} {row}" for (row,) in cursor.fetchall()]
    return "\n".join(parts + [decoded for part in parts if "\\\\x" in part for decoded in bytes_in(part)])


def bytes_in(row: str) -> list[str]:
    """The values of a row that are stored as bytes, read as text."""
    values = [value.split('"')[0].split(",")[0] for value in row.split("\\\\x")[1:]]
    return [bytes.fromhex(value).decode("utf-8", "replace") for value in values if len(value) % 2 == 0]
