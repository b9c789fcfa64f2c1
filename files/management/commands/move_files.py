"""``manage.py move_files``: moves files from the rows of the database into the bucket that has been set since."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from files import bucket
from files.discarded_file import stored_file_models
from files.stored_file import StoredFile


class Command(BaseCommand):
    """One file a transaction: it can be ended and begun again."""

    help = "Moves the files that are kept in the database into the bucket of STORAGE_URL."

    def handle(self, *args: Any, **options: Any) -> None:
        if not bucket.is_set():
            raise CommandError("Set STORAGE_URL first.")
        for model in stored_file_models():
            keys = list(model._base_manager.exclude(content=None).values_list("pk", flat=True))
            moved = sum(move(model, key) for key in keys)
            self.stdout.write(f"{model._meta.verbose_name}: {moved}")


def move(model: type[StoredFile], key: Any) -> bool:
    """Move one file; False where it is gone by now, or has been moved."""
    with transaction.atomic():
        rows = model._base_manager.select_for_update(of=("self",)).filter(pk=key).exclude(content=None)
        row = rows.first()
        return row is not None and bool(rows.update(**model.put(row.read())))
