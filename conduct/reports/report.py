"""Reports: somebody says that a comment, a letter or a person should not be borne, and a moderator decides."""

import uuid
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.models import Event, Version
from reviews.models import Comment, GuestComment
from reviews.notifications import activity
from reviews.threads.selection import locate

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from conduct.reports.subjects import Subject


class ReportQuerySet(models.QuerySet["Report"]):
    """Who sees reports, and making one."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those that the user made."""
        return self.filter(reporter=user) if user.is_authenticated else self.none()

    def moderated_by(self, user: "User | AnonymousUser") -> Self:
        """All reports, for a moderator; never those that they made, or that are about them."""
        if not (user.is_authenticated and user.is_staff):
            return self.none()
        return self.exclude(reporter=user).exclude(person=user)

    def open(self) -> Self:
        """Those that a moderator has still to decide on."""
        return self.filter(state=Report.State.OPEN)

    def make(self, subject: "Subject", *, by: User, reason: str, words: str, quote: str, consents: bool) -> "Report":
        """Report what the reporter sees.

        Args:
            subject: What is reported.
            by: Who reports it.
            reason: A value of ``Report.Reason``.
            words: What the reporter says of it.
            quote: Of a letter, the passage to disclose, as the reporter sees it; ignored for anything else.
            consents: Whether a moderator may read the quoted passage. Without it none is stored.

        Raises:
            ValidationError: The passage is not in the letter, or the reporter has an open report of the same.
        """
        passage = subject.words
        if subject.kind == Report.Kind.LETTER and consents and quote.strip():
            start, end = locate(subject.words, quote)
            passage = subject.words[start:end]
        elif subject.kind == Report.Kind.LETTER:
            passage = ""
        with transaction.atomic():
            User.objects.select_for_update(no_key=True).get(pk=by.pk)
            if self.open().filter(reporter=by, **subject.key).exists():
                raise ValidationError(gettext("You have already reported this, and somebody will look at it."))
            disclosed = passage if consents else ""
            return self.create(reporter=by, reason=reason, words=words, quote=disclosed, **subject.key)


class Report(models.Model):
    """What a moderator reads of it is in this row: never a word that the reporter did not agree to disclose."""

    class Kind(models.TextChoices):
        COMMENT = "comment", _("a comment")
        LETTER = "letter", _("a letter")
        GUEST = "guest", _("a guest’s comment")
        PERSON = "person", _("a person")

    class Reason(models.TextChoices):
        INSULT = "insult", _("It insults or threatens somebody")
        DISCRIMINATION = "discrimination", _("It puts people down for what they are")
        SPAM = "spam", _("It advertises something, or asks for money")
        IMPOSTOR = "impostor", _("Somebody pretends to be somebody else")
        OTHER = "other", _("Something else")

    class State(models.TextChoices):
        OPEN = "open", _("to be decided")
        ACTED = "acted_upon", _("acted upon")
        DISMISSED = "dismissed", _("dismissed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reports_made")
    # The report stays when this person's account ends: it then leads to nobody.
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="reports_received")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    version = models.ForeignKey(Version, models.CASCADE, related_name="reports")
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, related_name="reports")
    guest_comment = models.ForeignKey(GuestComment, models.CASCADE, null=True, related_name="reports")
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices)
    words = models.TextField(max_length=2000, blank=True, default="")
    quote = models.TextField(blank=True, default="")  # what the reporter agreed to disclose; empty for nothing
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    created_at = models.DateTimeField(db_default=Now())
    moderator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    answer = models.TextField(max_length=1000, blank=True, default="")  # the moderator's, for the reporter

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="report_is_open_or_decided",
                condition=models.Q(state="open", decided_at=None, moderator=None)
                | models.Q(~models.Q(state="open"), decided_at__isnull=False, moderator__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def record_look(self, *, by: User) -> None:
        """Record in the letter's history that a moderator reads a passage of it, or of what was said of it."""
        if self.quote:
            self.version.letter.record(Event.Verb.REPORT_READ, by=by, version=self.version)

    def decide(self, state: str, *, by: User, answer: str) -> None:
        """Close it, as acted upon or dismissed; the reporter is notified, and reads the answer.

        Raises:
            ValidationError: Another moderator has decided in the meantime.
        """
        decision = {"state": state, "moderator": by, "decided_at": Now(), "answer": answer}
        with transaction.atomic():
            if not Report.objects.filter(pk=self.pk, state=self.State.OPEN).update(**decision):
                raise ValidationError(gettext("This report has already been decided."))
            data = {"person": str(self.reporter_id), "report": str(self.pk)}
            activity.record(Event.Verb.REPORT_DECIDED, self.version.letter, by=by, version=self.version, **data)
        self.refresh_from_db()
