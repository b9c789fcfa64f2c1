"""Background work as rows: the row is the truth, the queue only a doorbell (docs/adr/0005).

A verb inserts a row in its own transaction and rings after commit. A worker claims the row by one conditional
UPDATE, works outside any transaction, and writes the outcome by a second UPDATE that holds only while the
attempt is still its own. So a lost message, a double delivery and a killed worker change nothing that is seen.
"""

import itertools
import logging
import uuid
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any, ClassVar, Self, cast

from celery import current_app
from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

log = logging.getLogger("jobs")

MAX_ATTEMPTS = 3


class JobQuerySet[Kind: "Job"](models.QuerySet[Kind]):
    def unfinished(self) -> Self:
        return self.filter(state__in=[Job.State.QUEUED, Job.State.RUNNING])

    def once(self, *, by: models.Model, **what: Any) -> Kind:
        """The unfinished job for ``what``; where there is none, a new one that rings after commit.

        ``what`` is what the kind's unique constraint names.
        """
        for _attempt in range(5):
            # What stood in the way may be finished by the time we look: then the next attempt makes ours.
            with suppress(IntegrityError), transaction.atomic():
                job, made = self.unfinished().get_or_create(**what, defaults={"requested_by": by})
                if made:
                    job.ring_after_commit()
                return job
        raise IntegrityError("somebody else keeps making and finishing this very job")

    def claim(self, pk: uuid.UUID | str) -> Kind | None:
        """Take a queued job for this worker; None when another has it or it is done."""
        taken = self.filter(pk=pk, state=Job.State.QUEUED, attempt__lt=self.model.attempts).update(
            state=Job.State.RUNNING,
            attempt=models.F("attempt") + 1,
            started_at=Now(),
            lease_until=Now() + settings.JOB_LEASE,
        )
        return self.get(pk=pk) if taken else None

    def sweep(self) -> int:
        """Requeue what a dead worker left, give up after the last attempt, ring again for what waits.

        Returns how many jobs were rung for. The first that the broker does not take ends the round: a broker that
        is away would hold up the sweeper once for each.
        """
        expired = self.filter(state=Job.State.RUNNING, lease_until__lt=Now())
        spent = models.Q(attempt__gte=self.model.attempts)
        expired.filter(spent).update(state=Job.State.FAILED, error="gave_up", finished_at=Now(), lease_until=None)
        expired.exclude(spent).update(state=Job.State.QUEUED, lease_until=None, rung_at=None)
        unheard = models.Q(rung_at__isnull=True) | models.Q(rung_at__lt=Now() - settings.JOB_PATIENCE)
        waiting = self.filter(unheard, state=Job.State.QUEUED).order_by("created_at")[:200]
        return sum(1 for _rung in itertools.takewhile(Job.ring, waiting))

    def count_by_state(self) -> list[tuple[str, int]]:
        return list(self.values_list("state").annotate(models.Count("pk")).order_by("state"))

    def oldest_queued_seconds(self) -> float:
        """How long the oldest queued job has waited; 0 when none waits."""
        queued = self.filter(state=Job.State.QUEUED)
        age = queued.aggregate(age=Now() - models.Min("created_at"))["age"]
        return age.total_seconds() if age else 0.0


class Job(models.Model):
    """A row that remembers work. Subclasses name their task and queue, and do the work in ``work()``."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting its turn")
        RUNNING = "running", _("under way")
        COMPLETED = "completed", _("done")
        FAILED = "failed", _("failed")

    class Refused(Exception):
        """The work cannot succeed, however often it is tried; the first argument is a short error code."""

    task: ClassVar[str]
    queue: ClassVar[str]
    attempts: ClassVar[int] = MAX_ATTEMPTS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    attempt = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=40, blank=True, default="")
    lease_until = models.DateTimeField(null=True)
    rung_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_finished_has_a_time",
                condition=models.Q(state__in=["completed", "failed"], finished_at__isnull=False)
                | models.Q(state__in=["queued", "running"], finished_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["state", "created_at"],
                name="%(class)s_unfinished",
                condition=models.Q(state__in=["queued", "running"]),
            )
        ]

    @property
    def queue_name(self) -> str:
        """The queue of this very job: that of its kind, unless the kind has several."""
        return self.queue

    @property
    def is_finished(self) -> bool:
        return self.state in {self.State.COMPLETED, self.State.FAILED}

    def ring_after_commit(self) -> None:
        """Ring when the transaction is through; ``robust`` because a deaf broker must not fail the request."""
        transaction.on_commit(partial(self.ring), robust=True)

    def ring(self) -> bool:
        """Tell a worker, if the broker lets us; the sweeper rings again for what nobody took up."""
        type(self)._base_manager.filter(pk=self.pk).update(rung_at=Now())
        try:
            current_app.send_task(self.task, args=[str(self.pk)], queue=self.queue_name, retry=False)
        except Exception as error:  # the broker's client raises many kinds, and none may reach the user
            log.warning("could not ring for %s %s: %s", self._meta.model_name, self.pk, type(error).__name__)
            return False
        return True

    @classmethod
    def jobs(cls) -> JobQuerySet[Self]:
        """All rows of this kind; every subclass has a JobQuerySet as its manager."""
        return cast(JobQuerySet[Self], cls._default_manager.all())

    @classmethod
    def run(cls, pk: uuid.UUID | str) -> None:
        """Claim the job and do it; nothing happens when it is taken or done already."""
        job = cls.jobs().claim(pk)
        if job is None:
            return
        try:
            outcome = job.work()
        except cls.Refused as refusal:
            job.finish(state=cls.State.FAILED, error=refusal.args[0])
        except Exception:
            log.exception("%s %s failed in attempt %s", cls._meta.model_name, job.pk, job.attempt)
            job.hand_back()
        else:
            job.finish(state=cls.State.COMPLETED, **outcome)

    def work(self) -> dict[str, Any]:
        """Do the work from frozen inputs; returns the fields to store with the state."""
        raise NotImplementedError

    def finish(self, *, state: str, **outcome: Any) -> bool:
        """Write state and outcome at once, if the attempt is still ours; False when it is not."""
        return self._while_ours(state=state, finished_at=Now(), lease_until=None, **outcome)

    def hand_back(self) -> None:
        """After an unexpected error: back to the queue, or failed for good after the last attempt."""
        if self.attempt >= self.attempts:
            self.finish(state=self.State.FAILED, error="gave_up")
        else:
            # A time to come, where it is to wait: nobody is rung for until the sweeper's patience has passed after it.
            self._while_ours(state=self.State.QUEUED, lease_until=None, rung_at=Now() + self.wait())

    def wait(self) -> timedelta:
        """How long to wait after an attempt that failed, beyond the sweeper's patience."""
        return timedelta(0)

    def _while_ours(self, **changes: Any) -> bool:
        # The attempt number is the fencing token: a worker that froze and woke up late finds it changed.
        mine = type(self)._base_manager.filter(pk=self.pk, state=self.State.RUNNING, attempt=self.attempt)
        return bool(mine.update(**changes))


def job_models() -> list[type[Job]]:
    """Every kind of background work, in a fixed order."""
    return [model for model in apps.get_models() if issubclass(model, Job)]


def swept() -> list[models.QuerySet]:
    """The rows of every kind that time passes for: whatever has a ``sweep()``, jobs and others."""
    rows = [model._default_manager.all() for model in apps.get_models()]
    return [each for each in rows if hasattr(each, "sweep")]
