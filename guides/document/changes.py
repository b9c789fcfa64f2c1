"""Pure: the fields that differ between two guide documents, by path (``criteria.scale.weight``)."""

from collections.abc import Iterator
from typing import Any, NamedTuple

NOTHING = object()  # no document holds it: stands where the other side has a value and this one has none


class Change(NamedTuple):
    """A field with its old and new value; one of them is None where the field came or went."""

    path: str
    old: Any
    new: Any


def changes(old: Any, new: Any, path: str = "") -> Iterator[Change]:
    """Every field that differs, in the order of the documents.

    Entries of a list are known by their ``id``, and by their place (from 0) where they have none. Ids that stand
    in another order are told as one change of ``order``.
    """
    if isinstance(old, list) and isinstance(new, list) and _has_entries(old + new):
        before, after = _named(old), _named(new)
        yield from changes(before, after, path)
        shared = [name for name in after if name in before]
        if shared != [name for name in before if name in after]:
            yield Change(f"{path}.order", list(before), list(after))
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            inner = f"{path}.{key}" if path else str(key)
            yield from changes(old.get(key, NOTHING), new.get(key, NOTHING), inner)
    elif old != new:
        yield Change(path, None if old is NOTHING else old, None if new is NOTHING else new)


def _has_entries(entries: list[Any]) -> bool:
    return any(isinstance(entry, dict) for entry in entries)


def _named(entries: list[Any]) -> dict[str, Any]:
    return {str(entry["id"]) if "id" in entry else str(place): entry for place, entry in enumerate(entries)}
