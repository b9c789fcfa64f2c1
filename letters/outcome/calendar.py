"""Days of an application as a file for calendars (iCalendar, RFC 5545)."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from letters.models import Letter, Sending

DAY = timedelta(days=1)
ALARM = timedelta(hours=9)  # after the day has begun


def file_of_next_step(sending: Sending, address: str) -> bytes:
    """The day of the next step.

    Args:
        sending: A sending with ``next_on``.
        address: The address of the version's page.
    """
    name = sending.next_step or gettext("Next step")
    facts = {"uid": f"{sending.pk}@bozza", "dtstamp": sending.created_at, "url": address}
    return _file(name, sending.version.letter, sending.next_on, facts)


def file_of_deadline(letter: Letter, address: str) -> bytes:
    """The last day to apply.

    Args:
        letter: A letter with a deadline.
        address: The address of its desk.
    """
    facts = {"uid": f"{letter.pk}@bozza", "dtstamp": timezone.now(), "url": address}
    return _file(gettext("Deadline"), letter, letter.deadline, facts)


def _file(name: str, letter: Letter, day: date | None, facts: dict[str, Any]) -> bytes:
    """One event that lasts a day, with an alarm at nine."""
    import icalendar  # noqa: PLC0415 (4 MB with its time zones, for a file that few ask for)

    calendar, event, alarm = icalendar.Calendar(), icalendar.Event(), icalendar.Alarm()
    calendar.add("prodid", "-//Bozza//IT")
    calendar.add("version", "2.0")
    event.add("summary", f"{name}: {letter.company or letter.title}")
    event.add("dtstart", day)
    event.add("dtend", day + DAY if day else None)
    for key, value in facts.items():
        event.add(key, value)
    alarm.add("action", "DISPLAY")
    alarm.add("description", name)
    alarm.add("trigger", ALARM)
    event.add_component(alarm)
    calendar.add_component(event)
    return bytes(calendar.to_ical())
