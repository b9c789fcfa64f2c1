"""Saved answers: words that a mentor writes often."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User


class SavedAnswerQuerySet(models.QuerySet["SavedAnswer"]):
    """Who sees saved answers."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """A mentor's own."""
        return self.filter(mentor=user) if user.is_authenticated else self.none()


class SavedAnswer(models.Model):
    """Words that a mentor writes often, to put into a comment or a summary."""

    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_answers")
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"), max_length=4000)

    objects = SavedAnswerQuerySet.as_manager()

    class Meta:
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title
