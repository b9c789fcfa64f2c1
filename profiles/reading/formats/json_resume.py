"""Pure: a JSON Resume document: checked, and kept as it is but for what is never read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from profiles.reading.document import SECTIONS, Document
from profiles.reading.private import without_private
from sandbox.reading.errors import FileRefused

MAX_DEPTH = 12
MAX_ENTRIES = 500  # of a section
MAX_STRING = 20_000  # code points
LISTS = frozenset(SECTIONS) - {"basics"}
# What Bozza relies on, by JSON Resume 1.0; other properties are allowed, as its own schema allows them.
TEXTS = {
    "name", "label", "position", "organization", "institution", "area", "studyType", "score", "language", "fluency",
    "summary", "description", "title", "issuer", "url", "email", "phone", "awarder", "publisher", "reference",
}  # fmt: skip
LISTS_OF_TEXTS = {"highlights", "keywords", "courses", "roles"}
DATES = {"startDate", "endDate", "date", "releaseDate"}
DATE = re.compile(r"[12]\d{3}(-[01]\d(-[0-3]\d([T ].*)?)?)?")


def read(data: bytes) -> Document:
    """The document of a JSON file.

    Raises:
        FileRefused: The data is not JSON, or not what JSON Resume says.
    """
    try:
        resume = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise FileRefused("damaged") from error
    check(resume)
    document = Document(resume=without_private(resume))
    document.text = "\n".join(_note(document))
    return document


def check(resume: Any) -> None:
    """Check a document.

    Raises:
        FileRefused: It is not what JSON Resume says, or is nested too deeply.
    """
    if _depth(resume) > MAX_DEPTH:
        raise FileRefused("too_much")
    if not isinstance(resume, dict) or not resume.keys() & set(SECTIONS):
        raise FileRefused("not_a_resume")
    basics = resume.get("basics") or {}
    lists = [resume.get(section) or [] for section in LISTS]
    is_sound = isinstance(basics, dict) and all(
        isinstance(entries, list) and len(entries) <= MAX_ENTRIES for entries in lists
    )
    if not is_sound or not all(
        _is_entry(entry) for entry in [basics, *(entry for entries in lists for entry in entries)]
    ):
        raise FileRefused("not_a_resume")


def _is_entry(entry: Any) -> bool:
    """Whether an entry of a section has the types of JSON Resume where it has its properties."""
    return isinstance(entry, dict) and all(
        value is None or (_is_text(value) and (key not in DATES or not value or DATE.fullmatch(value) is not None))
        if key in TEXTS | DATES
        else key not in LISTS_OF_TEXTS or value is None or (isinstance(value, list) and all(map(_is_text, value)))
        for key, value in entry.items()
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_STRING


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _depth(value: Any) -> int:
    depth, level = 0, [value]
    while level and depth <= MAX_DEPTH:
        depth += 1
        containers = [one for one in level if isinstance(one, dict | list)]
        level = [inner for one in containers for inner in (one.values() if isinstance(one, dict) else one)]
    return depth


def _note(document: Document) -> Iterator[str]:
    """Note each text of the document as its own source. Yields the texts."""
    for section in SECTIONS:
        for at, text in _texts(document.resume.get(section), f"/{section}"):
            document.provenance[at] = text
            yield text
        for number, entry in enumerate(document.resume.get(section) or [] if section != "basics" else []):
            if quote := next((text for _at, text in _texts(entry, "")), ""):
                document.provenance[f"/{section}/{number}"] = quote


def _texts(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and value.strip():
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{at}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{at}/{number}")
