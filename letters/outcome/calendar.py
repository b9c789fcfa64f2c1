"""The next step of an application as a file for calendars (iCalendar, RFC 5545)."""

from datetime import timedelta

from django.utils.translation import gettext

from letters.outcome.sending import Sending

DAY = timedelta(days=1)
ALARM = timedelta(hours=9)  # after the day has begun


def calendar_file(sending: Sending, address: str) -> bytes:
    """One event that lasts the day of the next step, with an alarm at nine.

    Args:
        sending: A sending with ``next_on``.
        address: The address of the version's page.
    """
    import icalendar  # noqa: PLC0415 (4 MB with its time zones, for a file that few ask for)

    letter = sending.version.letter
    calendar, event, alarm = icalendar.Calendar(), icalendar.Event(), icalendar.Alarm()
    calendar.add("prodid", "-//Bozza//IT")
    calendar.add("version", "2.0")
    name = sending.next_step or gettext("Next step")
    event.add("uid", f"{sending.pk}@bozza")
    event.add("summary", f"{name}: {letter.company or letter.title}")
    event.add("dtstart", sending.next_on)
    event.add("dtend", sending.next_on + DAY if sending.next_on else None)
    event.add("dtstamp", sending.created_at)
    event.add("url", address)
    alarm.add("action", "DISPLAY")
    alarm.add("description", name)
    alarm.add("trigger", ALARM)
    event.add_component(alarm)
    calendar.add_component(event)
    return bytes(calendar.to_ical())
