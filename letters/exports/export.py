"""Exports: a version in one of the formats in which it leaves, made by a worker."""

import base64
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from files.models import StoredFile
from guides.localization import format_day
from jobs.indexes import finished_index
from jobs.models import Job, JobQuerySet
from letters.gap_guard import refuse_gaps
from letters.history.event import Event
from letters.layout.has_layout import name_of_style
from letters.paper import Layout, PaperError, PaperLetter, file_name
from limits import quota

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "zip": "application/zip",
}

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from letters.letter import Letter
    from letters.version import Version


def to_paper_letter(letter: "Letter", body: str, *, at: datetime) -> PaperLetter:
    """A text of a letter with the letter's present facts, for printing; undated letters are dated ``at``."""
    with override(letter.language):
        date = format_day(letter.dated or timezone.localtime(at))
    recipient = letter.recipient.splitlines() or [letter.company]
    names = letter.attachments.values_list("name", flat=True)
    return PaperLetter(
        body=body,
        language=letter.language,
        title=letter.title,
        sender_name=letter.owner.name,
        sender_lines=tuple(letter.owner.letterhead.splitlines()),
        recipient=tuple(line for line in recipient if line.strip()),
        place_and_date=f"{letter.place}, {date}" if letter.place else date,
        subject=letter.subject or letter.role,
        attachments=(letter.enclosures,) if letter.enclosures else tuple(names),
        company=letter.company,
        signature_picture=base64.b64encode(letter.signature_picture).decode(),
    )


class ExportQuerySet(JobQuerySet["Export"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Exports of the user's own letters."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(version__letter__owner=user, version__letter__binned_at=None)

    def request(
        self,
        version: "Version",
        *,
        by: User,
        format: str = "pdf",
        layout: Layout | None = None,
        with_attachments: bool = False,
        anyway: bool = False,
    ) -> "Export":
        """Ask for a file of a version, and enqueue it unless an unfinished export of the same exists.

        Args:
            version: The version.
            by: Who asks.
            format: A value of ``Export.Format``.
            layout: How it is set; None for the letter's layout.
            with_attachments: Whether the letter's attachments follow it in the same PDF.
            anyway: Print it though gaps of its template are still to be filled in.

        Raises:
            GapsLeft: The text has gaps, and not ``anyway``.
            QuotaExceeded: The person has asked for too many.
            ValidationError: There are no attachments, or the format is another than PDF.
        """
        refuse_gaps(version.body, anyway=anyway)
        if with_attachments and (format != "pdf" or not version.letter.attachments.exists()):
            raise ValidationError(gettext("Attachments go with a PDF: attach one first."))
        with transaction.atomic():
            version.letter.record(Event.Verb.EXPORTED, by=by, version=version)
            layout = layout or version.letter.paper_layout
            chosen: dict[str, Any] = {"format": format, "style": layout.style, "layout": layout.as_mapping()}
            chosen["with_attachments"] = with_attachments
            return self.get_or_enqueue(by=by, admit=lambda: quota.EXPORTS.use(by=by), version=version, **chosen)

    def newest(self) -> "Export | None":
        """The newest PDF, without its content."""
        return self.filter(format="pdf").defer("content").order_by("-created_at").first()


class Export(StoredFile, Job):
    """A file of a version: one transaction saves it, or where it is, with its state."""

    class Format(models.TextChoices):
        PDF = "pdf", "PDF"
        WORD = "docx", _("Word")
        TEXT = "txt", _("plain text")
        MARKDOWN = "md", "Markdown"
        ARCHIVE = "zip", _("everything, in a ZIP file")

    task = "letters.print_export"
    queue = "export"

    version = models.ForeignKey("letters.Version", models.PROTECT, related_name="exports")
    format = models.CharField(max_length=4, choices=Format.choices, default=Format.PDF, db_default=Format.PDF)
    style = models.CharField(max_length=20, default="sobrio")
    layout = models.JSONField(default=dict)  # letters.paper.Layout; empty for exports made before there were options
    with_attachments = models.BooleanField(default=False, db_default=False)  # the letter's follow it in the same PDF
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    # The column is older than the other formats.
    content = models.BinaryField(null=True, db_column="pdf")
    file_name = models.CharField(max_length=150, blank=True, default="")

    objects = ExportQuerySet.as_manager()

    class Meta(Job.Meta):
        indexes = [*Job.Meta.indexes, *StoredFile.Meta.indexes, finished_index("finished_exports")]
        constraints = [
            *Job.Meta.constraints,
            *StoredFile.Meta.constraints,
            models.UniqueConstraint(
                fields=["version", "format", "layout", "with_attachments"],
                condition=models.Q(state__in=["queued", "running"]),
                name="one_unfinished_export_of_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.style}"

    @property
    def style_name(self) -> str:
        """The style that it is set in, as people call it; "" for a file that has none."""
        if self.format not in {self.Format.PDF, self.Format.WORD}:
            return ""
        return name_of_style(Layout.from_stored({"style": self.style}))

    def work(self) -> dict[str, Any]:
        """Make the file of the version, with the letter's present facts."""
        paper, layout = self.to_paper_letter(), Layout.from_stored({"style": self.style, **self.layout})
        try:
            return self.put(self._make(paper, layout)) | {"file_name": file_name(paper, self.format)}
        except PaperError as error:
            # A text that took too long once takes too long again, and the others who wait would wait three times.
            if error.code in {"too_long", "missing_library", "timeout", "memory"}:
                raise self.PermanentError(error.code) from error
            raise

    def _make(self, paper: PaperLetter, layout: Layout) -> bytes:
        from letters.attachments.confined import join_pdfs  # noqa: PLC0415 (the sweeper prints nothing)
        from letters.exports.archive import archive_of  # noqa: PLC0415 (the sweeper prints nothing)
        from letters.exports.formats import as_text, as_word  # noqa: PLC0415 (the sweeper prints nothing)
        from letters.paper import print_letter  # noqa: PLC0415 (the sweeper prints nothing)

        match self.format:
            case self.Format.PDF if self.with_attachments:
                attached = [attachment.read() for attachment in self.version.letter.attachments.all()]
                return join_pdfs([print_letter(paper, layout, is_part=True), *attached])
            case self.Format.PDF:
                return print_letter(paper, layout)
            case self.Format.WORD:
                return as_word(paper, layout)
            case self.Format.TEXT:
                return as_text(paper.body).encode()
            case self.Format.MARKDOWN:
                return paper.body.encode()
            case _:
                return archive_of(self.version, paper, layout)

    def to_paper_letter(self) -> PaperLetter:
        """The version as it is to be printed."""
        from letters.wording.origins import model_spans  # noqa: PLC0415 (the sweeper prints nothing)

        version = self.version
        paper = to_paper_letter(version.letter, version.body, at=version.created_at)
        return replace(paper, model_worded=bool(model_spans(version.origins, version.body)))

    def as_download(self) -> HttpResponse:
        """The finished file as an attachment in which a browser runs no script."""
        response = HttpResponse(self.read(), content_type=CONTENT_TYPES[self.format])
        response["Content-Disposition"] = content_disposition_header(True, self.file_name) or "attachment"
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        return response
