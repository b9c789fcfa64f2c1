"""What Bozza keeps beside a JSON Resume, under `meta.bozza`: the date, and the state and share of each fact."""

from collections.abc import Mapping
from typing import Any

from checklist.facts.dates import Date
from checklist.facts.fact import SHARES, STATES
from checklist.facts.shape import BadFacts

_HERE = "/meta/bozza"


class Extras:
    """`meta.bozza` of a document, checked.

    Raises:
        BadFacts: It has another shape.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        meta = _object(document.get("meta"), "/meta")
        bozza = _object(meta.get("bozza"), _HERE)
        self.as_of = _date(bozza.get("as_of"))
        self.by_pointer: dict[str, Mapping[str, Any]] = {}
        for pointer, extras in _object(bozza.get("facts"), f"{_HERE}/facts").items():
            self.by_pointer[pointer] = _checked(extras, f"{_HERE}/facts, {pointer}")

    def of(self, pointer: str) -> Mapping[str, Any]:
        """What is said of one pointer."""
        return self.by_pointer.get(pointer, {})

    def nearest(self, pointer: str, key: str) -> str:
        """What is said under a key of the pointer, or of the nearest one above it; "" where nobody says it."""
        while pointer:
            value = self.of(pointer).get(key)
            if value:
                return str(value)
            pointer = pointer.rpartition("/")[0]
        return ""


def _object(value: Any, place: str) -> Mapping[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadFacts(f"{place}: must be an object.")
    found: Mapping[str, Any] = value
    return found


def _date(value: Any) -> Date | None:
    if value is None:
        return None
    read = Date.parse(value) if isinstance(value, str) else None
    if not read:
        raise BadFacts(f"{_HERE}/as_of: not a date such as 2024, 2024-05 or 2024-05-31.")
    return read


def _checked(extras: Any, place: str) -> Mapping[str, Any]:
    said = _object(extras, place)
    for key, allowed in (("share", SHARES), ("state", STATES)):
        if said.get(key) is not None and said[key] not in allowed:
            raise BadFacts(f"{place}: {key} must be one of {', '.join(allowed)}.")
    return said
