"""Sample letters, which admins write to preview drafts of a guide and to label; never a candidate's letter."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class SampleLetter(models.Model):
    """A letter by an admin, on which drafts of a guide are previewed."""

    LANGUAGES = [("it", _("Italian")), ("en", _("English"))]

    guide = models.ForeignKey("guides.Guide", models.CASCADE, related_name="samples")
    title = models.CharField(_("title"), max_length=120)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    body = models.TextField(_("text"), max_length=50_000)
    # By id: of a criterion "met", "partial" or "missing", of a mistake "found" or "absent"; only what somebody judged.
    expected = models.JSONField(default=dict, db_default={})
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = _("sample letter")
        verbose_name_plural = _("sample letters")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
