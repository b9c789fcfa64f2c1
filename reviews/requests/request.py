"""Review requests: the machine that a letter goes through, and whose turn it is. One open at most a letter."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.models import Event, Letter, Version
from reviews.blind.policy import display_name
from reviews.mentors.profile import MentorProfile
from reviews.notifications import activity
from reviews.querysets import ReviewRequestQuerySet
from reviews.requests.constraints import RULES

if TYPE_CHECKING:
    from reviews.models import Review

MOVING = ["state", "turn", "mentor", "version", "is_named", "lease_until", "reserved_until", "ended_at", "reason"]


class ReviewRequest(models.Model):
    """A round: a version, who reads it, and how it ended. ``mentor`` is None while anyone in the pool may take it."""

    class State(models.TextChoices):
        SUBMITTED = "submitted", _("waiting for the mentor")
        IN_REVIEW = "in_review", _("the mentor is reading")
        CHANGES_REQUESTED = "changes_requested", _("changes suggested")
        APPROVED = "approved", _("ready to send")
        WITHDRAWN = "withdrawn", _("withdrawn")
        CLOSED = "closed", _("closed by a coordinator")

    class Turn(models.TextChoices):
        MENTOR = "mentor", _("mentor")
        CANDIDATE = "candidate", _("candidate")

    WAITING = [State.SUBMITTED, State.IN_REVIEW]
    LEASE = timedelta(hours=48)  # a mentor's, from the last time they did something
    DUE = timedelta(days=3)
    RETURN = timedelta(hours=24)  # how long a letter that comes back waits for the mentor who knows it

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="review_requests")
    version = models.ForeignKey(Version, models.PROTECT, related_name="review_requests")
    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="review_requests")
    is_named = models.BooleanField(default=False)  # asked by name: nobody else in the pool may take it
    is_blind = models.BooleanField(default=False)  # the program hides who wrote it
    note = models.TextField(_("note"), max_length=1000, blank=True, default="")
    state = models.CharField(max_length=20, choices=State.choices, default=State.SUBMITTED)
    turn = models.GeneratedField(
        expression=models.Case(
            models.When(state__in=["submitted", "in_review"], then=models.Value("mentor")),
            default=models.Value("candidate"),
        ),
        output_field=models.CharField(max_length=10, choices=Turn.choices),
        db_persist=True,
    )
    created_at = models.DateTimeField(db_default=Now())
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    reserved_until = models.DateTimeField(null=True)  # for ``mentor``; the pool's afterwards
    ended_at = models.DateTimeField(null=True)  # when the door closed for the mentor
    reason = models.TextField(max_length=1000, blank=True, default="")  # a coordinator's, when one stepped in

    objects: ClassVar[ReviewRequestQuerySet] = ReviewRequestQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["created_at"]
        constraints = RULES
        indexes = [
            models.Index(
                fields=["created_at"],
                name="waiting_requests",
                condition=models.Q(state__in=["submitted", "in_review"]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.state}"

    def get_absolute_url(self) -> str:
        return reverse("version", args=[self.letter_id, self.version.number])

    @property
    def candidate(self) -> str:
        """How the mentor of the request may call who wrote the letter."""
        return display_name(self.letter.owner, self.letter, is_hidden=self.is_blind)

    @property
    def is_waiting(self) -> bool:
        return self.state in self.WAITING

    @property
    def is_held(self) -> bool:
        return self.state == self.State.IN_REVIEW

    @property
    def answer(self) -> "Review | None":
        """The published review."""
        return next((review for review in self.reviews.all() if review.published_at), None)

    def can_be_answered_by(self, user: User) -> bool:
        return self.is_waiting and user.is_mentor and user == self.mentor

    def can_be_released_by(self, user: User) -> bool:
        return self.is_held and user == self.mentor

    def can_be_withdrawn_by(self, user: User) -> bool:
        return self.ended_at is None and user == self.letter.owner

    def can_be_settled_by(self, user: User) -> bool:
        """Reassigned or closed: by a coordinator, never about an own letter."""
        return self.is_waiting and user.is_coordinator and user != self.letter.owner

    def review(self) -> "Review":
        """The review of the mentor whose request this is; begun, still private, when there is none yet.

        Whoever was asked by name and begins to write has taken the letter in hand. Writing renews the lease.
        """
        if self.is_waiting and self.mentor:
            self.claim(by=self.mentor)
        return self.reviews.get(mentor=self.mentor)

    def claim(self, *, by: User) -> None:
        """Take the letter in hand for ``LEASE``; doing so again begins that time anew.

        Raises ``ValidationError`` when somebody else has it, and for one's own letter.
        """
        with transaction.atomic():
            # The person first, in every claim: two tabs of one mentor cannot both take the last free place.
            mentor = User.objects.select_for_update(no_key=True).get(pk=by.pk)
            with self._alone() as row:
                row._let_time_pass()
                row._refuse(mentor)
                taken = row.is_held
                row._become(
                    state=self.State.IN_REVIEW,
                    mentor=mentor,
                    lease_until=timezone.now() + self.LEASE,
                    reserved_until=None,
                )
                review, _made = row.reviews.get_or_create(mentor=mentor)
                review.read.add(row.version)
                if not taken:
                    activity.record(Event.Verb.CLAIMED, row.letter, by=mentor, version=row.version)

    def _refuse(self, mentor: User) -> None:
        """Raise ``ValidationError`` with the reason why this mentor may not take the letter now."""
        if not self.is_waiting:
            raise ValidationError(gettext("This request is no longer open."))
        # SECURITY: said here and not only by the queue, so that no way of taking a letter leads to one's own.
        if mentor == self.letter.owner or not (mentor.is_mentor and mentor.is_active):
            raise ValidationError(gettext("Your own letter is for somebody else to read."))
        if self.mentor and self.mentor != mentor:
            sentence = (
                gettext("Another mentor has just taken this letter. Take the next one.")
                if self.is_held
                else gettext("This letter is waiting for another mentor. Take the next one.")
            )
            raise ValidationError(sentence)
        if self.mentor is None:
            MentorProfile.of(mentor).refuse_more()

    def release(self, *, by: User) -> None:
        """Give the letter back unread or half read; what the mentor wrote is kept for when they take it again."""
        with self._alone() as row:
            row._refuse_unless_held(by)
            row._queue()
            activity.record(Event.Verb.RELEASED, row.letter, by=by, version=row.version)

    def _refuse_unless_held(self, by: User) -> None:
        if not (self.is_held and self.mentor == by):
            raise ValidationError(gettext("This letter is no longer in your hands: take it again from the queue."))

    def _queue(self) -> None:
        mentor = self.mentor if self.is_named else None
        self._become(state=self.State.SUBMITTED, mentor=mentor, lease_until=None, reserved_until=None)

    def expire(self) -> None:
        """Let the time that has passed count: a lease or a reservation that is over returns the letter to the queue."""
        with self._alone() as row:
            row._let_time_pass()

    def _let_time_pass(self) -> None:
        now = timezone.now()
        if self.lease_until and self.lease_until < now:
            self._queue()
            activity.record(Event.Verb.EXPIRED, self.letter, by=None, version=self.version)
        elif self.reserved_until and self.reserved_until < now:
            self._queue()
            activity.record(Event.Verb.OPENED, self.letter, by=None, version=self.version)

    def move_to(self, version: Version, *, by: User) -> None:
        """The candidate sends a newer version while the request waits; what the mentor has written stays.

        Raises ``ValidationError`` for a version that is not newer, or once the request is answered.
        """
        with self._alone() as row:
            if not row.is_waiting:
                raise ValidationError(gettext("This request is no longer open."))
            if version.letter_id != row.letter_id or version.number <= row.version.number:
                raise ValidationError(gettext("The mentor has this version already: change the text first."))
            row._become(version=version)
            for review in row.reviews.filter(mentor=row.mentor):
                review.read.add(version)
            version.checklist_runs.model.objects.once_read(version, by=by)
            activity.record(Event.Verb.SENT_NEWER, row.letter, by=by, version=version)

    def withdraw(self, *, by: User) -> None:
        """The candidate closes the door: from the next click on, the mentor sees nothing of the letter.

        A request that waits counts as withdrawn; an answered one keeps its answer, which the candidate still sees.
        """
        with self._alone() as row:
            if row.ended_at:
                return
            state = self.State.WITHDRAWN if row.is_waiting else row.state
            row._become(state=state, ended_at=timezone.now(), lease_until=None, reserved_until=None)
            verb = Event.Verb.WITHDRAWN if state == self.State.WITHDRAWN else Event.Verb.ACCESS_ENDED
            activity.record(verb, row.letter, by=by, version=row.version)

    def reassign(self, mentor: User, *, by: User, reason: str) -> None:
        """A coordinator gives the letter to another mentor, who is then asked by name."""
        with self._alone() as row:
            row._refuse_settling(reason)
            if mentor == row.letter.owner or not (mentor.is_mentor and mentor.is_active):
                raise ValidationError(gettext("Choose a mentor from the list."))
            row._become(
                **{"state": self.State.SUBMITTED, "mentor": mentor, "is_named": True, "reason": reason},
                **{"lease_until": None, "reserved_until": None},
            )
            activity.record(Event.Verb.REASSIGNED, row.letter, by=by, version=row.version, mentor=str(mentor.pk))

    def close(self, *, by: User, reason: str) -> None:
        """A coordinator ends the request without an answer; the candidate reads why."""
        with self._alone() as row:
            row._refuse_settling(reason)
            row._become(
                **{"state": self.State.CLOSED, "ended_at": timezone.now(), "reason": reason},
                **{"lease_until": None, "reserved_until": None},
            )
            activity.record(Event.Verb.CLOSED, row.letter, by=by, version=row.version)

    def _refuse_settling(self, reason: str) -> None:
        if not self.is_waiting:
            raise ValidationError(gettext("This request is no longer open."))
        if not reason.strip():
            raise ValidationError(gettext("Say why: candidate and mentor will read it."))

    @contextmanager
    def _alone(self) -> Iterator["ReviewRequest"]:
        """The row as it stands now, locked until the end; this object then says what it says."""
        with transaction.atomic():
            # No joins: who waited for the lock would get the row as it is now, and its mentor as they were before.
            row = ReviewRequest.objects.select_for_update(no_key=True).get(pk=self.pk)
            yield row
            for field in MOVING:
                setattr(self, field, getattr(row, field))

    def _become(self, **changes: Any) -> None:
        for field, value in changes.items():
            setattr(self, field, value)
        self.save(update_fields=list(changes))
