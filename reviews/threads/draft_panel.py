"""The talk as it stands on the draft: each thread carried from the newest version to the text being written."""

from functools import cached_property
from typing import Self

from django.urls import reverse

from accounts.models import User
from letters.anchoring import Revision
from letters.models import Letter, Version
from reviews.models import Placement, Thread
from reviews.threads.panel import Card, Mark, Talk
from reviews.threads.reanchoring import against_the_original


class DraftTalk(Talk):
    """As ``Talk``, on the draft of a letter that has a version; nothing is saved, as drafts change by the second."""

    def __init__(self, version: Version, user: User) -> None:
        super().__init__(version, user)
        self.draft = version.letter.draft
        self.body = self.draft.body
        self.place = reverse("version", args=[version.letter_id, version.number])
        self.on = "draft"

    @classmethod
    def of(cls, letter: Letter, user: User) -> Self | None:
        """The talk on the draft of ``letter``; None before it has a version."""
        latest = letter.latest_version
        if latest is None:
            return None
        latest.letter = letter
        return cls(latest, user)

    @cached_property
    def marks(self) -> list[Mark]:
        step = Revision(self.version.body, self.body)
        return sorted((self._moved(mark, step) for mark in super().marks), key=lambda mark: mark.order)

    def _moved(self, mark: Mark, step: Revision) -> Mark:
        if mark.start is None or mark.end is None or mark.status is None:
            return mark
        found = step.port(mark.start, mark.end)
        status = against_the_original(found, mark.status, mark.quote, self.body)
        return mark._replace(start=found.start, end=found.end, status=str(status))

    def _card(self, thread: Thread, *more: object) -> Card:
        mark = next(mark for mark in self.marks if mark.pk == thread.pk)
        at: Placement | None = getattr(thread, "at", None)
        if at:
            at.start, at.end, at.status, at.candidates = mark.start, mark.end, mark.status or "", []
        return super()._card(thread, *more)  # type: ignore[arg-type]
