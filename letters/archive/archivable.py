"""Archiving, binning and erasing a letter.

A letter stays in the bin for thirty days. The database itself records the date and counts the days, and allows frozen
rows to be deleted for no other reason (docs/adr/0014).
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


class Archivable(models.Model):
    """The part of a letter that says whether it is archived or in the bin."""

    archived_at = models.DateTimeField(null=True, editable=False)
    binned_at = models.DateTimeField(null=True, editable=False)

    if TYPE_CHECKING:
        review_requests: Any
        record: Any

    class Meta:
        abstract = True

    def archive(self, *, by: "User") -> None:
        """Take the letter off the list; nothing else changes."""
        self._update_once(Event.Verb.ARCHIVED, by, archived_at=Now())

    def unarchive(self, *, by: "User") -> None:
        """Put the letter back on the list."""
        self._update_once(Event.Verb.UNARCHIVED, by, archived_at=None)

    def bin(self, *, by: "User") -> None:
        """Put the letter into the bin, from which it can be put back for thirty days.

        Raises:
            ValidationError: A review request for the letter is open.
        """
        with transaction.atomic():
            type(self)._base_manager.select_for_update().get(pk=self.pk)
            # By the reverse relation: this app may not import the one above it.
            if self.review_requests.filter(state__in=["submitted", "in_review"]).exists():
                raise ValidationError(
                    gettext("A mentor has been asked about this letter: withdraw the request, then move it to the bin.")
                )
            self._update_once(Event.Verb.BINNED, by, binned_at=Now())

    def put_back(self, *, by: "User") -> None:
        """Take the letter out of the bin, to where it was before."""
        self._update_once(Event.Verb.PUT_BACK, by, binned_at=None)

    def _update_once(self, verb: Event.Verb, by: "User", **change: object) -> None:
        """Set the one field in ``change`` and record the event, unless the field is set already.

        A button that is pressed twice thus records one event.
        """
        field, value = next(iter(change.items()))
        letter = type(self)._base_manager.filter(pk=self.pk)
        with transaction.atomic():
            if letter.filter(**{f"{field}__isnull": value is not None}).update(**change):
                self.record(verb, by=by)
        self.refresh_from_db(fields=[field])

    @property
    def days_left(self) -> int | None:
        """Whole days until a binned letter is erased; None for one that is not in the bin."""
        if self.binned_at is None:
            return None
        return max(0, (self.binned_at + timedelta(days=DAYS_IN_BIN) - timezone.now()).days)

    def erase(self) -> None:
        """Delete the letter and every row that refers to it, for good.

        Raises:
            IntegrityError: The letter has not been in the bin for thirty days; the database refuses it to everybody.
        """
        with transaction.atomic():
            with connection.cursor() as cursor:
                # SECURITY: tells the triggers which letter is being erased, until the end of this transaction.
                cursor.execute("SELECT set_config('bozza.erasing', %s, true)", [str(self.pk)])
            delete_with_referring_rows(type(self)._base_manager.filter(pk=self.pk))


def delete_with_referring_rows(rows: models.QuerySet[Any], *, seen: frozenset[type] = frozenset()) -> None:
    """Delete ``rows``, and before them every row of any app that refers to them.

    Args:
        rows: The rows to delete.
        seen: The models on the way here, so that circular references end.
    """
    seen |= {rows.model}
    for relation in rows.model._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and isinstance(relation, models.ManyToOneRel)) or relation.related_model in seen:
            continue
        referring = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": rows.values("pk")})
        if relation.on_delete is models.SET_NULL:
            referring.update(**{relation.field.name: None})
        else:
            delete_with_referring_rows(referring, seen=seen)
    rows._raw_delete(rows.db)
