"""Guests: what is kept of those who open a link, how often they did and what they wrote."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from letters.models import Version

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class Opening(models.Model):
    """How often a link was opened within one hour. SECURITY: no address, no browser, no cookie."""

    share = models.ForeignKey("reviews.Share", models.CASCADE, related_name="openings")
    hour = models.DateTimeField()
    name = models.CharField(max_length=80, blank=True, default="")
    count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-hour", "name"]
        constraints = [
            models.UniqueConstraint(fields=["share", "hour", "name"], name="openings_are_counted_by_the_hour")
        ]

    def __str__(self) -> str:
        return f"{self.share_id} {self.hour:%Y-%m-%d %H}"


class GuestCommentQuerySet(models.QuerySet["GuestComment"]):
    """Which comments of guests a person sees."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Comments on the person's own letters, without those that were removed."""
        own = self.filter(share__version__in=Version.objects.visible_to(user), share__version__letter__owner=user)
        return own.filter(removed_at=None)

    def remove(self) -> int:
        """Hide them from the owner and from guests, and erase their words; how many they were."""
        return self.update(removed_at=Now(), text="", quote="", start=None, end=None)


class GuestComment(models.Model):
    """A comment by somebody without an account, on words of the version or on the whole letter."""

    share = models.ForeignKey("reviews.Share", models.CASCADE, related_name="comments")
    name = models.CharField(_("name"), max_length=80)
    text = models.TextField(_("comment"), max_length=2000)
    start = models.PositiveIntegerField(null=True)  # a half-open range in code points, as for threads
    end = models.PositiveIntegerField(null=True)
    quote = models.TextField(blank=True, default="")
    created_at = models.DateTimeField(db_default=Now())
    removed_at = models.DateTimeField(null=True)

    objects = GuestCommentQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        indexes = [
            models.Index(fields=["removed_at"], name="removed_comments", condition=models.Q(removed_at__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                name="guests_speak_of_words_or_of_all",
                condition=models.Q(start=None, end=None, quote="")
                | models.Q(start__isnull=False, end__gt=models.F("start")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.share_id} {self.pk}"

    def remove(self) -> None:
        """Hide it from the owner and from guests, and erase its words."""
        GuestComment.objects.filter(pk=self.pk).remove()
