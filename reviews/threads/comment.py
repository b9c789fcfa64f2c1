"""Comments: edited until somebody answers, deleted with a trace, and spoken to somebody by name."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event
from reviews.notifications.activity import happened
from reviews.querysets import CommentQuerySet
from reviews.threads.mentions import mentioned

if TYPE_CHECKING:
    from typing import ClassVar

    from accounts.models import User


class Comment(models.Model):
    thread = models.ForeignKey("reviews.Thread", models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField(_("comment"), max_length=4000, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)  # the words are gone, what is left says that there were some
    mentions: models.ManyToManyField = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="mentions")

    objects: "ClassVar[CommentQuerySet]" = CommentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.thread_id} {self.author_id}"

    def can_be_changed_by(self, user: "User") -> bool:
        return user == self.author and self.deleted_at is None

    @property
    def is_answered(self) -> bool:
        later = self.thread.comments.filter(pk__gt=self.pk)
        return later.exclude(author=self.author_id).exists()

    def edit(self, text: str) -> None:
        """Put it in other words. Raises ``ValidationError`` once somebody else has written after it."""
        with transaction.atomic():
            self._hold()
            if self.is_answered:
                raise ValidationError(gettext("Somebody has answered already: write a new comment instead."))
            self.text, self.edited_at = text, Now()
            self.save(update_fields=["text", "edited_at"])
            self.mention()
        self.refresh_from_db(fields=["edited_at"])

    def remove(self) -> None:
        """Delete the words. Of a published comment a trace stays; what nobody else has seen disappears."""
        thread, version = self.thread, self.thread.version
        if not thread.is_published:
            is_all = thread.replacement is None and thread.comments.count() == 1
            thread.discard() if is_all else self.delete()
            return
        with transaction.atomic():
            self._hold()
            self.text, self.deleted_at = "", Now()
            self.save(update_fields=["text", "deleted_at"])
            self.mentions.clear()
            happened(Event.Verb.REMOVED, version.letter, by=self.author, version=version, thread=str(thread.pk))
        self.refresh_from_db(fields=["deleted_at"])

    def _hold(self) -> None:
        """Nobody answers, and nothing is published, until this transaction ends."""
        type(self.thread).objects.select_for_update(no_key=True).get(pk=self.thread_id)
        self.refresh_from_db(fields=["text", "deleted_at"])
        if self.deleted_at:
            raise ValidationError(gettext("This comment has been deleted."))

    def mention(self) -> None:
        """Keep whom the text speaks to. Of a published comment each is told once, whatever is edited later."""
        people = {person: str(person) for person in self.thread.people() if person != self.author}
        spoken_to, before = mentioned(self.text, people), set(self.mentions.all())
        self.mentions.set(spoken_to)
        version = self.thread.version
        for person in (spoken_to - before) if self.thread.is_published else ():
            to = {"thread": str(self.thread_id), "person": str(person.pk)}
            happened(Event.Verb.MENTIONED, version.letter, by=self.author, version=version, **to)
