"""Exports: a version printed as a PDF, by a worker, in a child process."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import override

from guides.templatetags.words import day
from jobs.models import Job
from letters.paper import Letter as PaperLetter
from letters.paper import PaperError, file_name, print_letter
from letters.querysets import ExportQuerySet

if TYPE_CHECKING:
    from letters.models import Letter


def on_paper(letter: "Letter", body: str, *, at: datetime) -> PaperLetter:
    """The letter's facts of this moment around a text of it that was finished at a time."""
    with override(letter.language):
        date = day(letter.dated or timezone.localtime(at))
    recipient = letter.recipient.splitlines() or [letter.company]
    return PaperLetter(
        body=body,
        language=letter.language,
        title=letter.title,
        sender_name=letter.owner.name,
        sender_lines=tuple(letter.owner.letterhead.splitlines()),
        recipient=tuple(line for line in recipient if line.strip()),
        place_and_date=f"{letter.place}, {date}" if letter.place else date,
        subject=letter.subject or letter.role,
    )


class Export(Job):
    """The PDF is kept in its row: one transaction stores it with its state, and no file outlives it."""

    task = "letters.print_export"
    queue = "export"

    version = models.ForeignKey("letters.Version", models.PROTECT, related_name="exports")
    style = models.CharField(max_length=20, default="sobrio")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    pdf = models.BinaryField(null=True)
    file_name = models.CharField(max_length=150, blank=True, default="")

    objects: ClassVar[ExportQuerySet] = ExportQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Job.Meta):
        constraints = [
            *Job.Meta.constraints,
            models.UniqueConstraint(
                fields=["version", "style"],
                condition=models.Q(state__in=["queued", "running"]),
                name="one_unfinished_export_per_style",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.style}"

    def work(self) -> dict[str, Any]:
        """Print the version with the letter's facts of this moment."""
        paper = self.on_paper()
        try:
            return {"pdf": print_letter(paper, self.style), "file_name": file_name(paper)}
        except PaperError as error:
            if error.code in {"too_long", "missing_library"}:
                raise self.PermanentError(error.code) from error
            raise

    def on_paper(self) -> PaperLetter:
        return on_paper(self.version.letter, self.version.body, at=self.version.created_at)

    def as_download(self) -> HttpResponse:
        """The finished PDF as an attachment that a browser runs nothing in."""
        response = HttpResponse(bytes(self.pdf or b""), content_type="application/pdf")
        response["Content-Disposition"] = content_disposition_header(True, self.file_name) or "attachment"
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        return response
