"""Points that a candidate set aside: they do not apply to them, and say why."""

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from letters.models import Letter
from reviews.querysets import DismissalQuerySet

if TYPE_CHECKING:
    from accounts.models import User


class Dismissal(models.Model):
    """A point of the guide that the letter's owner decided without meeting it. Taking it up again deletes the row."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="dismissals")
    point = models.CharField(max_length=60)  # the id of a criterion or mistake: stable for life
    reason = models.CharField(max_length=200, blank=True, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects: ClassVar[DismissalQuerySet] = DismissalQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "point"], name="one_dismissal_per_point")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.point}"

    def can_be_undone_by(self, user: "User") -> bool:
        return self.letter.owner_id == user.pk
