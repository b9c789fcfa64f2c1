"""Regular expressions made from the lists of `cues.yaml`, so that words stand in data and grammar in code."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = Path(__file__).with_name("cues.yaml").read_text("utf-8")
    lists: dict[str, dict[str, list[str]]] = yaml.load(text, loader)  # noqa: S506 - a safe loader
    return lists


def pieces(name: str) -> str:
    """The pieces of the list as one alternation, to be set into a larger expression. The name is "section.list"."""
    part, _, key = name.partition(".")
    return "|".join(_lists()[part][key])


def section(name: str) -> list[str]:
    """The names of a section's lists."""
    return list(_lists()[name])


def words(name: str, flags: int = 0) -> re.Pattern[str]:
    """Any piece of the list, as a whole word or phrase. The name is "section.list"."""
    return re.compile(rf"(?<!\w)(?:{pieces(name)})(?!\w)", flags)


def either(name: str) -> re.Pattern[str]:
    """Any piece of the list, wherever it stands. The name is "section.list"."""
    return re.compile(pieces(name))
