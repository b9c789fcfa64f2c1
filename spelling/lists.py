"""The lists of `data/lists.yaml`."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("data") / "lists.yaml"


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(str(_read()[name]).split())


def often_wrong(language: str) -> dict[str, str]:
    """Words that are often written wrong, in lower case, with what is meant."""
    found: dict[str, str] = _read()[f"often_wrong_{language}"]
    return found


@cache
def _read() -> dict[str, Any]:
    return yaml.safe_load(FILE.read_text("utf-8"))  # type: ignore[no-any-return]
