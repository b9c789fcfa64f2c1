"""Archiving, binning and erasing a letter.

The bin holds a letter for thirty days. The database itself stamps the day and counts them, and lets frozen rows go for
no other reason (docs/adr/0014).
"""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext

from letters.history.event import Event

if TYPE_CHECKING:
    from accounts.models import User


DAYS_IN_BIN = 30


class Shelved(models.Model):
    """The part of a letter that says where it is kept."""

    archived_at = models.DateTimeField(null=True, editable=False)
    binned_at = models.DateTimeField(null=True, editable=False)

    if TYPE_CHECKING:
        review_requests: Any
        record: Any

    class Meta:
        abstract = True

    def archive(self, *, by: "User") -> None:
        """Out of sight, and everything else as it was."""
        self._shelve(Event.Verb.ARCHIVED, by, archived_at=Now())

    def unarchive(self, *, by: "User") -> None:
        self._shelve(Event.Verb.UNARCHIVED, by, archived_at=None)

    def bin(self, *, by: "User") -> None:
        """Into the bin, from which it can be put back for thirty days.

        Raises ``ValidationError`` while a mentor is asked about the letter.
        """
        with transaction.atomic():
            type(self)._base_manager.select_for_update().get(pk=self.pk)
            # The request is reached by its reverse relation, so that this app need not know the one above it.
            if self.review_requests.filter(state__in=["submitted", "in_review"]).exists():
                raise ValidationError(
                    gettext("A mentor has been asked about this letter: withdraw the request, then put it in the bin.")
                )
            self._shelve(Event.Verb.BINNED, by, binned_at=Now())

    def put_back(self, *, by: "User") -> None:
        self._shelve(Event.Verb.PUT_BACK, by, binned_at=None)

    def _shelve(self, verb: Event.Verb, by: "User", **where: object) -> None:
        """Nothing is done or recorded twice: a second press of the same button changes no row."""
        (field, value), same = next(iter(where.items())), type(self)._base_manager.filter(pk=self.pk)
        with transaction.atomic():
            if same.filter(**{f"{field}__isnull": value is not None}).update(**where):
                self.record(verb, by=by)
        self.refresh_from_db(fields=[field])

    @property
    def days_left(self) -> int | None:
        """Whole days until a binned letter is erased; None for one that is not in the bin."""
        if self.binned_at is None:
            return None
        return max(0, (self.binned_at + timedelta(days=DAYS_IN_BIN) - timezone.now()).days)

    def erase(self) -> None:
        """Delete the letter and every row that hangs on it, for good.

        The database raises ``IntegrityError`` unless the letter has been in the bin for thirty days, whoever asks.
        """
        with transaction.atomic():
            with connection.cursor() as cursor:
                # SECURITY: names this one letter to the triggers, until the end of this transaction and no longer.
                cursor.execute("SELECT set_config('bozza.erasing', %s, true)", [str(self.pk)])
            erase(type(self)._base_manager.filter(pk=self.pk))


def erase(rows: models.QuerySet[Any], *, seen: frozenset[type] = frozenset()) -> None:
    """Delete ``rows``, and before them all that points to them, whichever app it belongs to."""
    seen |= {rows.model}
    for relation in rows.model._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and isinstance(relation, models.ManyToOneRel)) or relation.related_model in seen:
            continue
        pointing = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": rows.values("pk")})
        if relation.on_delete is models.SET_NULL:
            pointing.update(**{relation.field.name: None})
        else:
            erase(pointing, seen=seen)
    rows._raw_delete(rows.db)
