"""``manage.py export_person``: writes all data of a person into a file, for an operator whom they have asked."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User
from privacy.export.archive import write_archive


class Command(BaseCommand):
    """Writes the ZIP file that a person could download themselves."""

    help = "Writes everything of a person into a ZIP file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, email: str, file: Path, **options: Any) -> None:
        person = User.objects.filter(email=email.strip().lower(), erased_at=None).first()
        if person is None:
            raise CommandError(f"Nobody has the address {email}.")
        with file.open("xb") as output:
            write_archive(person, output, progress=lambda done, total: None)
        self.stdout.write(f"{file}: {file.stat().st_size} bytes.")
