"""Who sees checklist runs, review requests, threads and comments."""

from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from jobs.models import JobQuerySet
from letters.models import Letter, Version

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.models import ChecklistRun, Dismissal, ReviewRequest, Thread  # noqa: F401 - in the bases


class ChecklistRunQuerySet(JobQuerySet["ChecklistRun"]):
    def visible_to(self, user) -> Self:
        """Runs on the versions that a person sees."""
        return self.filter(version__in=Version.objects.visible_to(user))

    def request(self, version: Version, *, by: "User") -> "ChecklistRun":
        """Have the version read by the guide's newest rubric; an unfinished run of the same is returned instead.

        Raises ``ValidationError`` for a guide that was never published.
        """
        rubric = version.letter.guide.rubric
        if rubric is None:
            raise ValidationError(_("This guide has not been published yet."))
        return self.once(by=by, version=version, rubric=rubric)

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
        """Requests for one's own letters, and those that a mentor was asked and that still stand."""
        if not user.is_authenticated:
            return self.none()
        seen = models.Q(letter__owner=user)
        if user.is_mentor:
            seen |= models.Q(mentor=user, ended_at=None)
        return self.filter(seen)

    def ask(self, version: Version, *, mentor: "User", by: "User", note: str = "") -> "ReviewRequest":
        """Ask a mentor to read a version.

        Raises ``ValidationError`` for a person who is no mentor, for oneself, and while another request for
        the same letter waits for its answer.
        """
        if not (mentor.is_mentor and mentor.is_active) or mentor == by:
            raise ValidationError(_("Choose a mentor from the list."))
        try:
            with transaction.atomic():
                return self.create(version=version, letter=version.letter, mentor=mentor, note=note)
        except IntegrityError as error:
            raise ValidationError(
                _("You have already asked for an opinion on this letter. Wait for it, or withdraw the request.")
            ) from error


class ThreadQuerySet(models.QuerySet["Thread"]):
    def visible_to(self, user) -> Self:
        """A mentor's own threads at once; everybody else's on the versions one sees, once published."""
        if not user.is_authenticated:
            return self.none()
        versions = Version.objects.visible_to(user)
        published = models.Q(review__published_at__isnull=False) | models.Q(author=user)
        return self.filter(published, version__in=versions)

    def in_text_order(self) -> Self:
        return self.select_related("author", "review").prefetch_related("comments__author").order_by("start", "pk")
