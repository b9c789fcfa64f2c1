"""Mails: one row for each message, which is handed to the mail server at most once (docs/adr/0017)."""

import logging
import smtplib
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from jobs.indexes import finished_index
from jobs.models import Job, JobQuerySet
from mail.delivery_report import is_of_address, read_report, status_in
from mail.message import Message, mail_domain
from mail.return_address import is_signed, read_return_address, return_address

log = logging.getLogger("mail")

NO_WORDS = {"to": "", "subject": "", "body": ""}
KEPT_FOR = timedelta(days=7)  # the words of a message that was not sent, unless they are of no use before


class MailQuerySet(JobQuerySet["Mail"]):
    """Queueing mails, and removing the words of those that can no longer be sent."""

    def queue(self, recipient: models.Model) -> "Mail":
        """Make a mail that goes out at once, after commit; its words are what its notices say at that moment."""
        mail = self.create(recipient_id=recipient.pk)
        mail.enqueue_after_commit()
        return mail

    def queue_message(
        self,
        to: str,
        subject: str,
        body: str,
        *,
        recipient: models.Model | None = None,
        valid_for: timedelta = KEPT_FOR,
    ) -> "Mail":
        """Make a mail with words of its own, such as a link, that goes out at once, after commit.

        Args:
            to: The address. It need not belong to anybody who has an account.
            subject: One line.
            body: Plain text.
            recipient: Whose mail it is, if it is somebody's who has an account: it is deleted with them.
            valid_for: How long the message is of use. After that it is not sent, and its words are deleted.
        """
        mail = self.create(
            recipient_id=recipient.pk if recipient else None,
            to=to,
            subject=" ".join(subject.split()),
            body=body,
            expires_at=timezone.now() + valid_for,
        )
        mail.enqueue_after_commit()
        return mail

    def receive_report(self, raw: bytes) -> bool:
        """Take a message that came to a return address.

        Args:
            raw: The message as it came; anybody may have written it.

        Returns:
            Whether it was the report that a mail of ours will never reach its recipient, who gets no more notices by
            mail at this address.
        """
        report = read_report(raw)
        found = read_return_address(report.addresses) if report.is_undeliverable else None
        mail = self.select_related("recipient").filter(pk=found[0]).first() if found else None
        if found is None or mail is None or mail.recipient is None:
            return False
        if not is_signed(mail.pk, mail.recipient.email, found[1]):
            return False
        mail.come_back()
        return True

    def sweep(self) -> int:
        """As for every kind of job; before that, what is of no use any more is given up, and words are removed."""
        overdue = self.filter(state=Job.State.QUEUED, expires_at__lt=Now())
        overdue.update(state=Job.State.FAILED, error="expired", finished_at=Now())
        enqueued = super().sweep()
        # SECURITY: words of account mails open accounts. Those of a worker that died are removed here.
        self.exclude(body="").filter(state__in=[Job.State.COMPLETED, Job.State.FAILED]).update(**NO_WORDS)
        return enqueued


