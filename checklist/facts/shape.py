"""The shape of a JSON Resume 1.0 document: which properties are texts, dates and lists. Others are allowed and kept."""

import re
from collections.abc import Mapping
from typing import Any

from checklist.facts.dates import Date

LONGEST = 20_000  # code points of one text
MOST = 500  # entries of one list

_UNSTORABLE = re.compile("[\\0\\ud800-\\udfff]")
_TEXT, _DATE, _TEXTS = "text", "date", "texts"
_WORK = {"position": _TEXT, "description": _TEXT, "summary": _TEXT, "url": _TEXT, "location": _TEXT, "startDate": _DATE,
         "endDate": _DATE, "highlights": _TEXTS, "keywords": _TEXTS}  # fmt: skip
SECTIONS: dict[str, dict[str, str]] = {
    "work": {"name": _TEXT, **_WORK},
    "volunteer": {"organization": _TEXT, **_WORK},
    "education": {"institution": _TEXT, "area": _TEXT, "studyType": _TEXT, "startDate": _DATE, "endDate": _DATE,
                  "score": _TEXT, "courses": _TEXTS, "url": _TEXT},
    "awards": {"title": _TEXT, "date": _DATE, "awarder": _TEXT, "summary": _TEXT},
    "certificates": {"name": _TEXT, "date": _DATE, "issuer": _TEXT, "url": _TEXT},
    "publications": {"name": _TEXT, "publisher": _TEXT, "releaseDate": _DATE, "summary": _TEXT, "url": _TEXT},
    "skills": {"name": _TEXT, "level": _TEXT, "keywords": _TEXTS},
    "languages": {"language": _TEXT, "fluency": _TEXT},
    "interests": {"name": _TEXT, "keywords": _TEXTS},
    "projects": {"name": _TEXT, "description": _TEXT, "highlights": _TEXTS, "keywords": _TEXTS, "startDate": _DATE,
                 "endDate": _DATE, "url": _TEXT, "roles": _TEXTS, "entity": _TEXT, "type": _TEXT},
}  # fmt: skip
_PERSON = ("name", "label", "summary", "email", "phone", "url")


class BadFacts(ValueError):
    """A document that cannot be read as facts, and why, in one sentence that begins with the place."""


def check(document: Any) -> Mapping[str, Any]:
    """The document, once everything that will be read of it has the right shape.

    Raises:
        BadFacts: It has not.
    """
    if not isinstance(document, dict):
        raise BadFacts("The facts are not a JSON Resume document: the outermost value must be an object.")
    refuse_unstorable(document)
    basics = _of(document, "basics", dict)
    for key in _PERSON:
        _text(basics.get(key), f"/basics/{key}")
    for key, shape in SECTIONS.items():
        entries = _of(document, key, list)
        if len(entries) > MOST:
            raise BadFacts(f"/{key}: more than {MOST} entries.")
        for place, entry in enumerate(entries):
            _entry(entry, shape, f"/{key}/{place}")
    checked: Mapping[str, Any] = document
    return checked


def refuse_unstorable(document: dict[str, Any]) -> None:
    """Refuse what no database keeps in a text or in the name of a property: NUL, or half of a surrogate pair.

    Raises:
        BadFacts: There is such a character.
    """
    level: list[tuple[str, Any]] = [("", document)]
    while level:
        pointer, value = level.pop()
        if isinstance(value, str) and _UNSTORABLE.search(value):
            raise BadFacts(f"{pointer or '/'}: holds a NUL character, or half of a surrogate pair.")
        if isinstance(value, dict):
            level += [(pointer, str(name)) for name in value]
            level += [(f"{pointer}/{_UNSTORABLE.sub('', str(name))}", one) for name, one in value.items()]
        elif isinstance(value, list):
            level += [(f"{pointer}/{place}", one) for place, one in enumerate(value)]


def _of(document: dict[str, Any], key: str, kind: type) -> Any:
    value = document.get(key)
    if value is None:
        return kind()
    if not isinstance(value, kind):
        raise BadFacts(f"/{key}: must be {'an object' if kind is dict else 'a list'}.")
    return value


def _entry(entry: Any, shape: dict[str, str], pointer: str) -> None:
    if not isinstance(entry, dict):
        raise BadFacts(f"{pointer}: must be an object.")
    for key, kind in shape.items():
        value, place = entry.get(key), f"{pointer}/{key}"
        if kind == _TEXTS:
            _texts(value, place)
            continue
        if key == "location" and isinstance(value, dict):
            continue
        _text(value, place)
        if kind == _DATE and isinstance(value, str) and value.strip() and not Date.parse(value):
            raise BadFacts(f"{place}: not a date such as 2024, 2024-05 or 2024-05-31.")


def _texts(value: Any, place: str) -> None:
    if value is None:
        return
    if not isinstance(value, list):
        raise BadFacts(f"{place}: must be a list of texts.")
    if len(value) > MOST:
        raise BadFacts(f"{place}: more than {MOST} entries.")
    for number, one in enumerate(value):
        if not isinstance(one, str):
            raise BadFacts(f"{place}/{number}: must be a text.")
        _text(one, f"{place}/{number}")


def _text(value: Any, place: str) -> None:
    if value is not None and not isinstance(value, str):
        raise BadFacts(f"{place}: must be a text.")
    if value and len(value) > LONGEST:
        raise BadFacts(f"{place}: more than {LONGEST} characters.")
