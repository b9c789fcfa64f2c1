"""The panel of threads on a version: those of one filter, a page at a time, as one person sees them."""

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
from reviews.blind.reader_copy import ReaderCopy, shown
from reviews.models import AppliedSuggestion, Comment, Placement, Thread
from reviews.threads.reader_copies import shown_comment, shown_thread

PAGE_SIZE = 12  # threads: nobody reads more at once, and each costs a piece of the page
FILTERS = {
    "": _("To settle"),
    "addressed": _("Done"),
    "resolved": _("Closed"),
    "orphans": _("No longer in the text"),
}


class ThreadMark(NamedTuple):
    """What the text and the filters need of each thread, and no more, so that hundreds cost little."""

    pk: UUID
    state: str
    decision: str
    intent: str
    quote: str
    replacement: str | None
    start: int | None
    end: int | None
    status: str | None
    request: UUID | None  # of a question of the candidate's
    is_settled: bool = False  # for the reader: nothing is left to do

    def is_in(self, show: str) -> bool:
        """Whether the filter ``show``, one of ``FILTERS``, lists it."""
        if show == "orphans":
            return self.status == Placement.Status.ORPHAN
        return self.state == show if show else not self.is_settled

    def counts_in(self, show: str) -> bool:
        """Whether the number beside the filter counts it: praise is listed with the others, and asks for nothing."""
        return self.is_in(show) and (self.intent != Thread.Intent.PRAISE or bool(show))

    @property
    def order(self) -> tuple[bool, int]:
        """For sorting: threads on the whole letter first, then by place, orphans last."""
        return self.status == Placement.Status.ORPHAN, -1 if self.start is None else self.start

    @property
    def key(self) -> str:
        """What the text and the cards call the thread."""
        return f"thread-{self.pk}"

    @property
    def kind(self) -> str:
        """``suggestion`` while it can be accepted, else ``thread``."""
        can_be_taken = self.status == Placement.Status.EXACT and self.state != Thread.State.RESOLVED
        return "suggestion" if self.replacement is not None and not self.decision and can_be_taken else "thread"

    def passages(self) -> list[Passage]:
        """Its range in the text, to be marked there; none for an orphan, the whole letter, or once it is closed."""
        if self.start is None or self.end is None or self.state == Thread.State.RESOLVED:
            return []
        proposes = self.replacement or "" if self.kind == "suggestion" else ""
        return [Passage(self.start, self.end, self.key, self.kind, proposes)]


@dataclass(frozen=True)
class ThreadCard:
    """A thread as one person sees it on one version."""

    thread: Thread
    at: Placement | None
    words: str  # those in its range on this version
    comments: list[Comment]
    applied: int | None  # the version that an accepted suggestion made
    is_owner: bool
    is_author: bool
    is_newest: bool
    mine: frozenset[int]  # the keys of the comments that the person may still edit

    @cached_property
    def key(self) -> str:
        """The id of the card on the page."""
        return f"thread-{self.thread.pk}"

    @cached_property
    def path(self) -> str:
        """The start of the paths of its actions."""
        return reverse("thread", args=[self.thread.pk])

    @cached_property
    def is_orphan(self) -> bool:
        """Whether its words are no longer in the text."""
        return self.at is not None and self.at.status == Placement.Status.ORPHAN

    @cached_property
    def is_suggestion(self) -> bool:
        """Whether it proposes other words."""
        return self.thread.replacement is not None

    @cached_property
    def is_question(self) -> bool:
        """Whether the candidate began it."""
        return self.thread.request_id is not None

    @cached_property
    def waits(self) -> bool:
        """Whether a suggestion is still to be decided."""
        return self.is_suggestion and not self.thread.decision and self.thread.state != Thread.State.RESOLVED

    @cached_property
    def can_accept(self) -> bool:
        """Whether the person may accept it now: the candidate, on the newest version, while its words stand there."""
        is_exact = self.at is not None and self.at.status == Placement.Status.EXACT
        return self.is_owner and self.is_newest and self.waits and is_exact

    @cached_property
    def can_reopen(self) -> bool:
        """Whether the person may open it again."""
        is_settled = self.thread.state != Thread.State.OPEN and self.thread.decision != Thread.Decision.ACCEPTED
        return is_settled and (self.is_owner or self.is_author)

    @cached_property
    def is_outdated(self) -> bool:
        """Whether it cannot be accepted because the text has changed."""
        return self.waits and self.at is not None and self.at.status != Placement.Status.EXACT

    @cached_property
    def has_changed(self) -> bool:
        """Whether other words stand there now, and not because the suggestion was accepted."""
        return bool(self.words) and self.words not in {self.thread.quote, self.thread.replacement}

    @cached_property
    def can_attach(self) -> bool:
        """Whether the person may say where its words are now."""
        return self.is_orphan and (self.is_owner or self.is_author)

    @cached_property
    def candidates(self) -> list[tuple[int, int, str]]:
        """Where an orphan may be attached: start and end in code points, and the words there."""
        body = self.at.version.body if self.at and self.is_orphan else ""
        return [(start, end, body[start:end]) for start, end in (self.at.candidates if self.at else [])]


