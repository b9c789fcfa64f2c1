"""A JSON Resume document as facts."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checklist.facts.dates import Date
from checklist.facts.extras import Extras
from checklist.facts.fact import Fact, Facts
from checklist.facts.shape import SECTIONS, BadFacts, check
from checklist.files import BadFile, read_text

LARGEST = 2_000_000  # code points of a document
_KINDS = {"work": "job", "volunteer": "volunteering", "education": "study", "awards": "award",
          "certificates": "certificate", "publications": "publication", "skills": "skill", "languages": "language",
          "interests": "interest", "projects": "project"}  # fmt: skip
_NAMES = {  # what an entry is called, in the order in which its text says it
    "work": ("position", "name"), "volunteer": ("position", "organization"),
    "education": ("studyType", "area", "institution", "score"), "awards": ("title", "awarder"),
    "certificates": ("name", "issuer"), "publications": ("name", "publisher"), "skills": ("name", "level"),
    "languages": ("language", "fluency"), "interests": ("name",), "projects": ("name", "entity"),
}  # fmt: skip
_ORGANISATION = ("name", "organization", "institution", "awarder", "issuer", "publisher", "entity")
_PARTS = {"description": "summary", "summary": "summary", "highlights": "highlight", "keywords": "keyword",
          "courses": "course", "roles": "role"}  # fmt: skip
_DATES = (("startDate", "endDate"), ("date", "date"), ("releaseDate", "releaseDate"))


def load(name: str) -> Facts:
    """The facts of a file, or of standard input for "-".

    Raises:
        BadFacts: The file cannot be read, or is no JSON Resume.
    """
    try:
        return parse(read_text(name))
    except BadFile as problem:
        raise BadFacts(f"{problem}.") from None


def parse(text: str) -> Facts:
    """The facts of a document's text.

    Raises:
        BadFacts: It is no JSON, or no JSON Resume.
    """
    if len(text) > LARGEST:
        raise BadFacts(f"The facts have more than {LARGEST} characters.")
    try:
        document = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise BadFacts("The facts are not JSON.") from None
    return read(document)


def read(document: Any) -> Facts:
    """The facts of a document that `json.loads` gave. It is not changed, and kept in the result.

    Raises:
        BadFacts: It is no JSON Resume.
    """
    check(document)
    extras = Extras(document)
    return Facts((*_person(document, extras), *_entries(document, extras)), extras.as_of, document)


def _person(document: Mapping[str, Any], extras: Extras) -> Iterator[Fact]:
    basics = document.get("basics") or {}
    for key in ("name", "label", "summary"):
        if (basics.get(key) or "").strip():
            yield _fact(extras, pointer=f"/basics/{key}", kind=key, text=_line(basics[key]), data=basics[key])
    location = basics.get("location")
    if isinstance(location, dict):
        place = [_line(str(location[key])) for key in ("city", "region", "countryCode") if location.get(key)]
        if place:
            yield _fact(extras, pointer="/basics/location", kind="place", text=", ".join(place), data=location)


def _entries(document: Mapping[str, Any], extras: Extras) -> Iterator[Fact]:
    for section, shape in SECTIONS.items():
        for number, entry in enumerate(document.get(section) or []):
            pointer = f"/{section}/{number}"
            first, last = next((keys for keys in _DATES if keys[0] in shape), ("", ""))
            names = [_line(entry[key]) for key in _NAMES[section] if (entry.get(key) or "").strip()]
            shared = {
                "entry": pointer,
                "organisation": _organisation(entry, section),
                "title": _title(entry, section),
                "start": Date.parse(entry.get(first) or ""),
                "end": Date.parse(entry.get(last) or ""),
            }
            yield _fact(extras, pointer=pointer, kind=_KINDS[section], text=", ".join(names), data=entry, **shared)
            for key, kind in _PARTS.items():
                value = entry.get(key) if key in shape else None
                if isinstance(value, str) and value.strip():
                    yield _fact(extras, pointer=f"{pointer}/{key}", kind=kind, text=_line(value), data=value, **shared)
                for place, one in enumerate(value if isinstance(value, list) else ()):
                    if one.strip():
                        yield _fact(
                            extras, pointer=f"{pointer}/{key}/{place}", kind=kind, text=_line(one), data=one, **shared
                        )


def _organisation(entry: Mapping[str, Any], section: str) -> str:
    keys = [key for key in _ORGANISATION if key in SECTIONS[section]]
    if section in {"certificates", "publications", "projects", "skills", "interests"}:
        keys = [key for key in keys if key != "name"]
    return _line(next((entry[key] for key in keys if entry.get(key)), ""))


def _title(entry: Mapping[str, Any], section: str) -> str:
    if section == "education":
        return ", ".join(_line(entry[key]) for key in ("studyType", "area") if entry.get(key))
    return _line(entry.get(_NAMES[section][0]) or "")


def _fact(extras: Extras, **what: Any) -> Fact:
    pointer = what["pointer"]
    return Fact(
        **what,
        share=extras.nearest(pointer, "share"),
        state=extras.nearest(pointer, "state") or "confirmed",
        extras=extras.of(pointer),
    )


def _line(text: str) -> str:
    return " ".join(text.split())
