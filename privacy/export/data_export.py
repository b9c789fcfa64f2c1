"""Data exports: everything about a person as one ZIP file, made by a worker and kept for some days."""

from datetime import datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from accounts.models import User
from audit.models import Action, Entry
from jobs.models import Job, JobQuerySet
from privacy.data_map.privacy import KEPT_DAYS
from privacy.export.archive import write_archive
from privacy.export.part import PartWriter, read_parts
from privacy.mails import mail_export_is_ready

if TYPE_CHECKING:
    from privacy.export.part import ExportPart  # noqa: F401


class DataExportQuerySet(JobQuerySet["DataExport"]):
    """Who may download an export, and asking for one."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A person's own."""
        return self.filter(person=user) if user.is_authenticated else self.none()

    def request(self, person: User, *, by: User) -> "DataExport":
        """Ask for an export, in place of the finished one; while one is being made, that is returned."""
        with transaction.atomic():
            if unfinished := self.unfinished().filter(person=person).first():
                return unfinished
            self.filter(person=person, state__in=[Job.State.COMPLETED, Job.State.FAILED]).delete()
            Entry.objects.record(Action.EXPORTED, by=by, subject=person)
            return self.get_or_enqueue(by=by, person=person)


class DataExport(Job):
    """All data of a person as a ZIP file, stored in parts; ``done`` of ``total`` steps are done."""

    task = "privacy.export_data"
    queue = "export"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="data_exports")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)  # bytes

    objects = DataExportQuerySet.as_manager()

    class Meta(Job.Meta):
        constraints = [
            *Job.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(state__in=["queued", "running"]),
                name="one_unfinished_data_export_per_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.state}"

    @property
    def percent(self) -> int:
        """How much of it is done, from 0 to 100."""
        return 100 * self.done // self.total if self.total else 0

    def work(self) -> dict[str, Any]:
        """Write the file, a part at a time, and say after each step how far it is."""
        self.parts.all().delete()
        writer = PartWriter(self)
        try:
            write_archive(self.person, writer, progress=self.report_progress)
            writer.save_rest()
        except (ObjectDoesNotExist, IntegrityError) as error:
            self.refuse_if_overtaken(error)  # rows that were to be read or referred to have been erased meanwhile
            raise
        return {"size": writer.size}

    def refuse_if_overtaken(self, reason: Exception | None = None) -> None:
        """Raise ``PermanentError`` when the job is no longer ours, or its person has been erased."""
        if not DataExport.objects.filter(pk=self.pk, state=self.State.RUNNING, attempt=self.attempt).exists():
            raise self.PermanentError("overtaken") from reason

    def report_progress(self, done: int, total: int) -> None:
        """Record how far it is, and renew the lease.

        Raises:
            PermanentError: The job is no longer ours, so that nothing more is written.
        """
        if not self.update_if_ours(done=done, total=total, lease_until=Now() + settings.JOB_LEASE):
            raise self.PermanentError("overtaken")

    @property
    def expires_at(self) -> datetime | None:
        """When the file is deleted; None while it is being made."""
        return self.finished_at and self.finished_at + timedelta(days=KEPT_DAYS)

    def finish(self, *, state: str, **outcome: Any) -> bool:
        """As every job; a finished file is announced to its person by mail, in the same transaction."""
        with transaction.atomic():
            is_ours = super().finish(state=state, **outcome)
            if is_ours and state == self.State.COMPLETED:
                mail_export_is_ready(self.person)
        return is_ours

    def as_download(self) -> StreamingHttpResponse:
        """The finished file as an attachment, read piece by piece."""
        parts = read_parts(self)  # the first one now, while an error page can still be shown
        response = StreamingHttpResponse(chain([next(parts, b"")], parts), content_type="application/zip")
        name = f"bozza-{timezone.localdate(self.finished_at):%Y-%m-%d}.zip"
        response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
        response["Content-Length"] = str(self.size)
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        return response
