"""Guides: what good looks like for a role. A guide has one draft; publishing freezes it as a numbered rubric.

Like a letter: the draft changes, what was published never does (docs/adr/0004). Both hold the guide's whole
document, the mapping that ``guides/content/<slug>.yaml`` shows; ``guides.document`` says what it must contain.
"""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

import checklist
from guides.document import validate


class GuideQuerySet(models.QuerySet["Guide"]):
    def published(self) -> "GuideQuerySet":
        """Guides with a published rubric, in the order of the library."""
        newest = Rubric.objects.filter(guide=models.OuterRef("pk")).order_by("-number")
        return self.annotate(newest=models.Subquery(newest.values("pk")[:1])).exclude(newest=None)

    def with_newest(self) -> list["Guide"]:
        """Published guides, each with its newest rubric as ``published_rubric``: two queries in all."""
        guides = list(self.published())
        rubrics = Rubric.objects.in_bulk([guide.newest for guide in guides])
        for guide in guides:
            guide.published_rubric = rubrics[guide.newest]
        return guides


class Guide(models.Model):
    slug = models.SlugField(unique=True)
    draft = models.JSONField(_("draft"))
    revision = models.PositiveIntegerField(default=1)
    edited_by_admins = models.BooleanField(default=False, editable=False)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    updated_at = models.DateTimeField(auto_now=True)

    newest: int
    published_rubric: "Rubric"

    objects: ClassVar[GuideQuerySet] = GuideQuerySet.as_manager()  # type: ignore[assignment]

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

    def publish(self, *, by=None) -> "Rubric":
        """Freeze the draft as the next rubric; returns the newest one when nothing has changed.

        ``by`` is None when the files of the repository are loaded. Raises ``guides.document.DocumentError``
        or ``checklist.RubricError`` for a draft that is not fit to be published.
        """
        validate(self.draft, self.slug)
        judged_by = checklist.Rubric.load(self.draft)
        with transaction.atomic():
            Guide.objects.select_for_update().get(pk=self.pk)
            newest = self.rubric
            if newest and newest.document == self.draft:
                return newest
            number = newest.number + 1 if newest else 1
            return self.rubrics.create(number=number, document=self.draft, hash=judged_by.hash, published_by=by)


class Rubric(models.Model):
    """A published guide: what people read and what letters are judged by. The database refuses any change."""

    guide = models.ForeignKey(Guide, models.PROTECT, related_name="rubrics")
    number = models.PositiveIntegerField(_("number"))
    document = models.JSONField()
    hash = models.CharField(max_length=64)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("rubric")
        verbose_name_plural = _("rubrics")
        ordering = ["guide", "-number"]
        constraints = [models.UniqueConstraint(fields=["guide", "number"], name="one_rubric_per_number")]

    def __str__(self) -> str:
        return f"{self.guide_id} {self.number}"

    def judge(self, text: str) -> dict[str, Any]:
        """The checklist's report on a text, each advice in both languages."""
        rubric = checklist.Rubric.load(self.document, number=self.number)
        return checklist.review(text, rubric).as_dict(ui=None)

    def entry(self, check: str) -> dict[str, Any]:
        """The criterion, mistake or manual item of this id as the guide words it; empty when it has none."""
        parts = ("criteria", "mistakes", "manual")
        return next((item for part in parts for item in self.document[part] if item["id"] == check), {})

    def template(self, template: str) -> dict[str, Any] | None:
        return next((item for item in self.document["templates"] if item["id"] == template), None)
