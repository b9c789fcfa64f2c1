"""The name of a version, its sending to a company, and the company's answer.

Versions never change, so these have tables of their own.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.history.event import Event

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class VersionName(models.Model):
    """The name that the owner gave a version."""

    version = models.OneToOneField("letters.Version", models.PROTECT, primary_key=True, related_name="named")
    name = models.CharField(_("name"), max_length=60)

    def __str__(self) -> str:
        return str(self.version_id)


class SendingQuerySet(models.QuerySet["Sending"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The sendings of the user's own letters."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(version__letter__owner=user, version__letter__binned_at=None)

    def due(self) -> Self:
        """Those whose next step is today's or an earlier one, of letters at hand."""
        at_hand = {"version__letter__binned_at": None, "version__letter__archived_at": None}
        return self.filter(next_on__lte=timezone.localdate(), **at_hand)


class Sending(models.Model):
    """A version that was sent to a company, and the answer once there is one."""

    class Outcome(models.TextChoices):
        INTERVIEW = "interview", _("an interview")
        REFUSED = "refused", _("a refusal")
        NO_ANSWER = "no_answer", _("no answer")

    version = models.OneToOneField("letters.Version", models.PROTECT, primary_key=True, related_name="sending")
    sent_on = models.DateField(_("sent on"))
    to = models.CharField(_("sent to"), max_length=120, blank=True, default="")
    outcome = models.CharField(_("the answer"), max_length=10, choices=Outcome.choices, blank=True, default="")
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    next_step = models.CharField(_("the next step"), max_length=120, blank=True, default="")
    next_on = models.DateField(_("on which day"), null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())

    objects = SendingQuerySet.as_manager()

    class Meta:
        # The sweeper asks for those whose day has come, again and again.
        indexes = [
            models.Index(
                fields=["next_on"], name="sendings_with_a_next_step", condition=models.Q(next_on__isnull=False)
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="an_answer_has_a_day",
                condition=models.Q(outcome="", answered_on=None)
                | (~models.Q(outcome="") & ~models.Q(answered_on=None)),
            )
        ]

    def __str__(self) -> str:
        return str(self.version_id)

    def answer(self, outcome: str, *, by: "User", on: date | None = None) -> None:
        """Record the company's answer, today unless ``on`` another day.

        Raises:
            ValidationError: The day is before the letter was sent.
        """
        day = on or timezone.localdate()
        if day < self.sent_on:
            raise ValidationError(gettext("The answer cannot have come before the letter was sent."))
        with transaction.atomic():
            self.outcome, self.answered_on = outcome, day
            self.save(update_fields=["outcome", "answered_on"])
            self.version.letter.record(Event.Verb.ANSWERED, by=by, version=self.version, outcome=outcome)

    def plan_next_step(self, step: str, *, on: date | None) -> None:
        """Note what comes next, and the day on which the owner is reminded of it; None and "" for nothing.

        Raises:
            ValidationError: The day has passed.
        """
        if on and on != self.next_on and on < timezone.localdate():
            raise ValidationError(gettext("That day has passed."))
        self.next_step, self.next_on = step, on
        self.save(update_fields=["next_step", "next_on"])

    def take_back_answer(self, *, by: "User") -> None:
        """Delete the recorded answer."""
        with transaction.atomic():
            self.outcome, self.answered_on = "", None
            self.save(update_fields=["outcome", "answered_on"])
            self.version.letter.record(Event.Verb.ANSWER_TAKEN_BACK, by=by, version=self.version)

    def take_back(self, *, by: "User") -> None:
        """Delete the record that the version was sent, with its answer."""
        with transaction.atomic():
            self.version.letter.record(Event.Verb.SENDING_TAKEN_BACK, by=by, version=self.version)
            self.delete()
