"""Pure: a JSON Resume document in pieces, each of which is one fact, and put together again without loss."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from profiles.reading.document import SECTIONS

LISTS = tuple(section for section in SECTIONS if section != "basics")
PERSON, PART, OTHER = "basics", "highlight", "other"


@dataclass(frozen=True)
class Piece:
    """One fact of a document.

    Attributes:
        kind: A section of JSON Resume, ``highlight``, or ``other`` for what belongs to no section.
        data: Its JSON; that of an entry is without its highlights.
        pointer: Its JSON pointer in the document.
        of: The pointer of the entry that a highlight belongs to.
    """

    kind: str
    data: dict[str, Any]
    pointer: str
    of: str = ""


def pieces(resume: Mapping[str, Any]) -> list[Piece]:
    """The pieces of a document in its order; ``meta.bozza``, which speaks of them, is left out."""
    found = [Piece(PERSON, dict(resume["basics"]), "/basics")] if resume.get("basics") else []
    for section in LISTS:
        for number, entry in enumerate(resume.get(section) or []):
            at = f"/{section}/{number}"
            highlights = entry.get("highlights") or []
            kept = {key: value for key, value in entry.items() if key != "highlights" or not highlights}
            found.append(Piece(section, kept, at))
            found += [Piece(PART, {"text": text}, f"{at}/highlights/{n}", at) for n, text in enumerate(highlights)]
    meta = {key: value for key, value in (resume.get("meta") or {}).items() if key != "bozza"}
    rest = {key: value for key, value in resume.items() if key != "meta" and (key not in SECTIONS or not value)}
    if rest or meta:
        found.append(Piece(OTHER, rest | ({"meta": meta} if meta else {}), ""))
    return found


def assemble[Key](
    found: Iterable[tuple[Key, Key | None, str, dict[str, Any]]],
) -> tuple[dict[str, Any], dict[Key, str]]:
    """Put a document together.

    Args:
        found: Each fact in order: its key, that of the entry it belongs to, its kind and its data.

    Returns:
        The document, and the JSON pointer of each key in it.
    """
    resume: dict[str, Any] = {}
    pointers: dict[Key, str] = {}
    entries: dict[Key, dict[str, Any]] = {}
    parts = []
    for key, of, kind, data in found:
        if kind == PART:
            parts.append((key, of, data))
        elif kind == PERSON:
            resume["basics"] = dict(data)
            pointers[key] = "/basics"
        elif kind == OTHER:
            resume |= data
        else:
            section = resume.setdefault(kind, [])
            pointers[key] = f"/{kind}/{len(section)}"
            entries[key] = dict(data)
            section.append(entries[key])
    for key, of, data in parts:
        if of in entries:
            highlights = entries[of].setdefault("highlights", [])
            pointers[key] = f"{pointers[of]}/highlights/{len(highlights)}"
            highlights.append(data["text"])
    return resume, pointers


def frozen(data: Any) -> Any:
    """JSON as something that can be a key."""
    if isinstance(data, dict):
        return tuple(sorted((key, frozen(value)) for key, value in data.items()))
    return tuple(map(frozen, data)) if isinstance(data, list) else (type(data).__name__, data)
