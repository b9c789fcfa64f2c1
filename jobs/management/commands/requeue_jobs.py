"""``manage.py requeue_jobs KIND``: tries jobs again that failed, after their cause has been mended."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobs.models import job_models


class Command(BaseCommand):
    help = "Puts failed jobs of one kind, such as export, back into the queue; mails have a command of their own."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind")

    def handle(self, *args: Any, kind: str, **options: Any) -> None:
        # A mail that failed may have arrived: resend_mails asks why it did.
        kinds = {str(model._meta.model_name): model for model in job_models() if model._meta.model_name != "mail"}
        if kind not in kinds:
            raise CommandError(f"There is no such kind; there are: {', '.join(sorted(kinds))}.")
        self.stdout.write(f"{kinds[kind].jobs().requeue_failed()} wait again; the sweeper enqueues them.")
