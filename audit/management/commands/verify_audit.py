"""``manage.py verify_audit``: compute the hash chain of the audit log again, and say where it breaks."""

import re
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from audit.verification import verify

HEAD = re.compile(r"(\d+):([0-9a-f]{64})")


class Command(BaseCommand):
    """Ends with 1 and says where, when the chain is not whole."""

    help = "Verifies the hash chain of the audit log; --head compares it with a head that was written down."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--head", metavar="POSITION:HASH", help="what an earlier verification or the log said")

    def handle(self, *args: Any, head: str | None, **options: Any) -> None:
        known = HEAD.fullmatch(head) if head else None
        if head and not known:
            raise CommandError("Write the head as POSITION:HASH, as verify_audit prints it.")
        result = verify((int(known[1]), known[2]) if known else None)
        if result.error:
            raise CommandError(result.error)
        self.stdout.write(f"The audit log is whole: links {result.first} to {result.last}.")
        self.stdout.write(f"Not linked yet: {result.unlinked}.")
        self.stdout.write(f"Head, to be written down: {result.last}:{result.head}")
