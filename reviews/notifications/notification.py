"""Notices: an event each, told to one person, with what that person may read of it."""

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.notification_preferences import ByMail, Kind
from letters.history.sentences import sentence
from letters.models import Event, Version
from mail.models import Mail
from reviews.blind.policy import display_name, letters_hidden_from
from reviews.notifications.wording import compose

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

SUMMARIES = 1000  # people in one turn of the sweeper, who take a second

# What recipients read who may no longer see the letter: no name, no title, no link.
WITHOUT_ACCESS = {
    Event.Verb.WITHDRAWN: _("A request that you were to answer has been withdrawn."),
    Event.Verb.ACCESS_ENDED: _("A candidate removed your access to a letter."),
    Event.Verb.EXPIRED: _("A letter you had taken on was not read in time and went back to the queue."),
    Event.Verb.REASSIGNED: _("A letter you were to read has been given to another mentor."),
    Event.Verb.CLOSED: _("A request you were to answer has been closed."),
    Event.Verb.PROPOSAL_DECLINED: _("The candidate declined your proposal."),
    Event.Verb.REPORT_DECIDED: _("A report of yours has been decided."),
}


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Which notices a person sees, and what they need to be shown."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """A person's own notices, without those that are only mailed."""
        return self.filter(recipient=user, in_product=True) if user.is_authenticated else self.none()

    def unread(self) -> Self:
        """Those that their recipient has not opened yet."""
        return self.filter(read_at=None)

    def for_reader(self, reader: User) -> Self:
        """With all that sentence, title and path need, and with what ``reader`` may see of each letter now."""
        visible = Version.objects.visible_to(reader).filter(letter=models.OuterRef("event__letter"))
        notices = self.select_related("event__by", "event__version", "event__letter").defer(
            "event__version__body", "event__letter__search", "event__letter__job_ad"
        )
        return notices.annotate(
            can_see_version=models.Exists(visible.filter(pk=models.OuterRef("event__version"))),
            newest_visible=models.Subquery(visible.order_by("-number").values("number")[:1]),
            is_writer_hidden=models.Exists(letters_hidden_from(reader).filter(pk=models.OuterRef("event__letter"))),
        )

    def mark_read(self) -> int:
        """Mark the unread ones as read; how many they were."""
        return self.unread().update(read_at=Now())

    def for_summary(self, *, before: datetime) -> Self:
        """Those that wait for a daily summary and have not been read in the meantime."""
        waiting = self.filter(by_mail=ByMail.DIGEST, mail=None, read_at=None, created_at__lt=before)
        return waiting.filter(recipient__is_active=True)

    def compose(self, mail: Mail) -> EmailMultiAlternatives | None:
        """The message of a mail about these, as of now, without what the recipient may no longer see.

        ``Mail`` calls it, by the relation and not by an import.

        Returns:
            None when nothing is left to say, or mail does not reach the recipient.
        """
        if mail.recipient is None or not mail.recipient.is_active or mail.recipient.is_undeliverable:
            return None
        queued = self.for_reader(mail.recipient).order_by("event__letter", "pk")
        notices = [notice for notice in queued if notice.is_relevant]
        return compose(mail, mail.recipient, notices) if notices else None

    def sweep(self) -> int:
        """Queue the daily summaries once their hour has come."""
        return self.queue_summaries()

    def queue_summaries(self) -> int:
        """Make today's summaries from what waited at ``DIGEST_HOUR`` by the site's clock.

        Returns:
            How many were made, of at most ``SUMMARIES`` people in one go.
        """
        now = timezone.localtime()
        hour = now.replace(hour=settings.DIGEST_HOUR, minute=0, second=0, microsecond=0)
        if now < hour:
            return 0
        today = hour.date()
        waiting = self.for_summary(before=hour)
        without_summary = waiting.exclude(recipient__mails__day=today)  # who has today's gets the rest tomorrow
        people = list(without_summary.order_by("recipient").values_list("recipient").distinct()[:SUMMARIES])
        return waiting.queue_summary([person for (person,) in people], today) if people else 0

    def queue_summary(self, people: list[Any], today: date) -> int:
        """Put these, of several people, into one mail for each of them, in a fixed number of statements.

        Returns:
            How many mails were made; none for people for whom another sweeper has made today's already.
        """
        mails = [Mail(recipient_id=person, day=today) for person in people]
        with transaction.atomic():
            # The constraint of one for each person and day decides between two sweepers: the second finds it made.
            Mail.objects.bulk_create(mails, ignore_conflicts=True)
            made = Mail.objects.filter(pk__in=[mail.pk for mail in mails])
            of_recipient = made.filter(recipient=models.OuterRef("recipient")).values("pk")[:1]
            of_people = self.filter(recipient__in=made.values("recipient"))
            of_people.update(mail=models.Subquery(of_recipient))
            fresh = list(made)
            transaction.on_commit(partial(Mail.objects.enqueue_all, fresh), robust=True)
        return len(fresh)


class Notice(models.Model):
    """An event, told to one person. Shown in the product if ``in_product``; ``mail`` is the one that carries it."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="notices")
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    in_product = models.BooleanField()
    by_mail = models.CharField(max_length=10, choices=ByMail.choices)
    mail = models.ForeignKey(Mail, models.PROTECT, null=True, related_name="notices")
    read_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())

    objects = NoticeQuerySet.as_manager()

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
            models.Index(fields=["created_at"], name="notices_by_age"),
        ]

    # Set by NoticeQuerySet.for_reader.
    can_see_version: bool
    newest_visible: int | None  # the number of the newest version that the reader may see; None: none of the letter
    is_writer_hidden: bool

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.event_id}"

    @property
    def can_see_letter(self) -> bool:
        """Whether the reader may see any version of the letter."""
        return self.newest_visible is not None

    @property
    def is_relevant(self) -> bool:
        """Whether there is still something to say to this reader."""
        return self.can_see_letter or self.event.verb in WITHOUT_ACCESS

    @property
    def sentence(self) -> str:
        """What happened, in the active language, with no more than this reader may know."""
        event = self.event
        if not self.can_see_letter:
            return str(WITHOUT_ACCESS.get(Event.Verb(event.verb), _("You no longer have this letter to read.")))
        return sentence(
            event.verb,
            event.data,
            who=display_name(event.by, event.letter, is_hidden=self.is_writer_hidden),
            number=event.version.number if event.version else 0,
            is_to_me=event.verb == "asked" or str(self.recipient_id) in event.data.values(),
        )

    @property
    def title(self) -> str:
        """The letter's title; empty where this reader may not know it."""
        return self.event.letter.title if self.can_see_letter and not self.is_writer_hidden else ""

    @property
    def path(self) -> str:
        """The path of the page where it happened; empty where this reader may not go."""
        event = self.event
        if "report" in event.data:
            return reverse("reports")
        if not self.can_see_letter or event.version is None:
            return ""
        # A version that came later may not be theirs to read: then the link leads to the newest that is.
        number = event.version.number if self.can_see_version else self.newest_visible
        thread, share = event.data.get("thread"), event.data.get("share")
        anchor = f"#thread-{thread}" if thread else "#guests" if share else ""
        return reverse("version", args=[event.letter_id, number]) + anchor
