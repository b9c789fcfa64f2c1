"""The database router: everything is read from the primary and written to it, but for what is asked for as frozen."""

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models

from jobs.circuit_breaker import CircuitBreaker

ALIAS = "replica"  # in DATABASES
PAUSE = 30  # seconds before a replica that failed is tried again, by one thread, which may wait for two

breaker = CircuitBreaker(PAUSE)


def give_up() -> None:
    """After a failure: leave the replica alone for a while, and then begin with another connection."""
    breaker.trip()
    connections[ALIAS].close()


class ReplicaRouter:
    """In DATABASE_ROUTERS where ``DATABASE_REPLICA_URL`` is set."""

    def db_for_read(self, model: type[models.Model], *, frozen: bool = False, **hints: Any) -> str:
        """The replica only for whoever says that what they read is frozen, outside transactions, while it answers.

        Without that word it is always the primary, also for what belongs to a row that came from the replica.
        """
        if not frozen or connections[DEFAULT_DB_ALIAS].in_atomic_block or not breaker.admits():
            return DEFAULT_DB_ALIAS
        return ALIAS

    def db_for_write(self, model: type[models.Model], **hints: Any) -> str:
        """The primary."""
        return DEFAULT_DB_ALIAS

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """The replica gets its tables from the primary."""
        return False if db == ALIAS else None
