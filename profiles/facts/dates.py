"""Dates of facts, which are ISO texts of the precision that is known, as people write and read them."""

import re
from calendar import monthrange
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from guides.localization import format_day, format_month
from profiles.reading.words import fold, months

ISO = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
# “2021”, “3/2021”, “marzo 2021”, “15 March 2021”, “15.3.2021”
WRITTEN = re.compile(r"(?:(?:(\d{1,2})(?:st|nd|rd|th|°|º|o)?[\s./-]+)?(\d{1,2}|[a-z]+)\.?[\s/.,-]+)?([12]\d{3})")


def in_words(iso: str) -> str:
    """A date as the page's language writes it: “marzo 2021” for ``2021-03``; what is none stays as it is."""
    if not (found := ISO.fullmatch(iso)) or not found[2] or read_date(iso) is None:
        return iso
    day = date(int(found[1]), int(found[2]), int(found[3] or 1))
    return format_day(day) if found[3] else format_month(day)


def read_date(text: str) -> str | None:
    """The ISO date that somebody wrote, with the precision of what they wrote; None where it is no date."""
    text = text.strip()
    if found := ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := WRITTEN.fullmatch(fold(text)):
        day, month, year = found.groups()
    else:
        return None
    if month is None:
        return year
    number = int(month) if month.isdigit() else months().get(month, 0)
    if not 1 <= number <= 12 or (day and not 1 <= int(day) <= monthrange(int(year), number)[1]):
        return None
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


class DateInWordsField(forms.CharField):
    """A field that shows an ISO date in words and takes it in any usual form; its value is the ISO date or ""."""

    default_error_messages = {"invalid": _("Write the date as March 2021, 03/2021 or the year alone.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"help_text": _("For example March 2021, or the year alone."), **kwargs})

    def prepare_value(self, value: Any) -> Any:
        return in_words(value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> str:
        said = super().to_python(value)
        if not said:
            return ""
        iso = read_date(said)
        if iso is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return iso
