"""Review requests: the states that a letter goes through between candidate and mentor. One waits at most a letter."""

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Coalesce, Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.models import Event, Letter, Version
from limits import quota
from programmes.membership import within_reach
from programmes.models import Membership, Programme
from reviews.blind.version_redaction import VersionRedaction
from reviews.notifications import activity
from reviews.rating.application import application_of
from reviews.rating.rateable import Rateable
from reviews.requests.blocked import are_kept_apart
from reviews.requests.claim import NO_LEASE
from reviews.requests.constraints import CONSTRAINTS
from reviews.requests.declining import DeclinableQuerySet
from reviews.requests.mentor_profile import MentorProfile, choose_programme, held, reads_for
from reviews.requests.pool import pool_of
from reviews.requests.reminders import remind, remind_of_next_steps
from reviews.requests.settling import Settleable
from reviews.runs.run import ChecklistRun

if TYPE_CHECKING:
    from reviews.requests.review import Review

LONG_TEXTS = ("letter__job_ad", "letter__search")


class ReviewRequestQuerySet(DeclinableQuerySet["ReviewRequest"]):
    """Who sees review requests, and asking for one."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Requests for one's own letters; a mentor's while they stand, and those of the pool that they may take."""
        if not user.is_authenticated:
            return self.none()
        seen = models.Q(letter__owner=user)
        if user.is_mentor:
            seen |= models.Q(mentor=user, ended_at=None) | pool_of(user)
        return self.filter(seen, letter__binned_at=None)

    def overseen_by(self, user: User | AnonymousUser) -> Self:
        """For a coordinator, every request of their programmes, or of none if they have none; it opens no letter."""
        if not (user.is_authenticated and user.is_coordinator):
            return self.none()
        return self.filter(within_reach(user, Membership.Role.COORDINATOR), letter__binned_at=None)

    def coordinated_by(self, user: User | AnonymousUser) -> Self:
        """Those of them that wait, the longest waiting first."""
        return self.overseen_by(user).filter(state__in=["submitted", "in_review"]).order_by("created_at", "pk")

    def with_words(self) -> Self:
        """Each with the number of words of its version, and with its letter without the long texts."""
        return self.annotate(words=models.F("version__words")).select_related("letter").defer(*LONG_TEXTS)

    def ask(
        self,
        version: Version,
        *,
        mentor: User | None,
        by: User,
        programme: Programme | None = None,
        note: str = "",
        is_blind: bool = False,
        shares_flags: bool = False,
        shares_attachments: bool = False,
        may_go_to_pool: bool = False,
        shares_ad: bool = False,
    ) -> "ReviewRequest":
        """Ask for a review of a version. A letter that comes back to the pool waits a day for its last mentor.

        Args:
            version: What is to be read.
            mentor: Whom to ask by name; None for anyone in the pool.
            by: The letter's owner.
            programme: For whose mentors it is, one of those open to the owner; None for the first of these in which
                the mentor reads, or for none where none is open.
            note: What the owner would like to know.
            is_blind: Whether the mentor is not to know who wrote the letter.
            shares_flags: Whether the mentor sees which words no fact of the owner's bears out.
            shares_attachments: Whether the mentor sees what is attached to the letter; never of a blind request.
            may_go_to_pool: Whether any mentor may read it when the one who was asked by name cannot.
            shares_ad: Whether the mentor sees company, role and job ad, as they are now.

        Raises:
            QuotaExceeded: The owner has asked too often.
            ValidationError: The person is no mentor, is the owner or has enough letters, this mentor has answered about
                this very text, the letter is in the bin, or another request for it waits.
        """
        if mentor and (not mentor.is_active_mentor or mentor == by or are_kept_apart(mentor, by)):
            raise ValidationError(gettext("Choose a mentor from the list."))
        programme = choose_programme(version.letter, mentor, programme)
        answered = self.filter(letter=version.letter, state__in=["changes_requested", "approved"])
        last = answered.order_by("-created_at").first()
        returning = self._returning_mentor(last, by) if mentor is None else None
        if returning and not reads_for(returning, programme):
            returning = None
        if last and last.version == version and last.mentor == (mentor or returning):
            raise ValidationError(
                gettext("You already have a review of exactly this text: change it, or ask somebody else.")
            )
        if mentor:
            MentorProfile.of(mentor).refuse_asking()
        quota.REQUESTS.use(by=by)
        now = timezone.now()
        reader: dict[str, Any] = {"mentor": mentor or returning, "is_named": mentor is not None}
        reader |= {"shares_flags": shares_flags, "programme": programme}
        reader["application"] = application_of(version.letter) if shares_ad else {}
        reader["shares_attachments"] = shares_attachments and not is_blind
        reader["may_go_to_pool"] = may_go_to_pool
        times = {"due_at": now + ReviewRequest.DUE, "reserved_until": now + ReviewRequest.RETURN if returning else None}
        try:
            with transaction.atomic():
                # As in ``bin``, which asks for open requests under this lock: whichever comes second sees the first.
                if Letter.objects.select_for_update(no_key=True).get(pk=version.letter_id).binned_at:
                    raise ValidationError(gettext("This letter is in the bin: put it back, then ask for a review."))
                request = self.create(
                    version=version, letter=version.letter, note=note, is_blind=is_blind, **reader, **times
                )
                if is_blind:
                    VersionRedaction.objects.of(version)  # here, so that no page of the mentor's waits for it
                ChecklistRun.objects.request_unless_completed(version, by=by)
                activity.record(Event.Verb.ASKED, request.letter, by=by, version=version)
                return request
        except IntegrityError as error:
            raise ValidationError(
                gettext("You have already asked for a review of this letter. Wait for it, or withdraw the request.")
            ) from error

    def _returning_mentor(self, last: "ReviewRequest | None", by: User) -> User | None:
        """The mentor of the ``last`` answer, if the letter may go back to them."""
        if last is None or last.mentor is None or last.ended_at or last.mentor == by:
            return None
        is_ready = last.mentor.is_active_mentor and not MentorProfile.of(last.mentor).is_away
        return last.mentor if is_ready and not are_kept_apart(last.mentor, by) else None

    def sweep(self) -> int:
        """Return to the queue what is held for too long, and remind of what is due; how many there were.

        Next steps of applications are due too: ``letters``, which has them, may not make notices.
        """
        return self.take_back() + self.expire() + remind(self) + remind_of_next_steps()


