"""Re-runs: the open letters of a guide read anew by its newest edition, few at a time."""

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

# So many runs of re-runs wait or are under way at once. Their queue is their own, and workers take from all in turn:
# what anybody else asks for waits for those being read at that moment and for one more at most.
AT_ONCE = 10


class RerunManager(models.Manager["Rerun"]):
    def get_queryset(self) -> models.QuerySet["Rerun"]:
        return super().get_queryset().select_related("rubric").defer("rubric__document")

    def start(self, guide: Guide, *, by: "User") -> "Rerun":
        """Have the latest version of every open letter of the guide read by its newest edition.

        A re-run by the same edition that is under way is returned instead; one by an older edition ends.
        Raises ``ValidationError`` for a guide that was never published.
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
            rerun = self.create(guide=guide, rubric=rubric, requested_by=by)
            rerun.go_on()
        return rerun

    def feed(self) -> None:
        """Go on with every re-run that is under way: the sweeper's part in it. Several sweepers do no harm."""
        for pk in self.filter(ended_at=None).order_by("created_at").values_list("pk", flat=True):
            with transaction.atomic():
                under_way = self.select_for_update(skip_locked=True, of=("self",)).filter(pk=pk, ended_at=None)
                if rerun := under_way.first():
                    rerun.go_on()


class Rerun(models.Model):
    """What is done and what is left is read from the runs, so that nothing has to be counted up as it happens."""

    class End(models.TextChoices):
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped")
        SUPERSEDED = "superseded", _("ended by a newer edition")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    guide = models.ForeignKey(Guide, models.PROTECT, related_name="reruns")
    rubric = models.ForeignKey(Rubric, models.PROTECT, related_name="reruns")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
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
        """How many letters it has read."""
        return self.runs.filter(state=ChecklistRun.State.COMPLETED).count()

    @property
    def failed(self) -> int:
        return self.runs.filter(state=ChecklistRun.State.FAILED).count()

    @property
    def left(self) -> int:
        """How many letters still wait to be read, those already queued included."""
        return self.runs.unfinished().count() + self._unread().count()

    @property
    def all(self) -> int:
        return self.done + self.failed + self.left

    def _unread(self) -> models.QuerySet[Version]:
        # What it could not read it does not try again.
        return unread(self.rubric).exclude(checklist_runs__rerun=self)

    def go_on(self) -> None:
        """Queue the next letters, or end: with a newer edition in force, or when nothing is left."""
        if Rubric.objects.filter(guide=self.guide_id, number__gt=self.rubric.number).exists():
            return self.end(self.End.SUPERSEDED)
        room = AT_ONCE - ChecklistRun.objects.unfinished().exclude(rerun=None).count()
        versions = self._unread().order_by("pk").values_list("pk", flat=True)[: max(0, room)]
        runs = [
            ChecklistRun(version_id=pk, rubric=self.rubric, requested_by_id=self.requested_by_id, rerun=self)
            for pk in versions
        ]
        # Whom the candidate asks at this very moment reads the letter once, for both.
        ChecklistRun.objects.bulk_create(runs, ignore_conflicts=True)
        for run in runs:
            run.ring_after_commit()
        if room > 0 and not runs and not self.runs.unfinished().exists():
            self.end(self.End.DONE)
        return None

    def stop(self) -> None:
        """Queue no more letters. The few that are queued are read: a candidate may be waiting for one of them."""
        self.end(self.End.STOPPED)

    def end(self, reason: str) -> None:
        """End it for ``reason``, unless it has ended already."""
        mine = Rerun.objects.filter(pk=self.pk, ended_at=None)
        mine.update(ended_at=Now(), end_reason=reason)
        self.refresh_from_db(fields=["ended_at", "end_reason"])


def unread(rubric: Rubric) -> models.QuerySet[Version]:
    """The latest version of every open letter of its guide that neither it nor a newer one has read, or is reading."""
    letters = Letter.objects.open().filter(guide=rubric.guide_id)
    latest = Version.objects.filter(letter__in=letters, number=models.F("letter__last_number"))
    runs = ChecklistRun.objects.filter(
        version=models.OuterRef("pk"), rubric__guide=rubric.guide_id, rubric__number__gte=rubric.number
    )
    return latest.exclude(models.Exists(runs.exclude(state=ChecklistRun.State.FAILED)))
