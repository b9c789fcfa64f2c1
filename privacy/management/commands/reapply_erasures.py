"""``manage.py reapply_erasures``: erases again whom a restored backup brought back (docs/adr/0029)."""

from typing import Any

from django.core.management.base import BaseCommand

from privacy.models import ErasedPerson, Erasure


class Command(BaseCommand):
    """Compares the ledger's file with the database, and erases who has come back; does nothing otherwise."""

    help = (
        "Erases again whoever was erased after the backup was made that has been restored. Safe to run at every start."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        erased = 0
        for person in ErasedPerson.objects.returned():
            Erasure.objects.erase_now(person, origin=Erasure.Origin.RESTORED)
            erased += 1
        self.stdout.write(f"{erased} people erased again.")
