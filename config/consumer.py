"""The pauses of a worker whose broker is away."""

from functools import partial
from typing import Any

from celery.worker import consumer

FIRST, MORE, MOST = 1, 1, 3  # seconds between two attempts


class Consumer(consumer.Consumer):  # type: ignore[misc]  # Celery has no types
    """Celery's, whose pauses grow to 30 seconds and cannot be set: jobs would wait as long after the broker is back."""

    def ensure_connected(self, conn: Any) -> Any:
        """Connect, trying again as long as it takes."""
        conn.ensure_connection = partial(
            conn.ensure_connection, interval_start=FIRST, interval_step=MORE, interval_max=MOST
        )
        return super().ensure_connected(conn)
