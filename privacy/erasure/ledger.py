"""The ledger of erased people, by keyed hashes of their ids: in a table, and in a file that no restore touches."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.crypto import salted_hmac

from accounts.models import User

log = logging.getLogger("privacy.erasure")

SALT = "privacy.erasure.ledger"


def hashes(person: object) -> list[str]:
    """The keyed hashes under which a person's id may stand, by the present key and by those before it."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [salted_hmac(SALT, str(person), secret=key, algorithm="sha256").hexdigest() for key in keys]


class ErasedPersonQuerySet(models.QuerySet["ErasedPerson"]):
    """Entering people into the ledger, and finding those whom a restored backup brought back."""

    def enter(self, person: User) -> None:
        """Enter a person who has just been erased; the file follows once that is committed."""
        self.create(digest=hashes(person.pk)[0])
        transaction.on_commit(self.write_file, robust=True)

    def write_file(self) -> int:
        """Write what the file lacks into it; returns how many lines that were."""
        missing = list(self.filter(is_in_file=False).values_list("digest", flat=True))
        if missing:
            append_to_file(missing)
            self.filter(digest__in=missing).update(is_in_file=True)
        return len(missing)

    def sweep(self) -> int:
        """Write what a process that died did not, or could not; it is tried again until it succeeds."""
        try:
            return self.write_file()
        except OSError as error:
            log.error("could not write the ledger of erasures: %s", type(error).__name__)
            return 0

    def returned(self) -> Iterator[User]:
        """The people whom the file has as erased and the table has not: a restored backup brought them back."""
        entered = set(self.values_list("digest", flat=True))
        if missing := read_file() - entered:
            for person in User.objects.filter(erased_at=None).only("pk").iterator():
                if missing.intersection(hashes(person.pk)):
                    yield User.objects.get(pk=person.pk)


class ErasedPerson(models.Model):
    """That somebody was erased. SECURITY: only a keyed hash, from which nobody can tell who it was."""

    digest = models.CharField(max_length=64, unique=True)
    erased_at = models.DateTimeField(db_default=Now())
    is_in_file = models.BooleanField(default=False)

    objects = ErasedPersonQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["erased_at"], name="not_in_the_ledger", condition=models.Q(is_in_file=False)),
        ]

    def __str__(self) -> str:
        return self.digest[:8]


def read_file() -> set[str]:
    """The hashes in the file; empty where there is none yet."""
    path = Path(settings.ERASURE_LEDGER)
    return set(path.read_text(encoding="ascii").split()) if path.exists() else set()


def append_to_file(digests: list[str]) -> None:
    """Add lines to the file and wait until they are on the disk; a line twice does no harm.

    Raises:
        OSError: The file cannot be written; nothing is lost, as the sweeper tries again.
    """
    path = Path(settings.ERASURE_LEDGER)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="ascii") as file:
        file.write("".join(f"{digest}\n" for digest in digests))
        file.flush()
        os.fsync(file.fileno())
