"""``manage.py confirm_address EMAIL``: for somebody whom no mail reaches, and who is known to have the address."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User


class Command(BaseCommand):
    help = "Counts the address with which a person signs in as confirmed, as the link in the mail would."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        user = User.objects.filter(email=email.strip().lower(), erased_at=None).first()
        if user is None:
            raise CommandError(f"Nobody signs in as {email}.")
        self.stdout.write("Confirmed." if user.confirm_address() else "It was confirmed already.")
