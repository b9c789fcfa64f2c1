"""Who sees checklist runs and review requests."""

from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from guides.models import Guide
from jobs.models import JobQuerySet
from letters.models import Event, Letter, Version
from reviews.mentors.profile import MentorProfile
from reviews.notifications import activity
from reviews.requests.reminders import remind

if TYPE_CHECKING:
    from reviews.models import ChecklistRun, Dismissal, ReviewRequest


class ChecklistRunQuerySet(JobQuerySet["ChecklistRun"]):
    def visible_to(self, user) -> Self:
        """Runs on the versions that a person sees."""
        return self.filter(version__in=Version.objects.visible_to(user))

    def request(self, version: Version, *, by: User) -> "ChecklistRun":
        """Have the version read by the guide's newest rubric; an unfinished run of the same is returned instead.

        Raises ``ValidationError`` for a guide that was never published.
        """
        rubric = version.letter.guide.rubric
        if rubric is None:
            raise ValidationError(_("This guide has not been published yet."))
        return self.once(by=by, version=version, rubric=rubric)

    def sweep(self) -> int:
        """As of every kind of job; first the re-runs go on, so that their next letters are rung for."""
        apps.get_model("reviews", "Rerun").objects.feed()
        return super().sweep()

    def once_read(self, version: Version, *, by: User) -> None:
        """Have the version read unless the newest rubric has been applied to it; a guide without one reads nothing."""
        rubric = version.letter.guide.rubric
        if rubric and not self.filter(version=version, rubric=rubric, state="completed").exists():
            self.request(version, by=by)

    def newest(self) -> "ChecklistRun | None":
        return self.select_related("rubric__guide").defer("rubric__guide__draft").order_by("-created_at").first()

    def newest_of_each_version(self, letter: Letter) -> Self:
        """The newest completed run of each version of a letter, the newest version first, without its text."""
        runs = self.filter(version__letter=letter, state="completed").select_related("version").defer("version__body")
        return runs.order_by("-version__number", "-created_at").distinct("version__number")


class DismissalQuerySet(models.QuerySet["Dismissal"]):
    def visible_to(self, user) -> Self:
        """Those of one's own letters, and of letters of which one reads a version."""
        if not user.is_authenticated:
            return self.none()
        read = Version.objects.visible_to(user).values("letter")
        return self.filter(models.Q(letter__owner=user) | models.Q(letter__in=read))

    def letters_by_point(self, guide: Guide, *, days: int) -> dict[str, int]:
        """How many letters each point of the guide was set aside in over the last ``days``; numbers only, no row."""
        recent = self.filter(letter__guide=guide, at__gt=Now() - timedelta(days=days))
        return dict(recent.values_list("point").annotate(models.Count("letter")))

    def by_point(self, letter: Letter) -> dict[str, "Dismissal"]:
        return {dismissal.point: dismissal for dismissal in self.filter(letter=letter)}

    def make(self, letter: Letter, point: str, *, by: "User", reason: str = "") -> "Dismissal":
        """Set a point of the letter's guide aside, or give a new reason for it.

        Raises ``ValidationError`` for a point that the guide does not have.
        """
        rubric = letter.guide.rubric
        if rubric is None or not rubric.judges(point):
            raise ValidationError(_("The guide has no such point."))
        decided = {"reason": reason, "by": by, "at": Now()}
        return self.update_or_create(letter=letter, point=point, defaults=decided)[0]


