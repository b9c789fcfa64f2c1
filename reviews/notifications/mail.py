"""Mail: one row a message, which is handed to the mail server at most once (docs/adr/0017)."""

import logging
import smtplib
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone

from jobs.models import Job, JobQuerySet
from reviews.notifications.wording import compose

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.notifications.notification import Notice

log = logging.getLogger("reviews.mail")


class MailQuerySet(JobQuerySet["Mail"]):
    def write(self, recipient: "User") -> "Mail":
        """A mail that goes out at once, after commit."""
        mail = self.create(recipient=recipient)
        mail.enqueue_after_commit()
        return mail

    def sweep(self) -> int:
        """As of every kind of job; first the daily summaries are made, once their hour has come."""
        self.summarise()
        return super().sweep()

    def summarise(self) -> int:
        """Make today's summaries from what waited at ``DIGEST_HOUR`` by the site's clock; how many they are."""
        now = timezone.localtime()
        hour = now.replace(hour=settings.DIGEST_HOUR, minute=0, second=0, microsecond=0)
        if now < hour:
            return 0
        today = hour.date()
        waiting = apps.get_model("reviews", "Notice").objects.for_summary(before=hour)
        late = waiting.exclude(recipient__mails__day=today)  # theirs of today is written: the rest waits a day
        people = late.order_by("recipient").values_list("recipient", flat=True).distinct()[:200]
        return sum(self._summarise(waiting.filter(recipient=person), person, today) for person in people)

    def _summarise(self, notices: "models.QuerySet[Notice]", person: Any, today: date) -> bool:
        with transaction.atomic():
            # The constraint of one a person and day decides between two sweepers; the second finds nothing to do.
            mail, made = self.get_or_create(recipient_id=person, day=today)
            if made:
                notices.update(mail=mail)
                mail.enqueue_after_commit()
        return made


class Mail(Job):
    """What is told to one person in one message: a notice at once, or with a ``day`` its summary."""

    task = "reviews.send_mail"
    queue = "mail"
    attempts = 10  # a mail server may be away for hours; see ``retry_delay``

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mails")
    day = models.DateField(null=True)
    handed_over_at = models.DateTimeField(null=True)  # written before the server is spoken to

    objects: ClassVar[MailQuerySet] = MailQuerySet.as_manager()  # type: ignore[assignment]

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

        What another worker had handed over when it died may have arrived, and is not sent again: it fails as
        ``doubtful``, in sight of the operators. Nothing is sent to whom there is nothing to say any more.
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
                self._answered(min(code for code, _said in refusal.recipients.values()))
            except smtplib.SMTPResponseException as refusal:
                self._answered(refusal.smtp_code)
            except Exception as error:
                log.warning("mail %s: %s after it was handed over", self.pk, type(error).__name__)
                raise self.PermanentError("doubtful") from error
        return {}

    def _answered(self, code: int) -> None:
        """The server has said no, so that it does not have the message: for good, or for now."""
        if code >= 500:
            raise self.PermanentError("refused")
        self.update_if_ours(handed_over_at=None)
        raise ConnectionError(f"the mail server answered {code}")

    def message(self) -> EmailMultiAlternatives | None:
        """The message as things stand now: who may no longer see a letter is told nothing of it."""
        told = self.notices.to_read(self.recipient).order_by("event__letter", "pk")
        notices = [notice for notice in told if notice.is_worth_telling]
        return compose(self, notices) if notices and self.recipient.is_active else None

    def send_again(self) -> bool:
        """For an operator who knows that a failed one has not arrived: what it was to tell goes out in a new one."""
        with transaction.atomic():
            failed = Mail.objects.select_for_update().filter(pk=self.pk, state=self.State.FAILED).first()
            if failed is None or not failed.notices.exists():
                return False
            failed.notices.update(mail=Mail.objects.write(failed.recipient))
        return True
