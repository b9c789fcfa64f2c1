"""Checkpoints: signed states of the hash chain, from which it can be verified after old entries were deleted."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import connection, models, transaction
from django.db.models import Min
from django.db.models.functions import Now
from django.utils import timezone

from audit.chain import Link, lock_chain

log = logging.getLogger("security")

INTERVAL = timedelta(days=1)


class CheckpointQuerySet(models.QuerySet["Checkpoint"]):
    def sweep(self) -> int:
        """Once a day: delete the entries that are older than ``AUDIT_DAYS``, and sign the chain as it is.

        Returns:
            How many entries were deleted.
        """
        if self.filter(at__gt=Now() - INTERVAL).exists():
            return 0
        with transaction.atomic():
            if not lock_chain():
                return 0
            self._renew_start()
            deleted = self._prune()
            if head := Link.objects.head():
                self.sign(head.position, head.hash)
        return deleted

    def sign(self, position: int, hash: str) -> "Checkpoint":
        """Write a checkpoint for the chain up to ``position``."""
        return self.create(position=position, hash=hash, signature=signer().signature(f"{position}:{hash}"))

    def at_position(self, position: int) -> "Checkpoint | None":
        """A checkpoint of this position whose signature is ours, the newest one first."""
        found = self.filter(position=position).order_by("-pk")
        return next((checkpoint for checkpoint in found if checkpoint.is_genuine()), None)

    def _renew_start(self) -> None:
        """Sign the start of the chain again, so that it stays genuine when an old SECRET_KEY is given up."""
        first = Link.objects.aggregate(first=Min("position"))["first"] or 1
        if first > 1 and (start := self.at_position(first - 1)):
            self.sign(start.position, start.hash)

    def _prune(self) -> int:
        """Delete the links and entries before the first one that is young enough; a checkpoint takes their place."""
        oldest_kept = timezone.now() - settings.AUDIT_KEPT_FOR
        head = Link.objects.head()
        young = Link.objects.filter(entry__at__gte=oldest_kept).aggregate(first=Min("position"))["first"]
        end = young or (head.position if head else 0)  # the head stays, for the next link to go on from
        if (last := Link.objects.filter(position__lt=end).head()) is None:
            return 0
        self.sign(last.position, last.hash)
        with connection.cursor() as cursor:
            # SECURITY: the application may delete no entry by itself; the function does, none younger than 184 days.
            cursor.execute("SELECT audit_prune(%s)", [last.position])
            return int(cursor.fetchone()[0])


class Checkpoint(models.Model):
    """A position of the chain and its hash, signed with SECRET_KEY, which is not in the database."""

    position = models.PositiveBigIntegerField()
    hash = models.CharField(max_length=64)
    signature = models.CharField(max_length=64)
    at = models.DateTimeField(db_default=Now())

    objects = CheckpointQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["position"], name="checkpoints_by_position")]

    def __str__(self) -> str:
        return f"{self.position}:{self.hash}"

    def is_genuine(self) -> bool:
        """Whether it was signed with one of the keys of these settings."""
        try:
            signer().unsign(f"{self.position}:{self.hash}:{self.signature}")
        except BadSignature:
            return False
        return True


def signer() -> Signer:
    """What signs checkpoints; it accepts SECRET_KEY_FALLBACKS too."""
    return Signer(salt="audit.checkpoint")
