"""A file that a process touches while its loop turns: health checks of containers then need no Python."""

from pathlib import Path
from typing import Any

from celery import bootsteps
from django.conf import settings

EVERY = 10  # seconds


def touch() -> None:
    """Say that this process is at work; without ``ALIVE_FILE`` nothing is written."""
    if settings.ALIVE_FILE:
        Path(settings.ALIVE_FILE).touch()


class Alive(bootsteps.StartStopStep):  # type: ignore[misc]  # Celery has no types
    """Has a worker touch the file as long as its main loop turns."""

    requires = ("celery.worker.components:Timer",)

    def start(self, parent: Any) -> None:
        """Begin with the worker's timer."""
        touch()
        parent.timer.call_repeatedly(EVERY, touch)
