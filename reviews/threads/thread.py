"""Threads: what is said of words of a version, or of the whole letter, and how far it is dealt with."""

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event, Letter, Version
from letters.text import canonical
from reviews.blind.redaction import SIGN
from reviews.notifications.activity import happened
from reviews.querysets import ThreadQuerySet
from reviews.requests.review import Review
from reviews.threads.comment import Comment
from reviews.threads.placement import Placement
from reviews.threads.selection import locate

if TYPE_CHECKING:
    from accounts.models import User


class Thread(models.Model):
    """A conversation about ``body[start:end]`` of a version, in code points, or about the whole letter.

    It stays on its version for ever; placements say where it stands on later ones. With a ``replacement`` it is a
    suggestion: these words in place of those.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ADDRESSED = "addressed", _("done, says the candidate")
        RESOLVED = "resolved", _("closed")

    class Decision(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        REJECTED = "rejected", _("declined")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="threads")
    review = models.ForeignKey(Review, models.PROTECT, related_name="threads")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="threads")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    quote = models.TextField(blank=True)
    # None for a comment; "" is a suggestion to delete the words.
    replacement = models.TextField(_("other words"), null=True)  # noqa: DJ001
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True, default="")
    created_at = models.DateTimeField(db_default=Now())

    objects: ClassVar[ThreadQuerySet] = ThreadQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="thread_has_words_or_the_whole_letter",
                condition=models.Q(start=None, end=None, quote="", replacement=None)
                | models.Q(start__isnull=False, end__gt=models.F("start")),
            ),
            models.CheckConstraint(
                name="only_suggestions_are_decided",
                condition=models.Q(decision="") | models.Q(replacement__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.start}-{self.end}"

    def get_absolute_url(self) -> str:
        return reverse("thread", args=[self.pk])

    @classmethod
    def open(
        cls,
        review: Review,
        *,
        by: "User",
        text: str = "",
        quote: str = "",
        start: int | None = None,
        replacement: str | None = None,
    ) -> "Thread":
        """Begin a thread on the words ``quote``, which stand at ``start`` (code points) when that is known.

        Without a quote it is about the whole letter; with a ``replacement`` it suggests these words instead.
        Raises ``ValidationError`` for words that are not in the version, or stand in it more than once with no
        ``start`` to tell which are meant, for a suggestion that changes nothing, and once the review is published.
        """
        if replacement is None and not text.strip():
            raise ValidationError(gettext("Write a comment first."))
        version = review.request.version
        thread = cls(version=version, review=review, author=by)
        if quote.strip() or replacement is not None:
            thread.start, thread.end = locate(version.body, quote, start)
            thread.quote = version.body[thread.start : thread.end]
        if replacement is not None:
            thread.replacement = canonical(replacement)
            if SIGN in thread.replacement and SIGN not in thread.quote:
                raise ValidationError(gettext("Leave hidden words out: choose the ones before or after them."))
            if thread.replacement == thread.quote:
                raise ValidationError(gettext("These are the words that stand there already: write others."))
        with transaction.atomic():
            # No version is made meanwhile, so that the thread is placed on every one that there is.
            Letter.objects.select_for_update(no_key=True).get(pk=version.letter_id)
            if Review.objects.select_for_update(no_key=True).get(pk=review.pk).published_at:
                raise ValidationError(gettext("This opinion has been published already."))
            thread.save(force_insert=True)
            if thread.start is not None:
                Placement.begin(thread)
            if text.strip():
                thread.add(text, by=by)
        return thread

    def add(self, text: str, *, by: "User") -> Comment:
        """Another comment. It does not change how far the thread is dealt with."""
        with transaction.atomic():
            comment = self._say(text, by=by)
            if self.is_published:
                self._happened(Event.Verb.COMMENTED, by=by)
        return comment

    def _say(self, text: str, *, by: "User") -> Comment:
        # Comments of one thread come one after the other, so that none is edited while it is answered.
        Thread.objects.select_for_update(no_key=True).get(pk=self.pk)
        comment = Comment.objects.create(thread=self, author=by, text=text)
        comment.mention()
        return comment

    @property
    def span(self) -> tuple[int, int] | None:
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def is_published(self) -> bool:
        return self.review.published_at is not None

    def people(self) -> "set[User]":
        """Who takes part, and may be mentioned: the candidate, and those of the others who still see the version."""
        owner = self.version.letter.owner
        others = {self.author, *(comment.author for comment in self.comments.select_related("author"))} - {owner}
        seen = {one for one in others if Version.objects.visible_to(one).filter(pk=self.version_id).exists()}
        return seen | {owner}

    def can_be_discarded_by(self, user: "User") -> bool:
        return user == self.author and not self.is_published

    def can_be_addressed_by(self, user: "User") -> bool:
        """Done, accepted or declined, says the candidate; whether that settles it, the author says."""
        return user == self.version.letter.owner and self.is_published

    def can_be_resolved_by(self, user: "User") -> bool:
        return user == self.author and self.is_published

    def can_be_reopened_by(self, user: "User") -> bool:
        return self.can_be_addressed_by(user) or self.can_be_resolved_by(user)

    def can_be_attached_by(self, user: "User") -> bool:
        return self.start is not None and user in {self.author, self.version.letter.owner}

    def address(self, *, by: "User", note: str = "") -> None:
        """The candidate has dealt with it. Raises ``ValidationError`` unless it is open."""
        self._turn(self.State.ADDRESSED, Event.Verb.ADDRESSED, since=[self.State.OPEN], by=by, note=note)

    def resolve(self, *, by: "User", note: str = "") -> None:
        """Nothing is left to do. Raises ``ValidationError`` when it is closed already."""
        unsettled = [self.State.OPEN, self.State.ADDRESSED]
        self._turn(self.State.RESOLVED, Event.Verb.RESOLVED, since=unsettled, by=by, note=note)

    def reopen(self, *, by: "User", note: str = "") -> None:
        """It is not settled after all; a declined suggestion can be accepted again."""
        settled = [self.State.ADDRESSED, self.State.RESOLVED]
        decision = "" if self.decision == self.Decision.REJECTED else self.decision
        self._turn(self.State.OPEN, Event.Verb.REOPENED, since=settled, by=by, note=note, decision=decision)

    def reject(self, *, by: "User", note: str = "") -> None:
        """The candidate keeps the own words. Raises ``ValidationError`` when the suggestion was decided already."""
        if self.replacement is None or self.decision:
            raise ValidationError(gettext("This suggestion has been decided already."))
        unsettled = [self.State.OPEN, self.State.ADDRESSED]
        decision = self.Decision.REJECTED
        self._turn(self.State.ADDRESSED, Event.Verb.REJECTED, since=unsettled, by=by, note=note, decision=decision)

    def _turn(
        self, state: State, verb: Event.Verb, *, since: list[State], by: "User", note: str, decision: str | None = None
    ) -> None:
        """One UPDATE that holds only while the thread stands as it was seen; the note becomes a comment."""
        decision = self.decision if decision is None else decision
        with transaction.atomic():
            seen = Thread.objects.filter(pk=self.pk, state__in=since, decision=self.decision)
            if not seen.update(state=state, decision=decision):
                raise ValidationError(gettext("Somebody has changed this comment in the meantime: look at it again."))
            self.state, self.decision = state, decision
            self._happened(verb, by=by)
            if note.strip():
                self._say(note, by=by)  # one thing happened, and is told once

    def _happened(self, verb: Event.Verb, *, by: "User") -> None:
        happened(verb, self.version.letter, by=by, version=self.version, thread=str(self.pk))

    def discard(self) -> None:
        """Take back a thread that nobody else has seen. Raises ``ValidationError`` once it is published."""
        with transaction.atomic():
            review = Review.objects.select_for_update().get(pk=self.review_id)
            if review.published_at:
                raise ValidationError(gettext("This comment has been published and cannot be taken back."))
            self.comments.all().delete()
            self.delete()
