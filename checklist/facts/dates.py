"""Dates of a JSON Resume, which may lack the day and the month."""

import re
from datetime import date
from typing import NamedTuple, Self

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")


class Date(NamedTuple):
    """A year with a month or without (0), and a day or without (0)."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, written: str) -> Self | None:
        """The date of "2024", "2024-05" or "2024-05-31"; None for anything else, and for days that do not exist."""
        match = _DATE.fullmatch(written.strip())
        if not match:
            return None
        year, month, day = (int(part or 0) for part in match.groups())
        try:
            date(year, month or 1, day or 1)
        except ValueError:
            return None
        if match[2] == "00" or match[3] == "00":
            return None
        return cls(year, month, day)

    @property
    def first(self) -> int:
        """The first month that it may be, as months since year 0."""
        return 12 * self.year + (self.month or 1) - 1

    @property
    def last(self) -> int:
        """The last month that it may be, as months since year 0."""
        return 12 * self.year + (self.month or 12) - 1

    def __str__(self) -> str:
        """As JSON Resume writes it."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)
