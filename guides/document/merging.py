"""Pure: a three-way merge of guide documents, field by field, that names what both sides changed."""

from collections.abc import Mapping
from typing import Any

from guides.document.changes import NOTHING, Change


def merge(base: Any, theirs: Any, mine: Any) -> tuple[Any, list[Change]]:
    """One document out of two that began as ``base``, and what both changed: there ``mine`` stands in the document.

    A collision's ``old`` is theirs and its ``new`` mine, None where one side took the field away: then the document
    keeps it. Entries of a list are known by their ``id``; a list whose entries have none is one field.
    """
    collisions: list[Change] = []
    return _merged(base, theirs, mine, "", collisions), collisions


def _merged(base: Any, theirs: Any, mine: Any, path: str, collisions: list[Change]) -> Any:
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    if isinstance(theirs, Mapping) and isinstance(mine, Mapping):
        return _fields(base if isinstance(base, Mapping) else {}, theirs, mine, path, collisions)
    if all(isinstance(side, list) and _have_ids(side) for side in (base, theirs, mine)):
        return _entries(_named(base), _named(theirs), _named(mine), path, collisions)
    collisions.append(Change(path, *(None if side is NOTHING else side for side in (theirs, mine))))
    return theirs if mine is NOTHING else mine


def _fields(
    base: Mapping[str, Any], theirs: Mapping[str, Any], mine: Mapping[str, Any], path: str, collisions: list[Change]
) -> dict[str, Any]:
    merged = {}
    for key in dict.fromkeys([*theirs, *mine]):
        inner = f"{path}.{key}" if path else key
        then, there, here = (side.get(key, NOTHING) for side in (base, theirs, mine))
        merged[key] = _merged(then, there, here, inner, collisions)
    return {key: value for key, value in merged.items() if value is not NOTHING}


def _entries(
    base: Mapping[str, Any], theirs: Mapping[str, Any], mine: Mapping[str, Any], path: str, collisions: list[Change]
) -> list[Any]:
    merged = _fields(base, theirs, mine, path, collisions)
    shared = [name for name in base if name in theirs and name in mine]
    orders = [[name for name in side if name in shared] for side in (theirs, mine)]
    if shared not in orders and orders[0] != orders[1]:
        collisions.append(Change(f"{path}.order", list(theirs), list(mine)))
    # Whoever moved entries says the order; what the other added stands behind what it followed there.
    leading, other = (theirs, mine) if orders[1] == shared else (mine, theirs)
    order = list(leading)
    for place, name in enumerate(names := list(other)):
        if name not in order:
            before = next((one for one in reversed(names[:place]) if one in order), None)
            order.insert(order.index(before) + 1 if before else 0, name)
    return [merged[name] for name in order if name in merged]


def _have_ids(entries: list[Any]) -> bool:
    return all(isinstance(entry, Mapping) and "id" in entry for entry in entries)


def _named(entries: list[Any]) -> dict[str, Any]:
    return {entry["id"]: entry for entry in entries}
