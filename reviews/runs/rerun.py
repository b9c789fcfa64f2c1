"""Re-runs: the open letters of a guide judged again by its newest edition, a few at a time."""

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guides.models import Guide, Rubric
from letters.models import Letter, Version
from reviews.runs.run import ChecklistRun

if TYPE_CHECKING:
    from accounts.models import User

# How many runs of all re-runs are queued or under way at once. They have a queue of their own, and workers take from
# all queues in turn: what a candidate asks for waits for those that are under way and for at most one more.
MAX_UNFINISHED_RUNS = 10
AT_A_TIME, LOOKS = 40, 50  # versions that are looked at together, and how often before the next turn


class RerunQuerySet(models.QuerySet["Rerun"]):
    """Starting re-runs, and going on with them."""

    def start(self, guide: Guide, *, by: "User") -> "Rerun":
        """Have the latest version of every open letter of the guide judged by its newest edition.

        Returns:
            A new re-run, or the one by the same edition that is under way; one by an older edition ends.

        Raises:
            ValidationError: The guide has never been published.
        """
        with transaction.atomic():
            guide = Guide.objects.select_for_update().get(pk=guide.pk)
            rubric = guide.rubric
            if rubric is None:
                raise ValidationError(gettext("This guide has not been published yet."))
            current = self.filter(guide=guide, ended_at=None).first()
            if current and current.rubric_id == rubric.pk:
                return current
            if current:
                current.end(Rerun.End.SUPERSEDED)
            letters = versions_to_judge(rubric).count()
            rerun = self.create(guide=guide, rubric=rubric, requested_by=by, letters=letters)
            rerun.queue_next()
        return rerun

    def go_on(self, pk: uuid.UUID) -> bool:
        """Queue the next letters of a re-run; False when it has ended, or somebody else is doing so."""
        with transaction.atomic():
            unlocked = self.select_for_update(skip_locked=True, of=("self",)).filter(pk=pk, ended_at=None)
            if rerun := unlocked.first():
                rerun.queue_next()
        return rerun is not None

    def sweep(self) -> int:
        """Queue the next letters of every re-run that is under way; how many re-runs were.

        Several sweepers at once do no harm: each re-run is locked by one of them and skipped by the others.
        """
        return sum(map(self.go_on, self.filter(ended_at=None).order_by("created_at").values_list("pk", flat=True)))


class RerunManager(models.Manager.from_queryset(RerunQuerySet)):  # type: ignore[misc]
    """Re-runs without the documents of their editions."""

    def get_queryset(self) -> RerunQuerySet:
        """With the edition, but without its document, which is long."""
        reruns: RerunQuerySet = super().get_queryset()
        return reruns.select_related("rubric").defer("rubric__document")


