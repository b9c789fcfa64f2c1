"""The panel of threads on a draft: each reanchored from the newest version to the text being written."""

from functools import cached_property
from typing import Self

from django.urls import reverse

from accounts.models import User
from letters.anchoring import Revision
from letters.models import Letter, Version
from reviews.models import Comment, Thread
from reviews.threads.panel import ThreadCard, ThreadMark, ThreadPanel
from reviews.threads.reanchoring import status_against_original


class DraftThreadPanel(ThreadPanel):
    """The panel on the draft of a letter that has a version. Nothing is saved, as drafts change by the second."""

    def __init__(self, version: Version, user: User) -> None:
        super().__init__(version, user)
        self.draft = version.letter.draft
        self.body = self.draft.body
        self.place = reverse("version", args=[version.letter_id, version.number])
        self.on = "draft"

    @classmethod
    def for_letter(cls, letter: Letter, user: User) -> Self | None:
        """The panel on the draft of ``letter``; None before the letter has a version."""
        latest = letter.latest_version
        if latest is None:
            return None
        latest.letter = letter
        return cls(latest, user)

    @cached_property
    def marks(self) -> list[ThreadMark]:
        """Every thread that the person sees, where it stands in the draft."""
        step = Revision(self.version.body, self.body)
        return sorted((self._reanchored(mark, step) for mark in super().marks), key=lambda mark: mark.order)

    def _reanchored(self, mark: ThreadMark, step: Revision) -> ThreadMark:
        if mark.start is None or mark.end is None or mark.status is None:
            return mark
        place = step.port(mark.start, mark.end)
        status = status_against_original(place, mark.status, mark.quote, self.body)
        return mark._replace(start=place.start, end=place.end, status=str(status))

    def _card(self, thread: Thread, comments: list[Comment], applied: int | None) -> ThreadCard:
        mark = next(mark for mark in self.marks if mark.pk == thread.pk)
        if thread.at:
            thread.at.start, thread.at.end = mark.start, mark.end
            thread.at.status, thread.at.candidates = mark.status or "", []
        return super()._card(thread, comments, applied)
