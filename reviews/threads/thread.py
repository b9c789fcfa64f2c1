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
from reviews.requests.request import ReviewRequest
from reviews.requests.review import Review
from reviews.threads.placement import Placement
from reviews.threads.resolvable import Resolvable
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
        published = models.Q(review__published_at__isnull=False) | models.Q(review=None) | models.Q(author=user)
        return self.filter(published, version__in=versions)

    def unanswered(self) -> Self:
        """The candidate's questions that are open and that nobody else has written about."""
        others = models.Count("comments", filter=~models.Q(comments__author=models.F("author")))
        return self.open().filter(review=None).annotate(others=others).filter(others=0)

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


class Thread(Resolvable):
    """A conversation about ``body[start:end]`` of a version, in code points, or about the whole letter.

    It belongs to that version for ever; placements say where it stands on later ones. With a ``replacement`` it is
    a suggestion to put these words in the place of those. A mentor begins it in a ``review``, with which it is
    published; the candidate in a ``request``, as a question that the mentor sees at once.
    """

    class Intent(models.TextChoices):
        MUST = "must", _("to change")
        COULD = "could", _("could be better")
        PRAISE = "praise", _("praise")
        QUESTION = "question", _("question")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="threads")
    review = models.ForeignKey(Review, models.PROTECT, null=True, related_name="threads")
    request = models.ForeignKey(ReviewRequest, models.PROTECT, null=True, related_name="questions")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="threads")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    quote = models.TextField(blank=True)
    # None for a comment; "" is a suggestion to delete the words.
    replacement = models.TextField(_("other words"), null=True)  # noqa: DJ001
    intent = models.CharField(
        _("kind"), max_length=10, choices=Intent.choices, default=Intent.COULD, db_default=Intent.COULD
    )
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
            models.CheckConstraint(
                name="thread_of_a_review_or_a_question_in_a_request",
                condition=models.Q(review__isnull=False, request=None)
                | models.Q(review=None, request__isnull=False, intent="question", replacement=None),
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

    @classmethod
    def ask(
        cls, request: ReviewRequest, *, by: "User", text: str, quote: str = "", start: int | None = None
    ) -> "Thread":
        """Begin a thread of the candidate's on the version that ``request`` is about; its mentor sees it at once.

        Args:
            request: The request whose mentor is asked, now or when one has taken the letter.
            by: The candidate.
            text: What they would like to know.
            quote: The words that it is about; empty for the whole letter.
            start: Where they stand, in code points; None when the words were copied.

        Raises:
            ValidationError: Without a text, for words that are not in the version or cannot be told apart, and once
                the request has ended.
        """
        if not text.strip():
            raise ValidationError(gettext("Write your question first."))
        version = request.version
        thread = cls(version=version, request=request, author=by, intent=cls.Intent.QUESTION)
        if quote.strip():
            thread.start, thread.end = select(ReaderCopy.of(version, by), quote, start)
            thread.quote = version.body[thread.start : thread.end]
        with transaction.atomic():
            Letter.objects.select_for_update(no_key=True).get(pk=version.letter_id)  # as in ``open``
            standing = ReviewRequest.objects.filter(pk=request.pk, ended_at=None).first()
            if standing is None:
                raise ValidationError(gettext("The mentor no longer sees your letter: ask for a review first."))
            thread.save(force_insert=True)
            if thread.start is not None:
                Placement.objects.place(thread)
            thread._write(text, by=by)
            mentor = {"mentor": str(standing.mentor_id)} if standing.mentor_id else {}
            thread._record(Event.Verb.QUESTIONED, by=by, **mentor)
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
        """Whether candidate and mentor both see it."""
        return self.review is None or self.review.published_at is not None

    def participants(self) -> "set[User]":
        """Who may be mentioned: the candidate, and those of the other writers who still see the version."""
        owner = self.version.letter.owner
        others = {self.author, *(comment.author for comment in self.comments.select_related("author"))} - {owner}
        readers = {user for user in others if Version.objects.visible_to(user).filter(pk=self.version_id).exists()}
        return readers | {owner}

    def _record(self, verb: Event.Verb, *, by: "User", **data: str) -> None:
        activity.record(verb, self.version.letter, by=by, version=self.version, thread=str(self.pk), **data)

    def discard(self) -> None:
        """Delete a thread that nobody else has seen. Raises ``ValidationError`` once it is published."""
        with transaction.atomic():
            review = Review.objects.select_for_update().filter(threads=self).first()
            if review is None or review.published_at:
                raise ValidationError(gettext("This comment has been published and cannot be withdrawn."))
            self.comments.all().delete()
            self.delete()
