"""Settling: what a coordinator does with a request that waits, and what needs the candidate's yes."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext

from accounts.models import User
from audit.models import Action, Entry
from letters.models import Event
from reviews.notifications import activity
from reviews.requests.blocked import are_kept_apart
from reviews.requests.claim import NO_LEASE
from reviews.requests.declining import Declinable
from reviews.requests.mentor_profile import MentorProfile


class Settleable(Declinable):
    """The part of a review request that moves it to another mentor, or ends it without an answer."""

    if TYPE_CHECKING:  # a field of ReviewRequest
        ended_at: Any

    class Meta:
        abstract = True

    @property
    def reference(self) -> str:
        """Six digits by which people who may not know whose letter it is speak of the request."""
        return f"{self.pk.int % 1_000_000:06}"

    @property
    def is_stranded(self) -> bool:
        """Whether it waits for somebody who cannot read it: no mentor any more, or away."""
        mentor = self.mentor
        profile = getattr(mentor, "mentor_profile", None)
        return mentor is not None and (not mentor.is_active_mentor or bool(profile and profile.is_away))

    def can_be_settled_by(self, user: User) -> bool:
        """Moved or closed: by a coordinator, never about an own letter."""
        return self.is_waiting and user.is_coordinator and user != self.letter.owner

    def reassign(self, mentor: User, *, by: User, reason: str) -> None:
        """Give the letter to another mentor, who is then asked by name.

        Args:
            mentor: Who is to read it.
            by: A coordinator, or the letter's owner, who has said yes to a coordinator's proposal.
            reason: Why, for candidate and mentor.

        Raises:
            ValidationError: The request no longer waits, there is no reason, the owner chose its mentor and has not
                agreed, the mentor is the coordinator, or the letter is not the mentor's to read.
        """
        with self.locked() as row:
            row.refuse_settling(reason)
            row.refuse_mentor(mentor, by=by)
            row.refuse_without_consent(by)
            row.update_state(state="submitted", mentor=mentor, is_named=True, reason=reason, **NO_LEASE)
            Entry.objects.record(Action.REASSIGNED, by=by, subject=row.letter.owner_id, about=row)
            activity.record(Event.Verb.REASSIGNED, row.letter, by=by, version=row.version, mentor=str(mentor.pk))

    def open_to_pool(self, *, by: User, reason: str) -> None:
        """Let any mentor take the letter, in place of the one who was asked; the owner has agreed. Raises as above."""
        with self.locked() as row:
            row.refuse_settling(reason)
            row.refuse_without_consent(by)
            row.update_state(state="submitted", mentor=None, is_named=False, reason=reason, **NO_LEASE)
            activity.record(Event.Verb.OPENED, row.letter, by=by, version=row.version)

    def remind(self, *, by: User) -> bool:
        """Remind the mentor that the letter waits; False where nobody has it, or the last reminder is of today."""
        with self.locked() as row:
            day_ago = timezone.now() - timedelta(hours=24)
            if not row.is_waiting or row.mentor is None:
                return False
            if row.letter.events.filter(verb=Event.Verb.REMINDED, at__gt=day_ago).exists():
                return False
            activity.record(Event.Verb.REMINDED, row.letter, by=by, version=row.version)
        return True

    def close(self, *, by: User, reason: str) -> None:
        """A coordinator ends the request without an answer; the candidate reads why.

        Raises:
            ValidationError: The request no longer waits, or there is no reason.
        """
        with self.locked() as row:
            row.refuse_settling(reason)
            row.update_state(state="closed", ended_at=timezone.now(), reason=reason, **NO_LEASE)
            Entry.objects.record(Action.REQUEST_CLOSED, by=by, subject=row.letter.owner_id, about=row)
            activity.record(Event.Verb.CLOSED, row.letter, by=by, version=row.version)

    def refuse_settling(self, reason: str) -> None:
        """Raise ``ValidationError`` for a request that no longer waits, and where there is no reason."""
        if not self.is_waiting:
            raise ValidationError(gettext("This request is no longer open."))
        if not reason.strip():
            raise ValidationError(gettext("Say why: the candidate and the mentor will read it."))

    def refuse_without_consent(self, by: User) -> None:
        """Raise ``ValidationError`` when the owner asked a mentor by name, and somebody else moves the letter."""
        # SECURITY: whoever was chosen to read it, no coordinator replaces by another reader on their own.
        if self.is_named and by != self.letter.owner:
            raise ValidationError(gettext("The candidate chose this mentor: propose another one, and they decide."))

    def refuse_mentor(self, mentor: User, *, by: User) -> None:
        """Raise ``ValidationError`` for a mentor to whom the letter may not be given."""
        # SECURITY: a coordinator who is a mentor as well could read every letter that waits.
        if mentor == by:
            raise ValidationError(gettext("You cannot give a letter to yourself: choose another mentor."))
        is_reader = mentor.is_active_mentor and mentor != self.letter.owner
        if not is_reader or not self.is_offered_to(mentor) or are_kept_apart(mentor, self.letter.owner):
            raise ValidationError(gettext("This mentor cannot read this letter: choose another one."))
        MentorProfile.of(mentor).refuse_asking()
