"""Accepted suggestions: edits of the draft, which make one version that records who proposed and who accepted them."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext, ngettext

from letters.anchoring import EditedRevision, Revision, Splice, Status
from letters.models import Draft, Event, Letter, Version
from reviews.notifications import activity
from reviews.threads.thread import Thread

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class AppliedSuggestionQuerySet(models.QuerySet["AppliedSuggestion"]):
    """Accepting suggestions, and taking them back."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those of the threads that a person sees."""
        return self.filter(thread__in=Thread.objects.visible_to(user))

    def accept(self, letter: Letter, threads: Iterable[Thread], *, by: "User") -> Version:
        """Put the suggested words of all ``threads`` into the draft, and make one version of it.

        Raises:
            ValidationError: For none, for one that was decided already, for one whose words have changed since, on
                the newest version or in the draft, and for two that overlap; then nothing at all is changed.
        """
        with transaction.atomic():
            letter, suggestions = self._lock(letter, threads)
            if any(thread.decision or thread.state == Thread.State.RESOLVED for thread in suggestions):
                raise ValidationError(gettext("One of these suggestions has already been decided: look at it again."))
            count = len(suggestions)
            note = ngettext("%(count)d suggestion accepted", "%(count)d suggestions accepted", count)
            edits = [(thread, thread.quote, thread.replacement or "") for thread in suggestions]
            version = self._splice(letter, edits, by=by, note=note % {"count": count})
            state, decision = Thread.State.ADDRESSED, Thread.Decision.ACCEPTED
            return self._record(version, suggestions, by, Event.Verb.ACCEPTED, state=state, decision=decision)

    def take_back(self, thread: Thread, *, by: "User") -> Version:
        """Put the old words back where the accepted ones stand now, as one more version.

        Raises:
            ValidationError: When it is not accepted, or its words have changed since.
        """
        with transaction.atomic():
            letter, suggestions = self._lock(thread.version.letter, [thread])
            if suggestions[0].decision != Thread.Decision.ACCEPTED:
                raise ValidationError(gettext("This suggestion is not accepted: there is nothing to undo."))
            edits = [(suggestions[0], thread.replacement or "", thread.quote)]
            version = self._splice(letter, edits, by=by, note=gettext("A suggestion undone"))
            state = Thread.State.OPEN
            return self._record(version, suggestions, by, Event.Verb.UNDONE, is_undone=True, state=state, decision="")

    def _lock(self, letter: Letter, threads: Iterable[Thread]) -> tuple[Letter, list[Thread]]:
        """The letter and the suggestions as they are now, locked until the transaction ends."""
        letter = Letter.objects.select_for_update(no_key=True).get(pk=letter.pk)
        keys = [thread.pk for thread in threads]
        suggestions = Thread.objects.of(letter).filter(pk__in=keys, replacement__isnull=False)
        locked = list(suggestions.select_for_update(no_key=True, of=["self"]).order_by("pk"))
        if not locked:
            raise ValidationError(gettext("Choose the suggestions to accept."))
        return letter, locked

    def _splice(self, letter: Letter, edits: list[tuple[Thread, str, str]], *, by: "User", note: str) -> Version:
        """Make the version in which, where each thread stands, its old words have become the new ones.

        ``edits`` are thread, old words and new words.
        """
        draft = Draft.objects.select_for_update(no_key=True).get(letter=letter)
        latest = letter.versions.order_by("-number")[0]  # there is one: the threads were written on it or before
        step = Revision(latest.body, draft.body)
        placements = latest.placements.filter(thread__in=[thread for thread, *_ in edits])
        by_thread = {placement.thread_id: placement for placement in placements}
        splices = []
        for thread, old, new in edits:
            at = by_thread[thread.pk]
            now = step.port(*at.span) if at.span and at.status != at.Status.MOVED else None
            if now is None or now.status is not Status.EXACT or draft.body[now.start : now.end] != old:
                sentence = gettext("“%(words)s”: the text has changed since. Copy what you want to keep of it.")
                raise ValidationError(sentence % {"words": shortened(old or new)})
            splices.append(Splice(now.near, now.near + len(old), new))  # an exact one is near where it starts
        splices.sort()
        if any(before.end > after.start for before, after in pairwise(splices)):
            sentence = gettext("Two of these suggestions change the same words: accept one, then look at the other.")
            raise ValidationError(sentence)
        edited = EditedRevision(latest.body, draft.body, splices)
        draft.write(edited.new, seen=draft.revision)
        return letter.freeze(by=by, note=note, step=edited).have_checked(by=by)

    def _record(
        self,
        version: Version,
        threads: list[Thread],
        by: "User",
        verb: Event.Verb,
        *,
        is_undone: bool = False,
        **state: str,
    ) -> Version:
        """Save which suggestions made the version, and ``state`` and decision of their threads."""
        made = {"version": version, "by": by, "is_undone": is_undone}
        AppliedSuggestion.objects.bulk_create(AppliedSuggestion(thread=thread, **made) for thread in threads)
        Thread.objects.filter(pk__in=[thread.pk for thread in threads]).update(**state)
        for thread in threads:
            activity.record(verb, version.letter, by=by, version=version, thread=str(thread.pk))
        return version


def shortened(words: str) -> str:
    """The words, cut off with an ellipsis beyond 60 characters."""
    return words if len(words) <= 60 else f"{words[:59]}…"


class AppliedSuggestion(models.Model):
    """A suggestion that made a version: its author proposed the words; ``by`` accepted them, or took them back."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="applied_suggestions")
    thread = models.ForeignKey(Thread, models.PROTECT, related_name="applied")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    is_undone = models.BooleanField(default=False)
    at = models.DateTimeField(db_default=Now())

    objects = AppliedSuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["version", "thread"], name="applied_once_per_version")]

    def __str__(self) -> str:
        return f"{self.version_id} {self.thread_id}"
