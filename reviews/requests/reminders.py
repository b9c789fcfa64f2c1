"""Before a letter is due, whoever is to read it is reminded once."""

from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from letters.models import Event
from reviews.notifications import activity

BEFORE = timedelta(hours=24)


def remind(requests: models.QuerySet[Any]) -> int:
    """Remind the mentors of ``requests`` that are due within ``BEFORE``; how many reminders there were."""
    now = timezone.now()
    due = requests.filter(state__in=["submitted", "in_review"], due_at__gt=now, due_at__lte=now + BEFORE)
    said = Event.objects.filter(
        letter=models.OuterRef("letter"), verb=Event.Verb.DUE_SOON, at__gte=models.OuterRef("due_at") - BEFORE
    )
    found = due.exclude(mentor=None).exclude(models.Exists(said)).order_by("due_at")[:200]
    return sum(_remind(request) for request in found)


def _remind(request: Any) -> bool:
    """Write it down, which tells the mentor; False when another sweeper was faster."""
    with transaction.atomic():
        alone = type(request).objects.select_for_update(no_key=True).get(pk=request.pk)
        # Asked again under the lock: whoever waited for it sees what the other has written.
        said = alone.letter.events.filter(verb=Event.Verb.DUE_SOON, at__gte=alone.due_at - BEFORE)
        if said.exists() or not alone.is_waiting:
            return False
        activity.record(Event.Verb.DUE_SOON, alone.letter, by=None, version=alone.version)
    return True
