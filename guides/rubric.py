"""Rubrics: published guides, numbered and frozen, which people read and the checklist applies."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

import checklist


class Rubric(models.Model):
    """A published edition of a guide. The database refuses to change it."""

    guide = models.ForeignKey("guides.Guide", models.PROTECT, related_name="rubrics")
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

    def run_checklist(self, text: str) -> dict[str, Any]:
        """The checklist's report on a text as JSON-ready data, with the advice in both languages."""
        rubric = checklist.Rubric.load(self.document, number=self.number)
        return checklist.review(text, rubric).as_dict(ui=None)

    def entry(self, check: str) -> dict[str, Any]:
        """The criterion, mistake or manual item with this id in the guide's document; empty when there is none."""
        parts = ("criteria", "mistakes", "manual")
        return next((item for part in parts for item in self.document[part] if item["id"] == check), {})

    def has_check(self, check: str) -> bool:
        """Whether reports by this rubric have a criterion or mistake with this id."""
        return any(item["id"] == check for part in ("criteria", "mistakes") for item in self.document[part])

    def template(self, identifier: str) -> dict[str, Any] | None:
        """The letter template with this id; None when there is none."""
        return next((item for item in self.document["templates"] if item["id"] == identifier), None)