class Rerun(models.Model):
    """A re-run by one edition. Its progress is counted from its runs, so that no counter has to be kept.

    Whoever finishes one of its runs queues the next, so that it goes at the pace of the workers. ``reached`` only saves
    looking again at what was looked at: before it ends, all letters are looked at once more.
    """

    class End(models.TextChoices):
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped")
        SUPERSEDED = "superseded", _("ended by a newer edition")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    guide = models.ForeignKey(Guide, models.PROTECT, related_name="reruns")
    rubric = models.ForeignKey(Rubric, models.PROTECT, related_name="reruns")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    letters = models.PositiveIntegerField(default=0, db_default=0)  # how many there were to judge when it began
    reached = models.BigIntegerField(default=0, db_default=0)  # the key of the last version that was queued
    created_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=10, blank=True, default="", choices=End.choices)

    objects: ClassVar[RerunManager] = RerunManager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["guide"], condition=models.Q(ended_at=None), name="one_rerun_at_a_time_per_guide"
            ),
            models.CheckConstraint(
                name="ended_rerun_says_why",
                condition=models.Q(ended_at=None, end_reason="")
                | models.Q(ended_at__isnull=False) & ~models.Q(end_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.guide_id} {self.rubric_id} {self.end_reason}"

    @property
    def done(self) -> int:
        """How many letters it has judged."""
        return self.runs.filter(state=ChecklistRun.State.COMPLETED).count()

    @property
    def failed(self) -> int:
        """How many letters it could not judge."""
        return self.runs.filter(state=ChecklistRun.State.FAILED).count()

    @property
    def left(self) -> int:
        """How many letters are still to be judged, those already queued included."""
        return self.all - self.done - self.failed

    @property
    def all(self) -> int:
        """How many letters it has to do with: until it is done, those that there were when it began."""
        queued: int = self.runs.count()
        return queued if self.end_reason == self.End.DONE else max(self.letters, queued)

    def _left_of(self, versions: list[int]) -> set[int]:
        """Those of some versions which neither this edition nor a newer one has judged, nor this re-run in vain."""
        runs = ChecklistRun.objects.filter(version__in=versions)
        judged = runs_since(self.rubric, runs).values_list("version", flat=True)
        return set(versions) - set(judged) - set(runs.filter(rerun=self).values_list("version", flat=True))

    def _versions_to_judge(self) -> models.QuerySet[Version]:
        # A version on which this re-run failed is not tried again.
        return versions_to_judge(self.rubric).exclude(checklist_runs__rerun=self)

    def _next_versions(self, room: int) -> tuple[list[int], bool]:
        """The keys of the next versions, at most ``room``, and whether none is left.

        They are looked for beyond ``reached``, and at last once more from the beginning.
        """
        open_versions = latest_open_versions(self.rubric).order_by("pk").values_list("pk", flat=True)
        found: list[int] = []
        for _look in range(LOOKS):
            # A few versions, and then their runs: in one query PostgreSQL would read every run that there is.
            if not (few := list(open_versions.filter(pk__gt=self.reached)[:AT_A_TIME])):
                break
            found += sorted(self._left_of(few))[: room - len(found)]
            is_full = len(found) == room
            self.reached = found[-1] if is_full else few[-1]
            if is_full:
                return found, False
        else:
            return found, False
        if found or self.runs.unfinished().exists():
            return found, False
        missed = list(self._versions_to_judge().order_by("pk").values_list("pk", flat=True)[:room])
        return missed, not missed

    def queue_next(self) -> None:
        """Queue the next letters, or end: when there is a newer edition, or when no letter is left."""
        if Rubric.objects.filter(guide=self.guide_id, number__gt=self.rubric.number).exists():
            return self.end(self.End.SUPERSEDED)
        room = MAX_UNFINISHED_RUNS - ChecklistRun.objects.unfinished().exclude(rerun=None).count()
        versions, is_through = self._next_versions(room) if room > 0 else ([], False)
        runs = [
            ChecklistRun(version_id=pk, rubric=self.rubric, requested_by_id=self.requested_by_id, rerun=self)
            for pk in versions
        ]
        # Conflicts: a candidate may ask for the same run at this moment, and one run serves both.
        ChecklistRun.objects.bulk_create(runs, ignore_conflicts=True)
        for run in runs:
            run.enqueue_after_commit()
        self.save(update_fields=["reached"])
        if is_through:
            self.end(self.End.DONE)
        return None

    def stop(self) -> None:
        """Queue no more letters. The few that are queued are judged: a candidate may be waiting for one of them."""
        self.end(self.End.STOPPED)

    def end(self, reason: str) -> None:
        """End it for ``reason``, a value of ``End``, unless it has ended already."""
        Rerun.objects.filter(pk=self.pk, ended_at=None).update(ended_at=Now(), end_reason=reason)
        self.refresh_from_db(fields=["ended_at", "end_reason"])


def versions_to_judge(rubric: Rubric) -> models.QuerySet[Version]:
    """The latest version of each open letter of the guide which no run of this or a newer edition has judged.

    A version with an unfinished run of such an edition is left out too; one whose runs all failed is not.
    """
    runs = ChecklistRun.objects.filter(version=models.OuterRef("pk"))
    return latest_open_versions(rubric).exclude(models.Exists(runs_since(rubric, runs)))


def latest_open_versions(rubric: Rubric) -> models.QuerySet[Version]:
    """The latest version of each open letter of the guide."""
    letters = Letter.objects.open().filter(guide=rubric.guide_id)
    return Version.objects.filter(letter__in=letters, number=models.F("letter__last_number"))


def runs_since(rubric: Rubric, runs: models.QuerySet[ChecklistRun]) -> models.QuerySet[ChecklistRun]:
    """Those of some runs that this or a newer edition of the guide has made or is to make; failed ones left out."""
    since = runs.filter(rubric__guide=rubric.guide_id, rubric__number__gte=rubric.number)
    return since.exclude(state=ChecklistRun.State.FAILED)
