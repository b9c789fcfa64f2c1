"""Checklist runs: the program reads a version against a rubric."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

import checklist
from guides.models import Rubric
from jobs.models import Job
from letters.models import Version
from reviews.querysets import ChecklistRunQuerySet


class ChecklistRun(Job):
    task = "reviews.run_checklist"
    queue = "checklist"

    version = models.ForeignKey(Version, models.PROTECT, related_name="checklist_runs")
    rubric = models.ForeignKey(Rubric, models.PROTECT, related_name="checklist_runs")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rerun = models.ForeignKey("reviews.Rerun", models.PROTECT, null=True, related_name="runs")
    engine = models.CharField(max_length=20, blank=True, default="")
    # The report as the engine gave it, each advice in both languages.
    report = models.JSONField(null=True)

    objects: ClassVar[ChecklistRunQuerySet] = ChecklistRunQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Job.Meta):
        constraints = [
            *Job.Meta.constraints,
            models.UniqueConstraint(
                fields=["version", "rubric"],
                condition=models.Q(state__in=["queued", "running"]),
                name="one_unfinished_run_per_rubric",
            ),
            models.CheckConstraint(
                name="completed_run_has_a_report",
                condition=~models.Q(state="completed") | models.Q(report__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.rubric_id} {self.state}"

    @property
    def queue_name(self) -> str:
        """Letters of a re-run have a queue of their own; workers take from all queues in turn."""
        return "rerun" if self.rerun_id else self.queue

    def work(self) -> dict[str, Any]:
        """Read the frozen version by the frozen rubric: the same answer however often it is done."""
        return {"report": self.rubric.judge(self.version.body), "engine": checklist.ENGINE}
