"""Pure: the schema of a guide document: its fields, the references in it, and texts that must agree.

Paths in messages are written as in Python: ``criteria[3].title.it``, counted from 0.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NoReturn

from guides.document.errors import DocumentError
from guides.document.errors import gettext_noop as _
from guides.document.placeholders import gap_labels, placeholder_errors

LANGUAGES = ("it", "en")
TITLE_LIMIT = 45  # code points: a criterion's title fits one line of the checklist on a phone
WEIGHT_RANGE = (0, 10)

IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


SLUG_STAYS = _("%(field)s must stay %(slug)s, by which letters know their guide")
# Unicode's categories Cc and Cs, without the line feed and the tab.
CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

NEVER_EMPTY = ("criteria", "examples")  # lists without which a guide cannot be published
_MAY_BE_BLANK = ("advice", "words", "deeds", "roles", "ad_words")
FORMS = ("letter", "email")  # what a template is sent as; a letter where it does not say

type Validator = Callable[[Any, str], None]


def join_path(path: str, key: str) -> str:
    """The path of ``key`` in the mapping at ``path``."""
    return f"{path}.{key}" if path else key


def _fail(path: str, sentence: str, **values: Any) -> NoReturn:
    raise DocumentError(sentence, path=path, **values)


def _text(value: Any, path: str) -> None:
    if not isinstance(value, str):
        _fail(path, _("%(field)s must be text"))
    if CONTROL_CHARACTER.search(value):
        _fail(path, _("%(field)s contains a control character"))


def _nonblank_text(value: Any, path: str) -> None:
    _text(value, path)
    if not value.strip():
        _fail(path, _("%(field)s must not be blank"))


def _identifier(value: Any, path: str) -> None:
    if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
        _fail(path, _("%(field)s must be small letters, digits and single hyphens"))


def _weight(value: Any, path: str) -> None:
    low, high = WEIGHT_RANGE
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        _fail(path, _("%(field)s must be a number from %(low)s to %(high)s"), low=low, high=high)


def _parameter(value: Any, path: str) -> None:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            _nonblank_text(item, path)
        elif not isinstance(item, int) and not (isinstance(item, float) and math.isfinite(item)):
            _fail(path, _("%(field)s must be a number, a text or a list of them"))


def _flag(value: Any, path: str) -> None:
    if not isinstance(value, bool):
        _fail(path, _("%(field)s must be true or false"))


def _words(value: Any, path: str) -> None:
    """A list of texts for each language, which may be left out."""
    _record({}, optional=dict.fromkeys(LANGUAGES, _list(_nonblank_text)))(value, path)


def _advice(value: Any, path: str) -> None:
    """Sentences by verdict and language; a blank one leaves that of the checklist."""
    from checklist.own_advice import VERDICTS  # noqa: PLC0415 (the sweeper judges nothing)

    _record({}, optional=dict.fromkeys(VERDICTS, _record(dict.fromkeys(LANGUAGES, _text))))(value, path)


def _guide_language(value: Any, path: str) -> None:
    if value not in LANGUAGES:
        _fail(path, _("%(field)s must be one of %(choices)s"), choices=", ".join(LANGUAGES))


def _template_form(value: Any, path: str) -> None:
    if value not in FORMS:
        _fail(path, _("%(field)s must be one of %(choices)s"), choices=", ".join(FORMS))


def _list(validator: Validator) -> Validator:
    def check(value: Any, path: str) -> None:
        if not isinstance(value, list):
            _fail(path, _("%(field)s must be a list"))
        for index, item in enumerate(value):
            validator(item, f"{path}[{index}]")

    return check


def _record(
    keys: Mapping[str, Validator],
    *,
    optional: Mapping[str, Validator] | None = None,
    others: Validator | None = None,
) -> Validator:
    known = {**keys, **(optional or {})}

    def check(value: Any, path: str) -> None:
        if not isinstance(value, Mapping):
            _fail(path, _("%(field)s must be a mapping with %(keys)s"), keys=", ".join(keys))
        for key in keys:
            if key not in value:
                _fail(path, _("%(field)s has no %(key)s"), key=key)
        for key, item in value.items():
            if (validator := known.get(key, others)) is None:
                _fail(join_path(path, key), _("%(field)s is not a known key"))
            validator(item, join_path(path, key))

    return check


def languages_of(document: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages in which a guide is written; in any other one its texts are blank."""
    return (document["language"],) if document.get("language") in LANGUAGES else LANGUAGES


