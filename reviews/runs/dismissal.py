"""Dismissals: points of a guide that a candidate set aside for a letter, with their reason."""

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version


class DismissalQuerySet(models.QuerySet["Dismissal"]):
    """Who sees dismissals, and making them."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Those of the user's own letters, and of letters of which the user sees a version."""
        if not user.is_authenticated:
            return self.none()
        letters = Version.objects.visible_to(user).values("letter")
        return self.filter(models.Q(letter__owner=user) | models.Q(letter__in=letters))

    def letters_by_point(self, guide: Guide, *, days: int) -> dict[str, int]:
        """How many letters each point of the guide was set aside in over the last ``days``; numbers only, no row."""
        recent = self.filter(letter__guide=guide, at__gt=Now() - timedelta(days=days))
        return dict(recent.values_list("point").annotate(models.Count("letter")))

    def by_point(self, letter: Letter) -> dict[str, "Dismissal"]:
        """The letter's dismissals by the id of their point."""
        return {dismissal.point: dismissal for dismissal in self.filter(letter=letter)}

    def make(self, letter: Letter, point: str, *, by: User, reason: str = "") -> "Dismissal":
        """Set a point of the letter's guide aside, or give a new reason for it.

        Args:
            letter: The letter to which the point does not apply.
            point: The id of a criterion or of a mistake.
            by: The letter's owner.
            reason: Up to 200 characters, shown to mentors.

        Raises:
            ValidationError: The newest edition of the guide does not have the point.
        """
        rubric = letter.guide.rubric
        if rubric is None or not rubric.has_check(point):
            raise ValidationError(_("The guide has no such criterion."))
        decision = {"reason": reason, "by": by, "at": Now()}
        return self.update_or_create(letter=letter, point=point, defaults=decision)[0]


class Dismissal(models.Model):
    """A point that the letter's owner decided without meeting it. Taking it up again deletes the row."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="dismissals")
    point = models.CharField(max_length=60)  # the id of a criterion or mistake: stable for life
    reason = models.CharField(max_length=200, blank=True, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = DismissalQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "point"], name="one_dismissal_per_point")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.point}"

    def can_be_undone_by(self, user: User) -> bool:
        """The letter's owner may."""
        return self.letter.owner_id == user.pk
