"""Reminders: before a letter is due, the mentor who is to read it is reminded once."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from letters.models import Event
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
    return sum(_remind(request) for request in unreminded)


def _remind(request: "ReviewRequest") -> bool:
    """Record the reminder, which notifies the mentor; False when another sweeper was faster."""
    with request.locked() as row:
        # Asked again under the lock: whoever waited for it sees what the other has written.
        reminders = row.letter.events.filter(verb=Event.Verb.DUE_SOON, at__gte=row.due_at - BEFORE_DUE)
        if reminders.exists() or not row.is_waiting:
            return False
        activity.record(Event.Verb.DUE_SOON, row.letter, by=None, version=row.version)
    return True
