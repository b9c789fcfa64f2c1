"""Changes of guides: who changed which fields of a draft, and when."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class GuideChange(models.Model):
    """A change of a guide's draft: who made it, when, and of which fields. The database refuses to alter it."""

    guide = models.ForeignKey("guides.Guide", models.PROTECT, related_name="changes")
    revision = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    fields = models.JSONField()
    before = models.JSONField(null=True)  # the draft before the change; null for a new guide

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["guide", "-revision"]
        constraints = [models.UniqueConstraint(fields=["guide", "revision"], name="one_change_per_revision")]

    def __str__(self) -> str:
        return f"{self.guide_id} {self.revision}"
