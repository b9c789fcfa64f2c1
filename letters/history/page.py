"""The contents of the page that shows a letter's history, day by day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.utils import timezone

from accounts.models import User
from letters.models import Event, Letter

ON_A_PAGE = 50


@dataclass(frozen=True)
class Line:
    event: Event
    sentence: str


class Story:
    """The events of ``letter`` that ``reader`` may see, the newest first, a page at a time, in two queries."""

    def __init__(self, letter: Letter, reader: User, page: str | None) -> None:
        self.letter, self.reader, self.number = letter, reader, page

    @cached_property
    def page(self) -> Page[Event]:
        events = Event.objects.visible_to(self.reader).of(self.letter)
        return Paginator(events, ON_A_PAGE).get_page(self.number)

    @cached_property
    def days(self) -> list[tuple[date, list[Line]]]:
        """Each local day with its lines; a day that runs over the page's end goes on, with its date, on the next."""
        lines = [Line(event, event.told_to(self.reader)) for event in self.page]
        return [(day, list(of_day)) for day, of_day in groupby(lines, lambda line: timezone.localdate(line.event.at))]
