"""Blocks: a candidate and a mentor who do not meet any more, because one of them wants it so."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext

from reviews.blind.policy import display_name
from reviews.models import ReviewRequest

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class BlockQuerySet(models.QuerySet["Block"]):
    """Who sees blocks, and making one."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those that the user made. SECURITY: nobody learns that they are blocked."""
        return self.filter(blocker=user) if user.is_authenticated else self.none()

    def make(self, request: ReviewRequest, *, by: "User") -> "Block":
        """Block the other person of a review request; doing so again changes nothing.

        Args:
            request: One that ``by`` sees as its candidate or its mentor.
            by: Who wants to meet the other no more.

        Raises:
            ValidationError: Nobody has been asked by name, or has taken the letter, so there is nobody to block.
        """
        other = request.mentor if by == request.letter.owner else request.letter.owner
        if other is None or other == by:
            raise ValidationError(gettext("There is nobody to block here."))
        # SECURITY: one for each request. Whoever finds a person blocked already, whom they had blocked without knowing
        # their name, would know who wrote the blind letter.
        return self.get_or_create(blocker=by, blocked=other, request=request)[0]


class Block(models.Model):
    """``blocker`` does not want to meet ``blocked``: neither reads the other's letters, and neither is told why.

    ``request`` is where they met. It says under which name the blocker may know the other.
    """

    blocker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="blocks_made")
    blocked = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="blocks_received")
    request = models.ForeignKey(ReviewRequest, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(db_default=Now())

    objects = BlockQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["blocker", "blocked", "request"], name="blocked_once"),
            models.CheckConstraint(name="nobody_blocks_themself", condition=~models.Q(blocker=models.F("blocked"))),
        ]

    def __str__(self) -> str:
        return f"{self.blocker_id} {self.blocked_id}"

    @property
    def name(self) -> str:
        """The name under which the blocker met the other: that of a blind letter's writer is not told here either."""
        if self.blocked.is_mentor and not (self.request and self.request.letter.owner_id == self.blocked_id):
            return str(self.blocked)
        if self.request is None:
            return gettext("Somebody whose letter is gone")
        return display_name(self.blocked, self.request.letter, is_hidden=self.request.is_blind)
