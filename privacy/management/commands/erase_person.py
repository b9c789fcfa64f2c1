"""``manage.py erase_person``: erases somebody at once, for an operator whom they have asked in another way."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User
from privacy.models import Erasure


class Command(BaseCommand):
    """Erases the person with an address, after a question."""

    help = "Erases everything of a person, at once and for good; asks before it does."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--no-input", action="store_true", help="do not ask")

    def handle(self, *args: Any, email: str, no_input: bool, **options: Any) -> None:
        person = User.objects.filter(email=email.strip().lower(), erased_at=None).first()
        if person is None:
            raise CommandError(f"Nobody has the address {email}.")
        letters = person.letters.count()
        question = f"Erase {person.name} ({person.role}, {letters} letters) for good? Type the address again: "
        if not no_input and input(question).strip().lower() != person.email:
            raise CommandError("Not the same address: nothing was erased.")
        try:
            Erasure.objects.erase_now(person, origin=Erasure.Origin.OPERATOR)
        except ValidationError as error:
            raise CommandError(error.messages[0]) from error
        self.stdout.write("Erased.")