def _guide_schema(string: Validator, languages: tuple[str, ...] = LANGUAGES) -> Mapping[str, Validator]:
    """The validator of each key of a guide; ``string`` is the one for texts that people read in ``languages``."""
    each = {language: string if language in languages else _text for language in LANGUAGES}
    text = _record(each)
    named = {"id": _identifier, "title": text}
    checked_text = _record({"text": text, "check": _identifier})
    mention = _record({"label": text, "items": _record({language: _list(item) for language, item in each.items()})})
    note = _record({"quote": text, "criterion": _identifier, "why": text})
    pillar = named | dict.fromkeys(("text", "poor", "good", "best"), text)
    example = named | dict.fromkeys(("context", "body"), text) | {"notes": _list(note), "why": text}
    gap = _record({"label": text, "question": text}, optional={"droppable": _flag})
    own = {"kind": _identifier, "words": _words, "deeds": _words, "advice": _advice}
    template_options = {"form": _template_form, "gaps": _list(gap)}
    return {
        "slug": _identifier,
        "title": text,
        "summary": text,
        "intro": text,
        "pillars": _list(_record(pillar | {"mention": _list(mention), "criteria": _list(_identifier)})),
        "criteria": _list(_record(named | {"weight": _weight, "asks": text}, optional=own, others=_parameter)),
        "mistakes": _list(
            _record(named | {"weight": _weight, "why": text, "better": text}, optional=own, others=_parameter)
        ),
        "manual": _list(_record(named | {"asks": text})),
        "examples": _list(_record(example)),
        "templates": _list(_record(named | {"situation": text, "body": text}, optional=template_options)),
        "dos": _list(checked_text),
        "donts": _list(checked_text),
        "questions": _list(_record({"question": text, "answer": text})),
        "related": _list(_identifier),
    }


SCHEMA, UNFINISHED_SCHEMA = _guide_schema(_nonblank_text), _guide_schema(_text)
# Names of the role beside the title, and words of its job ads (``checklist.ads.RoleNames``); the only language.
OPTIONAL: Mapping[str, Validator] = {"language": _guide_language, "roles": _words, "ad_words": _words}
_SCHEMAS: dict[tuple[str, ...], Mapping[str, Validator]] = {
    languages: _guide_schema(_nonblank_text, languages) for languages in (LANGUAGES, ("it",), ("en",))
}


def check_schema(document: Mapping[str, Any], *, unfinished: bool = False) -> None:
    """Check that a document is a guide.

    Args:
        document: The parsed document.
        unfinished: Accept a document that lacks what ``missing_fields`` lists.

    Raises:
        DocumentError: The first error, with its path.
    """
    schema = UNFINISHED_SCHEMA if unfinished else _SCHEMAS[languages_of(document)]
    _record(schema, optional=OPTIONAL)(document, "")
    if not unfinished and (empty := next((key for key in NEVER_EMPTY if not document[key]), "")):
        _fail(empty, _("%(field)s must not be empty"))
    _check_references(document)
    _check_texts(document)


def missing_fields(document: Mapping[str, Any]) -> list[str]:
    """The paths of what an unfinished guide lacks: every blank text, and lists that may not be empty."""
    return [*_blank(document, "", languages_of(document)), *(key for key in NEVER_EMPTY if not document[key])]


