"""How useful an answer was, says the candidate, in one press."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User


class Rateable(models.Model):
    """The part of a review request that its candidate rates once it is answered."""

    class Rating(models.TextChoices):
        USEFUL = "useful", _("useful")
        PARTLY = "partly", _("in part")
        NOT_USEFUL = "not_useful", _("not useful")

    rating = models.CharField(max_length=10, choices=Rating.choices, blank=True, default="", db_default="")

    if TYPE_CHECKING:  # fields of ReviewRequest
        letter: Any
        state: Any

    class Meta:
        abstract = True

    def can_be_rated_by(self, user: User) -> bool:
        """The letter's owner may, once there is an answer."""
        return user == self.letter.owner and self.state in {"changes_requested", "approved"}

    def rate(self, rating: str) -> None:
        """Say how useful the answer was, a value of ``Rating``; the newest holds."""
        self.rating = rating
        self.save(update_fields=["rating"])
