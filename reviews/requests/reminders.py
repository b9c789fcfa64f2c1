"""Reminders, each once: before a letter is due its mentor's, and its owner's on the day of their next step."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from letters.models import Event, Letter, Sending
from reviews.notifications import activity

if TYPE_CHECKING:
    from reviews.requests.request import ReviewRequest

BEFORE_DUE = timedelta(hours=24)


def remind(requests: "models.QuerySet[ReviewRequest]") -> int:
    """Remind the mentors of those ``requests`` that are due within ``BEFORE_DUE``; how many reminders there were."""
    now = timezone.now()
    due = requests.filter(state__in=["submitted", "in_review"], due_at__gt=now, due_at__lte=now + BEFORE_DUE)
    reminders = Event.objects.filter(
        letter=models.OuterRef("letter"), verb=Event.Verb.DUE_SOON, at__gte=models.OuterRef("due_at") - BEFORE_DUE
    )
    unreminded = due.exclude(mentor=None).exclude(models.Exists(reminders)).order_by("due_at")[:200]
    return sum(_remind_mentor(request) for request in unreminded)


def _remind_mentor(request: "ReviewRequest") -> bool:
    """Record the reminder, which notifies the mentor; False when another sweeper was faster."""
    with request.locked() as row:
        # Asked again under the lock: whoever waited for it sees what the other has written.
        reminders = row.letter.events.filter(verb=Event.Verb.DUE_SOON, at__gte=row.due_at - BEFORE_DUE)
        if reminders.exists() or not row.is_waiting:
            return False
        activity.record(Event.Verb.DUE_SOON, row.letter, by=None, version=row.version)
    return True


def remind_of_next_steps() -> int:
    """Remind the owners whose next step is due, of at most 200 letters; how many reminders there were."""
    reminders = Event.objects.filter(
        version=models.OuterRef("version"), verb=Event.Verb.NEXT_STEP_DUE, at__date__gte=models.OuterRef("next_on")
    )
    due = Sending.objects.due().exclude(models.Exists(reminders)).order_by("next_on", "pk")[:200]
    return sum(_remind_owner(sending) for sending in due.select_related("version__letter"))


def _remind_owner(sending: Sending) -> bool:
    """Record the reminder, which notifies the owner; False when another sweeper was faster."""
    version = sending.version
    with transaction.atomic():
        # The letter's row is the lock: of two sweepers the second finds the event of the first.
        letter = Letter.objects.select_for_update(no_key=True).get(pk=version.letter_id)
        made = letter.events.filter(version=version, verb=Event.Verb.NEXT_STEP_DUE, at__date__gte=sending.next_on)
        if made.exists():
            return False
        activity.record(Event.Verb.NEXT_STEP_DUE, letter, by=None, version=version)
    return True
