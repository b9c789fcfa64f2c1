"""Events: the append-only log of everything that happened to a letter (docs/adr/0002)."""

from datetime import timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from audit.models import Action, Entry
from letters.history.sentences import sentence
from queries.compiled import compiled

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from letters.letter import Letter
    from letters.version import Version

READING_INTERVAL = timedelta(hours=1)  # a version opened again within it counts as read once


class EventQuerySet(models.QuerySet["Event"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The events of the user's own letters."""
        return self.filter(letter__owner=user, letter__binned_at=None) if user.is_authenticated else self.none()

    def for_letter(self, letter: "Letter") -> Self:
        """The events of a letter, newest first, with what their sentences need."""
        return self.filter(letter=letter).select_related("by", "version").defer("version__body", "version__origins")

    def record_reading(self, version: "Version", *, by: User) -> None:
        """Record that somebody other than the owner reads a version.

        The letter's history says it once per person, version and hour; the audit log every time.
        """
        if by.pk == version.letter.owner_id:
            return
        Entry.objects.record(Action.LETTER_READ, by=by, subject=version.letter.owner_id, about=version)
        reading = {"letter": version.letter, "version": version, "by": by, "verb": Event.Verb.READ}
        if _recent_readings(version.letter, version, by):
            return
        with transaction.atomic():
            # The reader's row is the lock: of two tabs opened at once, the second finds the event of the first.
            User.objects.select_for_update(no_key=True).get(pk=by.pk)
            if not _recent_readings(version.letter, version, by):
                self.create(**reading)


@compiled
def _recent_readings(letter: "Letter", version: "Version", by: User) -> "models.QuerySet[Event, int]":
    readings = Event.objects.filter(letter=letter, version=version, by=by, verb=Event.Verb.READ)
    return readings.filter(at__gt=Now() - READING_INTERVAL).order_by().values_list("pk", flat=True)[:1]


class Event(models.Model):
    """One thing that happened to a letter, to which version, and who did it (None for deadlines that passed).

    ``data`` has the ids and numbers that the sentence needs, never a word of the letter or of a comment.
    """

    class Verb(models.TextChoices):
        """Everything that can happen to a letter, in ``reviews`` too."""

        STARTED = "started", _("started the letter")
        GUIDE_CHANGED = "guide_changed", _("chose another guide")
        FROZEN = "frozen", _("saved a version")
        RESTORED = "restored", _("went back to an older version")
        EXPORTED = "exported", _("asked for the PDF")
        READ = "read", _("read a version")
        ASKED = "asked", _("asked for a review")
        SENT_NEWER = "sent_newer", _("sent the mentor a newer version")
        WITHDRAWN = "withdrawn", _("withdrew the request")
        ACCESS_ENDED = "access_ended", _("ended the mentor’s access")
        CLAIMED = "claimed", _("took on the letter")
        RELEASED = "released", _("gave the letter back")
        EXPIRED = "expired", _("was not read in time and went back to the queue")
        OPENED = "opened", _("was opened to all mentors")
        DUE_SOON = "due_soon", _("is due within a day")
        CHANGES_SUGGESTED = "changes_suggested", _("suggested changes")
        APPROVED = "approved", _("said it is ready to send")
        REASSIGNED = "reassigned", _("gave the letter to another mentor")
        PROPOSED = "proposed", _("proposed another mentor")
        PROPOSAL_DECLINED = "proposal_declined", _("declined another mentor")
        CLOSED = "closed", _("closed the request")
        REMINDED = "reminded", _("reminded the mentor")
        DECLINED = "declined", _("cannot read the letter")
        PASSED_ON = "passed_on", _("cannot read the letter, and left it to all mentors")
        POOL_OFFERED = "pool_offered", _("was not taken up, and may go to all mentors")
        QUESTIONED = "questioned", _("asked the mentor a question")
        COMMENTED = "commented", _("answered a comment")
        MENTIONED = "mentioned", _("mentioned somebody in a comment")
        ADDRESSED = "addressed", _("marked a comment as done")
        RESOLVED = "resolved", _("closed a comment")
        REOPENED = "reopened", _("reopened a comment")
        ATTACHED = "attached", _("showed where a comment belongs")
        REMOVED = "removed", _("deleted a comment")
        ACCEPTED = "accepted", _("accepted a suggestion")
        REJECTED = "rejected", _("declined a suggestion")
        UNDONE = "undone", _("undid an accepted suggestion")
        SHARED = "shared", _("shared a version with a link")
        UNSHARED = "unshared", _("closed a link")
        LINK_OPENED = "link_opened", _("was opened through a link")
        GUEST_COMMENTED = "guest_commented", _("was commented on by a guest")
        REPORT_READ = "report_read", _("read a reported passage")
        REPORT_DECIDED = "report_decided", _("decided on a report")
        COPIED = "copied", _("made a copy for another company")
        NAMED = "named", _("named a version")
        SENT = "sent", _("sent a version")
        SENDING_TAKEN_BACK = "sending_taken_back", _("undid the sending of a version")
        NEXT_STEP_DUE = "next_step_due", _("had its next step due")
        ANSWERED = "answered", _("noted the company’s answer")
        ANSWER_TAKEN_BACK = "answer_taken_back", _("removed the company’s answer")
        ARCHIVED = "archived", _("put the letter in the archive")
        UNARCHIVED = "unarchived", _("took the letter out of the archive")
        BINNED = "binned", _("put the letter in the bin")
        PUT_BACK = "put_back", _("took the letter out of the bin")

    # No index of its own: ``events_of_a_letter`` begins with the letter.
    letter = models.ForeignKey("letters.Letter", models.PROTECT, related_name="events", db_index=False)
    # DO_NOTHING: the database itself refuses to delete a version, and says why.
    version = models.ForeignKey("letters.Version", models.DO_NOTHING, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=30)  # of Verb; no choices here, so that a new verb needs no migration
    data = models.JSONField(default=dict)
    at = models.DateTimeField(db_default=Now())

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["letter", "-id"], name="events_of_a_letter")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.verb}"

    def sentence_for(self, reader: "User") -> str:
        """The event as one sentence for ``reader``, who may have done it, in the language of the page."""
        return sentence(
            self.verb,
            self.data,
            who=str(self.by) if self.by else "",
            number=self.version.number if self.version else 0,
            is_own=self.by is not None and reader.pk in {self.by_id, self.by.merged_into_id},
        )