class ThreadPanel:
    """The threads on ``version`` that ``user`` sees, in a fixed number of queries.

    Args:
        version: The version on which the threads are shown, with its letter.
        user: Who looks at it.
        show: One of ``FILTERS``.
        page: Which page of the filtered threads, from 1.
        thread: The key of a thread, whose filter and page are shown instead.
    """

    def __init__(
        self, version: Version, user: User, *, show: str = "", page: int = 1, thread: UUID | None = None
    ) -> None:
        self.version, self.user = version, user
        self.letter = version.letter
        self.copy = ReaderCopy.of(version, user)
        self.is_newest = version.number == self.letter.last_number
        # For the templates: the page that shows the text, "" for this one, and the value of ``?on=`` that leads back.
        self.place, self.on = "", str(version.number)
        self.body = self.copy.body
        self.show, self.page = show, page
        self.named = thread  # listed with what is to settle though it is done by now, where its buttons were pressed
        if thread and (mark := next((mark for mark in self.marks if mark.pk == thread), None)):
            self.show = "resolved" if mark.state == Thread.State.RESOLVED else ""
            self.page = self.filtered.index(mark) // PAGE_SIZE + 1

    @cached_property
    def marks(self) -> list[ThreadMark]:
        """Every thread that the person sees on the version, in order."""
        fields = ["pk", "state", "decision", "intent", "quote", "replacement", "at__start", "at__end", "at__status"]
        fields.append("request")
        rows = Thread.objects.visible_to(self.user).on(self.version).order_by("created_at").values_list(*fields)
        marks = (self._shown(ThreadMark(*row)) for row in rows)
        return sorted(marks, key=lambda mark: (not self._is_asked(mark), mark.order))

    def _is_asked(self, mark: ThreadMark) -> bool:
        """Whether it is an open question of the candidate's to this reader, who sees those before all others."""
        is_open = mark.request is not None and mark.state == Thread.State.OPEN
        return is_open and self.letter.owner_id != self.user.pk

    def _shown(self, mark: ThreadMark) -> ThreadMark:
        """The mark where the reader sees it, and whether it asks anything of them."""
        mark = mark._replace(is_settled=self._is_settled(mark))
        if not self.copy.is_blind or mark.start is None or mark.end is None:
            return mark
        start, end = self.copy.shown_span(mark.start, mark.end)
        replacement = mark.replacement and self.copy.text(mark.replacement)
        return mark._replace(start=start, end=end, replacement=replacement)

    def _is_settled(self, mark: ThreadMark) -> bool:
        """For the candidate what is done, for mentors, who look at that, what is closed or became part of the text."""
        if self.letter.owner_id == self.user.pk:
            return mark.state != Thread.State.OPEN
        return mark.state == Thread.State.RESOLVED or mark.decision == Thread.Decision.ACCEPTED

    @cached_property
    def filtered(self) -> list[ThreadMark]:
        """Those that the filter lists."""
        return [mark for mark in self.marks if mark.is_in(self.show) or mark.pk == self.named]

    @property
    def filters(self) -> list[tuple[str, object, int]]:
        """Key, label and number of threads of each filter."""
        counts = Counter(show for show in FILTERS for mark in self.marks if mark.counts_in(show))
        return [(show, name, counts[show]) for show, name in FILTERS.items()]

    @property
    def count(self) -> int:
        """How many are to be settled."""
        return sum(mark.counts_in("") for mark in self.marks)

    @property
    def next_page(self) -> int | None:
        """The number of the page after this one, if there is one."""
        return self.page + 1 if self.page * PAGE_SIZE < len(self.filtered) else None

    @property
    def last_page(self) -> int | None:
        """The number of the page before this one, if there is one."""
        return self.page - 1 if self.page > 1 else None

    @cached_property
    def cards(self) -> list[ThreadCard]:
        """The threads of this page."""
        keys = [mark.pk for mark in self.filtered[(self.page - 1) * PAGE_SIZE : self.page * PAGE_SIZE]]
        if not keys:
            return []
        threads = Thread.objects.visible_to(self.user).on(self.version).in_bulk(keys)
        comments: dict[UUID, list[Comment]] = {key: [] for key in keys}
        for comment in Comment.objects.visible_to(self.user).filter(thread__in=keys).select_related("author"):
            comments[comment.thread_id].append(comment)
        suggestions = AppliedSuggestion.objects.visible_to(self.user)
        accepted = suggestions.filter(thread__in=keys, is_undone=False).order_by("pk")
        applied = dict(accepted.values_list("thread", "version__number"))
        return [self._card(threads[key], comments[key], applied.get(key)) for key in keys if key in threads]

    def _card(self, thread: Thread, comments: list[Comment], applied: int | None) -> ThreadCard:
        thread = shown_thread(thread, self.copy)
        comments = [shown_comment(comment, self.copy) for comment in comments]
        at = thread.at
        if at:
            at.version = self.copy.version
        words = self.body[slice(*at.span)] if at and at.span else ""
        unanswered = takewhile(lambda comment: comment.author_id == self.user.pk, reversed(comments))
        mine = frozenset(comment.pk for comment in unanswered if comment.deleted_at is None)
        is_owner, is_author = self.letter.owner_id == self.user.pk, thread.author_id == self.user.pk
        return ThreadCard(thread, at, words, comments, applied, is_owner, is_author, self.is_newest, mine)

    @cached_property
    def questions(self) -> list[ThreadCard]:
        """For the mentor: those of this page that are open questions of the candidate's."""
        keys = {mark.pk for mark in self.marks if self._is_asked(mark)}
        return [card for card in self.cards if card.thread.pk in keys]

    @property
    def others(self) -> list[ThreadCard]:
        """The threads of this page without ``questions``."""
        return self.cards[len(self.questions) :]

    @cached_property
    def unanswered(self) -> list[Thread]:
        """For the mentor: the questions that wait for an answer, the oldest first."""
        if self.letter.owner_id == self.user.pk:
            return []
        asked = Thread.objects.visible_to(self.user).of(self.letter).unanswered()
        return list(asked.filter(version__number__lte=self.version.number).order_by("created_at"))

    @property
    def people(self) -> list[User]:
        """Those on this page whom ``user`` may mention."""
        threads = [card.thread.author for card in self.cards]
        comments = [comment.author for card in self.cards for comment in card.comments]
        return sorted({self.copy.person(self.letter.owner), *threads, *comments} - {self.user}, key=str)

    @cached_property
    def can_accept_several(self) -> bool:
        """Whether this page has more than one suggestion that the person may accept."""
        return sum(card.can_accept for card in self.cards) > 1

    @cached_property
    def made_of(self) -> list[AppliedSuggestion]:
        """The suggestions that made this version, with who proposed and who accepted them."""
        applied = self.version.applied_suggestions.select_related("thread__author", "by")
        return [shown(made, by=self.copy.person(made.by)) for made in applied]
