"""Review requests and reviews: a candidate asks a mentor, who answers once, with everything at once."""

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Letter, Version
from reviews.querysets import ReviewRequestQuerySet

if TYPE_CHECKING:
    from accounts.models import User


class ReviewRequest(models.Model):
    class State(models.TextChoices):
        SUBMITTED = "submitted", _("waiting for the mentor")
        IN_REVIEW = "in_review", _("the mentor is reading")
        CHANGES_REQUESTED = "changes_requested", _("changes suggested")
        APPROVED = "approved", _("ready to send")
        WITHDRAWN = "withdrawn", _("withdrawn")

    WAITING = [State.SUBMITTED, State.IN_REVIEW]

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="review_requests")
    version = models.ForeignKey(Version, models.PROTECT, related_name="review_requests")
    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="review_requests")
    note = models.TextField(_("note"), max_length=1000, blank=True, default="")
    state = models.CharField(max_length=20, choices=State.choices, default=State.SUBMITTED)
    created_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[ReviewRequestQuerySet] = ReviewRequestQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter"],
                condition=models.Q(state__in=["submitted", "in_review"]),
                name="one_waiting_request_per_letter",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.state}"

    def get_absolute_url(self) -> str:
        return reverse("version", args=[self.letter_id, self.version.number])

    @property
    def is_waiting(self) -> bool:
        return self.state in self.WAITING

    def can_be_answered_by(self, user: "User") -> bool:
        return self.is_waiting and user.is_mentor and user == self.mentor

    def can_be_withdrawn_by(self, user: "User") -> bool:
        return self.is_waiting and user == self.letter.owner

    def review(self) -> "Review":
        """The mentor's review of this request; begun, still private, when there is none yet."""
        with transaction.atomic():
            ReviewRequest.objects.filter(pk=self.pk, state=self.State.SUBMITTED).update(state=self.State.IN_REVIEW)
            self.refresh_from_db(fields=["state"])
            review, _made = Review.objects.get_or_create(request=self)
        return review

    def withdraw(self) -> None:
        """The candidate closes the door: from the next click on, the mentor sees nothing of the letter.

        A request that waits counts as withdrawn; an answered one keeps its answer, which the candidate still sees.
        """
        withdrawn = models.When(state__in=self.WAITING, then=models.Value(self.State.WITHDRAWN))
        ReviewRequest.objects.filter(pk=self.pk, ended_at=None).update(
            state=models.Case(withdrawn, default=models.F("state")), ended_at=Now()
        )


class Review(models.Model):
    """A mentor's answer to one request: private until it is published, with all its threads."""

    class Verdict(models.TextChoices):
        CHANGES = "changes_requested", _("I suggest changes")
        APPROVED = "approved", _("It is ready to send")

    request = models.OneToOneField(ReviewRequest, models.PROTECT, related_name="answer")
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict.choices, blank=True, default="")
    summary = models.TextField(_("summary"), max_length=4000, blank=True, default="")
    published_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.request_id} {self.verdict}"

    def publish(self, *, verdict: str, summary: str) -> None:
        """Show the candidate everything at once.

        Raises ``ValidationError`` without a word of explanation: changes need a summary or a comment.
        """
        with transaction.atomic():
            request = ReviewRequest.objects.select_for_update().get(pk=self.request_id)
            if not request.is_waiting:
                raise ValidationError(gettext("This request is no longer open."))
            if verdict == self.Verdict.CHANGES and not summary.strip() and not self.threads.exists():
                raise ValidationError(gettext("Say what to change: write a summary, or comment on the text."))
            self.verdict, self.summary, self.published_at = verdict, summary, Now()
            self.save()
            request.state = verdict
            request.save(update_fields=["state"])
            if verdict == self.Verdict.APPROVED:
                self.threads.model.objects.resolve_for(request.mentor, request.letter)
        self.refresh_from_db()
