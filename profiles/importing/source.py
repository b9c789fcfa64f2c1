"""Sources: the text of a CV, or the letter, that facts come from. The file itself is not kept."""

import hashlib
import uuid
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.user import User


class SourceQuerySet(models.QuerySet["Source"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own sources, and nobody else's: no role reads those of others."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def for_letter(self, letter: uuid.UUID, title: str, *, by: "User", version: int = 0) -> "Source":
        """The source of facts that a person's own letter tells; of its text only the quotes of the facts are kept.

        Args:
            letter: Its id.
            title: What the source is called.
            by: Whose letter it is.
            version: The number of the version that was read; 0 for the draft.
        """
        digest = hashlib.sha256(f"letter {letter}{f' version {version}' if version else ''}".encode()).hexdigest()
        kept = {"kind": Source.Kind.LETTER, "name": title[:120], "text": ""}
        return self.get_or_create(owner=by, digest=digest, defaults=kept)[0]


class Source(models.Model):
    """A text that facts were read from; facts keep their quotes when it is erased."""

    class Kind(models.TextChoices):
        PDF = "pdf", _("PDF")
        WORD = "docx", _("Word file")
        TEXT = "txt", _("Text")
        RESUME = "json", _("JSON Resume")
        EUROPASS = "xml", _("Europass")
        LINKEDIN = "zip", _("LinkedIn’s archive")
        LETTER = "letter", _("Own letter")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=6, choices=Kind.choices)
    name = models.CharField(max_length=120, blank=True)
    digest = models.CharField(max_length=64)  # SHA-256 of the file, or of the letter’s id: each is one source
    text = models.TextField()
    unplaced = models.JSONField(default=list)  # lines that belong to no section that is read
    contacts = models.JSONField(null=True)  # email, phone and city, for the letterhead (profiles/letterhead/)
    read_at = models.DateTimeField(db_default=Now())

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["-read_at"]
        constraints = [models.UniqueConstraint(fields=["owner", "digest"], name="each_source_once")]

    def __str__(self) -> str:
        return self.name or str(self.get_kind_display())
