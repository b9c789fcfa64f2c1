"""How the replica is: whether it answers, and how far it is behind."""

from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS, Error, connections

from replica.router import ALIAS, breaker, give_up

PRIMARY = "SELECT pg_current_wal_lsn()::text, (SELECT system_identifier FROM pg_control_system())"
REPLICA = """
    SELECT pg_is_in_recovery(), (SELECT system_identifier FROM pg_control_system()) = %s,
        greatest(0, pg_wal_lsn_diff(%s, pg_last_wal_replay_lsn()))::bigint,
        extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float
"""


@dataclass(frozen=True)
class ReplicaState:
    """What the replica says of itself.

    Attributes:
        problem: Why nothing is read from it; "" where it is in order.
        bytes_behind: How much of the write-ahead log it has not replayed yet.
        seconds_behind: How old the newest transaction is that it has replayed; 0 where it has replayed all.
    """

    problem: str = ""
    bytes_behind: int = 0
    seconds_behind: float = 0.0

    def __str__(self) -> str:
        return self.problem or f"{self.seconds_behind:.0f} s ({self.bytes_behind} bytes) behind"


def state() -> ReplicaState:
    """Ask primary and replica; raises ``django.db.Error`` when the primary does not answer.

    A replica that has just failed is not asked again for a while.
    """
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute(PRIMARY)
        position, cluster = cursor.fetchone()
    if not breaker.admits():
        return ReplicaState("it did not answer a moment ago")
    try:
        with connections[ALIAS].cursor() as cursor:
            cursor.execute(REPLICA, [cluster, position])
            is_standby, is_of_primary, size, seconds = cursor.fetchone()
    except Error as error:
        give_up()
        return ReplicaState((str(error).strip() or type(error).__name__).splitlines()[0])
    breaker.reset()
    if not is_standby or not is_of_primary:
        return ReplicaState("it is no standby" if not is_standby else "it is the standby of another server")
    return ReplicaState("", size, (seconds or 0.0) if size else 0.0)