class ReviewRequestQuerySet(models.QuerySet["ReviewRequest"]):
    def visible_to(self, user) -> Self:
        """Requests for one's own letters; a mentor's while they stand, and those of the pool that they may take."""
        if not user.is_authenticated:
            return self.none()
        seen = models.Q(letter__owner=user)
        if user.is_mentor:
            seen |= models.Q(mentor=user, ended_at=None) | self._of_the_pool_for(user)
        return self.filter(seen, letter__binned_at=None)

    def coordinated_by(self, user) -> Self:
        """Every request that waits, for a coordinator; it opens no letter."""
        waiting = self.filter(state__in=["submitted", "in_review"], letter__binned_at=None).order_by("created_at")
        return waiting if user.is_authenticated and user.is_coordinator else self.none()

    def with_words(self) -> Self:
        """Each with the number of words of its version, counted where the text is."""
        pattern = models.Value(r"\S+")
        words = models.Func("version__body", pattern, function="regexp_count", output_field=models.IntegerField())
        return self.annotate(words=words).select_related("letter")

    def claimable_by(self, mentor: User) -> Self:
        """What this mentor may take from the pool now, the longest waiting first."""
        return self.filter(self._of_the_pool_for(mentor)).order_by("created_at", "pk")

    def _of_the_pool_for(self, mentor: User) -> models.Q:
        """What nobody has in hand and the mentor's profile suits. SECURITY: never a letter of their own."""
        if not mentor.is_mentor:
            return models.Q(pk__in=[])
        now = timezone.now()
        free = models.Q(state="submitted", mentor=None) | models.Q(
            models.Q(lease_until__lt=now) | models.Q(reserved_until__lt=now),
            *[models.Q(is_named=False), models.Q(state__in=["submitted", "in_review"])],
        )
        theirs = models.Q(letter__owner=mentor) | models.Q(letter__binned_at__isnull=False)
        return free & MentorProfile.of(mentor).suits & ~theirs

    def ask(
        self, version: Version, *, mentor: User | None, by: User, note: str = "", is_blind: bool = False
    ) -> "ReviewRequest":
        """Ask one mentor by name, or with None anyone in the pool, to read a version.

        A letter that comes back to the pool waits a day for the mentor who answered last. Raises ``ValidationError``
        for a person who is no mentor, for oneself, for a text that this mentor has answered about already, for a
        letter in the bin, and while another request for the same letter waits.
        """
        if mentor and (not (mentor.is_mentor and mentor.is_active) or mentor == by):
            raise ValidationError(_("Choose a mentor from the list."))
        answered = self.filter(letter=version.letter, state__in=["changes_requested", "approved"])
        last = answered.order_by("-created_at").first()
        known = self._who_knows(last, by) if mentor is None else None
        if last and last.version == version and last.mentor == (mentor or known):
            raise ValidationError(_("You already have an opinion on this very text: change it, or ask somebody else."))
        now = timezone.now()
        whom = {"mentor": mentor or known, "is_named": mentor is not None}
        times = {"due_at": now + self.model.DUE, "reserved_until": now + self.model.RETURN if known else None}
        try:
            with transaction.atomic():
                # As in ``bin``, which asks for open requests under this lock: whichever comes second sees the first.
                if Letter.objects.select_for_update(no_key=True).get(pk=version.letter_id).binned_at:
                    raise ValidationError(_("This letter is in the bin: put it back, then ask for an opinion."))
                made = self.create(
                    version=version, letter=version.letter, note=note, is_blind=is_blind, **whom, **times
                )
                version.checklist_runs.model.objects.once_read(version, by=by)
                activity.record(Event.Verb.ASKED, made.letter, by=by, version=version)
                return made
        except IntegrityError as error:
            raise ValidationError(
                _("You have already asked for an opinion on this letter. Wait for it, or withdraw the request.")
            ) from error

    def _who_knows(self, last: "ReviewRequest | None", by: User) -> User | None:
        """The mentor who answered last, if the letter may go back to them."""
        if last is None or last.ended_at or last.mentor in {None, by}:
            return None
        ready = last.mentor.is_active and last.mentor.is_mentor and not MentorProfile.of(last.mentor).is_away
        return last.mentor if ready else None

    def take_next(self, *, by: User) -> "ReviewRequest":
        """The next letter for this mentor, taken in hand: what waits for them by name first, then the pool's oldest.

        Raises ``ValidationError`` when nobody waits, and when the mentor is away or has enough in hand.
        """
        MentorProfile.of(by).refuse_more()
        with transaction.atomic():
            User.objects.select_for_update(no_key=True).get(pk=by.pk)  # as in claim: the person first
            mine = self.filter(mentor=by, state="submitted", letter__binned_at=None).order_by("created_at")
            for waiting in (mine, self.claimable_by(by)):
                found = waiting.select_for_update(skip_locked=True, of=("self",), no_key=True).first()
                if found:
                    found.claim(by=by)
                    return found
        raise ValidationError(_("Nobody is waiting for a letter that you read."))

    def sweep(self) -> int:
        """Return to the queue what was held or reserved for too long, and remind of what is due; how many they were."""
        now = timezone.now()
        over = self.filter(models.Q(lease_until__lt=now) | models.Q(reserved_until__lt=now))
        found = list(over.order_by("created_at")[:200])
        for request in found:
            request.expire()
        return len(found) + remind(self)
