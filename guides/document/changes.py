"""Pure: the fields that differ between two guide documents, by path (``criteria.scale.weight``)."""

from collections.abc import Iterator
from typing import Any, NamedTuple

MISSING = object()  # marks a value that only the other side has; None may be a value of a document


class FieldChange(NamedTuple):
    """A field with its old and new value; None where the field was added or removed."""

    path: str
    old: Any
    new: Any


def find_changes(old: Any, new: Any, path: str = "") -> Iterator[FieldChange]:
    """The fields that differ between two documents, in their order.

    Entries of a list are identified by their ``id``, or by their index where they have none. A different order of the
    same ids is one change, of the path ``….order``.

    Args:
        old: A document, or the part of it at ``path``.
        new: Another document, or the same part of it.
        path: The keys to here, joined by dots; "" for a whole document.
    """
    if isinstance(old, list) and isinstance(new, list) and _has_entries(old + new):
        before, after = _by_id(old), _by_id(new)
        yield from find_changes(before, after, path)
        shared = [name for name in after if name in before]
        if shared != [name for name in before if name in after]:
            yield FieldChange(f"{path}.order", list(before), list(after))
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            inner = f"{path}.{key}" if path else str(key)
            yield from find_changes(old.get(key, MISSING), new.get(key, MISSING), inner)
    elif old != new:
        yield FieldChange(path, None if old is MISSING else old, None if new is MISSING else new)


def _has_entries(entries: list[Any]) -> bool:
    return any(isinstance(entry, dict) for entry in entries)


def _by_id(entries: list[Any]) -> dict[str, Any]:
    return {str(entry["id"]) if "id" in entry else str(place): entry for place, entry in enumerate(entries)}
