"""Threads: conversations on words of a version or on the whole letter, and how far they are settled."""

import uuid
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event, Letter, Version
from letters.text import canonical
from reviews.blind.masked_text import MASK
from reviews.blind.reader_copy import ReaderCopy
from reviews.notifications import activity
from reviews.requests.review import Review
from reviews.threads.placement import Placement
from reviews.threads.selection import select

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User
    from reviews.threads.comment import Comment


class ThreadQuerySet(models.QuerySet["Thread"]):
    """Which threads a person sees, and which belong to a letter or a version."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """A mentor's own threads at once; everybody else's on the versions that a person sees, once published."""
        if not user.is_authenticated:
            return self.none()
        versions = Version.objects.visible_to(user)
        published = models.Q(review__published_at__isnull=False) | models.Q(author=user)
        return self.filter(published, version__in=versions)

    def open(self) -> Self:
        """Those that nobody has dealt with yet."""
        return self.filter(state=Thread.State.OPEN)

    def of(self, letter: Letter) -> Self:
        """Those of every version of the letter."""
        return self.filter(version__letter=letter)

    def on(self, version: Version) -> Self:
        """Those written on the version or on one before it, each with ``at``, where it stands on this version."""
        here = models.FilteredRelation("placements", condition=models.Q(placements__version=version))
        threads = self.filter(version__letter=version.letter_id, version__number__lte=version.number)
        return (
            threads.annotate(at=here)
            .select_related("at", "author", "review", "version")
            .defer("version__body", "version__origins")
        )


class Thread(models.Model):
    """A conversation about ``body[start:end]`` of a version, in code points, or about the whole letter.

    It belongs to that version for ever; placements say where it stands on later ones. With a ``replacement`` it is
    a suggestion to put these words in the place of those.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ADDRESSED = "addressed", _("done, says the candidate")
        RESOLVED = "resolved", _("closed")

    class Intent(models.TextChoices):
        MUST = "must", _("to change")
        COULD = "could", _("could be better")
        PRAISE = "praise", _("praise")
        QUESTION = "question", _("question")

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
    intent = models.CharField(
        _("kind"), max_length=10, choices=Intent.choices, default=Intent.COULD, db_default=Intent.COULD
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True, default="")
    created_at = models.DateTimeField(db_default=Now())

    # Set by ThreadQuerySet.on: where it stands on that version; None for a thread on the whole letter.
    at: Placement | None = None

    objects = ThreadQuerySet.as_manager()

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
            models.CheckConstraint(
                name="praise_suggests_no_other_words",
                condition=~models.Q(intent="praise") | models.Q(replacement=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.start}-{self.end}"

    def get_absolute_url(self) -> str:
        """Leads to where it stands on the newest version that the reader sees."""
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
        intent: str = Intent.COULD,
        key: uuid.UUID | None = None,
    ) -> "Thread":
        """Begin a thread on the version that ``review`` is about.

        Args:
            review: The review that it is published with.
            by: Who writes it.
            text: Its first comment, which a suggestion may leave out.
            quote: The words that it is about, as its author sees them; empty for the whole letter.
            start: Where they stand in what the author sees, in code points; None when the words were copied.
            replacement: The words that it suggests instead; "" to delete them, None for a comment.
            intent: A value of ``Intent``. A suggestion is no praise.
            key: The primary key, where the writer's browser made it; sent again, the thread is the one that there is.

        Raises:
            ValidationError: For words that are not in the version, or that stand in it more than once with no
                ``start`` to tell which are meant, for a suggestion that changes nothing, and once the review is
                published.
        """
        if replacement is None and not text.strip():
            raise ValidationError(gettext("Write a comment first."))
        version = review.request.version
        thread = cls(version=version, review=review, author=by, intent=intent)
        if quote.strip() or replacement is not None:
            thread.start, thread.end = select(ReaderCopy.of(version, by), quote, start)
            thread.quote = version.body[thread.start : thread.end]
        if replacement is not None:
            if intent == cls.Intent.PRAISE:
                raise ValidationError(gettext("Praise leaves the words as they are: choose another kind of comment."))
            thread.replacement = canonical(replacement)
            if MASK[:2] in thread.replacement and MASK[:2] not in thread.quote:
                raise ValidationError(gettext("Leave out hidden words: choose the ones before or after them."))
            if thread.replacement == thread.quote:
                raise ValidationError(gettext("These are the words already in the text: write others."))
        with transaction.atomic():
            # No version is made meanwhile, so that the thread is placed on every one that there is.
            Letter.objects.select_for_update(no_key=True).get(pk=version.letter_id)
            sent = cls.objects.filter(pk=key).first() if key else None
            if sent and (sent.review_id, sent.author_id) == (review.pk, by.pk):
                return sent
            thread.id = key if key and not sent else thread.id
            if Review.objects.select_for_update(no_key=True).get(pk=review.pk).published_at:
                raise ValidationError(gettext("This review has already been published."))
            thread.save(force_insert=True)
            if thread.start is not None:
                Placement.objects.place(thread)
            if text.strip():
                thread.add(text, by=by)
        return thread

    def add(self, text: str, *, by: "User") -> "Comment":
        """Write another comment. It does not change how far the thread is settled."""
        with transaction.atomic():
            comment = self._write(text, by=by)
            if self.is_published:
                self._record(Event.Verb.COMMENTED, by=by)
        return comment

    def _write(self, text: str, *, by: "User") -> "Comment":
        self.lock()
        comment = self.comments.create(author=by, text=text)
        comment.update_mentions()
        return comment

    def lock(self) -> None:
        """Hold the row until the transaction ends: no comment is edited while somebody answers it."""
        Thread.objects.select_for_update(no_key=True).get(pk=self.pk)

    @property
    def span(self) -> tuple[int, int] | None:
        """Start and end in code points of the version that it was written on; None for the whole letter."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def is_published(self) -> bool:
        """Whether the candidate sees it."""
        return self.review.published_at is not None

    def participants(self) -> "set[User]":
        """Who may be mentioned: the candidate, and those of the other writers who still see the version."""
        owner = self.version.letter.owner
        others = {self.author, *(comment.author for comment in self.comments.select_related("author"))} - {owner}
        readers = {user for user in others if Version.objects.visible_to(user).filter(pk=self.version_id).exists()}
        return readers | {owner}

    def can_be_discarded_by(self, user: "User") -> bool:
        """Its author may, until others see it."""
        return user == self.author and not self.is_published

    def can_be_addressed_by(self, user: "User") -> bool:
        """The candidate marks it as done, or decides on a suggestion; only the author closes it."""
        return user == self.version.letter.owner and self.is_published

    def can_be_resolved_by(self, user: "User") -> bool:
        """Only its author closes it."""
        return user == self.author and self.is_published

    def can_be_reopened_by(self, user: "User") -> bool:
        """The candidate and the author may."""
        return self.can_be_addressed_by(user) or self.can_be_resolved_by(user)

    def can_be_attached_by(self, user: "User") -> bool:
        """The author and the candidate may, if it is about words."""
        return self.start is not None and user in {self.author, self.version.letter.owner}

    def address(self, *, by: "User", note: str = "") -> None:
        """Mark it as done, for the candidate. Raises ``ValidationError`` unless it is open."""
        self._change_state(self.State.ADDRESSED, Event.Verb.ADDRESSED, allowed=[self.State.OPEN], by=by, note=note)

    def resolve(self, *, by: "User", note: str = "") -> None:
        """Close it, for its author. Raises ``ValidationError`` when it is closed already."""
        unsettled = [self.State.OPEN, self.State.ADDRESSED]
        self._change_state(self.State.RESOLVED, Event.Verb.RESOLVED, allowed=unsettled, by=by, note=note)

    def reopen(self, *, by: "User", note: str = "") -> None:
        """Open it again; a declined suggestion can be accepted then. Raises ``ValidationError`` when it is open."""
        settled = [self.State.ADDRESSED, self.State.RESOLVED]
        decision = "" if self.decision == self.Decision.REJECTED else self.decision
        self._change_state(self.State.OPEN, Event.Verb.REOPENED, allowed=settled, by=by, note=note, decision=decision)

    def reject(self, *, by: "User", note: str = "") -> None:
        """Decline a suggestion, for the candidate. Raises ``ValidationError`` when it was decided already."""
        if self.replacement is None or self.decision:
            raise ValidationError(gettext("This suggestion has already been decided."))
        state, decision = self.State.ADDRESSED, self.Decision.REJECTED
        unsettled = [self.State.OPEN, self.State.ADDRESSED]
        self._change_state(state, Event.Verb.REJECTED, allowed=unsettled, by=by, note=note, decision=decision)

    def _change_state(
        self,
        state: State,
        verb: Event.Verb,
        *,
        allowed: list[State],
        by: "User",
        note: str,
        decision: str | None = None,
    ) -> None:
        """Change the row by one UPDATE, which finds it only as ``self`` was read; the note becomes a comment.

        ``allowed`` are the states in which it may be; ``decision`` is the new one, None to keep it.
        """
        decision = self.decision if decision is None else decision
        with transaction.atomic():
            unchanged = Thread.objects.filter(pk=self.pk, state__in=allowed, decision=self.decision)
            if not unchanged.update(state=state, decision=decision):
                raise ValidationError(gettext("Somebody has changed this comment in the meantime: look at it again."))
            self.state, self.decision = state, decision
            self._record(verb, by=by)
            if note.strip():
                self._write(note, by=by)  # not by ``add``: it is one event, of which people are notified once

    def _record(self, verb: Event.Verb, *, by: "User") -> None:
        activity.record(verb, self.version.letter, by=by, version=self.version, thread=str(self.pk))

    def discard(self) -> None:
        """Delete a thread that nobody else has seen. Raises ``ValidationError`` once it is published."""
        with transaction.atomic():
            review = Review.objects.select_for_update().get(pk=self.review_id)
            if review.published_at:
                raise ValidationError(gettext("This comment has been published and cannot be withdrawn."))
            self.comments.all().delete()
            self.delete()
