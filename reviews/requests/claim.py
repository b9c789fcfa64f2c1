"""Claiming: a mentor takes a letter from the queue for a time, gives it back, or loses it when the time is over."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext

from accounts.models import User
from letters.models import Event
from programmes.membership import within_reach
from programmes.models import Membership
from queries.compiled import compiled
from reviews.notifications import activity
from reviews.requests.blocked import are_kept_apart, blocked_people
from reviews.requests.mentor_profile import MentorProfile
from reviews.requests.pool import is_free, pool_of

NO_LEASE: dict[str, None] = {"lease_until": None, "reserved_until": None}
STATE_FIELDS = [
    "state",
    "turn",
    "mentor",
    "version",
    "is_named",
    "lease_until",
    "reserved_until",
    "ended_at",
    "reason",
    "application",
]


LOOKED_AT = 150  # requests: three times as many as the queue shows


class ClaimableQuerySet[Request: "Claimable"](models.QuerySet[Request]):
    """Which requests mentors may take, and taking one."""

    def waiting_for(self, mentor: User) -> Self:
        """Of those that ``visible_to`` gives a mentor, those that are theirs to answer, as lists show them."""
        if not mentor.is_mentor:
            return self.none()
        own = self.filter(mentor=mentor, ended_at=None, state__in=["submitted", "in_review"], letter__binned_at=None)
        own = own.select_related("letter__owner", "version")
        return own.defer("version__body", "version__origins", "application")

    def claimable_by(self, mentor: User, profile: MentorProfile | None = None) -> Self:
        """What this mentor may take from the pool now, the longest waiting first; ``profile`` is theirs, if loaded."""
        return self.filter(pool_of(mentor, profile)).order_by("created_at", "pk")

    def among_the_oldest(self) -> Self:
        """Those of these that are among the ``LOOKED_AT`` requests in nobody's hands which have waited longest.

        However many wait, PostgreSQL then joins no more than these with letters and people.
        """
        free = self.model._base_manager.filter(is_free()).order_by("created_at", "pk")
        return self.filter(pk__in=free.values("pk")[:LOOKED_AT])

    def for_pool(self) -> Self:
        """With what the pool says of each, and no more."""
        pool = self.with_words().with_rounds()  # type: ignore[attr-defined]
        return pool.only("created_at", "due_at", "letter__guide", "letter__language")  # type: ignore[no-any-return]

    def few(self, count: int, *, after: int = 0) -> list[Request]:
        """Up to ``count`` of these, looked for among the oldest, and among all where those are not enough.

        Args:
            count: How many at most.
            after: How many to pass over.
        """
        found = list(self.among_the_oldest()[after : after + count])
        return found if len(found) == count else list(self[after : after + count])

    def with_rounds(self) -> Self:
        """Each with ``round``, which reading of the letter it is: one more than the answers that there were before."""
        earlier = self.model._default_manager.filter(
            state__in=["changes_requested", "approved"],
            letter=models.OuterRef("letter"),
            created_at__lt=models.OuterRef("created_at"),
        )
        count = earlier.order_by().values("letter").annotate(number=models.Count("pk")).values("number")
        return self.annotate(round=Coalesce(models.Subquery(count), models.Value(0)) + 1)

    def with_questions(self) -> Self:
        """Each with ``unanswered``, how many open questions of the candidate's in it nobody has answered."""
        is_open = models.Q(questions__state="open")
        by_others = models.Q(questions__comments__isnull=False) & ~models.Q(
            questions__comments__author=models.F("letter__owner")
        )
        asked = models.Count("questions", filter=is_open, distinct=True)
        return self.annotate(unanswered=asked - models.Count("questions", filter=is_open & by_others, distinct=True))

    def take_next(self, *, by: User) -> Request:
        """Claim the next request for this mentor: those that wait for them by name first, then the pool's oldest.

        Raises:
            ValidationError: Nobody waits, or the mentor is away or has enough in hand.
        """
        profile = MentorProfile.of(by)
        profile.refuse_while_away()
        with transaction.atomic():
            User.objects.select_for_update(no_key=True).get(pk=by.pk)  # as in claim: the person first
            mine = self.filter(mentor=by, state="submitted", letter__binned_at=None).order_by("created_at")
            mine = mine.exclude(letter__owner__in=blocked_people(by).values("pk"))
            for waiting in (mine, self.claimable_by(by).among_the_oldest(), self.claimable_by(by)):
                if waiting is not mine:
                    profile.refuse_more()  # what waits for the mentor by name is theirs already
                request = waiting.select_for_update(skip_locked=True, of=("self",), no_key=True).first()
                if request:
                    request.claim(by=by)
                    return request
        raise ValidationError(gettext("No letter that you can read is waiting."))

    def expire(self) -> int:
        """Return to the queue what has been held or reserved for too long, up to 200 requests; how many they were."""
        now = timezone.now()
        overdue = self.filter(models.Q(lease_until__lt=now) | models.Q(reserved_until__lt=now))
        requests = list(overdue.order_by("created_at")[:200])
        for request in requests:
            request.expire()
        return len(requests)


def more_than_the_oldest() -> bool:
    """Whether ``among_the_oldest`` leaves any request out that nobody has in hand."""
    return bool(_beyond_the_oldest())


