"""Texts of a guide and dates in the language of the page."""

from datetime import date
from functools import lru_cache
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language


def language_of_page() -> str:
    """The language of the page, "it" or "en"."""
    return (get_language() or "it")[:2]


def localized(text: Any, language: str = "") -> Any:
    """The text of an ``{it, en}`` mapping in a language, or in the other; other values unchanged.

    Args:
        text: The mapping, or any other value.
        language: That of the page where it is "".
    """
    if not isinstance(text, dict):
        return text if text is not None else ""
    language = language or language_of_page()
    return text.get(language) or text.get("it") or text.get("en") or ""


def format_day(moment: date) -> str:
    """The day of a date or local time, in the language of the page: «24 novembre 2026», «1º dicembre 2026»."""
    return _format_day(moment.year, moment.month, moment.day, get_language() or "it")


@lru_cache(maxsize=1024)  # lists have the same few days in all their rows
def _format_day(year: int, month: int, day: int, language: str) -> str:
    text = date_format(date(year, month, day), "j F Y")
    if language.startswith("it"):
        # Django capitalises the names of Italian months.
        text = text.lower()
        return text.replace("1 ", "1º ", 1) if day == 1 else text
    return text


def format_month(moment: date) -> str:
    """The month and year of a date, in the language of the page: «marzo 2021», “March 2021”."""
    text = date_format(moment, "F Y")
    return text.lower() if (get_language() or "it").startswith("it") else text


def format_short_day(moment: date) -> str:
    """The day in short, in the language of the page: «24 nov», “24 Nov”."""
    text = date_format(moment, "j M")
    return text.lower() if (get_language() or "it").startswith("it") else text
