"""Pure: a three-way merge of guide documents, field by field, which reports the conflicts."""

from collections.abc import Mapping
from typing import Any

from guides.document.changes import MISSING, FieldChange


def merge_documents(base: Any, theirs: Any, mine: Any) -> tuple[Any, list[FieldChange]]:
    """Merge two documents that were both edited from ``base``.

    Entries of a list are identified by their ``id``; a list whose entries have none is one field.

    Returns:
        The merged document and its conflicts. A conflict's ``old`` is theirs and its ``new`` mine; the document has
        mine. Where one side removed the field, that value is None, and the document keeps the other one.
    """
    conflicts: list[FieldChange] = []
    return _merged(base, theirs, mine, "", conflicts), conflicts


def _merged(base: Any, theirs: Any, mine: Any, path: str, conflicts: list[FieldChange]) -> Any:
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    if isinstance(theirs, Mapping) and isinstance(mine, Mapping):
        return _fields(base if isinstance(base, Mapping) else {}, theirs, mine, path, conflicts)
    if all(isinstance(side, list) and _have_ids(side) for side in (base, theirs, mine)):
        return _entries(_by_id(base), _by_id(theirs), _by_id(mine), path, conflicts)
    conflicts.append(FieldChange(path, *(None if side is MISSING else side for side in (theirs, mine))))
    return theirs if mine is MISSING else mine


def _fields(
    base: Mapping[str, Any], theirs: Mapping[str, Any], mine: Mapping[str, Any], path: str, conflicts: list[FieldChange]
) -> dict[str, Any]:
    merged = {}
    for key in dict.fromkeys([*theirs, *mine]):
        inner = f"{path}.{key}" if path else key
        base_value, their_value, my_value = (side.get(key, MISSING) for side in (base, theirs, mine))
        merged[key] = _merged(base_value, their_value, my_value, inner, conflicts)
    return {key: value for key, value in merged.items() if value is not MISSING}


def _entries(
    base: Mapping[str, Any], theirs: Mapping[str, Any], mine: Mapping[str, Any], path: str, conflicts: list[FieldChange]
) -> list[Any]:
    merged = _fields(base, theirs, mine, path, conflicts)
    shared = [name for name in base if name in theirs and name in mine]
    orders = [[name for name in side if name in shared] for side in (theirs, mine)]
    if shared not in orders and orders[0] != orders[1]:
        conflicts.append(FieldChange(f"{path}.order", list(theirs), list(mine)))
    # The side that moved entries decides the order; an entry that the other added follows the one it followed there.
    leading, other = (theirs, mine) if orders[1] == shared else (mine, theirs)
    order = list(leading)
    for place, name in enumerate(names := list(other)):
        if name not in order:
            before = next((earlier for earlier in reversed(names[:place]) if earlier in order), None)
            order.insert(order.index(before) + 1 if before else 0, name)
    return [merged[name] for name in order if name in merged]


def _have_ids(entries: list[Any]) -> bool:
    return all(isinstance(entry, Mapping) and "id" in entry for entry in entries)


def _by_id(entries: list[Any]) -> dict[str, Any]:
    return {entry["id"]: entry for entry in entries}
