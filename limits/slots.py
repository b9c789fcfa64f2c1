"""Slots: how many pieces of work of one kind may be under way at a time, in all processes and machines together."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress

from django.conf import settings
from django.db import Error, connection, transaction


@contextmanager
def slot(kind: str, count: int) -> Iterator[bool]:
    """Take one of ``count`` slots for the time of a ``with`` statement; do not wait for one.

    PostgreSQL holds it for this connection (an advisory lock of the session), and gives it back when the process dies.

    Args:
        kind: What the slots are for.
        count: How many there are.

    Yields:
        Whether one was free.
    """
    names = (f"{kind} {number}" for number in range(count))
    # A pooler gives a connection back after each transaction: only within one is it the same that takes and releases.
    with transaction.atomic() if settings.DATABASE_POOLED else nullcontext():
        name = next((name for name in names if _call("try_advisory_lock", name)), "")
        try:
            yield bool(name)
        finally:
            if name:
                with suppress(Error):  # the connection broke, and the lock with it
                    _call("advisory_unlock", name)


def _call(function: str, name: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_{function}(hashtextextended(%s, 0))", [f"bozza slot {name}"])
        return bool(cursor.fetchone()[0])
