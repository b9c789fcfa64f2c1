"""``manage.py sweeper``: a process that wakes every few seconds and does what is due by the passing of time.

It calls ``sweep()`` on every queryset that has one: of jobs that nobody finished, of leases, of the bin.
"""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import Error, close_old_connections

from jobs import alive, heartbeat
from jobs.models import sweepable_querysets

log = logging.getLogger("jobs.sweeper")


class Command(BaseCommand):
    """Sweeps every few seconds until it is told to stop."""

    requires_system_checks = ()  # some import every page, whose memory this process would keep
    help = "Requeues jobs that nobody finished, gives up after three attempts, lets leases run out and empties bins."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=float, default=5, metavar="SECONDS")
        parser.add_argument("--once", action="store_true", help="sweep once and exit")

    def handle(self, *args: Any, every: float, once: bool, **options: Any) -> None:
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT) if not once else ():
            signal.signal(number, lambda *_: stop.set())
        questions = heartbeat.Questions()
        while True:
            alive.touch()
            self.sweep()
            self.beat(questions)
            if once or stop.wait(every):
                return
            close_old_connections()

    def beat(self, questions: heartbeat.Questions) -> None:
        """Say that this process is at work, and ask the workers to."""
        try:
            heartbeat.record(heartbeat.SWEEPER)
            questions.ask()
        except Error as error:
            log.warning("no heartbeat: %s", type(error).__name__)

    def sweep(self) -> None:
        """Sweep each kind of row once; a database that is down delays the sweep and ends nothing."""
        for queryset in sweepable_querysets():
            try:
                queryset.sweep()  # type: ignore[attr-defined]
            except Error as error:  # the database may be restarting: the next round tries again
                log.warning("could not sweep %s: %s", queryset.model._meta.model_name, type(error).__name__)
