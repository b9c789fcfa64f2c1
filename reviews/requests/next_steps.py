"""Reminders of the next steps of applications: each once, on its day."""

from django.db import models, transaction

from letters.models import Event, Letter, Sending
from reviews.notifications import activity


def remind_of_next_steps() -> int:
    """Remind the owners whose next step is due, of at most 200 letters; how many reminders there were."""
    reminders = Event.objects.filter(
        version=models.OuterRef("version"), verb=Event.Verb.NEXT_STEP_DUE, at__date__gte=models.OuterRef("next_on")
    )
    due = Sending.objects.due().exclude(models.Exists(reminders)).order_by("next_on", "pk")[:200]
    return sum(_remind(sending) for sending in due.select_related("version__letter"))


def _remind(sending: Sending) -> bool:
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
