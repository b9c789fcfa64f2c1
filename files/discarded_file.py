"""Objects of the bucket whose row is gone: noted in the transaction that deleted it, deleted by the sweeper."""

import logging
from datetime import timedelta
from itertools import batched

from django.apps import apps
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from files import bucket
from files.stored_file import StoredFile
from limits.counter import Counter

log = logging.getLogger("files")

AT_ONCE = 100  # objects of one round
EVERY = timedelta(days=1)  # how often objects without a row are looked for
GRACE = timedelta(days=1)  # how old they are at least: an upload may still get its row


class DiscardedFileQuerySet(models.QuerySet["DiscardedFile"]):
    """Deleting what nothing refers to."""

    def sweep(self) -> int:
        """Delete objects whose row is gone, and once a day note those that never got one; how many were deleted.

        While the bucket is away, they wait.
        """
        if not bucket.is_set():
            return 0
        deleted = []
        try:
            if Counter.objects.hit("orphaned files", "", limit=1, per=EVERY) is None:
                self.note_orphans()
            for key in self.order_by("discarded_at").values_list("key", flat=True)[:AT_ONCE]:
                bucket.delete(key)
                deleted.append(key)
        except bucket.BucketUnavailableError as error:
            log.warning("the bucket is away: %s", error)
        return self.filter(key__in=deleted).delete()[0] if deleted else 0

    def note_orphans(self) -> None:
        """Note the objects to which no row refers, such as those whose transaction was rolled back."""
        for keys in batched(bucket.keys_older_than(timezone.now() - GRACE), 1000):
            orphans = set(keys) - referred_to(keys)
            self.bulk_create([self.model(key=key) for key in sorted(orphans)], ignore_conflicts=True)


class DiscardedFile(models.Model):
    """The key of an object that is to be deleted."""

    key = models.CharField(max_length=80, primary_key=True)
    discarded_at = models.DateTimeField(db_default=Now())

    objects = DiscardedFileQuerySet.as_manager()

    def __str__(self) -> str:
        return self.key


def stored_file_models() -> list[type[StoredFile]]:
    """Every model with a file."""
    return [model for model in apps.get_models() if issubclass(model, StoredFile)]


def referred_to(keys: tuple[str, ...]) -> set[str]:
    """Those of the keys that a row has."""
    rows = [model._base_manager.filter(object_key__in=keys) for model in stored_file_models()]
    return {key for found in rows for key in found.values_list("object_key", flat=True)}
