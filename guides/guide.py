"""Guides: the advice for a role, with one draft that admins edit; publishing freezes it as a numbered rubric.

As with a letter, the draft changes and what was published never does (docs/adr/0004). Both hold the guide's whole
document, the mapping that ``guides/content/<slug>.yaml`` shows; ``guides.document.schema`` says what it must contain.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from guides.document import engine_adapter as judging
from guides.document.changes import changes
from guides.document.errors import DocumentError
from guides.document.schema import SLUG_STAYS, empty, gaps
from guides.document.yaml_format import dump, in_file_order, line_of, validate
from guides.rubric import Rubric

if TYPE_CHECKING:
    from accounts.models import User


class StaleGuide(Exception):
    """The draft was changed by somebody else since; ``guide`` is what stands now, and nothing was overwritten."""

    def __init__(self, guide: "Guide") -> None:
        super().__init__(f"the guide is at revision {guide.revision}")
        self.guide = guide


class GuideQuerySet(models.QuerySet["Guide"]):
    def published(self) -> "GuideQuerySet":
        """Guides with a published rubric, in the order of the library."""
        return self.filter(models.Exists(Rubric.objects.filter(guide=models.OuterRef("pk"))))

    def with_newest(self) -> list["Guide"]:
        """Published guides, each with its newest rubric as ``published_rubric``: two queries in all."""
        guides = list(self.published())
        newest = Rubric.objects.filter(guide__in=guides).order_by("guide_id", "-number").distinct("guide_id")
        rubrics = {rubric.guide_id: rubric for rubric in newest}
        for guide in guides:
            guide.published_rubric = rubrics[guide.pk]
        return guides

    def unpublished(self) -> "GuideQuerySet":
        """Guides that only admins see yet."""
        return self.filter(rubrics=None)

    def begin(self, slug: str, *, title: Mapping[str, str], by: "User", like: "Guide | None" = None) -> "Guide":
        """A new guide that only admins see yet: with everything to be written, or a copy of another's draft."""
        document = empty(slug, title)
        if like is not None:
            related = [other for other in like.draft["related"] if other != slug]
            document = like.draft | {"slug": slug, "title": dict(title), "related": related}
        last = self.aggregate(last=models.Max("position"))["last"] or 0
        with transaction.atomic():
            guide = self.create(slug=slug, draft=document, position=last + 1, edited_by_admins=True)
            guide.changes.create(by=by, revision=1, fields=["slug", "title"])
        return guide


class Guide(models.Model):
    slug = models.SlugField(unique=True)
    draft = models.JSONField(_("draft"))
    revision = models.PositiveIntegerField(default=1)
    edited_by_admins = models.BooleanField(default=False, editable=False)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    updated_at = models.DateTimeField(auto_now=True)

    published_rubric: "Rubric"

    objects = GuideQuerySet.as_manager()

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.slug

    @property
    def rubric(self) -> "Rubric | None":
        """The newest published rubric."""
        return self.rubrics.order_by("-number").first()

    @property
    def is_published(self) -> bool:
        return self.rubrics.exists()

    @property
    def has_unpublished_changes(self) -> bool:
        newest = self.rubric
        return newest is None or newest.document != self.draft

    def as_yaml(self) -> str:
        """The draft as the file that ``load_guides`` and the checklist read, always the same bytes."""
        return dump(in_file_order(self.draft))

    def draft_at(self, revision: int) -> dict[str, Any] | None:
        """The draft as it stood at a revision; None where that is not known."""
        document: dict[str, Any] | None
        if revision == self.revision:
            document = self.draft
        else:
            next_one = self.changes.filter(revision=revision + 1).first()
            document = next_one.before if next_one else None
        return document

    @property
    def gaps(self) -> list[str]:
        """The paths of what the draft lacks before it can be published."""
        return gaps(in_file_order(self.draft))

    def refuse_unfit(self, document: Mapping[str, Any], name: str = "", *, unfinished: bool = False) -> None:
        """Raise DocumentError for a document that could not be published as this guide.

        An ``unfinished`` one may lack texts (``guides.document.schema.gaps``). ``name`` is what the messages
        call the document: its file, or the guide.
        """
        name = name or self.slug
        validate(document, name, unfinished=unfinished)
        if document["slug"] != self.slug:
            line = line_of(document, "slug")
            raise DocumentError(SLUG_STAYS, name=name, path="slug", line=line, slug=self.slug)
        if document["criteria"]:
            judging.load(document, name)

    def edit(self, document: Mapping[str, Any], *, seen: int, by: "User") -> "Guide":
        """Make ``document``, written upon revision ``seen``, the draft; returns the guide as it now stands.

        Raises DocumentError for one that is wrong, while texts may still be missing (``refuse_unfit``), and
        ``StaleGuide`` when somebody changed the draft in between, unless they wrote the very same.
        """
        self.refuse_unfit(document, unfinished=True)
        with transaction.atomic():
            guide = Guide.objects.select_for_update().get(pk=self.pk)
            fields = [change.path for change in changes(guide.draft, dict(document))]
            if not fields:
                return guide
            if guide.revision != seen:
                raise StaleGuide(guide)
            guide._write(document, fields, by)
        return guide

    def _write(self, document: Mapping[str, Any], fields: list[str], by: "User") -> None:
        before = self.draft
        self.draft, self.edited_by_admins = dict(document), True
        self.revision += 1
        self.save(update_fields=["draft", "revision", "edited_by_admins", "updated_at"])
        self.changes.create(by=by, revision=self.revision, fields=fields, before=before)

    def publish(self, *, by: "User | None" = None, seen: int | None = None) -> "Rubric":
        """Freeze the draft as the next rubric; returns the newest one when nothing has changed.

        ``by`` is None when the files of the repository are loaded. ``seen`` is the revision that the admin tried;
        raises ``StaleGuide`` when the draft has moved on, and what ``refuse_unfit`` raises for one not fit for it.
        """
        with transaction.atomic():
            guide = Guide.objects.select_for_update().get(pk=self.pk)
            if seen not in (None, guide.revision):
                raise StaleGuide(guide)
            guide.refuse_unfit(guide.draft)
            newest = guide.rubric
            return newest if newest and newest.document == guide.draft else guide._freeze(guide.draft, newest, by)

    def publish_again(self, rubric: "Rubric", *, by: "User") -> "Rubric":
        """Roll back: publish what an older rubric holds as the next number.

        The draft follows, unless it holds changes that nobody has published: those stay for whoever made them.
        """
        with transaction.atomic():
            guide = Guide.objects.select_for_update().get(pk=self.pk)
            newest = guide.rubric
            if newest is None or newest.document == rubric.document:
                return rubric
            guide.refuse_unfit(rubric.document)
            if guide.draft == newest.document:
                guide._write(rubric.document, [c.path for c in changes(guide.draft, rubric.document)], by)
            Guide.objects.filter(pk=self.pk).update(edited_by_admins=True)
            return guide._freeze(rubric.document, newest, by)

    def _freeze(self, document: dict[str, Any], newest: "Rubric | None", by: "User | None") -> "Rubric":
        number = newest.number + 1 if newest else 1
        judged_by = judging.load(document, self.slug)
        return self.rubrics.create(number=number, document=document, hash=judged_by.hash, published_by=by)
