"""The command ``remove_factors EMAIL``: removes the second factors of somebody who has lost them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User


class Command(BaseCommand):
    help = (
        "Removes passkeys, authenticator app and recovery codes of a person who has lost them, and ends their sessions."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        user = User.objects.filter(email=email.strip().lower()).first()
        if user is None:
            raise CommandError(f"Nobody signs in as {email}.")
        number = user.remove_factors()
        self.stdout.write(f"Removed {number}; {user.email} now signs in without them, and is asked to add new ones.")
