"""The engine of ``DATABASES``, under the name that Django looks for: a server that hangs is given up after a while.

The server's own timeouts (``config/environment.py``) end what takes long, while it runs. Where its processes stand
still or its machine does not answer, only the client can stop waiting.
"""

from collections import defaultdict
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from django.db.backends.postgresql.psycopg_any import IsolationLevel
from psycopg import errors

from jobs.circuit_breaker import CircuitBreaker

HEALTH_CHECK = 2  # seconds that the first statement on a connection that is used again may take
PAUSE = 0.5  # seconds before a database that did not answer is tried again, by one thread: asking costs little

# One for each database: a replica that is away says nothing of the primary.
_breakers: defaultdict[str, CircuitBreaker] = defaultdict(lambda: CircuitBreaker(PAUSE))


class Connection(psycopg.Connection[Any]):
    """A connection that waits ``answer_timeout`` seconds for each answer; for ever where that is None."""

    answer_timeout: float | None = None
    breaker: CircuitBreaker

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """As psycopg's; raises ``OperationalError`` and closes the connection when the server does not answer."""
        if timeout is not None or self.answer_timeout is None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.answer_timeout)
        except errors._WaitTimeout as error:  # noqa: SLF001 (psycopg asks callers to convert it)
            self.breaker.trip()
            self.pgconn.finish()
            raise psycopg.OperationalError("the database does not answer") from error


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's, with ``Connection`` for connections, and a circuit breaker where ``ANSWER_TIMEOUT`` is set."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Connection:
        """Connect; a database that has just failed to answer is not tried again for some seconds."""
        self.isolation_level = IsolationLevel.READ_COMMITTED
        answer_timeout = self.settings_dict.get("ANSWER_TIMEOUT")
        if answer_timeout is None:
            return Connection.connect(**conn_params)
        breaker = _breakers[self.alias]
        if not breaker.admits():
            raise psycopg.OperationalError("the database did not answer a moment ago")
        try:
            connection = Connection.connect(**conn_params)
        except psycopg.OperationalError:
            breaker.trip()
            raise
        breaker.reset()
        connection.answer_timeout, connection.breaker = answer_timeout, breaker
        return connection

    def is_usable(self) -> bool:
        """Whether the server answers a first statement; within seconds, since nothing has been asked of it yet."""
        if self.connection is None or self.connection.answer_timeout is None:
            return super().is_usable()
        usual, self.connection.answer_timeout = self.connection.answer_timeout, HEALTH_CHECK
        try:
            return super().is_usable()
        finally:
            self.connection.answer_timeout = usual
