"""``manage.py sweeper``: a small process that wakes every few seconds and finishes what others left.

Whatever has rows to look after says so with a ``sweep()`` on its queryset: jobs that nobody finished, the bin.
"""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import Error, close_old_connections

from jobs.models import swept

log = logging.getLogger("jobs.sweeper")


class Command(BaseCommand):
    help = "Requeues jobs that nobody finished, gives up after three attempts, lets leases run out and empties bins."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=float, default=5, metavar="SECONDS")
        parser.add_argument("--once", action="store_true", help="sweep once and exit")

    def handle(self, *args: Any, every: float, once: bool, **options: Any) -> None:
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT) if not once else ():
            signal.signal(number, lambda *_: stop.set())
        while True:
            self.sweep()
            if once or stop.wait(every):
                return
            close_old_connections()

    def sweep(self) -> None:
        for rows in swept():
            try:
                rows.sweep()  # type: ignore[attr-defined]
            except Error as error:  # the database restarts; so do we, at the next turn
                log.warning("could not sweep %s: %s", rows.model._meta.model_name, type(error).__name__)
