"""Pure: a JSON Resume document under construction, with the words that each of its entries comes from."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
SECTIONS = (
    "basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
    "interests", "references", "projects",
)  # fmt: skip


@dataclass(frozen=True)
class Quoted:
    """A value with the words of the source that it was read from, and why it is doubtful, if it is."""

    value: Any
    quote: str
    doubt: str = ""


@dataclass
class Document:
    """A JSON Resume 1.0 document, and where its values come from.

    Attributes:
        resume: The document itself.
        provenance: For each JSON pointer the words of the source.
        doubts: For each doubtful pointer the code of the reason.
        unplaced: Lines that belong to no section that is read.
        text: All that was read, in which every quote occurs.
    """

    resume: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)
    unplaced: list[str] = field(default_factory=list)
    text: str = ""

    def add(self, section: str, entry: dict[str, Any], quote: str, doubt: str = "") -> None:
        """Append an entry to a section.

        Args:
            section: A list of JSON Resume.
            entry: Its fields; ``Quoted`` ones, lists of them among these, are noted with their own words.
            quote: The words that the entry as a whole comes from.
            doubt: Why the whole is doubtful, if it is.
        """
        entries = self.resume.setdefault(section, [])
        if section == "certificates" and any(_same(entry, one) for one in entries):
            return  # a licence in a list of its own, too
        at = f"/{section}/{len(entries)}"
        self._note(at, quote, doubt)
        entries.append(self._unquoted(entry, at))

    def set(self, section: str, **fields: Any) -> None:
        """Set fields of a section that is an object, such as ``basics``."""
        self.resume.setdefault(section, {}).update(self._unquoted(fields, f"/{section}"))

    def to_json(self, *, as_of: str) -> dict[str, Any]:
        """The document with ``meta.bozza``; ``as_of`` is the day up to which what has no end goes on."""
        ours = {
            "as_of": as_of,
            "provenance": [{"path": path, "quote": quote} for path, quote in self.provenance.items()],
            "doubtful": [{"path": path, "why": why} for path, why in self.doubts.items()],
            "unplaced": self.unplaced,
        }
        meta = dict(self.resume.get("meta", {}))
        meta["bozza"] = {**meta["bozza"], **ours} if isinstance(meta.get("bozza"), dict) else ours
        return {"$schema": SCHEMA, **self.resume, "meta": meta}

    def _unquoted(self, value: Any, at: str) -> Any:
        if isinstance(value, Quoted):
            self._note(at, value.quote, value.doubt)
            return value.value
        if isinstance(value, dict):
            given = {key: one for key, one in value.items() if one not in (None, "", [], {})}
            return {key: self._unquoted(one, f"{at}/{key}") for key, one in given.items()}
        if isinstance(value, list):
            return [self._unquoted(one, f"{at}/{place}") for place, one in enumerate(value)]
        return value

    def _note(self, at: str, quote: str, doubt: str) -> None:
        if quote:
            self.provenance[at] = quote
        if doubt:
            self.doubts[at] = doubt


def _same(entry: dict[str, Any], other: dict[str, Any]) -> bool:
    name = entry["name"].value if isinstance(entry["name"], Quoted) else entry["name"]
    return str(name).casefold() == str(other.get("name", "")).casefold()


def dump(document: dict[str, Any]) -> str:
    """The document as readable JSON."""
    return json.dumps(document, ensure_ascii=False, indent=2)
