"""Accepted suggestions: known edits of the draft, which make one version that records whose words they were."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext, ngettext

from letters.anchoring import Edited, Revision, Splice, Status
from letters.models import Draft, Event, Letter, Version
from reviews.notifications.activity import happened
from reviews.threads.thread import Thread

if TYPE_CHECKING:
    from accounts.models import User


class AppliedSuggestionQuerySet(models.QuerySet["AppliedSuggestion"]):
    def visible_to(self, user) -> Self:
        """Those of the threads that a person sees."""
        return self.filter(thread__in=Thread.objects.visible_to(user))

    def accept(self, letter: Letter, threads: Iterable[Thread], *, by: "User") -> Version:
        """Put the suggested words of all ``threads`` into the draft, and make one version of it.

        Raises ``ValidationError`` for none, for one that was decided already, for one whose words have changed since,
        on the newest version or in the draft, and for two that overlap; then nothing at all is changed.
        """
        with transaction.atomic():
            letter, chosen = self._held(letter, threads)
            if any(thread.decision or thread.state == Thread.State.RESOLVED for thread in chosen):
                raise ValidationError(gettext("One of these suggestions has been decided already: look at it again."))
            count = len(chosen)
            note = ngettext("%(count)d suggestion accepted", "%(count)d suggestions accepted", count)
            words = [(thread, thread.quote, thread.replacement or "") for thread in chosen]
            version = self._splice(letter, words, by=by, note=note % {"count": count})
            state, decision = Thread.State.ADDRESSED, Thread.Decision.ACCEPTED
            return self._record(version, chosen, by, Event.Verb.ACCEPTED, state=state, decision=decision)

    def take_back(self, thread: Thread, *, by: "User") -> Version:
        """Put the old words back where the accepted ones stand now, as one more version.

        Raises ``ValidationError`` when it is not accepted, or its words have changed since.
        """
        with transaction.atomic():
            letter, chosen = self._held(thread.version.letter, [thread])
            if chosen[0].decision != Thread.Decision.ACCEPTED:
                raise ValidationError(gettext("This suggestion is not accepted: there is nothing to take back."))
            words = [(chosen[0], thread.replacement or "", thread.quote)]
            version = self._splice(letter, words, by=by, note=gettext("A suggestion taken back"))
            state = Thread.State.OPEN
            return self._record(version, chosen, by, Event.Verb.UNDONE, is_undone=True, state=state, decision="")

    def _held(self, letter: Letter, threads: Iterable[Thread]) -> tuple[Letter, list[Thread]]:
        """The letter and the suggestions as they stand, held until the transaction ends."""
        letter = Letter.objects.select_for_update(no_key=True).get(pk=letter.pk)
        chosen = Thread.objects.of(letter).filter(pk__in=[one.pk for one in threads], replacement__isnull=False)
        found = list(chosen.select_for_update(no_key=True, of=["self"]).order_by("pk"))
        if not found:
            raise ValidationError(gettext("Choose the suggestions to accept."))
        return letter, found

    def _splice(self, letter: Letter, words: list[tuple[Thread, str, str]], *, by: "User", note: str) -> Version:
        """The version in which, for each thread, the first words have given way to the second."""
        draft = Draft.objects.select_for_update(no_key=True).get(letter=letter)
        latest = letter.versions.order_by("-number")[0]  # there is one: the threads were written on it or before
        step = Revision(latest.body, draft.body)
        places = {one.thread_id: one for one in latest.placements.filter(thread__in=[thread for thread, *_ in words])}
        splices = []
        for thread, old, new in words:
            at = places[thread.pk]
            now = step.port(*at.span) if at.span and at.status != at.Status.MOVED else None
            if now is None or now.status is not Status.EXACT or draft.body[now.start : now.end] != old:
                sentence = gettext("“%(words)s”: the text has changed since. Copy what you want to keep of it.")
                raise ValidationError(sentence % {"words": shortened(old or new)})
            splices.append(Splice(now.near, now.near + len(old), new))  # an exact one is near where it starts
        splices.sort()
        if any(before.end > after.start for before, after in pairwise(splices)):
            sentence = gettext("Two of these suggestions change the same words: accept one, then look at the other.")
            raise ValidationError(sentence)
        edited = Edited(latest.body, draft.body, splices)
        draft.write(edited.new, seen=draft.revision)
        return letter.freeze(by=by, note=note, step=edited)

    def _record(
        self, version: Version, threads: list[Thread], by: "User", verb: Event.Verb, *, is_undone: bool = False, **now
    ) -> Version:
        self.bulk_create(self.model(version=version, thread=one, by=by, is_undone=is_undone) for one in threads)
        Thread.objects.filter(pk__in=[one.pk for one in threads]).update(**now)
        for one in threads:
            happened(verb, version.letter, by=by, version=version, thread=str(one.pk))
        return version


def shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"


class AppliedSuggestion(models.Model):
    """A suggestion that made a version: its author proposed the words, ``by`` took them, or took them back."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="applied_suggestions")
    thread = models.ForeignKey(Thread, models.PROTECT, related_name="applied")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    is_undone = models.BooleanField(default=False)
    at = models.DateTimeField(db_default=Now())

    objects: ClassVar[AppliedSuggestionQuerySet] = AppliedSuggestionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["version", "thread"], name="applied_once_per_version")]

    def __str__(self) -> str:
        return f"{self.version_id} {self.thread_id}"
