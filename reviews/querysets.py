"""Who sees checklist runs, review requests, threads and comments."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from jobs.models import JobQuerySet
from letters.anchoring import ALGORITHM, Revision
from letters.models import Letter, Version
from reviews.carrying import against_the_original, carried, tried_again

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.models import ChecklistRun, Comment, Placement, ReviewRequest, Thread  # noqa: F401 - in the bases


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

    def open(self) -> Self:
        """Those that nobody has dealt with yet."""
        return self.filter(state="open")

    def of(self, letter: Letter) -> Self:
        return self.filter(version__letter=letter)

    def on(self, version: Version) -> Self:
        """Those of the version and of the ones before it; ``at`` is where each stands on this version.

        A thread on the whole letter stands nowhere and has none.
        """
        here = models.FilteredRelation("placements", condition=models.Q(placements__version=version))
        found = self.filter(version__letter=version.letter_id, version__number__lte=version.number)
        found = found.annotate(at=here).select_related("at", "author", "review", "version")
        return found.defer("version__body")

    def resolve_for(self, mentor: "User", letter: Letter) -> None:
        """Close what ``mentor`` began on the letter: approving it says that nothing of it is left to do."""
        self.of(letter).filter(author=mentor).exclude(state="resolved").update(state="resolved")


class CommentQuerySet(models.QuerySet["Comment"]):
    def visible_to(self, user) -> Self:
        return self.filter(thread__in=apps.get_model("reviews", "Thread").objects.visible_to(user))


class PlacementQuerySet(models.QuerySet["Placement"]):
    def carry_to(self, version: Version, step: Revision) -> None:
        """Place on ``version`` the threads of these placements, those of the version before; ``step`` leads there."""
        self.carry(self.select_related("thread"), version, step)

    def carry(self, before: Iterable["Placement"], version: Version, step: Revision) -> list["Placement"]:
        """Save, and return, where the threads of ``before`` stand on ``version``."""
        steps = [(one, carried(step, one.start, one.end, one.near)) for one in before]
        lost = {one.thread.version_id for one, found in steps if found.start is None}
        bodies = Version.objects.filter(pk__in=lost).values_list("pk", "body")
        originals = {pk: Revision(body, version.body) for pk, body in bodies}
        made = []
        for one, step_found in steps:
            found, thread = step_found, one.thread
            if found.start is None and thread.span:
                found = tried_again(found, originals[thread.version_id], *thread.span)
            came_back = found.start is not None and step_found.start is None
            status = against_the_original(found, "" if came_back else one.status, thread.quote, version.body)
            place = {name: getattr(found, name) for name in ("start", "end", "score", "near", "candidates")}
            made.append(self.model(thread=thread, version=version, status=status, algorithm=ALGORITHM, **place))
        fields = ["start", "end", "status", "score", "near", "candidates", "algorithm"]
        unique = ["thread", "version"]
        return self.model.objects.bulk_create(made, update_conflicts=True, unique_fields=unique, update_fields=fields)
