"""Declining: a letter leaves a mentor who will not read it, or who cannot, and its candidate is told."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import RawSQL
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.models import Event
from programmes.models import Membership
from reviews.notifications import activity
from reviews.requests.claim import NO_LEASE, Claimable, ClaimableQuerySet
from reviews.requests.constraints import WAITING

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


class DeclineQuerySet(models.QuerySet["Decline"]):
    """Who sees why a mentor did not read a letter."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those of the user's own letters. SECURITY: the next mentor does not see why the one before said no."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(request__letter__owner=user, request__letter__binned_at=None)


class Decline(models.Model):
    """That a mentor does not read the letter of a request, and why; it is not offered to them again."""

    class Reason(models.TextChoices):
        NO_TIME = "no_time", _("I have no time before it is due")
        CONFLICT = "conflict", _("I know the candidate, or the company")
        FIELD = "field", _("It is not my field")
        OTHER = "other", _("Another reason")
        AWAY = "away", _("the mentor is away")
        LEFT = "left", _("the mentor no longer reads letters here")

    GIVEN = [Reason.NO_TIME, Reason.CONFLICT, Reason.FIELD, Reason.OTHER]  # by a mentor; the others come about

    request = models.ForeignKey("reviews.ReviewRequest", models.CASCADE, related_name="declines")
    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=10, choices=Reason.choices)
    words = models.TextField(max_length=500, blank=True, default="")  # to the candidate
    at = models.DateTimeField(db_default=Now())

    objects = DeclineQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["request", "mentor"], name="declined_once_by_each_mentor")]

    def __str__(self) -> str:
        return f"{self.request_id} {self.reason}"

    @property
    def sentence(self) -> object:
        """Why the mentor did not read the letter, as its owner reads it."""
        return REASONS_TO_OWNER[Decline.Reason(self.reason)]


REASONS_TO_OWNER = {
    Decline.Reason.NO_TIME: _("They have no time before it is due."),
    Decline.Reason.CONFLICT: _("They know you, or the company that you write to."),
    Decline.Reason.FIELD: _("It is not their field."),
    Decline.Reason.OTHER: _("They gave another reason."),
    Decline.Reason.AWAY: _("They are away."),
    Decline.Reason.LEFT: _("They no longer read letters here."),
}


# A request of each mentor and programme that have one waiting. Each is one step down the index ``waiting_of_mentors``,
# where DISTINCT would read every waiting request: https://wiki.postgresql.org/wiki/Loose_indexscan
ONE_OF_EACH_MENTOR = """
    WITH RECURSIVE held AS (
        (
            SELECT id, mentor_id, coalesce(programme_id, mentor_id) AS programme FROM reviews_reviewrequest
            WHERE state IN ('submitted', 'in_review') AND mentor_id IS NOT NULL ORDER BY 2, 3 LIMIT 1
        )
        UNION ALL
        SELECT following.* FROM held CROSS JOIN LATERAL (
            SELECT id, mentor_id, coalesce(programme_id, mentor_id) FROM reviews_reviewrequest
            WHERE state IN ('submitted', 'in_review') AND mentor_id IS NOT NULL
                AND (mentor_id, coalesce(programme_id, mentor_id)) > (held.mentor_id, held.programme)
            ORDER BY 2, 3 LIMIT 1
        ) following
    )
    SELECT id FROM held
"""


class DeclinableQuerySet[Request: "Declinable"](ClaimableQuerySet[Request]):
    """Taking letters from mentors who cannot read them."""

    def stranded(self) -> "DeclinableQuerySet[Request]":
        """Those that wait for somebody who is no mentor any more, there or in their programme, or who is away."""
        has_left = ~models.Q(mentor__role=User.Role.MENTOR) | models.Q(mentor__is_active=False)
        has_left |= models.Q(mentor__erasure_due_at__isnull=False)
        reads_for_it = Membership.objects.filter(
            programme=models.OuterRef("programme"), person=models.OuterRef("mentor"), role="mentor", left_at=None
        )
        has_left |= models.Q(programme__isnull=False) & ~models.Q(models.Exists(reads_for_it))
        is_away = models.Q(mentor__mentor_profile__away_until__gte=timezone.localdate())
        return self.filter(has_left | is_away, WAITING, mentor__isnull=False)

    def take_back(self) -> int:
        """Take up to 200 letters from mentors who cannot read them, at once; how many there were.

        The sweeper calls it, and whoever makes a mentor one who cannot.
        """
        one_of_each = RawSQL(ONE_OF_EACH_MENTOR, [])  # noqa: S611 - a constant
        if not self.filter(pk__in=one_of_each).stranded().exists():
            return 0
        requests = list(self.stranded().order_by("created_at")[:200])
        for request in requests:
            request.give_up(by=request.mentor)
        return len(requests)


class Declinable(Claimable):
    """The part of a review request by which a mentor gives it up for good."""

    if TYPE_CHECKING:  # fields of ReviewRequest
        may_go_to_pool: Any
        declines: Any

    class Meta:
        abstract = True

    def can_be_declined_by(self, user: User) -> bool:
        """The mentor who has it or was asked for it may, while it waits."""
        return self.is_waiting and user.is_mentor and user == self.mentor

    def decline(self, *, by: User, reason: str, words: str = "") -> None:
        """Say no: the letter goes to the pool, or back to its candidate who chose this mentor and no other.

        Args:
            by: The mentor who has the letter or was asked for it.
            reason: One of ``Decline.GIVEN``.
            words: What the mentor says to the candidate.

        Raises:
            ValidationError: The mentor does not have the letter, or has not chosen a reason.
        """
        with self.locked() as row:
            if not row.can_be_declined_by(by):
                raise ValidationError(gettext("This request is no longer open."))
            if reason not in Decline.GIVEN:
                raise ValidationError(gettext("Say why: choose one of the reasons."))
            row.leave_mentor(by, reason, words.strip())

    def give_up(self, *, by: User) -> None:
        """The mentor ``by`` cannot read the letter any more: they leave, are suspended, no mentor any more, or away."""
        with self.locked() as row:
            if row.mentor == by and row.is_waiting:
                row.leave_mentor(by, Decline.Reason.AWAY if by.is_active_mentor else Decline.Reason.LEFT)

    def open_untouched(self) -> None:
        """Let any mentor take it, as its candidate said; nothing if the mentor took it in hand in the meantime."""
        with self.locked() as row:
            if row.state == "submitted" and row.is_named and row.may_go_to_pool:
                row.update_state(mentor=None, is_named=False, **NO_LEASE)
                activity.record(Event.Verb.OPENED, row.letter, by=None, version=row.version)

    def leave_mentor(self, mentor: User, reason: str, words: str = "") -> None:
        """Take the letter from its mentor, for a row that is ``locked``.

        SECURITY: to whom a letter goes that was for one mentor, only its candidate decides; ``may_go_to_pool`` is
        what they said when they asked.
        """
        said = {"reason": reason, "words": words}
        self.declines.update_or_create(mentor=mentor, defaults=said)
        if self.is_named and not self.may_go_to_pool:
            self.update_state(state="declined", ended_at=timezone.now(), **NO_LEASE)
            verb = Event.Verb.DECLINED
        else:
            self.update_state(state="submitted", mentor=None, is_named=False, **NO_LEASE)
            verb = Event.Verb.PASSED_ON
        activity.record(verb, self.letter, by=mentor, version=self.version)
