"""Comments: edited until somebody answers, deleted with a trace, and able to mention people by name."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event
from reviews.blind.reader_copy import ReaderCopy
from reviews.notifications import activity
from reviews.threads.mentions import mentioned
from reviews.threads.thread import Thread

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class CommentQuerySet(models.QuerySet["Comment"]):
    """Which comments a person sees."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The comments of the threads that a person sees."""
        return self.filter(thread__in=Thread.objects.visible_to(user))


class Comment(models.Model):
    """What somebody wrote in a thread."""

    thread = models.ForeignKey(Thread, models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField(_("comment"), max_length=4000, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)  # the text is gone then, and the row says that there was one
    mentions: "models.ManyToManyField[User, models.Model]" = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="mentions"
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.thread_id} {self.author_id}"

    def can_be_changed_by(self, user: "User") -> bool:
        """Edited or deleted: by its author, until it is deleted."""
        return user == self.author and self.deleted_at is None

    @property
    def is_answered(self) -> bool:
        """Whether somebody else has written after it."""
        later = self.thread.comments.filter(pk__gt=self.pk)
        return later.exclude(author=self.author_id).exists()

    def edit(self, text: str) -> None:
        """Change the text.

        Raises:
            ValidationError: Once somebody else has written after it, and once it is deleted.
        """
        with transaction.atomic():
            self._lock()
            if self.is_answered:
                raise ValidationError(gettext("Somebody has already answered: write a new comment instead."))
            self.text, self.edited_at = text, Now()
            self.save(update_fields=["text", "edited_at"])
            self.update_mentions()
        self.refresh_from_db(fields=["edited_at"])

    def remove(self) -> None:
        """Delete the text. Of a published comment a trace stays; what nobody else has seen disappears.

        Raises:
            ValidationError: When it is deleted already.
        """
        thread, version = self.thread, self.thread.version
        if not thread.is_published:
            is_all = thread.replacement is None and thread.comments.count() == 1
            thread.discard() if is_all else self.delete()
            return
        with transaction.atomic():
            self._lock()
            self.text, self.deleted_at = "", Now()
            self.save(update_fields=["text", "deleted_at"])
            self.mentions.clear()
            activity.record(Event.Verb.REMOVED, version.letter, by=self.author, version=version, thread=str(thread.pk))
        self.refresh_from_db(fields=["deleted_at"])

    def _lock(self) -> None:
        """Hold the thread, so that nobody answers and nothing is published until this transaction ends."""
        self.thread.lock()
        self.refresh_from_db(fields=["text", "deleted_at"])
        if self.deleted_at:
            raise ValidationError(gettext("This comment has been deleted."))

    def update_mentions(self) -> None:
        """Save whom the text mentions. By a published comment each is notified once, however often it is edited."""
        reader_copy = ReaderCopy.of(self.thread.version, self.author)
        people = {person: reader_copy.name_of(person) for person in self.thread.participants() if person != self.author}
        mentions, before = mentioned(self.text, people), set(self.mentions.all())
        self.mentions.set(mentions)
        version = self.thread.version
        for person in (mentions - before) if self.thread.is_published else ():
            data = {"thread": str(self.thread_id), "person": str(person.pk)}
            activity.record(Event.Verb.MENTIONED, version.letter, by=self.author, version=version, **data)
