"""``manage.py resend_mails REASON``: sends again the notices of mails that failed for one reason."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from mail.models import Mail


class Command(BaseCommand):
    help = "Sends the notices of failed mails again, in new mails. Mails of accounts have no words any more."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("reason", choices=["doubtful", "gave_up", "refused"], help="see docs/operations.md, Mail")

    def handle(self, *args: Any, reason: str, **options: Any) -> None:
        failed = Mail.objects.filter(state=Mail.State.FAILED, error=reason)
        sent = sum(mail.send_again() for mail in failed)
        self.stdout.write(f"{sent} of {len(failed)} are sent again.")
