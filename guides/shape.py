"""What a guide must hold: the shape of its document, the ids that must match, the texts that must agree.

Paths in messages read like Python: `criteria[3].title.it`, counted from 0.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NoReturn

LANGUAGES = ("it", "en")
TITLE_LIMIT = 45  # characters: a criterion's title stands on one line of the checklist on a phone
WEIGHT_RANGE = (0, 10)

IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
PLACEHOLDER = re.compile(r"\[[^\[\]\n]+\]")


class ShapeError(ValueError):
    """What is wrong (`sentence`) and at which field (`path`)."""

    def __init__(self, path: str, what: str) -> None:
        self.path = path
        self.sentence = f"{path} {what}" if path else f"the guide {what}"
        super().__init__(self.sentence)


type Shape = Callable[[Any, str], None]


def join(path: str, key: str) -> str:
    """The path of `key` in the mapping at `path`."""
    return f"{path}.{key}" if path else key


def _fail(path: str, what: str) -> NoReturn:
    raise ShapeError(path, what)


def _string(value: Any, path: str) -> None:
    if not isinstance(value, str):
        _fail(path, "must be text")
    if not value.strip():
        _fail(path, "must not be blank")
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in value if char not in "\n\t"):
        _fail(path, "contains a control character")


def _identifier(value: Any, path: str) -> None:
    if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
        _fail(path, "must be small letters, digits and single hyphens")


def _weight(value: Any, path: str) -> None:
    low, high = WEIGHT_RANGE
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        _fail(path, f"must be a number from {low} to {high}")


def _parameter(value: Any, path: str) -> None:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            _string(item, path)
        elif not isinstance(item, int) and not (isinstance(item, float) and math.isfinite(item)):
            _fail(path, "must be a number, a text or a list of them")


def _list(shape: Shape) -> Shape:
    def check(value: Any, path: str) -> None:
        if not isinstance(value, list):
            _fail(path, "must be a list")
        for index, item in enumerate(value):
            shape(item, f"{path}[{index}]")

    return check


def _record(keys: Mapping[str, Shape], others: Shape | None = None) -> Shape:
    def check(value: Any, path: str) -> None:
        if not isinstance(value, Mapping):
            _fail(path, "must be a mapping with " + ", ".join(keys))
        for key in keys:
            if key not in value:
                _fail(path, f"has no {key}")
        for key, item in value.items():
            if (shape := keys.get(key, others)) is None:
                _fail(join(path, key), "is not a known key")
            shape(item, join(path, key))

    return check


_text = _record(dict.fromkeys(LANGUAGES, _string))
_named = {"id": _identifier, "title": _text}
_watched = _record({"text": _text, "check": _identifier})
_mention = _record({"label": _text, "items": _record(dict.fromkeys(LANGUAGES, _list(_string)))})
_note = _record({"quote": _text, "criterion": _identifier, "why": _text})
_pillar = _named | dict.fromkeys(("text", "poor", "good", "best"), _text)

SHAPE: Mapping[str, Shape] = {
    "slug": _identifier,
    "title": _text,
    "summary": _text,
    "intro": _text,
    "pillars": _list(_record(_pillar | {"mention": _list(_mention), "criteria": _list(_identifier)})),
    "criteria": _list(_record(_named | {"weight": _weight, "asks": _text}, others=_parameter)),
    "mistakes": _list(_record(_named | {"weight": _weight, "why": _text, "better": _text}, others=_parameter)),
    "manual": _list(_record(_named | {"asks": _text})),
    "example": _record(dict.fromkeys(("title", "context", "body"), _text) | {"notes": _list(_note), "why": _text}),
    "templates": _list(_record(_named | {"situation": _text, "body": _text})),
    "dos": _list(_watched),
    "donts": _list(_watched),
    "questions": _list(_record({"question": _text, "answer": _text})),
    "related": _list(_identifier),
}


def check(document: Mapping[str, Any]) -> None:
    """Raise ShapeError for the first thing that keeps the document from being a guide."""
    _record(SHAPE)(document, "")
    _check_references(document)
    _check_texts(document)


def _check_references(document: Mapping[str, Any]) -> None:
    criteria = {criterion["id"] for criterion in document["criteria"]}
    if not criteria:
        _fail("criteria", "must not be empty")
    # A do or a don't points at any of the three kinds, so they share one set of ids.
    _refuse_repeats(chain(*(_ids(document, kind) for kind in ("criteria", "mistakes", "manual"))))
    _refuse_repeats(_ids(document, "pillars"))
    _refuse_repeats(_ids(document, "templates"))
    related = [(f"related[{i}]", slug) for i, slug in enumerate(document["related"])]
    _refuse_repeats(chain([("slug", document["slug"])], related))
    checks = criteria | {item["id"] for kind in ("mistakes", "manual") for item in document[kind]}
    for i, pillar in enumerate(document["pillars"]):
        for j, criterion in enumerate(pillar["criteria"]):
            _refuse_unknown(criterion, criteria, f"pillars[{i}].criteria[{j}]")
    for i, note in enumerate(document["example"]["notes"]):
        _refuse_unknown(note["criterion"], criteria, f"example.notes[{i}].criterion")
    for kind in ("dos", "donts"):
        for i, item in enumerate(document[kind]):
            _refuse_unknown(item["check"], checks, f"{kind}[{i}].check")


def _ids(document: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    return ((f"{kind}[{i}].id", item["id"]) for i, item in enumerate(document[kind]))


def _refuse_repeats(ids: Iterable[tuple[str, str]]) -> None:
    seen: set[str] = set()
    for path, identifier in ids:
        if identifier in seen:
            _fail(path, f"repeats {identifier}")
        seen.add(identifier)


def _refuse_unknown(identifier: str, known: set[str], path: str) -> None:
    if identifier not in known:
        _fail(path, f"names {identifier}, which this guide does not have")


def _check_texts(document: Mapping[str, Any]) -> None:
    for language in LANGUAGES:
        for i, criterion in enumerate(document["criteria"]):
            if len(criterion["title"][language]) > TITLE_LIMIT:
                _fail(f"criteria[{i}].title.{language}", f"must be at most {TITLE_LIMIT} characters long")
        for i, note in enumerate(document["example"]["notes"]):
            if note["quote"][language] not in document["example"]["body"][language]:
                _fail(f"example.notes[{i}].quote.{language}", "is not in the example's body")
        for i, template in enumerate(document["templates"]):
            if re.search(r"[\[\]]", PLACEHOLDER.sub("", template["body"][language])):
                _fail(f"templates[{i}].body.{language}", "has a square bracket without its partner")
