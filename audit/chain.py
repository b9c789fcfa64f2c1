"""The hash chain over the entries: whoever changes, removes or moves one breaks it (docs/adr/0030)."""

import hashlib
import json
import logging
from datetime import UTC, datetime, timedelta

from django.db import connection, models, transaction

from audit.entry import Entry

log = logging.getLogger("security")

GENESIS = "0" * 64
LOCK = 0x426F7A7A61  # the key of the advisory lock: whoever holds it appends to the chain
BATCH = 1000
# An entry may be committed after later ones: how long its transaction may have taken at most.
LONGEST_TRANSACTION = timedelta(days=1)


def entry_hash(previous: str, position: int, entry: Entry) -> str:
    """SHA-256, in hex, of the hash before and of everything that the entry holds."""
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    words = [entry.action, entry.actor, entry.subject, entry.object, entry.device, entry.network, entry.request_id]
    content = json.dumps([previous, position, entry.pk, at, *words, entry.data], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def lock_chain() -> bool:
    """Be the one who appends until the end of the transaction; False when somebody else is."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return bool(cursor.fetchone()[0])


class LinkQuerySet(models.QuerySet["Link"]):
    def head(self) -> "Link | None":
        """The last link."""
        return self.order_by("-position").first()

    def sweep(self) -> int:
        """Link the entries that were committed since the last time, in the order of their numbers.

        Returns:
            How many entries were linked; 0 too when another process is at it.
        """
        linked = 0
        while (batch := self._link_batch()) > 0:
            linked += batch
        return linked

    def _link_batch(self) -> int:
        with transaction.atomic():
            if not lock_chain():
                return 0
            head = self.select_related("entry").head()
            position, previous = (head.position, head.hash) if head else (0, GENESIS)
            since = head.entry.at - LONGEST_TRANSACTION if head else datetime.min.replace(tzinfo=UTC)
            links = []
            for entry in Entry.objects.filter(at__gt=since, link=None).order_by("pk")[:BATCH]:
                position += 1
                previous = entry_hash(previous, position, entry)
                links.append(Link(position=position, entry=entry, hash=previous))
            self.bulk_create(links)
        if links:
            # Whoever keeps these lines elsewhere can prove that the chain was not written anew.
            log.info("audit_chained", extra={"fields": {"position": position, "hash": previous}})
        return len(links)


class Link(models.Model):
    """The place of one entry in the chain, with the hash of all up to it."""

    position = models.PositiveBigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="link")
    hash = models.CharField(max_length=64)

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.position}:{self.hash}"
