"""Threads on the words of a version, and the comments in them."""

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Version
from reviews.answers import Review
from reviews.querysets import ThreadQuerySet
from reviews.selection import locate

if TYPE_CHECKING:
    from accounts.models import User


class Thread(models.Model):
    """A conversation about ``body[start:end]`` of a version, in code points; it stays there for ever."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="threads")
    review = models.ForeignKey(Review, models.PROTECT, related_name="threads")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="threads")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    created_at = models.DateTimeField(db_default=Now())

    objects: ClassVar[ThreadQuerySet] = ThreadQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(name="thread_has_words", condition=models.Q(start__lt=models.F("end"))),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.start}-{self.end}"

    @classmethod
    def open(cls, review: Review, *, by: "User", text: str, quote: str, start: int | None = None) -> "Thread":
        """Begin a thread on the words ``quote``, which stand at ``start`` (code points) when that is known.

        Raises ``ValidationError`` for words that are not in the version, or stand in it more than once
        with no ``start`` to tell which are meant.
        """
        version = review.request.version
        begin, end = locate(version.body, quote, start)
        with transaction.atomic():
            thread = cls.objects.create(
                version=version, review=review, author=by, start=begin, end=end, quote=version.body[begin:end]
            )
            thread.add(text, by=by)
        return thread

    def add(self, text: str, *, by: "User") -> "Comment":
        return Comment.objects.create(thread=self, author=by, text=text)

    @property
    def is_published(self) -> bool:
        return self.review.published_at is not None

    def can_be_discarded_by(self, user: "User") -> bool:
        return user == self.author and not self.is_published

    def discard(self) -> None:
        """Take back a thread that nobody else has seen. Raises ``ValidationError`` once it is published."""
        with transaction.atomic():
            review = Review.objects.select_for_update().get(pk=self.review_id)
            if review.published_at:
                raise ValidationError(gettext("This comment has been published and cannot be taken back."))
            self.comments.all().delete()
            self.delete()


class Comment(models.Model):
    thread = models.ForeignKey(Thread, models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField(_("comment"), max_length=4000)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.thread_id} {self.author_id}"
