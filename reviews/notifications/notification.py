"""Notices: one row for each thing that one person is told, and how."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.notification_preferences import ByMail, Kind
from letters.history.sentences import sentence
from letters.models import Event
from reviews.blind.policy import called
from reviews.notifications.queryset import NoticeQuerySet

# What those read whom the door has been closed to: no name, no title, no link.
CLOSED_DOOR = {
    Event.Verb.WITHDRAWN: _("A request that you were to answer was withdrawn."),
    Event.Verb.ACCESS_ENDED: _("A candidate ended your access to a letter."),
    Event.Verb.EXPIRED: _("A letter that you had in hand was not read in time, and went back to the queue."),
    Event.Verb.REASSIGNED: _("A letter that was yours to read has been given to another mentor."),
    Event.Verb.CLOSED: _("A request that you were to answer was closed."),
}


class Notice(models.Model):
    """An event, told to one person. Shown in the product if ``in_product``; ``mail`` is the one that carries it."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="notices")
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    in_product = models.BooleanField()
    by_mail = models.CharField(max_length=10, choices=ByMail.choices)
    mail = models.ForeignKey("reviews.Mail", models.PROTECT, null=True, related_name="notices")
    read_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    objects: ClassVar[NoticeQuerySet] = NoticeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["event", "recipient"], name="told_once_of_each_event"),
            models.CheckConstraint(
                name="told_in_some_way", condition=models.Q(in_product=True) | ~models.Q(by_mail="never")
            ),
            models.CheckConstraint(
                name="no_mail_where_none_is_wanted", condition=models.Q(mail=None) | ~models.Q(by_mail="never")
            ),
        ]
        indexes = [
            models.Index(fields=["recipient", "-id"], name="notices_of_a_person"),
            models.Index(
                fields=["recipient"], name="unread_notices", condition=models.Q(in_product=True, read_at=None)
            ),
            models.Index(
                fields=["created_at"], name="notices_for_a_summary", condition=models.Q(by_mail="digest", mail=None)
            ),
        ]

    # By NoticeQuerySet.to_read: whether the reader sees this version; the newest of the letter that they see, None when
    # it is closed to them; and whether the candidate is hidden from them.
    sees_it: bool
    last_seen: int | None
    is_blind: bool

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.event_id}"

    @property
    def is_open(self) -> bool:
        return self.last_seen is not None

    @property
    def is_worth_telling(self) -> bool:
        """Whether there is something to say to this reader as things stand now."""
        return self.is_open or self.event.verb in CLOSED_DOOR

    @property
    def sentence(self) -> str:
        """What happened, in the language that is active, in the words that this reader may read."""
        event = self.event
        if not self.is_open:
            return str(CLOSED_DOOR.get(Event.Verb(event.verb), _("This letter is no longer yours to read.")))
        return sentence(
            event.verb,
            event.data,
            who=called(event.by, event.letter, is_hidden=self.is_blind),
            number=event.version.number if event.version else 0,
            is_to_me=event.verb == "asked" or str(self.recipient_id) in event.data.values(),
        )

    @property
    def title(self) -> str:
        """The letter's title where this reader may know it."""
        return self.event.letter.title if self.is_open and not self.is_blind else ""

    @property
    def path(self) -> str:
        """Where on the site it happened; empty where this reader may not go."""
        event = self.event
        if not self.is_open or event.version is None:
            return ""
        # Of a version that came later and is not theirs to read, they are led to the one that is.
        number = event.version.number if self.sees_it else self.last_seen
        thread, share = event.data.get("thread"), event.data.get("share")
        anchor = f"#thread-{thread}" if thread else "#guests" if share else ""
        return reverse("version", args=[event.letter_id, number]) + anchor
