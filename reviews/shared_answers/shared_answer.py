"""Shared answers: words that the coordinators keep for all mentors, by criterion and language."""

from collections.abc import Mapping
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.models import Letter

# What may stand in an answer in braces. ``quote`` is filled in by the page, with the words that are chosen there.
PLACEHOLDERS = ("candidate", "mentor", "guide", "point", "quote")


class SharedAnswerQuerySet(models.QuerySet["SharedAnswer"]):
    """Who sees shared answers, and which suit a letter."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """All of them, for mentors and coordinators."""
        return self if user.is_authenticated and (user.is_mentor or user.is_coordinator) else self.none()

    def in_language(self, language: str) -> Self:
        """Those in a language of letters."""
        return self.filter(language=language)

    def matching(self, words: str) -> Self:
        """Those that have each of the words in title, text or criterion."""
        found = self
        for word in words.split():
            in_text = models.Q(title__icontains=word) | models.Q(text__icontains=word)
            found = found.filter(in_text | models.Q(criterion__icontains=word))
        return found


class SharedAnswer(models.Model):
    """Words for a comment, with placeholders such as ``{candidate}``; ``criterion`` is "" where they suit any."""

    criterion = models.CharField(_("criterion"), max_length=60, blank=True, default="")
    language = models.CharField(_("language"), max_length=2, choices=Letter.Language.choices)
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"), max_length=4000)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(db_default=Now())

    objects = SharedAnswerQuerySet.as_manager()

    class Meta:
        ordering = ["language", "criterion", "title", "pk"]

    def __str__(self) -> str:
        return self.title


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with each placeholder of which ``values`` has the words; others stay as they are."""
    for name, words in values.items():
        text = text.replace(f"{{{name}}}", words)
    return text
