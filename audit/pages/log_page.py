"""A page of entries with the people behind their pseudonyms."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.paginator import Page, Paginator
from django.utils import timezone

from audit.entry import EntryQuerySet
from audit.models import Entry, Pseudonym

ENTRIES_PER_PAGE = 50


@dataclass(frozen=True)
class Line:
    """An entry, and who stands behind its pseudonyms; None for nobody, and for people who are forgotten."""

    entry: Entry
    actor: AbstractBaseUser | None
    subject: AbstractBaseUser | None

    @property
    def codes(self) -> list[str]:
        """What else the entry says, as it is stored."""
        said = [f"{name} {value}" for name, value in sorted(self.entry.data.items())]
        return [*filter(None, [self.entry.object]), *said]


class LogPage:
    """Entries, newest first, page by page and day by day, in four queries."""

    def __init__(self, entries: EntryQuerySet, page: str | None) -> None:
        self.entries, self.number = entries, page

    @cached_property
    def page(self) -> Page[Entry]:
        return Paginator(self.entries, ENTRIES_PER_PAGE).get_page(self.number)

    @cached_property
    def days(self) -> list[tuple[date, list[Line]]]:
        """The lines of each local day; a day may go on, with its date, on the next page."""
        entries = list(self.page)
        users = Pseudonym.objects.users(name for entry in entries for name in (entry.actor, entry.subject))
        lines = [Line(entry, users.get(entry.actor), users.get(entry.subject)) for entry in entries]
        return [(day, list(of_day)) for day, of_day in groupby(lines, lambda line: timezone.localdate(line.entry.at))]
