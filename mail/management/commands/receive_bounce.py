"""``manage.py receive_bounce``: takes a message that came to a return address, from standard input."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from mail.models import Mail

LONGEST = 2**20  # bytes: a report quotes the message, and ours are short


class Command(BaseCommand):
    help = "Reads a message that came to BOUNCE_ADDRESS; for the mail server to call (docs/operations.md, Mail)."

    def handle(self, *args: Any, **options: Any) -> None:
        is_marked = Mail.objects.receive_report(sys.stdin.buffer.read(LONGEST))
        self.stdout.write("The address is undeliverable." if is_marked else "Nothing changes.")
