"""Saved answers: words that a mentor writes often."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SavedAnswerQuerySet(models.QuerySet["SavedAnswer"]):
    def visible_to(self, user) -> Self:
        return self.filter(mentor=user) if user.is_authenticated else self.none()


class SavedAnswer(models.Model):
    """Words that a mentor writes often, to put into a comment or a summary."""

    mentor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_answers")
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"), max_length=4000)

    objects: ClassVar[SavedAnswerQuerySet] = SavedAnswerQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title
