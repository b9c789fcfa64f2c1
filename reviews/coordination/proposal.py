"""Proposals: a coordinator would move a letter that a mentor was asked for by name, and the candidate decides."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event
from reviews.coordination.plan import Step
from reviews.coordination.untouched import offer_untouched
from reviews.notifications import activity
from reviews.requests.request import ReviewRequest

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Who sees proposals, and making one."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those about the user's own letters."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(request__letter__owner=user, request__letter__binned_at=None)

    def open(self) -> Self:
        """Those that the candidate has still to decide on."""
        return self.filter(decision="", request__state__in=ReviewRequest.WAITING)

    def make(self, request: ReviewRequest, mentor: "User | None", *, by: "User", reason: str) -> "Proposal":
        """Propose another mentor, or the queue, to the candidate; it takes the place of an earlier proposal.

        Args:
            request: One that asks a mentor by name.
            mentor: Who would read the letter; None for any mentor, where the one who was asked cannot read it.
            by: The coordinator.
            reason: Why, for the candidate.

        Raises:
            ValidationError: The request no longer waits, there is no reason, the letter is not the mentor's to read, or
                the queue is proposed though the mentor who was asked is there.
        """
        with request.locked() as row:
            row.refuse_settling(reason)
            if mentor is None and not row.is_stranded:
                raise ValidationError(gettext("Choose a mentor from the list."))
            if mentor:
                row.refuse_mentor(mentor, by=by)
            self.filter(request=row, decision="").update(decision=Proposal.Decision.REPLACED, decided_at=Now())
            proposal = self.create(request=row, mentor=mentor, by=by, reason=reason)
            activity.record(Event.Verb.PROPOSED, row.letter, by=by, version=row.version)
        return proposal

    def offer_pool(self, request: ReviewRequest, *, reason: str) -> None:
        """Propose the queue to the candidate, for a mentor who has not begun to read; nobody has proposed it."""
        with request.locked() as row:
            if row.state == "submitted" and not self.filter(request=row, decision="").exists():
                self.create(request=row, mentor=None, by=None, reason=reason)
                activity.record(Event.Verb.POOL_OFFERED, row.letter, by=None, version=row.version)

    def carry_out(self, steps: list[Step], *, by: "User", reason: str) -> tuple[int, int, list[Step]]:
        """Give letters to mentors as planned, or propose that to candidates who chose theirs.

        Args:
            steps: What was planned; a step without a mentor is left out.
            by: The coordinator.
            reason: Why, for candidates and mentors.

        Returns:
            How many were given, how many proposed, and the steps that were not possible any more, with the problem.
        """
        given, proposed, failed = 0, 0, []
        for step in steps:
            if step.mentor is None:
                continue
            try:
                if step.is_proposal:
                    self.make(step.request, step.mentor, by=by, reason=reason)
                    proposed += 1
                else:
                    step.request.reassign(step.mentor, by=by, reason=reason)
                    given += 1
            except ValidationError as error:
                failed.append(Step(step.request, step.mentor, error.messages[0]))
        return given, proposed, failed

    def sweep(self) -> int:
        """Offer the queue to those who wait for a mentor who has not begun; how many they were."""
        return offer_untouched(self)


class Proposal(models.Model):
    """Another reader for a letter. Until the candidate accepts, the letter stays where it is."""

    class Decision(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        REPLACED = "replaced", _("replaced by another proposal")

    request = models.ForeignKey(ReviewRequest, models.CASCADE, related_name="proposals")
    # None for any mentor of the pool.
    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    # The coordinator; None where time proposed it.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    reason = models.TextField(max_length=1000)
    created_at = models.DateTimeField(db_default=Now())
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True, default="")
    decided_at = models.DateTimeField(null=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request"], condition=models.Q(decision=""), name="one_open_proposal_per_request"
            )
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.decision}"

    def accept(self, *, by: "User") -> None:
        """Have the letter moved. Raises ``ValidationError`` when it was decided, or the mentor cannot read it now."""
        with transaction.atomic():
            self._decide(self.Decision.ACCEPTED)
            if self.mentor:
                self.request.reassign(self.mentor, by=by, reason=self.reason)
            else:
                self.request.open_to_pool(by=by, reason=self.reason)

    def decline(self, *, by: "User") -> None:
        """Leave the letter where it is. Raises ``ValidationError`` when it was decided already."""
        with transaction.atomic():
            self._decide(self.Decision.DECLINED)
            letter, version = self.request.letter, self.request.version
            data = {"person": str(self.by_id)} if self.by_id else {}
            activity.record(Event.Verb.PROPOSAL_DECLINED, letter, by=by, version=version, **data)

    def _decide(self, decision: str) -> None:
        undecided = Proposal.objects.open().filter(pk=self.pk)
        if not undecided.update(decision=decision, decided_at=Now()):
            raise ValidationError(gettext("This proposal is no longer open."))
