"""``manage.py suspend_person EMAIL``: shuts somebody out, or with ``--lift`` lets them in again."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User


class Command(BaseCommand):
    help = "Ends all sessions of a person and lets them sign in no more. Nothing of theirs is deleted."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--lift", action="store_true", help="let the person sign in again")

    def handle(self, *args: Any, email: str, lift: bool, **options: Any) -> None:
        user = User.objects.filter(email=email.strip().lower(), erased_at=None).first()
        if user is None:
            raise CommandError(f"Nobody signs in as {email}.")
        user.set_access(may_sign_in=lift)
        self.stdout.write(f"{user.email} may sign in again." if lift else f"{user.email} is signed out, and stays out.")
