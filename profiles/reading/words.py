"""Pure: the words by which a CV is read, from ``lists/``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).with_name("lists")


def fold(text: str) -> str:
    """The text in lower case without accents, with plain apostrophes and single blanks."""
    split = unicodedata.normalize("NFD", text.replace("’", "'").lower())
    return " ".join("".join(char for char in split if not unicodedata.combining(char)).split())


@cache
def document() -> dict[str, Any]:
    """The files of the folder as one mapping, read once."""
    content: dict[str, Any] = {}
    for file in sorted(FOLDER.glob("*.yaml")):
        content |= yaml.safe_load(file.read_text(encoding="utf-8"))
    content["roles"] = ",".join(content[name] for name in ("ranks", "trades_it", "trades_en"))
    return content


def split(listed: str) -> list[str]:
    """The entries of a list in the files, folded; “addetto/a” is two."""
    return [form for word in listed.split(",") if word.strip() for form in _forms(fold(word))]


def _forms(word: str) -> list[str]:
    first, slash, ending = word.partition("/")
    if not slash:
        return [first]
    stem = first.removesuffix("tore") if ending == "trice" else first[:-1]
    return [first, stem + ending]


@cache
def words(name: str) -> frozenset[str]:
    """The list ``name`` of the files."""
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


def is_head_of_a_table(parts: Sequence[str]) -> bool:
    """Whether the cells of a row only say what stands in the columns below: "Year", "Qualification", "Where"."""
    return len(parts) > 1 and all(fold(part).strip(" :") in words("table-heads") for part in parts)
