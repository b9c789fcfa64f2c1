"""Background jobs as rows: the row is the source of truth, the message in the queue only says that it is there.

A method inserts a row in its own transaction and enqueues its id after commit (docs/adr/0005). A worker claims the
row by one conditional UPDATE, works outside any transaction, and writes the outcome by a second UPDATE, which has
effect only while the attempt is still its own. So a message that is lost or delivered twice and a worker that is
killed change nothing that anybody sees.
"""

import itertools
import logging
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any, ClassVar, Self, cast

from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, connection, models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from jobs import broker, claiming

log = logging.getLogger("jobs")

MAX_ATTEMPTS = 3
COUNTED_UP_TO = 10_000  # rows of a kind

# The states of a table of more than so many rows, with their numbers, from the statistics of ANALYZE.
ESTIMATED_BY_STATE = """
    SELECT state.name, state.share * pg_class.reltuples
    FROM pg_class, pg_stats, unnest(most_common_vals::text::text[], most_common_freqs) AS state (name, share)
    WHERE pg_class.oid = %(table)s::regclass AND pg_class.reltuples > %(least)s
        AND schemaname = current_schema AND tablename = %(table)s AND attname = 'state'
"""


class JobQuerySet[Kind: "Job"](models.QuerySet[Kind]):
    """Enqueueing, claiming and sweeping jobs of one kind."""

    def unfinished(self) -> Self:
        """Jobs that are queued or running."""
        return self.filter(state__in=[Job.State.QUEUED, Job.State.RUNNING])

    def get_or_enqueue(self, *, by: models.Model, admit: Callable[[], None] | None = None, **fields: Any) -> Kind:
        """The unfinished job with these ``fields``; where there is none, a new one, enqueued after commit.

        Args:
            by: The user who requests it.
            admit: Called when a new job is made; what it raises refuses the job.
            fields: Those of the unique constraint on unfinished jobs of this kind.
        """
        for _attempt in range(5):
            # The job that conflicts with ours may be finished by the time we look: then the next attempt makes ours.
            with suppress(IntegrityError), transaction.atomic():
                job, made = self.unfinished().get_or_create(**fields, defaults={"requested_by": by})
                if made:
                    if admit:
                        admit()
                    job.enqueue_after_commit()
                return job
        raise IntegrityError("somebody else keeps making and finishing this very job")

    def enqueue_all(self, jobs: Sequence[Kind]) -> int:
        """Send the ids of several jobs to the broker, in one statement of the database.

        The first message that the broker does not take ends it: the sweeper tries the others again later.

        Returns:
            How many messages the broker took.
        """
        keys = [job.pk for job in jobs]
        self.filter(pk__in=keys).update(rung_at=Now())
        sent = sum(1 for _job in itertools.takewhile(Job.ring, jobs))
        self.filter(pk__in=keys[sent:], state=Job.State.QUEUED).update(rung_at=None)
        return sent

    def claim(self, pk: uuid.UUID | str) -> Kind | None:
        """Take a queued job for this worker; None when another has it or it is done."""
        return cast("Kind | None", claiming.claim(self.model, pk))

    def sweep(self) -> int:
        """Requeue the jobs of dead workers, fail those whose last attempt it was, enqueue again what waits too long.

        The first message that the broker does not take ends the round: a broker that is down would delay the sweeper
        once for each.

        Returns:
            How many jobs were enqueued.
        """
        expired = self.filter(state=Job.State.RUNNING, lease_until__lt=Now())
        is_spent = models.Q(attempt__gte=self.model.attempts)
        expired.filter(is_spent).update(state=Job.State.FAILED, error="gave_up", finished_at=Now(), lease_until=None)
        expired.exclude(is_spent).update(state=Job.State.QUEUED, lease_until=None, rung_at=None)
        overdue = models.Q(rung_at__isnull=True) | models.Q(rung_at__lt=Now() - settings.JOB_PATIENCE)
        waiting = list(self.filter(overdue, state=Job.State.QUEUED).order_by("created_at")[:200])
        return self.enqueue_all(waiting) if waiting else 0

    def overdue_leases(self) -> int:
        """How many jobs a worker holds longer than it may: more than a few mean that no sweeper runs."""
        return self.filter(state=Job.State.RUNNING, lease_until__lt=Now()).count()

    def before(self, job: "Job") -> int:
        """How many jobs of this kind wait longer than ``job`` in its queue."""
        return self.filter(state=Job.State.QUEUED, created_at__lt=job.created_at).count()

    def requeue_failed(self) -> int:
        """Try again what failed, for an operator who has mended the cause; returns how many jobs wait again.

        Where there is a newer unfinished job for the same thing, the failed one stays as it is.
        """
        anew = {"state": Job.State.QUEUED, "attempt": 0, "error": "", "finished_at": None, "rung_at": None}
        number = 0
        for pk in self.filter(state=Job.State.FAILED).values_list("pk", flat=True):
            with suppress(IntegrityError), transaction.atomic():
                number += self.filter(pk=pk, state=Job.State.FAILED).update(**anew)
        return number

    def count_by_state(self) -> list[tuple[str, int]]:
        """Each state that a job is in, with the number of such jobs; of many, the finished ones are estimated.

        The estimate is what PostgreSQL's statistics say, which it renews by itself; counting would read every row.
        """
        with connection.cursor() as cursor:
            cursor.execute(ESTIMATED_BY_STATE, {"table": self.model._meta.db_table, "least": COUNTED_UP_TO})
            estimated = {state: int(number) for state, number in cursor.fetchall()}
        counted = self.unfinished() if estimated else self
        exact = dict(counted.order_by().values_list("state").annotate(models.Count("pk")))
        finished = {state: estimated[state] for state in estimated if state in {"completed", "failed"}}
        return sorted((finished | exact).items())

    def count_failed(self) -> list[tuple[str, int]]:
        """Each reason for which jobs failed, with their number."""
        return list(self.filter(state=Job.State.FAILED).values_list("error").annotate(models.Count("pk")))

    def oldest_queued_seconds(self) -> float:
        """How long the oldest queued job has waited; 0 when none waits."""
        queued = self.filter(state=Job.State.QUEUED)
        age = queued.aggregate(age=Now() - models.Min("created_at"))["age"]
        return age.total_seconds() if age else 0.0


