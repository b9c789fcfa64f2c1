"""The contents of the page that shows a letter's history, day by day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.utils import timezone

from accounts.models import User
from letters.models import Event, Letter

EVENTS_PER_PAGE = 50


@dataclass(frozen=True)
class HistoryEntry:
    """An event with its sentence for the reader."""

    event: Event
    sentence: str


class HistoryPage:
    """The events of ``letter`` that ``reader`` may see, newest first, page by page, in two queries."""

    def __init__(self, letter: Letter, reader: User, page: str | None) -> None:
        self.letter, self.reader, self.number = letter, reader, page

    @cached_property
    def page(self) -> Page[Event]:
        events = Event.objects.visible_to(self.reader).for_letter(self.letter)
        return Paginator(events, EVENTS_PER_PAGE).get_page(self.number)

    @cached_property
    def days(self) -> list[tuple[date, list[HistoryEntry]]]:
        """The entries of each local day; a day may continue, with its date, on the next page."""
        entries = [HistoryEntry(event, event.sentence_for(self.reader)) for event in self.page]
        return [
            (day, list(of_day)) for day, of_day in groupby(entries, lambda entry: timezone.localdate(entry.event.at))
        ]
