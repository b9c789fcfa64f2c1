"""Which notices there are: making them as their recipients chose, and what is still to be told."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models
from django.db.models.functions import Now

from accounts.models import User
from accounts.notification_preferences import ByMail
from letters.models import Version
from reviews.blind.policy import hidden_from

if TYPE_CHECKING:
    from letters.models import Event
    from reviews.models import Notice  # noqa: F401 - in the bases


class NoticeQuerySet(models.QuerySet["Notice"]):
    def visible_to(self, user) -> Self:
        """A person's own notices, those that are only mailed left out."""
        return self.filter(recipient=user, in_product=True) if user.is_authenticated else self.none()

    def unread(self) -> Self:
        return self.filter(read_at=None)

    def to_read(self, reader: User) -> Self:
        """With all that their words need; and, as things stand now, whether ``reader`` sees letter and name."""
        seen = Version.objects.visible_to(reader).filter(letter=models.OuterRef("event__letter"))
        told = self.select_related("event__by", "event__version", "event__letter").defer(
            "event__version__body", "event__letter__search", "event__letter__job_ad"
        )
        return told.annotate(
            sees_it=models.Exists(seen.filter(pk=models.OuterRef("event__version"))),
            last_seen=models.Subquery(seen.order_by("-number").values("number")[:1]),
            is_blind=models.Exists(hidden_from(reader).filter(pk=models.OuterRef("event__letter"))),
        )

    def mark_read(self) -> int:
        return self.unread().update(read_at=Now())

    def tell(self, event: "Event", *, kind: str, to: Iterable[User]) -> None:
        """Make the notices of an event, each by the ways that its recipient chose; never to the one who did it."""
        for person in to:
            choice = person.told_of(kind)
            if person.pk == event.by_id or choice.is_off:
                continue
            ways = {"kind": kind, "in_product": choice.in_product, "by_mail": choice.by_mail}
            mail = apps.get_model("reviews", "Mail").objects.write(person) if choice.by_mail == ByMail.NOW else None
            self.create(event=event, recipient=person, mail=mail, **ways)

    def for_summary(self, *, before: datetime) -> Self:
        """What waits for a daily summary and has not been seen in the meantime."""
        waiting = self.filter(by_mail=ByMail.DIGEST, mail=None, read_at=None, created_at__lt=before)
        return waiting.filter(recipient__is_active=True)
