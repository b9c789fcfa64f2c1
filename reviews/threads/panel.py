"""The talk column: the threads that stand on a version, those of one filter, a page at a time."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.passages import Passage
from letters.models import Version
from reviews.models import AppliedSuggestion, Comment, Placement, Thread

SHOWN = 12  # threads at once: more nobody reads, and each costs a piece of the page
FILTERS = {
    "": _("To settle"),
    "open": _("Open"),
    "addressed": _("Done"),
    "resolved": _("Closed"),
    "orphans": _("No longer in the text"),
}


class Mark(NamedTuple):
    """Of each thread just what the text and the filters need, so that hundreds cost little."""

    pk: UUID
    state: str
    decision: str
    quote: str
    replacement: str | None
    start: int | None
    end: int | None
    status: str | None

    def is_in(self, show: str) -> bool:
        if show == "orphans":
            return self.status == Placement.Status.ORPHAN
        return self.state == show if show else self.state != Thread.State.RESOLVED

    @property
    def order(self) -> tuple[bool, int]:
        """The whole letter first, then by place, and what is no longer in the text at the end."""
        return self.status == Placement.Status.ORPHAN, -1 if self.start is None else self.start

    @property
    def key(self) -> str:
        return f"thread-{self.pk}"

    @property
    def kind(self) -> str:
        """A suggestion looks like one while it can be taken; before and after it is a thread like others."""
        can_be_taken = self.status == Placement.Status.EXACT and self.state != Thread.State.RESOLVED
        return "suggestion" if self.replacement is not None and not self.decision and can_be_taken else "thread"

    def passages(self) -> list[Passage]:
        if self.start is None or self.end is None or self.state == Thread.State.RESOLVED:
            return []
        proposes = self.replacement or "" if self.kind == "suggestion" else ""
        return [Passage(self.start, self.end, self.key, self.kind, proposes)]


@dataclass(frozen=True)
class Card:
    """A thread as it is shown to one person on one version."""

    thread: Thread
    at: Placement | None
    words: str  # what its range holds on this version
    comments: list[Comment]
    applied: int | None  # the version that an accepted suggestion made
    is_owner: bool
    is_author: bool
    is_newest: bool
    mine: frozenset[int]  # the comments that the person may still edit

    @cached_property
    def key(self) -> str:
        return f"thread-{self.thread.pk}"

    @cached_property
    def path(self) -> str:
        return reverse("thread", args=[self.thread.pk])

    @cached_property
    def is_orphan(self) -> bool:
        return self.at is not None and self.at.status == Placement.Status.ORPHAN

    @cached_property
    def is_suggestion(self) -> bool:
        return self.thread.replacement is not None

    @cached_property
    def waits(self) -> bool:
        """Whether a suggestion is still to be decided."""
        return self.is_suggestion and not self.thread.decision and self.thread.state != Thread.State.RESOLVED

    @cached_property
    def can_accept(self) -> bool:
        is_exact = self.at is not None and self.at.status == Placement.Status.EXACT
        return self.is_owner and self.is_newest and self.waits and is_exact

    @cached_property
    def is_outdated(self) -> bool:
        return self.waits and self.at is not None and self.at.status != Placement.Status.EXACT

    @cached_property
    def has_changed(self) -> bool:
        """Whether other words stand there now, and not because the suggestion was taken."""
        return bool(self.words) and self.words not in {self.thread.quote, self.thread.replacement}

    @cached_property
    def can_attach(self) -> bool:
        return self.is_orphan and (self.is_owner or self.is_author)

    @cached_property
    def candidates(self) -> list[tuple[int, int, str]]:
        """Ranges that an orphan may be given in one press, and their words."""
        body = self.at.version.body if self.at and self.is_orphan else ""
        return [(start, end, body[start:end]) for start, end in (self.at.candidates if self.at else [])]


class Talk:
    """The threads on ``version`` that ``user`` sees, in a fixed number of queries.

    ``show`` is one of ``FILTERS``; ``thread`` asks for the filter and the page that hold it.
    """

    def __init__(
        self, version: Version, user: User, *, show: str = "", page: int = 1, thread: UUID | None = None
    ) -> None:
        self.version, self.user = version, user
        self.letter = version.letter
        self.is_newest = version.number == self.letter.last_number
        self.body, self.place, self.on = version.body, "", str(version.number)
        self.show, self.page = show, page
        if thread and (asked := next((mark for mark in self.marks if mark.pk == thread), None)):
            self.show = "" if asked.is_in("") else "resolved"
            self.page = self.chosen.index(asked) // SHOWN + 1

    @cached_property
    def marks(self) -> list[Mark]:
        fields = ["pk", "state", "decision", "quote", "replacement", "at__start", "at__end", "at__status"]
        found = Thread.objects.visible_to(self.user).on(self.version).order_by("created_at").values_list(*fields)
        return sorted(map(Mark._make, found), key=lambda mark: mark.order)

    @cached_property
    def chosen(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.is_in(self.show)]

    @property
    def filters(self) -> list[tuple[str, object, int]]:
        counts = Counter(show for show in FILTERS for mark in self.marks if mark.is_in(show))
        return [(show, name, counts[show]) for show, name in FILTERS.items()]

    @property
    def count(self) -> int:
        """How many are to settle."""
        return sum(mark.is_in("") for mark in self.marks)

    @property
    def next_page(self) -> int | None:
        return self.page + 1 if self.page * SHOWN < len(self.chosen) else None

    @property
    def last_page(self) -> int | None:
        return self.page - 1 if self.page > 1 else None

    @cached_property
    def cards(self) -> list[Card]:
        keys = [mark.pk for mark in self.chosen[(self.page - 1) * SHOWN : self.page * SHOWN]]
        threads = Thread.objects.visible_to(self.user).on(self.version).in_bulk(keys)
        comments: dict[UUID, list[Comment]] = {key: [] for key in keys}
        for comment in Comment.objects.visible_to(self.user).filter(thread__in=keys).select_related("author"):
            comments[comment.thread_id].append(comment)
        seen = AppliedSuggestion.objects.visible_to(self.user)
        made = seen.filter(thread__in=keys, is_undone=False).order_by("pk")
        applied = dict(made.values_list("thread", "version__number"))
        return [self._card(threads[key], comments[key], applied.get(key)) for key in keys if key in threads]

    def _card(self, thread: Thread, comments: list[Comment], applied: int | None) -> Card:
        at: Placement | None = getattr(thread, "at", None)  # by ThreadQuerySet.on
        if at:
            at.version = self.version
        words = self.body[slice(*at.span)] if at and at.span else ""
        unanswered = takewhile(lambda comment: comment.author_id == self.user.pk, reversed(comments))
        mine = frozenset(comment.pk for comment in unanswered if comment.deleted_at is None)
        is_owner, is_author = self.letter.owner_id == self.user.pk, thread.author_id == self.user.pk
        return Card(thread, at, words, comments, applied, is_owner, is_author, self.is_newest, mine)

    @property
    def people(self) -> list[User]:
        """Whom one may speak to by name, of those on this page."""
        threads = [card.thread.author for card in self.cards]
        comments = [comment.author for card in self.cards for comment in card.comments]
        return sorted({self.letter.owner, *threads, *comments} - {self.user}, key=str)

    @cached_property
    def can_accept_several(self) -> bool:
        return sum(card.can_accept for card in self.cards) > 1

    @cached_property
    def made_of(self) -> list[AppliedSuggestion]:
        """The suggestions that made this version, and who proposed and who took them."""
        return list(self.version.applied_suggestions.select_related("thread__author", "by"))
