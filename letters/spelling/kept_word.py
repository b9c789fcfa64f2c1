"""Kept words: what a person said is spelt right, in all their letters."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext

from accounts.models import User

MOST = 2000  # words of a person


class KeptWordQuerySet(models.QuerySet["KeptWord"]):
    """Who sees kept words, and keeping one."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """The user's own."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def keep(self, words: str, *, by: User) -> "KeptWord":
        """Keep words as right: a single one, or one that stands twice on purpose.

        Raises:
            ValidationError: The person keeps as many as anybody may.
        """
        from spelling import as_kept  # noqa: PLC0415 (the sweeper judges nothing)

        words = as_kept(words)
        if self.filter(owner=by).exclude(words=words).count() >= MOST:
            sentence = gettext("You have already marked %(most)d words as right: remove some from the list first.")
            raise ValidationError(sentence % {"most": MOST})
        return self.get_or_create(owner=by, words=words)[0]


class KeptWord(models.Model):
    """A word that the spelling reports to one person no more; in lower case."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="kept_words")
    words = models.CharField(max_length=100)
    created_at = models.DateTimeField(db_default=Now())

    objects = KeptWordQuerySet.as_manager()

    class Meta:
        ordering = ["words"]
        constraints = [models.UniqueConstraint(fields=["owner", "words"], name="one_kept_word_per_person")]

    def __str__(self) -> str:
        return str(self.pk)
