"""Pure: the words by which a CV is read, from ``words.yaml``."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("words.yaml")


def fold(text: str) -> str:
    """The text in lower case without accents, with plain apostrophes and single blanks."""
    split = unicodedata.normalize("NFD", text.replace("’", "'").lower())
    return " ".join("".join(char for char in split if not unicodedata.combining(char)).split())


@cache
def document() -> dict[str, Any]:
    """The file, read once."""
    content: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return content


def split(listed: str) -> list[str]:
    """The entries of a list in the file, folded."""
    return [fold(word) for word in listed.split(",") if word.strip()]


@cache
def words(name: str) -> frozenset[str]:
    """The list ``name`` of the file."""
    return frozenset(split(document()[name]))


@cache
def headings() -> dict[str, str]:
    """Each heading, with the section that it begins."""
    return {heading: section for section, listed in document()["headings"].items() for heading in split(listed)}


@cache
def months() -> dict[str, int]:
    """Each name of a month, with its number."""
    return {name: int(number) for number, listed in document()["months"].items() for name in split(listed)}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """An expression that finds a word of the list ``name`` in a folded text."""
    longest_first = sorted(words(name), key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w])")


def has(name: str, text: str) -> bool:
    """Whether a text has a word of the list ``name``."""
    return pattern(name).search(fold(text)) is not None
