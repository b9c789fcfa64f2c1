"""The sentences of advice, in both languages, with slots for what the letter says."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables

_HERE = Path(__file__).parent
_LONGEST = 70


class _Slots(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"


@cache
def texts() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """All advice: id, then verdict (with `.variant` where there is one), then language."""
    held: dict[str, Any] = yaml_tables.read(_HERE / "advice.yaml")
    held |= yaml_tables.read(_HERE.parent / "palette" / "advice.yaml")
    for path in _HERE.glob("*/advice.yaml"):
        held[path.parent.name.replace("_", "-")] = yaml_tables.read(path)
    return held


def shorten(quote: str) -> str:
    """A quote fit to stand in a sentence: one line of at most 70 characters."""
    line = " ".join(quote.split()).rstrip(".,;:!")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def advise(ident: str, verdict: str, variant: str, facts: Mapping[str, Any]) -> tuple[str, str]:
    """The sentence for a finding in Italian and in English; ids that an admin made share a general one."""
    held = texts().get(ident) or texts()["custom"]
    chosen = held.get(f"{verdict}.{variant}") or held.get(verdict) or texts()["custom"][verdict]
    slots = _Slots(facts)
    return chosen["it"].format_map(slots), chosen["en"].format_map(slots)