@compiled
def _beyond_the_oldest() -> models.QuerySet[Any, Any]:
    requests = apps.get_model("reviews.ReviewRequest")._base_manager.filter(is_free())
    return requests.order_by("created_at", "pk").values_list("pk", flat=True)[LOOKED_AT : LOOKED_AT + 1]


class Claimable(models.Model):
    """The part of a review request that decides who has it in hand, and until when."""

    LEASE = timedelta(hours=48)  # a mentor's, from the last time they did something

    if TYPE_CHECKING:  # fields of ReviewRequest
        declines: Any
        state: models.CharField[str, str]
        letter: Any
        version: Any
        mentor: Any
        is_named: Any
        reviews: Any
        lease_until: Any
        reserved_until: Any

    class Meta:
        abstract = True

    @property
    def is_waiting(self) -> bool:
        """Whether it still waits for an answer, in hand or not."""
        return self.state in {"submitted", "in_review"}

    @property
    def is_held(self) -> bool:
        """Whether a mentor has it in hand."""
        return self.state == "in_review"

    def claim(self, *, by: User) -> None:
        """Take the letter in hand for ``LEASE``; doing so again begins that time anew.

        Raises:
            ValidationError: Somebody else has it, it is the mentor's own letter, or they have enough in hand.
        """
        with transaction.atomic():
            # The person first, in every claim: two tabs of one mentor cannot both take the last free place.
            mentor = User.objects.select_for_update(no_key=True).get(pk=by.pk)
            with self.locked() as row:
                row.expire_if_due()
                row.refuse_claim(mentor)
                was_held = row.is_held
                lease_until = timezone.now() + self.LEASE
                row.update_state(state="in_review", mentor=mentor, lease_until=lease_until, reserved_until=None)
                review, _made = row.reviews.get_or_create(mentor=mentor)
                review.read.add(row.version)
                if not was_held:
                    activity.record(Event.Verb.CLAIMED, row.letter, by=mentor, version=row.version)

    def refuse_claim(self, mentor: User) -> None:
        """Raise ``ValidationError`` with the reason why this mentor may not take the letter now."""
        if not self.is_waiting:
            raise ValidationError(gettext("This request is no longer open."))
        # SECURITY: said here and not only by the queue, so that no way of taking a letter leads to one's own.
        if mentor == self.letter.owner or not mentor.is_active_mentor:
            raise ValidationError(gettext("Somebody else has to read your letter."))
        is_refused = not self.is_held and are_kept_apart(mentor, self.letter.owner)
        is_refused |= self.mentor is None and not self.is_offered_to(mentor)
        if is_refused or (self.mentor and self.mentor != mentor):
            sentence = (
                gettext("Another mentor has just taken this letter. Take the next one.")
                if self.is_held
                else gettext("This letter is waiting for another mentor. Take the next one.")
            )
            raise ValidationError(sentence)
        if self.mentor is None:
            MentorProfile.of(mentor).refuse_more()

    def is_offered_to(self, mentor: User) -> bool:
        """Whether the mentor reads letters of its programme, or of none where it has none, and has not declined it."""
        reach = within_reach(mentor, Membership.Role.MENTOR)
        is_within = type(self)._base_manager.filter(reach, pk=self.pk).exists()
        return is_within and not self.declines.filter(mentor=mentor).exists()

    def release(self, *, by: User) -> None:
        """Give the letter back unread or half read; what the mentor wrote is kept for when they take it again.

        Raises:
            ValidationError: The mentor does not hold the letter.
        """
        with self.locked() as row:
            row.refuse_unless_held(by)
            row.return_to_queue()
            activity.record(Event.Verb.RELEASED, row.letter, by=by, version=row.version)

    def refuse_unless_held(self, by: User) -> None:
        """Raise ``ValidationError`` unless the mentor ``by`` has the letter in hand."""
        if not (self.is_held and self.mentor == by):
            raise ValidationError(gettext("You no longer have this letter: take it from the queue again."))

    def return_to_queue(self) -> None:
        """Let mentors claim it again: the one asked by name, or any of the pool. Only for a row that is ``locked``."""
        mentor = self.mentor if self.is_named else None
        self.update_state(state="submitted", mentor=mentor, **NO_LEASE)

    def expire(self) -> None:
        """Return the letter to the queue if its lease or reservation is over."""
        with self.locked() as row:
            row.expire_if_due()

    def expire_if_due(self) -> None:
        """As ``expire``, for a row that is ``locked``."""
        now = timezone.now()
        if self.lease_until and self.lease_until < now:
            self.return_to_queue()
            activity.record(Event.Verb.EXPIRED, self.letter, by=None, version=self.version)
        elif self.reserved_until and self.reserved_until < now:
            self.return_to_queue()
            activity.record(Event.Verb.OPENED, self.letter, by=None, version=self.version)

    @contextmanager
    def locked(self) -> Iterator[Self]:
        """The row as it stands now, locked until the end of the block; then this object takes over its state."""
        with transaction.atomic():
            # No joins: who waited for the lock would get the row as it is now, and its mentor as they were before.
            row = type(self)._base_manager.select_for_update(no_key=True).get(pk=self.pk)
            yield row
            for field in STATE_FIELDS:
                setattr(self, field, getattr(row, field))

    def update_state(self, **changes: Any) -> None:
        """Save these of ``STATE_FIELDS``. Only for a row that is ``locked``."""
        for field, value in changes.items():
            setattr(self, field, value)
        self.save(update_fields=list(changes))
