"""Sending messages to the broker: once, and not at all while it has just failed."""

import logging
from typing import Any

from celery import current_app

from jobs.circuit_breaker import CircuitBreaker

log = logging.getLogger("jobs")

# Shorter than the pauses of the sweeper, which sends again what a process did not send meanwhile.
circuit = CircuitBreaker(pause=4)


def send(task: str, *arguments: str, queue: str, **options: Any) -> bool:
    """Send a message that has a worker run ``task``; False when the broker does not take it.

    A broker that has just failed is not tried: it would delay each request by its timeout.
    """
    if not circuit.admits():
        return False
    try:
        current_app.send_task(task, args=list(arguments), queue=queue, retry=False, **options)
    except Exception as error:  # the broker's client raises many kinds, and none may reach the user
        circuit.trip()
        log.warning("could not send %s %s: %s", task, *arguments, type(error).__name__)
        return False
    circuit.reset()
    return True
