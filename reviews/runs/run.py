"""Checklist runs: a version judged by the program against an edition of its guide."""

import hashlib
import json
from contextlib import suppress
from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from accounts.models import User
from guides.models import Rubric
from jobs.models import Job, JobQuerySet
from letters.models import Letter, Version
from limits import quota
from limits.quota import QuotaExceeded
from reviews.runs.report_states import candidates_answers, report_parts


class ChecklistRunQuerySet(JobQuerySet["ChecklistRun"]):
    """Who sees checklist runs, and asking for one."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Runs on the versions that the user sees."""
        return self.filter(version__in=Version.objects.visible_to(user))

    def request(self, version: Version, *, by: User) -> "ChecklistRun":
        """Have the version judged by the newest edition of its guide.

        Returns:
            A new run; the unfinished one of the same version and edition; or the newest one, if it was completed by
            the same edition and engine for the same company, role and ad: another would say the same.

        Raises:
            QuotaExceeded: The person has asked for too many.
            ValidationError: The guide has never been published.
        """
        rubric = version.letter.guide.rubric
        if rubric is None:
            raise ValidationError(_("This guide has not been published yet."))
        if same := self._same_as_now(version, rubric):
            return same
        return self.get_or_enqueue(by=by, admit=lambda: quota.CHECKS.use(by=by), version=version, rubric=rubric)

    def _same_as_now(self, version: Version, rubric: Rubric) -> "ChecklistRun | None":
        # Both in one statement: of two, a run that ends between them would be neither unfinished nor completed.
        newest = self.filter(version=version).defer("report").order_by("-created_at").first()
        if newest is None or newest.rubric_id != rubric.pk or newest.state == Job.State.FAILED:
            return None
        now = (engine(), facts_digest(version.letter))
        return newest if not newest.is_finished or (newest.engine, newest.facts_digest) == now else None

    def report_on(self, letter: Letter, body: str, rubric: Rubric) -> dict[str, Any] | None:
        """The report of a completed run on exactly this text, as the checklist would give it now; else None.

        Args:
            letter: The letter, whose latest version may have the text.
            body: The text.
            rubric: The edition.
        """
        same = self.filter(version__letter=letter, version__number=letter.last_number, version__body=body)
        same = same.filter(state=Job.State.COMPLETED, rubric=rubric, engine=engine())
        same = same.filter(facts_digest=facts_digest(letter))
        report: dict[str, Any] | None = same.order_by("-created_at").values_list("report", flat=True).first()
        return report

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
        return self.newest_first().first()

    def newest_first(self) -> Self:
        """With their editions, without the documents of these."""
        runs = self.select_related("rubric__guide").defer("rubric__document", "rubric__guide__draft")
        return runs.order_by("-created_at")

    def with_states(self) -> Self:
        """With ``parts`` and ``answers``, of which ``report_states.states`` makes the states; without the report."""
        body = models.OuterRef("version__body")
        letter, owner = models.OuterRef("version__letter"), models.OuterRef("version__letter__owner")
        answers = candidates_answers(letter, owner, body)
        return self.annotate(parts=report_parts(), answers=answers).defer("report")

    def newest_of_each_version(self, letter: Letter) -> Self:
        """The newest completed run of each version of the letter, the newest version first, without its text."""
        runs = (
            self.filter(version__letter=letter, state="completed")
            .select_related("version")
            .defer("version__body", "version__origins")
        )
        return runs.order_by("-version__number", "-created_at").distinct("version__number")


def engine() -> str:
    """The id of the engine, which changes with all that decides a verdict."""
    import checklist  # noqa: PLC0415 (the sweeper judges nothing)

    return checklist.ENGINE


class ChecklistRun(Job):
    """One version judged by one edition, and the report."""

    task = "reviews.run_checklist"
    queue = "checklist"
    reads = {
        "": ("id", "attempt", "rerun_id"),
        "version": ("body",),
        "version__letter": ("company", "role", "language", "form", "job_ad", "layout"),
        "version__letter__owner": ("letterhead", "letter_layout"),
        "rubric": ("published_at",),
    }

    version = models.ForeignKey(Version, models.PROTECT, related_name="checklist_runs")
    rubric = models.ForeignKey(Rubric, models.PROTECT, related_name="checklist_runs")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rerun = models.ForeignKey("reviews.Rerun", models.PROTECT, null=True, related_name="runs")
    engine = models.CharField(max_length=20, blank=True, default="")
    # Of what the checklist was told beside the text; "" for runs older than it.
    facts_digest = models.CharField(max_length=32, blank=True, default="", db_default="")
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
        letter = self.version.letter
        report = self.rubric.run_checklist(self.version.body, **letter.facts_for_checklist)
        return {"report": report, "engine": engine(), "facts_digest": facts_digest(letter)}

    def finish(self, *, state: str, **outcome: Any) -> bool:
        """As of every job; then the re-run that it belongs to goes on."""
        finished = super().finish(state=state, **outcome)
        if self.rerun_id:
            # By the relation: a re-run is made of runs, and knows them.
            apps.get_model("reviews.Rerun").objects.go_on(self.rerun_id)
        return finished


def facts_digest(letter: Letter) -> str:
    """A digest of what the checklist is told of a letter beside its text: equal for equal facts."""
    facts = json.dumps(letter.facts_for_checklist, sort_keys=True)
    return hashlib.blake2s(facts.encode(), digest_size=16).hexdigest()
