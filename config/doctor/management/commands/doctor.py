"""``manage.py doctor``: looks at everything that an installation needs, and says what to do."""

import sys
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from config.doctor import bucket, data, machine, proxy, queues
from config.doctor.finding import Finding


class Command(BaseCommand):
    """Ends with 1 when something is to be done."""

    help = "Looks at database, queues, mail, files, proxy, printing, disk, secrets and backups, and says what to do."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        faults = 0
        for finding in self.findings():
            faults += finding.is_fault
            self.stdout.write(f"{'FAULT' if finding.is_fault else 'ok':<6}{finding.name:<14}{finding.sentence}")
            if finding.is_fault:
                self.stdout.write(f"{'':<20}{finding.remedy}")
        self.stdout.write(f"\n{faults} to be mended." if faults else "\nAll is in order.")
        if faults:
            sys.exit(1)

    def findings(self) -> Iterator[Finding]:
        yield from data.examine()
        yield from queues.examine()
        yield bucket.examine()
        yield from machine.examine()
        yield proxy.examine()