class Mail(Job):
    """A message to one person: of notices, of which ``day`` makes the summary of that day, or with its own words.

    ``to``, ``subject`` and ``body`` are empty for notices, which are written when they are sent. Words of its own
    are deleted as soon as the message is handed over or given up.
    """

    task = "mail.send"
    queue = "mail"
    attempts = 20  # a mail server may be away for days; see ``retry_delay``

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="mails")
    day = models.DateField(null=True)
    to = models.EmailField(blank=True, default="")
    subject = models.CharField(max_length=200, blank=True, default="")
    body = models.TextField(blank=True, default="")
    expires_at = models.DateTimeField(null=True)
    handed_over_at = models.DateTimeField(null=True)  # written before the server is spoken to

    objects = MailQuerySet.as_manager()

    class Meta(Job.Meta):
        verbose_name = _("email")
        verbose_name_plural = _("emails")
        constraints = [
            *Job.Meta.constraints,
            models.UniqueConstraint(fields=["recipient", "day"], name="one_summary_a_person_and_day"),
        ]
        # For the sweeper, which looks every few seconds for words that are to be removed.
        indexes = [
            *Job.Meta.indexes,
            models.Index(fields=["state"], name="mails_with_words", condition=~models.Q(body="")),
            # For the metrics, which count them by reason.
            models.Index(fields=["error"], name="failed_mails", condition=models.Q(state="failed")),
            finished_index("finished_mails"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient_id or ''} {self.state}".strip()

    def retry_delay(self) -> timedelta:
        """Two minutes after the first attempt, then twice as long each time; six hours at most.

        What is of use for a shorter time is tried more often: as many times within that time.
        """
        longest = timedelta(hours=6)
        if self.expires_at:
            longest = min(longest, (self.expires_at - self.created_at) / self.attempts)
        return min(timedelta(minutes=2**self.attempt), longest)

    def work(self) -> dict[str, Any]:
        """Hand the message to the mail server, once.

        Nothing is sent when there is nothing left that the recipient may be told.

        Returns:
            The fields to save with the finished job.

        Raises:
            PermanentError: ``doubtful`` for a message that a worker handed over before it died: it may have arrived,
                and waits for an operator; ``refused`` when the server will never take it; ``expired`` when it is of
                no use any more; ``overtaken`` when the job is another worker's by now.
            ConnectionError: When the server does not take it for now.
        """
        if self.handed_over_at:
            raise self.PermanentError("doubtful")
        if self.expires_at and self.expires_at < timezone.now():
            raise self.PermanentError("expired")
        message = self.message()
        if message is None:
            return {"error": "moot"}
        with mailers.default as connection:  # whatever fails before the next line is tried again
            if not self.update_if_ours(handed_over_at=Now()):
                raise self.PermanentError("overtaken")
            try:
                connection.send_messages([message])
            except smtplib.SMTPRecipientsRefused as refusal:
                code, answer = min(refusal.recipients.values())
                self._note_refusal(message.to[0], answer.decode("ascii", "replace"))
                self._give_up_or_retry(code)
            except smtplib.SMTPResponseException as refusal:
                self._give_up_or_retry(refusal.smtp_code)
            except Exception as error:
                log.warning("mail %s: %s after it was handed over", self.pk, type(error).__name__)
                raise self.PermanentError("doubtful") from error
        return {}

    def _note_refusal(self, to: str, answer: str) -> None:
        """Mark the recipient's address where the ``answer`` of the server says that there is nobody."""
        if self.recipient is not None and to == self.recipient.email and is_of_address(status_in(answer)):
            self.recipient.mark_undeliverable()

    def come_back(self) -> None:
        """The message to its ``recipient`` could not be delivered, for good."""
        with transaction.atomic():
            Mail.objects.filter(pk=self.pk).update(error="bounced")
            if self.recipient is not None:
                self.recipient.mark_undeliverable()

    def _give_up_or_retry(self, code: int) -> None:
        """The server refused the message, so it does not have it: for good (SMTP codes from 500), or for now."""
        if code >= 500:
            raise self.PermanentError("refused")
        self.update_if_ours(handed_over_at=None)
        # SECURITY: the answer of the server may repeat the address, and this goes into the log.
        raise ConnectionError(f"the mail server answered {code}") from None

    def message(self) -> EmailMultiAlternatives | None:
        """The message as of now; None when nothing is left to say."""
        message: EmailMultiAlternatives | None
        if self.body:
            message = Message(self.subject, self.body.strip() + "\n", to=[self.to])
        else:
            message = self.notices.compose(self)
        if message is not None:
            message.extra_headers |= self.headers()
            if sender := return_address(self.pk, message.to[0]):
                message.extra_headers["From"] = message.from_email
                message.from_email = sender  # of the envelope
        return message

    def headers(self) -> dict[str, str]:
        """The same row has the same Message-ID for ever."""
        return {"Message-ID": f"<{self.pk}@{mail_domain()}>", "Auto-Submitted": "auto-generated"}

    def finish(self, *, state: str, **outcome: Any) -> bool:
        """As for every job; the words are deleted, as they may open an account."""
        return super().finish(state=state, **NO_WORDS | outcome)

    def send_again(self) -> bool:
        """Send the notices of a failed mail in a new one, for an operator who knows that it has not arrived.

        Returns:
            Whether there was anything to send: only failed mails are sent again, and only once.
        """
        with transaction.atomic():
            failed = Mail.objects.select_for_update().filter(pk=self.pk, state=self.State.FAILED).first()
            if failed is None or failed.recipient is None or not failed.notices.exists():
                return False
            failed.notices.update(mail=Mail.objects.queue(failed.recipient))
        return True