class Job(models.Model):
    """A row for one piece of background work. Subclasses name their task and queue, and do the work in ``work()``."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting its turn")
        RUNNING = "running", _("under way")
        COMPLETED = "completed", _("done")
        FAILED = "failed", _("failed")

    class PermanentError(Exception):
        """The work cannot succeed, however often it is tried; the first argument is a short error code."""

    class PostponedError(Exception):
        """Something that the work needs is away: the job waits, and this attempt does not count."""

    task: ClassVar[str]
    queue: ClassVar[str]
    attempts: ClassVar[int] = MAX_ATTEMPTS
    # What work() reads, by relation ("" for the job's own columns, "version__letter"); nothing: the whole job.
    reads: ClassVar[Mapping[str, Sequence[str]]] = {}

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    attempt = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=40, blank=True, default="")
    lease_until = models.DateTimeField(null=True)
    rung_at = models.DateTimeField(null=True)  # when its id was last sent to the broker
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
        """Whether it has an outcome, be it good or bad."""
        return self.state in {self.State.COMPLETED, self.State.FAILED}

    @property
    def jobs_before(self) -> int:
        """How many jobs of this kind wait longer; 0 when this one does not wait."""
        return type(self).jobs().before(self) if self.state == self.State.QUEUED else 0

    def enqueue_after_commit(self) -> None:
        """Enqueue once the transaction is committed; ``robust``, as a broker that is down must not fail a request."""
        transaction.on_commit(partial(self.enqueue), robust=True)

    def enqueue(self) -> bool:
        """Send the job's id to the broker; False when it cannot be reached, and the sweeper tries again later."""
        rows = type(self)._base_manager.filter(pk=self.pk)
        rows.update(rung_at=Now())
        if self.ring():
            return True
        rows.filter(attempt=self.attempt).update(rung_at=None)
        return False

    def ring(self) -> bool:
        """Send the id and note no time; False when the broker cannot be reached."""
        return broker.send(self.task, str(self.pk), queue=self.queue_name)

    @classmethod
    def jobs(cls) -> JobQuerySet[Self]:
        """All rows of this kind; every subclass has a JobQuerySet as its manager."""
        return cast(JobQuerySet[Self], cls._default_manager.all())

    @classmethod
    def run(cls, pk: uuid.UUID | str) -> None:
        """Claim the job and do it; nothing happens when another worker has it or it is done."""
        job = cls.jobs().claim(pk)
        if job is None:
            return
        try:
            outcome = job.work()
        except cls.PermanentError as error:
            job.finish(state=cls.State.FAILED, error=error.args[0])
        except cls.PostponedError:
            job.update_if_ours(state=cls.State.QUEUED, attempt=job.attempt - 1, lease_until=None, rung_at=Now())
        except Exception:
            log.exception("%s %s failed in attempt %s", cls._meta.model_name, job.pk, job.attempt)
            job.requeue()
        else:
            job.finish(state=cls.State.COMPLETED, **outcome)

    def work(self) -> dict[str, Any]:
        """Do the work from inputs that never change.

        Returns:
            The fields to store together with the state.

        Raises:
            PermanentError: Trying again is of no use.
            PostponedError: The job is to wait. After any other error it is tried again, but not for ever.
        """
        raise NotImplementedError

    def finish(self, *, state: str, **outcome: Any) -> bool:
        """Write state and outcome at once, if the attempt is still ours; False when it is not."""
        return claiming.finish(self, state, outcome)

    def requeue(self) -> None:
        """After an unexpected error: back to the queue, or failed for good after the last attempt."""
        if self.attempt >= self.attempts:
            self.finish(state=self.State.FAILED, error="gave_up")
        else:
            # A time in the future where the job is to wait: the sweeper enqueues it JOB_PATIENCE after that time.
            self.update_if_ours(state=self.State.QUEUED, lease_until=None, rung_at=Now() + self.retry_delay())

    def retry_delay(self) -> timedelta:
        """How long to wait after a failed attempt, in addition to the sweeper's ``JOB_PATIENCE``."""
        return timedelta(0)

    def update_if_ours(self, **changes: Any) -> bool:
        """Write ``changes`` if the attempt is still ours; False when it is not."""
        # The attempt number is the fencing token: a worker that froze and woke up late finds it changed.
        ours = type(self)._base_manager.filter(pk=self.pk, state=self.State.RUNNING, attempt=self.attempt)
        return bool(ours.update(**changes))


def job_models() -> list[type[Job]]:
    """Every kind of background job, in a fixed order."""
    return [model for model in apps.get_models() if issubclass(model, Job)]


def sweepable_querysets() -> list[models.QuerySet[Any]]:
    """All rows of every model whose queryset has a ``sweep()``, called by the sweeper: jobs and others."""
    querysets = [model._default_manager.all() for model in apps.get_models()]
    return [queryset for queryset in querysets if hasattr(queryset, "sweep")]
