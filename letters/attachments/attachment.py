"""Attachments: PDFs that go with a letter, such as a CV, each made anew in a confined child."""

import uuid
from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from files.models import StoredFile
from letters.attachments.confined import AttachedPdf, read_pdf
from letters.history.event import Event
from limits import quota
from profiles.importing.turns import turn_to_read_file
from queries.compiled import compiled

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User
    from letters.letter import Letter

MAX_COUNT = 3  # of a letter
MAX_STORED = 100_000_000  # bytes of a person, in all letters


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those of the user's own letters, and those that candidates show the user as the mentor of a request.

        Requests are reached by reverse relations: this app may not import the one above it.
        """
        if not user.is_authenticated:
            return self.none()
        visible = models.Q(letter__owner=user)
        if user.is_mentor:
            # SECURITY: a CV names its writer. One open blind request hides all of the letter, whatever others share.
            blind = user.review_requests.filter(ended_at=None, is_blind=True).values("letter")
            shown = user.review_requests.filter(ended_at=None, shares_attachments=True).values("letter")
            visible |= models.Q(letter__in=shown) & ~models.Q(letter__in=blind)
        return self.filter(visible, letter__binned_at=None)

    def without_content(self) -> Self:
        """For lists: without the files themselves."""
        return self.defer("content")

    def add(self, letter: "Letter", file_name: str, data: bytes, *, name: str, by: "User") -> "Attachment":
        """Attach a PDF to a letter.

        Args:
            letter: The letter.
            file_name: The name of the file as it was sent.
            data: Its content.
            name: What it is, such as "Curriculum vitae".
            by: The owner of the letter.

        Raises:
            QuotaExceeded: The person has attached too many.
            ValidationError: The file is refused, or there are too many already.
        """
        quota.ATTACHMENTS.use(by=by)
        with turn_to_read_file(by):
            if letter.attachments.count() >= MAX_COUNT:
                sentence = gettext("A letter has at most %(n)d attachments: replace or remove one.")
                raise ValidationError(sentence % {"n": MAX_COUNT})
            self._refuse_beyond_room(by)
            attachment = self.model(letter=letter, name=name).with_file(read_pdf(file_name, data))
            attachment.save(force_insert=True)
            return attachment

    def copy_to(self, letter: "Letter") -> None:
        """Attach these to another letter of the same person, as far as there is room for them."""
        for attachment in self.all():
            try:
                self._refuse_beyond_room(letter.owner)
            except ValidationError:
                return
            same = {name: getattr(attachment, name) for name in ("name", "pages", "size")}
            letter.attachments.create(**same, **self.model.put(attachment.read()))

    def _refuse_beyond_room(self, owner: "User") -> None:
        stored = Attachment.objects.visible_to(owner).filter(letter__owner=owner).aggregate(n=models.Sum("size"))["n"]
        if (stored or 0) >= MAX_STORED:
            sentence = gettext("Your attachments take up %(n)d MB: remove some from letters that you have sent.")
            raise ValidationError(sentence % {"n": MAX_STORED // 1_000_000})


class Attachment(StoredFile):
    """A PDF that goes with a letter."""

    format = "pdf"  # as ``Export.format``: the suffix of its file in an archive

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey("letters.Letter", models.CASCADE, related_name="attachments")
    name = models.CharField(_("what it is"), max_length=60)
    pages = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()  # bytes
    added_at = models.DateTimeField(db_default=Now())

    objects = AttachmentQuerySet.as_manager()

    class Meta(StoredFile.Meta):
        ordering = ["added_at", "pk"]

    had_more = False  # of one just read: whether something of the file that was sent was left out

    def __str__(self) -> str:
        # SECURITY: shown in the admin and in logs, where nothing that a candidate wrote belongs.
        return str(self.pk)

    def with_file(self, pdf: AttachedPdf) -> "Attachment":
        """This attachment with another file, not saved yet."""
        for name, value in self.put(pdf.content).items():
            setattr(self, name, value)
        self.pages, self.size, self.had_more = pdf.pages, len(pdf.content), pdf.had_more
        return self

    def replace(self, file_name: str, data: bytes, *, by: "User") -> None:
        """Put another file in the place of this one; arguments and refusals are those of ``add``."""
        quota.ATTACHMENTS.use(by=by)
        with turn_to_read_file(by):
            self.with_file(read_pdf(file_name, data)).save(
                update_fields=["content", "object_key", "digest", "pages", "size"]
            )

    def record_reading(self, *, by: "User") -> None:
        """Record that a mentor reads what goes with the version that they were asked about."""
        if by.pk != self.letter.owner_id:
            # By a reverse relation: this app may not import the one above it.
            asked = by.review_requests.filter(letter=self.letter, ended_at=None, shares_attachments=True)
            Event.objects.record_reading(asked.select_related("version").latest("created_at").version, by=by)

    def can_be_changed_by(self, user: "User | AnonymousUser") -> bool:
        """The letter's owner may; its mentor reads it."""
        return self.letter.owner_id == user.pk

    @property
    def file_name(self) -> str:
        """The name under which it is downloaded."""
        return f"{slugify(self.name) or 'attachment'}.pdf"

    def as_download(self, *, by: "User") -> HttpResponse:
        """The file as an attachment in which a browser runs no script; that a mentor reads it is recorded."""
        self.record_reading(by=by)
        response = HttpResponse(self.read(), content_type="application/pdf")
        response["Content-Disposition"] = content_disposition_header(True, self.file_name) or "attachment"
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        return response


@compiled
def any_attachment(letter: "Letter") -> models.QuerySet[Attachment, uuid.UUID]:
    """The key of one of a letter's attachments; none where it has none."""
    return Attachment.objects.filter(letter=letter).order_by().values_list("pk", flat=True)[:1]
