"""Changes of a guide in the words of its pages: the part, the entry's title, the field and the language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from guides.document.changes import FieldChange, find_changes
from guides.document.schema import LANGUAGES
from guides.editor.cells import NAMES
from guides.editor.parts import PARTS, PartField
from guides.localization import localized


class NamedChange(NamedTuple):
    """A change with the place where it is edited, and both values as people read them."""

    path: str
    place: str
    old: str
    new: str


def changes_in_words(old: dict[str, Any], new: dict[str, Any]) -> list[NamedChange]:
    """What differs between two whole documents, in words."""
    return named(find_changes(old, new), new, old)


def named(changes: Iterable[FieldChange], *documents: Mapping[str, Any]) -> list[NamedChange]:
    """The changes in words.

    Args:
        changes: What ``guides.document.changes`` found.
        documents: Both documents, in which the titles of entries are looked up, the newer one first.
    """
    return [
        NamedChange(change.path, place(change.path, *documents), in_words(change.old), in_words(change.new))
        for change in changes
    ]


def place(path: str, *documents: Mapping[str, Any]) -> str:
    """A path such as ``criteria.scale.title.it`` as "Criteria › Two figures of scale › Title › Italian"."""
    first, *rest = path.split(".")
    part = next((part for part in PARTS.values() if first == part.list_path), None)
    if part is None:
        fields = {field.key: field for part in PARTS.values() for field in part.head}
        return " › ".join([_label(fields, first), *_inner(rest, {})])
    if not rest:
        return str(part.title)
    if rest == ["order"]:
        return f"{part.title} › {_('Order')}"
    titles = (_title(document.get(first, []), rest[0]) for document in documents)
    entry = next(filter(None, titles), rest[0])
    return " › ".join([str(part.title), entry, *_inner(rest[1:], {field.key: field for field in part.entries})])


def in_words(value: Any) -> str:
    """A value without its keys: texts line by line, an entry by its title, "–" for none."""
    if isinstance(value, Mapping) and value.keys() & set(LANGUAGES):
        return "\n".join(in_words(value[language]) for language in LANGUAGES if value.get(language))
    if isinstance(value, Mapping):
        title = next((value[key] for key in ("title", "text", "question", "quote", "label") if key in value), None)
        return in_words(title if title is not None else list(value.values()))
    if isinstance(value, list):
        return "\n".join(map(in_words, value))
    return "–" if value is None else str(value)


def _title(entries: list[Any], name: str) -> str:
    for number, entry in enumerate(entries):
        if name in (entry.get("id"), str(number)):
            return next((localized(entry[key]) for key in ("title", "text", "question") if key in entry), "")
    return ""


def _label(fields: Mapping[str, PartField], key: str) -> str:
    return str(fields[key].label) if key in fields else {"advice": _("Advice")}.get(key, key)


def _inner(keys: list[str], fields: Mapping[str, PartField]) -> Iterator[str]:
    """The keys below an entry: its fields, the places of lists in them, counted from 1, and languages."""
    if keys[:1] == ["advice"]:
        keys = [".".join(keys[:2]), *keys[2:]]
    for key in keys:
        yield str(int(key) + 1) if key.isdecimal() else str(NAMES.get(key) or _label(fields, key))
