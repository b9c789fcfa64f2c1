"""Pure: a guide cut into parts that can be updated one by one, each compared three ways."""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from guides.document.changes import MISSING
from guides.document.merging import merge_documents
from guides.document.schema import LANGUAGES, OPTIONAL, SCHEMA, languages_of

LISTS_WITH_IDS = ("pillars", "criteria", "mistakes", "manual", "examples", "templates")  # each entry is a part
WITH_ADVICE = ("criteria", "mistakes")  # lists whose entries have advice, which is a part of its own


class UpdatePart(NamedTuple):
    """A part of a guide in three documents.

    Attributes:
        key: Such as ``summary``, ``templates.first-job`` or ``criteria.scale.advice``.
        base: What the guide was made from. ``MISSING`` stands for what is not there, here and below.
        mine: What it has now.
        newest: What its file has today.
        advice_apart: Whether the part is an entry without its advice, which is another part.
    """

    key: str
    base: Any
    mine: Any
    newest: Any
    advice_apart: bool = False

    @property
    def is_untouched(self) -> bool:
        """Whether the guide still has what it was made from."""
        return bool(self.mine == self.base)

    @property
    def merged(self) -> Any:
        """The part with the fields of today that were not changed here; where both changed one, the guide's own."""
        if any(side is MISSING for side in (self.base, self.mine, self.newest)):
            return self.mine
        return merge_documents(self.base, self.newest, self.mine)[0]

    @property
    def can_be_merged(self) -> bool:
        """Whether the file changed anything else in the part than what was changed here."""
        return bool(self.merged != self.mine)


def updated_parts(base: Mapping[str, Any], mine: Mapping[str, Any], newest: Mapping[str, Any]) -> list[UpdatePart]:
    """What is new in the file of a guide and not in the guide, in the languages of the guide.

    Args:
        base: The document that the guide was made from.
        mine: The document that it has now.
        newest: The document of its file today.
    """
    languages = languages_of(mine)
    found = []
    for part in _parts(base, mine, newest):
        before, here, now = (in_languages(side, languages) for side in (part.base, part.mine, part.newest))
        if now not in (before, here):
            found.append(part)
    return found


def in_languages(value: Any, languages: Sequence[str]) -> Any:
    """A part of a document without the texts in other languages than these."""
    if isinstance(value, list):
        return [in_languages(item, languages) for item in value]
    if not isinstance(value, Mapping):
        return value
    others = set(LANGUAGES) - set(languages)
    return {key: in_languages(item, languages) for key, item in value.items() if key not in others}


def with_part(document: Mapping[str, Any], part: UpdatePart, value: Any, newest: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of a document with another value of one part.

    Args:
        document: The document.
        part: The part.
        value: Its value; ``MISSING`` takes the part out.
        newest: The document that says which entry a new one follows.
    """
    changed: dict[str, Any] = copy.deepcopy(dict(document))
    top, name, advice = [*part.key.split("."), "", ""][:3]
    if name:
        entries = {entry["id"]: entry for entry in changed.get(top, [])}
        order = [entry["id"] for entry in newest.get(top, [])]
        changed[top] = list(_with_entry(entries, name, _entry(entries.get(name), part, value, advice), order))
    elif value is MISSING:
        changed.pop(top, None)
    else:
        changed[top] = value
    return changed


def with_parts(
    document: Mapping[str, Any], parts: Iterable[UpdatePart], newest: Mapping[str, Any], *, merge: bool = False
) -> dict[str, Any]:
    """A copy of a document with parts of the newest one, or with ``merge`` with their merged values."""
    for part in parts:
        document = with_part(document, part, part.merged if merge else part.newest, newest)
    return dict(document)


def _parts(*documents: Mapping[str, Any]) -> Iterator[UpdatePart]:
    """The parts of three documents, those that only one of them has, too."""
    for key in (*SCHEMA, *OPTIONAL):
        if key in LISTS_WITH_IDS:
            base, mine, newest = ({entry["id"]: entry for entry in document.get(key, [])} for document in documents)
            for name in dict.fromkeys([*newest, *base]):
                sides = [side.get(name, MISSING) for side in (base, mine, newest)]
                yield from _parts_of_entry(f"{key}.{name}", sides, has_advice=key in WITH_ADVICE)
        elif key != "slug":
            yield UpdatePart(key, *(document.get(key, MISSING) for document in documents))


def _parts_of_entry(key: str, sides: Sequence[Any], *, has_advice: bool) -> Iterator[UpdatePart]:
    # An entry that comes or goes does so with its advice: else advice written here could go with an untouched entry.
    if not has_advice or any(side is MISSING for side in sides):
        yield UpdatePart(key, *sides)
        return
    base, mine, newest = map(_without_advice, sides)
    yield UpdatePart(key, base, mine, newest, advice_apart=True)
    yield UpdatePart(f"{key}.advice", *(side.get("advice", MISSING) for side in sides))


def _without_advice(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != "advice"}


def _entry(present: dict[str, Any] | None, part: UpdatePart, value: Any, advice: str) -> Any:
    """The entry that the document is to have, ``MISSING`` for none; with its advice where that is another part."""
    if advice:
        return _without_advice(present or {}) | ({} if value is MISSING else {"advice": value})
    kept = {key: present[key] for key in ("advice",) if key in present} if part.advice_apart and present else {}
    return value if value is MISSING else dict(value) | kept


def _with_entry(entries: Mapping[str, Any], name: str, entry: Any, order: Sequence[str]) -> Iterator[Any]:
    """The entries with another one of this name, in their order; a new one follows the one that it follows there."""
    names = list(entries)
    if name not in entries and entry is not MISSING:
        before = next((one for one in reversed(order[: order.index(name)]) if one in entries), None)
        names.insert(names.index(before) + 1 if before else 0, name)
    for one in names:
        if one != name:
            yield entries[one]
        elif entry is not MISSING:
            yield entry