class ReviewRequest(Settleable, Rateable):
    """A round: a version, who reads it, and how it ended. ``mentor`` is None while anyone in the pool may take it."""

    class State(models.TextChoices):
        SUBMITTED = "submitted", _("waiting for the mentor")
        IN_REVIEW = "in_review", _("the mentor is reading")
        CHANGES_REQUESTED = "changes_requested", _("changes suggested")
        APPROVED = "approved", _("ready to send")
        WITHDRAWN = "withdrawn", _("withdrawn")
        CLOSED = "closed", _("closed by a coordinator")
        DECLINED = "declined", _("the mentor cannot read it")

    class Turn(models.TextChoices):
        MENTOR = "mentor", _("mentor")
        CANDIDATE = "candidate", _("candidate")

    WAITING = [State.SUBMITTED, State.IN_REVIEW]
    DUE = timedelta(days=3)
    RETURN = timedelta(hours=24)  # how long a letter that comes back waits for the mentor who knows it

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="review_requests")
    version = models.ForeignKey(Version, models.PROTECT, related_name="review_requests")
    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="review_requests")
    # Whose mentors read it, and whose coordinators see it; None for those who belong to no programme.
    programme = models.ForeignKey(Programme, models.PROTECT, null=True, related_name="review_requests")
    is_named = models.BooleanField(default=False)  # asked by name: nobody else in the pool may take it
    is_blind = models.BooleanField(default=False)  # the program hides who wrote it
    shares_flags = models.BooleanField(default=False)  # the mentor sees which words no fact bears out, and no fact
    shares_attachments = models.BooleanField(default=False, db_default=False)  # the mentor sees the letter's
    # Named: whether any mentor may read it when the one who was asked cannot.
    may_go_to_pool = models.BooleanField(default=False, db_default=False)
    application = models.JSONField(default=dict, db_default={}, blank=True)  # role and ad; {} where they are not shared
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

    objects = ReviewRequestQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]
        constraints = CONSTRAINTS
        indexes = [
            models.Index(
                fields=["created_at", "id"],
                name="waiting_requests",
                condition=models.Q(state__in=["submitted", "in_review"]),
            ),
            # For the sweeper, which asks every few seconds which of them are over.
            models.Index(fields=["lease_until"], name="leases", condition=models.Q(lease_until__isnull=False)),
            models.Index(
                fields=["reserved_until"], name="reservations", condition=models.Q(reserved_until__isnull=False)
            ),
            models.Index(
                fields=["due_at"], name="due_requests", condition=models.Q(state__in=["submitted", "in_review"])
            ),
            models.Index(fields=["version"], name="blind_requests", condition=models.Q(is_blind=True, ended_at=None)),
            models.Index(
                models.F("mentor"),
                Coalesce("programme", "mentor"),
                name="waiting_of_mentors",
                condition=models.Q(state__in=["submitted", "in_review"], mentor__isnull=False),
            ),
            # How many letters a mentor has to read, and whether that is enough for them.
            models.Index(fields=["mentor"], name="letters_held", condition=held()),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.state}"

    def get_absolute_url(self) -> str:
        """Leads to the version that it is about."""
        return reverse("version", args=[self.letter_id, self.version.number])

    @property
    def answer(self) -> "Review | None":
        """The published review."""
        return next((review for review in self.reviews.all() if review.published_at), None)

    def can_be_answered_by(self, user: User) -> bool:
        """The mentor may, while it waits."""
        return self.is_waiting and user.is_mentor and user == self.mentor

    def can_be_released_by(self, user: User) -> bool:
        """The mentor who has it in hand may."""
        return self.is_held and user == self.mentor

    def can_be_withdrawn_by(self, user: User) -> bool:
        """The letter's owner may, until the mentor's access has ended."""
        return self.ended_at is None and user == self.letter.owner

    def review(self) -> "Review":
        """The review of the mentor whose request this is; begun, still private, when there is none yet.

        Whoever was asked by name and begins to write has taken the letter in hand. Writing renews the lease.
        """
        if self.is_waiting and self.mentor:
            self.claim(by=self.mentor)
        return self.reviews.get(mentor=self.mentor)

    def move_to(self, version: Version, *, by: User) -> None:
        """The candidate sends a newer version while the request waits; what the mentor has written stays.

        Raises:
            ValidationError: The version is not newer, or the request is no longer open.
        """
        with self.locked() as row:
            if not row.is_waiting:
                raise ValidationError(gettext("This request is no longer open."))
            if version.letter_id != row.letter_id or version.number <= row.version.number:
                raise ValidationError(gettext("The mentor already has this version: change the text first."))
            row.update_state(version=version, application=row.application and application_of(version.letter))
            if row.is_blind:
                VersionRedaction.objects.of(version)
            for review in row.reviews.filter(mentor=row.mentor):
                review.read.add(version)
            ChecklistRun.objects.request_unless_completed(version, by=by)
            activity.record(Event.Verb.SENT_NEWER, row.letter, by=by, version=version)

    def withdraw(self, *, by: User) -> None:
        """The candidate ends the mentor's access: from the next request on, the mentor sees nothing of the letter.

        A request that waits counts as withdrawn; an answered one keeps its answer, which the candidate still sees.
        """
        with self.locked() as row:
            if row.ended_at:
                return
            state = self.State.WITHDRAWN if row.is_waiting else row.state
            row.update_state(state=state, ended_at=timezone.now(), **NO_LEASE)
            verb = Event.Verb.WITHDRAWN if state == self.State.WITHDRAWN else Event.Verb.ACCESS_ENDED
            activity.record(verb, row.letter, by=by, version=row.version)
