"""Checklist runs: a version judged by the program against an edition of its guide."""

from contextlib import suppress
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

import checklist
from accounts.models import User
from guides.models import Rubric
from jobs.models import Job, JobQuerySet
from letters.models import Letter, Version
from limits import quota
from limits.quota import QuotaExceeded


class ChecklistRunQuerySet(JobQuerySet["ChecklistRun"]):
    """Who sees checklist runs, and asking for one."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Runs on the versions that the user sees."""
        return self.filter(version__in=Version.objects.visible_to(user))

    def request(self, version: Version, *, by: User) -> "ChecklistRun":
        """Have the version judged by the newest edition of its guide.

        Returns:
            A new run, or the unfinished one of the same version and edition.

        Raises:
            QuotaExceeded: The person has asked for too many.
            ValidationError: The guide has never been published.
        """
        rubric = version.letter.guide.rubric
        if rubric is None:
            raise ValidationError(_("This guide has not been published yet."))
        return self.get_or_enqueue(by=by, admit=lambda: quota.CHECKS.use(by=by), version=version, rubric=rubric)

    def request_unless_completed(self, version: Version, *, by: User) -> None:
        """Have the version judged unless the newest edition has judged it; nothing happens without an edition."""
        rubric = version.letter.guide.rubric
        if rubric and not self.filter(version=version, rubric=rubric, state="completed").exists():
            self.request(version, by=by)

    def check_new(self, version: Version, *, by: User) -> None:
        """Have a new version judged, unless the person has had too many judged already."""
        with suppress(QuotaExceeded):
            self.request_unless_completed(version, by=by)

    def newest(self) -> "ChecklistRun | None":
        """The newest of them with its edition; None when there is none."""
        return self.select_related("rubric__guide").defer("rubric__guide__draft").order_by("-created_at").first()

    def newest_of_each_version(self, letter: Letter) -> Self:
        """The newest completed run of each version of the letter, the newest version first, without its text."""
        runs = (
            self.filter(version__letter=letter, state="completed")
            .select_related("version")
            .defer("version__body", "version__origins")
        )
        return runs.order_by("-version__number", "-created_at").distinct("version__number")


class ChecklistRun(Job):
    """One version judged by one edition, and the report."""

    task = "reviews.run_checklist"
    queue = "checklist"

    version = models.ForeignKey(Version, models.PROTECT, related_name="checklist_runs")
    rubric = models.ForeignKey(Rubric, models.PROTECT, related_name="checklist_runs")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rerun = models.ForeignKey("reviews.Rerun", models.PROTECT, null=True, related_name="runs")
    engine = models.CharField(max_length=20, blank=True, default="")
    # The report as the engine gave it, each advice in both languages.
    report = models.JSONField(null=True)

    objects = ChecklistRunQuerySet.as_manager()

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
        """Judge the frozen version by the frozen edition, for the company, role and job ad that the letter has now."""
        facts = self.version.letter.facts_for_checklist
        return {"report": self.rubric.run_checklist(self.version.body, **facts), "engine": checklist.ENGINE}