def _blank(value: Any, path: str, languages: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _blank(item, f"{path}[{index}]", languages)
    elif isinstance(value, Mapping):
        # Lists of items in two languages: both may be empty, but not only one.
        in_both = value.keys() == set(LANGUAGES) and any(value.values())
        for key, item in value.items():
            if key in _MAY_BE_BLANK or (key in LANGUAGES and key not in languages):
                continue
            if (in_both and not item) or (isinstance(item, str) and not item.strip()):
                yield join_path(path, key)
            else:
                yield from _blank(item, join_path(path, key), languages)


def empty_document(slug: str, title: Mapping[str, str]) -> dict[str, Any]:
    """A new guide in which everything is still to be written."""
    blank = dict.fromkeys(LANGUAGES, "")
    texts = {"slug": slug, "title": dict(title), "summary": blank, "intro": blank}
    return {key: texts.get(key, []) for key in SCHEMA}


def _check_references(document: Mapping[str, Any]) -> None:
    criteria = {criterion["id"] for criterion in document["criteria"]}
    # A do or a don't refers to an entry of any of the three kinds, so ids are unique across them.
    _refuse_repeats(chain(*(_ids(document, kind) for kind in ("criteria", "mistakes", "manual"))))
    _refuse_repeats(_ids(document, "pillars"))
    _refuse_repeats(_ids(document, "examples"))
    _refuse_repeats(_ids(document, "templates"))
    related = [(f"related[{i}]", slug) for i, slug in enumerate(document["related"])]
    _refuse_repeats(chain([("slug", document["slug"])], related))
    checks = criteria | {item["id"] for kind in ("mistakes", "manual") for item in document[kind]}
    for i, pillar in enumerate(document["pillars"]):
        for j, criterion in enumerate(pillar["criteria"]):
            _refuse_unknown(criterion, criteria, f"pillars[{i}].criteria[{j}]")
    for i, example in enumerate(document["examples"]):
        for j, note in enumerate(example["notes"]):
            _refuse_unknown(note["criterion"], criteria, f"examples[{i}].notes[{j}].criterion")
    for kind in ("dos", "donts"):
        for i, item in enumerate(document[kind]):
            _refuse_unknown(item["check"], checks, f"{kind}[{i}].check")


def _ids(document: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    return ((f"{kind}[{i}].id", item["id"]) for i, item in enumerate(document[kind]))


def _refuse_repeats(ids: Iterable[tuple[str, str]]) -> None:
    seen: set[str] = set()
    for path, identifier in ids:
        if identifier in seen:
            _fail(path, _("%(field)s repeats %(id)s"), id=identifier)
        seen.add(identifier)


def _refuse_unknown(identifier: str, known: set[str], path: str) -> None:
    if identifier not in known:
        _fail(path, _("%(field)s names %(id)s, which this guide does not have"), id=identifier)


def _check_texts(document: Mapping[str, Any]) -> None:
    for language in LANGUAGES:
        for i, criterion in enumerate(document["criteria"]):
            if len(criterion["title"][language]) > TITLE_LIMIT:
                sentence = _("%(field)s must be at most %(limit)s characters long")
                _fail(f"criteria[{i}].title.{language}", sentence, limit=TITLE_LIMIT)
        for i, example in enumerate(document["examples"]):
            _check_quotes(example, language, f"examples[{i}]")
        for i, template in enumerate(document["templates"]):
            _check_gaps(template, language, f"templates[{i}]")


def _check_quotes(example: Mapping[str, Any], language: str, path: str) -> None:
    body = example["body"][language]
    for i, note in enumerate(example["notes"]):
        # Before the example letter is written there is nothing to quote.
        if body.strip() and note["quote"][language] not in body:
            _fail(f"{path}.notes[{i}].quote.{language}", _("%(field)s is not in the example’s body"))


def _check_gaps(template: Mapping[str, Any], language: str, path: str) -> None:
    body = template["body"][language]
    for row, sentence, values in placeholder_errors(body):
        _fail(f"{path}.body.{language}", sentence, row=row, **values)
    labels = [
        (f"{path}.gaps[{i}].label.{language}", gap["label"][language]) for i, gap in enumerate(template.get("gaps", []))
    ]
    written = [(place, label) for place, label in labels if label.strip()]
    _refuse_repeats(written)
    known = gap_labels(body)
    for place, label in written:
        if body.strip() and label not in known:
            _fail(place, _("%(field)s: no gap of the text has the words %(label)s"), label=label)
