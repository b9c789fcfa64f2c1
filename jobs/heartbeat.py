"""When the sweeper and each kind of worker last did something, as seen by the database that they share.

The sweeper says so itself after each round. Workers answer a message that it sends them once a minute, so that a recent
heartbeat of theirs says that messages reach them, and that they reach the database.
"""

import time

from django.core.cache import cache

from jobs import broker

EVERY = 60  # seconds between two messages to a worker
# The processes of the Procfile, each with a queue that no other takes from.
QUEUES = {"worker": "celery", "printer": "export"}
SWEEPER = "sweeper"


def record(process: str) -> None:
    """Say that ``process`` is at work."""
    cache.set(_key(process), time.time(), timeout=None)


def age(process: str) -> float:
    """Seconds since the last heartbeat of ``process``; infinite when there was none."""
    seen = cache.get(_key(process))
    return max(0.0, time.time() - seen) if seen else float("inf")


def ask(process: str) -> bool:
    """Send a kind of worker a message that it answers with a heartbeat; False when the broker does not take it."""
    return broker.send("jobs.heartbeat", process, queue=QUEUES[process], expires=5 * EVERY)


def wait(seconds: float) -> dict[str, bool]:
    """Ask each kind of worker now, and wait for a heartbeat of all processes.

    Args:
        seconds: How long to wait at most.

    Returns:
        For each process whether it, or one of its kind, has had a heartbeat meanwhile.
    """
    keys = {process: _key(process) for process in (SWEEPER, *QUEUES)}
    before = cache.get_many(keys.values())
    hopeless = {process for process in QUEUES if not ask(process)}
    end = time.monotonic() + seconds
    while True:
        after = cache.get_many(keys.values())
        alive = {process: after.get(key) != before.get(key) for process, key in keys.items()}
        if hopeless.issuperset(process for process in keys if not alive[process]) or time.monotonic() > end:
            return alive
        time.sleep(0.2)


def _key(process: str) -> str:
    return f"heartbeat:{process}"


class Questions:
    """The sweeper's messages to the workers; of those that nobody answers, few wait in the queue."""

    def __init__(self) -> None:
        self.asked = dict.fromkeys(QUEUES, float("-inf"))

    def ask(self) -> None:
        """Ask each kind of worker for a heartbeat that is due."""
        for process in QUEUES:
            waited = time.monotonic() - self.asked[process]
            if waited >= (EVERY if age(process) < waited else 5 * EVERY):
                self.asked[process] = time.monotonic()
                ask(process)
