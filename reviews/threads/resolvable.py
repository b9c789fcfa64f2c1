"""How far a thread is settled: who may mark it as done, close it, open it again or decide on it."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.models import Event

if TYPE_CHECKING:
    from accounts.models import User


class Resolvable(models.Model):
    """The part of a thread that says how far it is settled."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ADDRESSED = "addressed", _("done, says the candidate")
        RESOLVED = "resolved", _("closed")

    class Decision(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        REJECTED = "rejected", _("declined")

    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True, default="")

    if TYPE_CHECKING:  # fields and methods of Thread
        author: Any
        version: Any
        start: Any
        replacement: Any
        is_published: Any
        _record: Any
        _write: Any

    class Meta:
        abstract = True

    def can_be_discarded_by(self, user: "User") -> bool:
        """Its author may, until others see it."""
        return bool(user == self.author and not self.is_published)

    def can_be_addressed_by(self, user: "User") -> bool:
        """The candidate marks what a mentor wrote as done, or decides on a suggestion; only the author closes it."""
        return bool(user == self.version.letter.owner != self.author and self.is_published)

    def can_be_resolved_by(self, user: "User") -> bool:
        """Only its author closes it."""
        return bool(user == self.author and self.is_published)

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
            unchanged = type(self)._base_manager.filter(pk=self.pk, state__in=allowed, decision=self.decision)
            if not unchanged.update(state=state, decision=decision):
                raise ValidationError(gettext("Somebody has changed this comment in the meantime: look at it again."))
            self.state, self.decision = state, decision
            self._record(verb, by=by)
            if note.strip():
                self._write(note, by=by)  # not by ``add``: it is one event, of which people are notified once
