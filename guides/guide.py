"""Guides: the advice for a role, with one draft that admins edit; publishing freezes it as a numbered rubric.

As with a letter, the draft changes and what was published never does (docs/adr/0004). Both are the guide's whole
document, a mapping as in ``guides/content/<slug>.yaml``; its fields are defined in ``guides.document.schema``.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from audit.models import Action, Entry
from guides.document.changes import find_changes
from guides.document.errors import DocumentError
from guides.document.former_example import with_list_of_examples
from guides.document.schema import SLUG_STAYS, missing_fields
from guides.document.yaml_format import dump, in_file_order, line_of, validate
from guides.guide_queryset import GuideQuerySet
from guides.rubric import Rubric, newest_rubrics

if TYPE_CHECKING:
    from accounts.models import User


class ApprovalNeeded(Exception):
    """This guide needs a second admin to publish it: ``EditionProposal.objects.propose``."""


class StaleGuide(Exception):
    """Somebody changed the draft meanwhile. Nothing was overwritten; ``guide`` is its present state."""

    def __init__(self, guide: "Guide") -> None:
        super().__init__(f"the guide is at revision {guide.revision}")
        self.guide = guide


ManagerOfGuides = models.Manager.from_queryset(GuideQuerySet)


class GuideManager(ManagerOfGuides["Guide"]):
    """Guides without their drafts, each of which has some fifty kilobytes; whoever reads one loads it then."""

    def get_queryset(self) -> GuideQuerySet:
        """All guides, without the column."""
        return cast(GuideQuerySet, super().get_queryset().defer("draft"))


class Guide(models.Model):
    """The advice for a role: its draft, and its published rubrics as related rows."""

    slug = models.SlugField(unique=True)
    draft = models.JSONField(_("draft"))
    revision = models.PositiveIntegerField(default=1)
    edited_by_admins = models.BooleanField(default=False, editable=False)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    updated_at = models.DateTimeField(auto_now=True)
    retired_at = models.DateTimeField(null=True, editable=False)
    needs_approval = models.BooleanField(default=False, db_default=False, editable=False)

    published_rubric: "Rubric"

    objects = GuideManager()

    class Meta:
        base_manager_name = "objects"  # for ``letter.guide``, too
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.slug

    @property
    def rubric(self) -> "Rubric | None":
        """The newest published rubric."""
        rubric = newest_rubrics.first(self)
        if rubric:
            rubric.guide = self
        return rubric

    def suits(self, language: str) -> bool:
        """Whether the guide is written in the language of a letter, "it" or "en"."""
        rubric = self.rubric
        return rubric is None or rubric.language in ("", language)

    @property
    def is_published(self) -> bool:
        return self.rubrics.exists()

    @property
    def has_unpublished_changes(self) -> bool:
        newest = self.rubric
        return newest is None or newest.judged_document != self.draft

    def as_yaml(self) -> str:
        """The draft as the YAML file that ``load_guides`` and the checklist read; the same bytes for the same draft."""
        return dump(in_file_order(self.draft))

    def draft_at(self, revision: int) -> dict[str, Any] | None:
        """The draft at an earlier revision; None where it is unknown."""
        draft: dict[str, Any] = self.draft
        if revision == self.revision:
            return draft
        next_change = self.changes.filter(revision=revision + 1).first()
        return with_list_of_examples(next_change.before) if next_change and next_change.before else None

    @property
    def missing_fields(self) -> list[str]:
        """The paths of the fields that the draft lacks before it can be published."""
        return missing_fields(in_file_order(self.draft))

    def validate_document(self, document: Mapping[str, Any], name: str = "", *, unfinished: bool = False) -> None:
        """Check that a document could be published as this guide.

        Args:
            document: The document.
            name: The name of its file, for messages; by default the slug.
            unfinished: Accept a document that lacks texts (``guides.document.schema.missing_fields``).

        Raises:
            DocumentError: The first error.
        """
        name = name or self.slug
        validate(document, name, unfinished=unfinished)
        if document["slug"] != self.slug:
            line = line_of(document, "slug")
            raise DocumentError(SLUG_STAYS, name=name, path="slug", line=line, slug=self.slug)
        from guides.document.engine_adapter import load_rubric  # noqa: PLC0415 (the sweeper judges nothing)

        if document["criteria"]:
            load_rubric(document, name)

    def edit(self, document: Mapping[str, Any], *, seen: int, by: "User") -> "Guide":
        """Replace the draft.

        Args:
            document: The new draft, which may lack texts.
            seen: The revision that was edited.
            by: The admin.

        Returns:
            The guide as it is now.

        Raises:
            DocumentError: The document has an error (``validate_document``).
            StaleGuide: Somebody else changed the draft in between, to another document.
        """
        self.validate_document(document, unfinished=True)
        with transaction.atomic():
            guide = Guide.objects.select_for_update().get(pk=self.pk)
            fields = [change.path for change in find_changes(guide.draft, dict(document))]
            if not fields:
                return guide
            if guide.revision != seen:
                raise StaleGuide(guide)
            guide.save_draft(document, fields, by)
        return guide

    def save_draft(self, document: Mapping[str, Any], fields: list[str], by: "User") -> None:
        """Save a draft that ``validate_document`` has accepted, on a locked row, and record which fields changed."""
        before = self.draft
        self.draft, self.edited_by_admins = dict(document), True
        self.revision += 1
        self.save(update_fields=["draft", "revision", "edited_by_admins", "updated_at"])
        self.changes.create(by=by, revision=self.revision, fields=fields, before=before)

    def require_approval(self, *, by: "User") -> None:
        """From now on have every edition approved by a second admin. ``EditionProposal`` ends it again."""
        with transaction.atomic():
            if Guide.objects.filter(pk=self.pk, needs_approval=False).update(needs_approval=True):
                Entry.objects.record(Action.APPROVAL_REQUIRED, by=by, about=self)

    def _needs_approval_now(self) -> bool:
        return Guide.objects.filter(pk=self.pk, needs_approval=True).exists()

    def retire(self, *, by: "User") -> None:
        """Offer the guide to nobody any more; letters that have it keep it. Nothing where it is retired already."""
        with transaction.atomic():
            if Guide.objects.filter(pk=self.pk, retired_at=None).update(retired_at=Now()):
                Entry.objects.record(Action.GUIDE_RETIRED, by=by, about=self)

    def restore(self, *, by: "User") -> None:
        """Offer a retired guide again. Nothing where it is not retired."""
        with transaction.atomic():
            if Guide.objects.filter(pk=self.pk, retired_at__isnull=False).update(retired_at=None):
                Entry.objects.record(Action.GUIDE_RESTORED, by=by, about=self)

    def publish(self, *, by: "User | None" = None, seen: int | None = None) -> "Rubric":
        """Publish the draft as the next rubric.

        Args:
            by: The admin; None when the files of the repository are loaded.
            seen: The revision that the admin previewed; None accepts any.

        Returns:
            The new rubric, or the newest one when the draft has not changed since.

        Raises:
            StaleGuide: The draft is no longer at revision ``seen``.
            DocumentError: The draft cannot be published.
            ApprovalNeeded: Another admin has to approve it first.
        """
        if by is not None and self._needs_approval_now():
            raise ApprovalNeeded
        return self.publish_approved(by=by, seen=seen)

    def publish_approved(self, *, by: "User | None", seen: int | None) -> "Rubric":
        """Publish as ``publish`` does. SECURITY: only for what needs no approval, or has it."""
        with transaction.atomic():
            guide = Guide.objects.select_for_update().get(pk=self.pk)
            if seen not in (None, guide.revision):
                raise StaleGuide(guide)
            guide.validate_document(guide.draft)
            newest = guide.rubric
            return (
                newest
                if newest and newest.judged_document == guide.draft
                else guide.create_rubric(guide.draft, newest, by)
            )

    def publish_again(self, rubric: "Rubric", *, by: "User", newest_seen: int | None = None) -> "Rubric":
        """Roll back: publish the document of an older rubric as the next one.

        The draft is rolled back too, unless it has unpublished changes, which are kept.

        Args:
            rubric: The older one.
            by: The admin.
            newest_seen: The number of the newest rubric when the admin previewed this; None accepts any.

        Returns:
            The new rubric, or ``rubric`` where the newest one has the same document.

        Raises:
            StaleGuide: Another rubric than ``newest_seen`` is the newest one by now.
            DocumentError: The checklist no longer accepts the older document.
            ApprovalNeeded: Another admin has to approve it first.
        """
        if self._needs_approval_now():
            raise ApprovalNeeded
        return self.publish_again_approved(rubric, by=by, newest_seen=newest_seen)

    def publish_again_approved(self, rubric: "Rubric", *, by: "User", newest_seen: int | None) -> "Rubric":
        """Roll back as ``publish_again`` does. SECURITY: only for what needs no approval, or has it."""
        with transaction.atomic():
            guide = Guide.objects.select_for_update().get(pk=self.pk)
            newest = guide.rubric
            document = rubric.judged_document
            if newest_seen not in (None, newest and newest.number):
                raise StaleGuide(guide)
            if newest is None or newest.judged_document == document:
                return rubric
            guide.validate_document(document)
            if guide.draft == newest.judged_document:
                guide.save_draft(document, [c.path for c in find_changes(guide.draft, document)], by)
            Guide.objects.filter(pk=self.pk).update(edited_by_admins=True)
            return guide.create_rubric(document, newest, by)

    def create_rubric(self, document: dict[str, Any], newest: "Rubric | None", by: "User | None") -> "Rubric":
        """Freeze a document that ``validate_document`` has accepted as the rubric after the newest one."""
        from guides.document.engine_adapter import load_rubric  # noqa: PLC0415 (the sweeper judges nothing)

        number = newest.number + 1 if newest else 1
        loaded = load_rubric(document, self.slug)
        rubric = self.rubrics.create(number=number, document=document, hash=loaded.hash, published_by=by)
        Entry.objects.record(Action.GUIDE_PUBLISHED, by=by, about=rubric)
        return rubric
