"""The command ``create_token EMAIL [--scope read|write|review] [--name …]``: prints an API token once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import Token, User


class Command(BaseCommand):
    help = "Makes an API token for a person and prints it once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument(
            "--scope", action="append", choices=Token.Scope.values, help="repeat for more; default: all"
        )
        parser.add_argument("--name", default="create_token")

    def handle(self, *args: Any, email: str, scope: list[str] | None, name: str, **options: Any) -> None:
        user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
        if user is None:
            raise CommandError(f"Nobody signs in as {email}.")
        _, key = Token.objects.issue(user=user, name=name, scopes=scope or Token.Scope.values)
        self.stdout.write(key)
