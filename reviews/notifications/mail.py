"""Mails: one row for each message, which is handed to the mail server at most once (docs/adr/0017)."""

import logging
import smtplib
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone

from jobs.models import Job, JobQuerySet
from reviews.notifications.notification import Notice, NoticeQuerySet
from reviews.notifications.wording import compose

if TYPE_CHECKING:
    from accounts.models import User

log = logging.getLogger("reviews.mail")


class MailQuerySet(JobQuerySet["Mail"]):
    """Queueing mails: those that go out at once, and the daily summaries."""

    def queue(self, recipient: "User") -> "Mail":
        """Make a mail that goes out at once, after commit."""
        mail = self.create(recipient=recipient)
        mail.enqueue_after_commit()
        return mail

    def sweep(self) -> int:
        """As for every kind of job; before that, the daily summaries are queued once their hour has come."""
        self.queue_summaries()
        return super().sweep()

    def queue_summaries(self) -> int:
        """Make today's summaries from what waited at ``DIGEST_HOUR`` by the site's clock.

        Returns:
            How many were made, of at most 200 people in one go.
        """
        now = timezone.localtime()
        hour = now.replace(hour=settings.DIGEST_HOUR, minute=0, second=0, microsecond=0)
        if now < hour:
            return 0
        today = hour.date()
        waiting = Notice.objects.for_summary(before=hour)
        without_summary = waiting.exclude(recipient__mails__day=today)  # who has today's gets the rest tomorrow
        people = without_summary.order_by("recipient").values_list("recipient", flat=True).distinct()[:200]
        return sum(self._queue_summary(waiting.filter(recipient=person), person, today) for person in people)

    def _queue_summary(self, notices: NoticeQuerySet, person: Any, today: date) -> bool:
        with transaction.atomic():
            # The constraint of one for each person and day decides between two sweepers: the second finds it made.
            mail, made = self.get_or_create(recipient_id=person, day=today)
            if made:
                notices.update(mail=mail)
                mail.enqueue_after_commit()
        return made


class Mail(Job):
    """A message to one person: a single notice at once, or, where ``day`` is set, the summary of that day."""

    task = "reviews.send_mail"
    queue = "mail"
    attempts = 10  # a mail server may be away for hours; see ``retry_delay``

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mails")
    day = models.DateField(null=True)
    handed_over_at = models.DateTimeField(null=True)  # written before the server is spoken to

    objects = MailQuerySet.as_manager()

    class Meta(Job.Meta):
        constraints = [
            *Job.Meta.constraints,
            models.UniqueConstraint(fields=["recipient", "day"], name="one_summary_a_person_and_day"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.state}"

    def retry_delay(self) -> timedelta:
        """Two minutes after the first attempt, then twice as long each time, six hours at most."""
        return min(timedelta(minutes=2**self.attempt), timedelta(hours=6))

    def work(self) -> dict[str, Any]:
        """Hand the message to the mail server, once.

        Nothing is sent when there is nothing left that the recipient may be told.

        Returns:
            The fields to save with the finished job.

        Raises:
            PermanentError: ``doubtful`` for a message that a worker handed over before it died: it may have arrived,
                and waits for an operator; ``refused`` when the server will never take it; ``overtaken`` when the job
                is another worker's by now.
            ConnectionError: When the server does not take it for now.
        """
        if self.handed_over_at:
            raise self.PermanentError("doubtful")
        message = self.message()
        if message is None:
            return {"error": "moot"}
        with mailers.default as connection:  # whatever fails before the next line is tried again
            if not self.update_if_ours(handed_over_at=Now()):
                raise self.PermanentError("overtaken")
            try:
                connection.send_messages([message])
            except smtplib.SMTPRecipientsRefused as refusal:
                self._give_up_or_retry(min(code for code, _reason in refusal.recipients.values()))
            except smtplib.SMTPResponseException as refusal:
                self._give_up_or_retry(refusal.smtp_code)
            except Exception as error:
                log.warning("mail %s: %s after it was handed over", self.pk, type(error).__name__)
                raise self.PermanentError("doubtful") from error
        return {}

    def _give_up_or_retry(self, code: int) -> None:
        """The server refused the message, so it does not have it: for good (SMTP codes from 500), or for now."""
        if code >= 500:
            raise self.PermanentError("refused")
        self.update_if_ours(handed_over_at=None)
        raise ConnectionError(f"the mail server answered {code}")

    def message(self) -> EmailMultiAlternatives | None:
        """The message as of now, without what the recipient may no longer see; None when nothing is left to say."""
        queued = self.notices.for_reader(self.recipient).order_by("event__letter", "pk")
        notices = [notice for notice in queued if notice.is_relevant]
        return compose(self, notices) if notices and self.recipient.is_active else None

    def send_again(self) -> bool:
        """Send the notices of a failed mail in a new one, for an operator who knows that it has not arrived.

        Returns:
            Whether there was anything to send: only failed mails are sent again, and only once.
        """
        with transaction.atomic():
            failed = Mail.objects.select_for_update().filter(pk=self.pk, state=self.State.FAILED).first()
            if failed is None or not failed.notices.exists():
                return False
            failed.notices.update(mail=Mail.objects.queue(failed.recipient))
        return True
