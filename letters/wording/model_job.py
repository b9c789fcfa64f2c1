"""Jobs that ask a language model: which one the person was shown, what it took, and stopping them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Now

from jobs.models import Job, JobQuerySet
from letters.wording.connection.endpoint import Endpoint
from letters.wording.connection.failure import Reason
from letters.wording.own_model import endpoint_for
from limits.quota import Quota
from limits.slots import slot

if TYPE_CHECKING:
    import uuid

    from accounts.models import User

AT_ONCE = 3  # of one kind in the whole installation


def recipient(endpoint: Endpoint) -> dict[str, Any]:
    """The fields that say which model is asked."""
    return {"host": endpoint.host, "model": endpoint.model, "is_own": endpoint.is_own}


class ModelJobQuerySet[J: "ModelJob"](JobQuerySet[J]):
    """Asking for jobs of one kind."""

    def ask(self, endpoint: Endpoint, said: Mapping[str, Any], limit: Quota, *, by: "User", **about: Any) -> J:
        """Enqueue a job that asks a model, unless one about the same is under way: then return that.

        Args:
            endpoint: The model.
            said: The fields that a new job gets, with what it needs to ask.
            limit: The quota that a new job counts for.
            by: Who asks.
            about: The fields by which two jobs are about the same.

        Raises:
            QuotaExceeded: The person has asked for too many.
        """

        def admit() -> None:
            limit.use(by=by)

        with transaction.atomic():  # enqueued when it is whole
            found = self.get_or_enqueue(by=by, admit=admit, **about)
            # A job that was under way has its recipient already.
            self.filter(pk=found.pk, state=Job.State.QUEUED, host="").update(**said, **recipient(endpoint))
        found.refresh_from_db()
        return found


class ModelJob(Job):
    """A job in which a model is asked once or several times."""

    queue = "wording"
    emptied: ClassVar[dict[str, Any]] = {}  # what is not needed once it has ended

    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    host = models.CharField(max_length=260, blank=True, default="")
    model = models.CharField(max_length=100, blank=True, default="")
    is_own = models.BooleanField(default=False)
    sent_tokens = models.PositiveIntegerField(default=0)
    received_tokens = models.PositiveIntegerField(default=0)
    is_counted = models.BooleanField(default=False)  # the tokens, by us
    cost = models.DecimalField(max_digits=12, decimal_places=6, null=True)
    failure = models.CharField(max_length=20, blank=True, default="")
    stopped_at = models.DateTimeField(null=True)

    class Meta(Job.Meta):
        abstract = True

    @classmethod
    def run(cls, pk: "uuid.UUID | str") -> None:
        """Do the job if fewer than ``AT_ONCE`` are under way; else it waits, and the next that ends enqueues it."""
        with slot(cls.__name__.lower(), AT_ONCE) as is_free:
            if not is_free:
                return
            super().run(pk)
        waiting = cls.jobs().filter(state=cls.State.QUEUED).exclude(pk=pk).order_by("created_at").first()
        if waiting:
            waiting.enqueue()

    def stop(self) -> None:
        """Stop it: a worker closes the connection within a second, and what is done stays."""
        mine = type(self)._base_manager.filter(pk=self.pk)
        mine.filter(state=self.State.RUNNING, stopped_at=None).update(stopped_at=Now())
        ended = {"state": self.State.COMPLETED, "finished_at": Now(), "failure": Reason.STOPPED}
        mine.filter(state=self.State.QUEUED).update(stopped_at=Now(), **ended, **self.emptied)

    def _is_stopped(self) -> bool:
        """Whether the person has stopped it, or another worker has it."""
        mine = type(self)._base_manager.filter(pk=self.pk, attempt=self.attempt)
        return not mine.filter(state=self.State.RUNNING, stopped_at=None).exists()

    @property
    def agreed_endpoint(self) -> Endpoint | None:
        """The model that answers now, if it is the one that the person was shown."""
        endpoint = endpoint_for(self.requested_by)
        shown = {"host": self.host, "model": self.model, "is_own": self.is_own}
        # SECURITY: the person agreed to this recipient, and to no other.
        return endpoint if endpoint and recipient(endpoint) == shown else None
