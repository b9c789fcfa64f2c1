"""A guide is compared part by part with what it was made from and with the file of today."""

from typing import Any

import pytest

from guides.document.changes import MISSING
from guides.shipped.parts import UpdatePart, in_languages, updated_parts, with_part


def guide(*criteria: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"slug": "x", "criteria": list(criteria), **more}


def criterion(name: str, weight: int = 1, advice: str = "") -> dict[str, Any]:
    return {"id": name, "weight": weight} | ({"advice": {"met": {"it": advice, "en": advice}}} if advice else {})


def found(*documents: dict[str, Any]) -> dict[str, UpdatePart]:
    return {part.key: part for part in updated_parts(*documents)}


def test_entries_come_and_go_and_keep_their_advice() -> None:
    base = guide(criterion("a", 1, "Bene."), criterion("b"))
    newest = guide(criterion("a", 2), criterion("c", 1, "Male."))
    parts = found(base, base, newest)
    assert set(parts) == {"criteria.a", "criteria.a.advice", "criteria.b", "criteria.c"}
    document = base
    for key in ("criteria.a", "criteria.b", "criteria.c"):
        document = with_part(document, parts[key], parts[key].newest, newest)
    assert document == guide(criterion("a", 2, "Bene."), criterion("c", 1, "Male."))
    assert with_part(document, parts["criteria.a.advice"], MISSING, newest) == newest


def test_an_entry_whose_advice_was_written_here_does_not_go_as_if_untouched() -> None:
    base, mine = guide(criterion("a", 1, "Bene.")), guide(criterion("a", 1, "Parole nostre."))
    parts = found(base, mine, guide())
    assert {key: part.is_untouched for key, part in parts.items()} == {"criteria.a": False}


def test_a_new_entry_stands_after_the_one_that_it_follows_in_the_file() -> None:
    base = guide(criterion("a"), criterion("b"))
    newest = guide(criterion("first"), criterion("a"), criterion("middle"), criterion("b"))
    document = base
    for part in updated_parts(base, base, newest):
        document = with_part(document, part, part.newest, newest)
    assert document == newest


def test_an_entry_that_was_removed_here_is_proposed_only_where_the_file_changes_it() -> None:
    base, mine = guide(criterion("a", 1, "Bene."), criterion("b")), guide()
    assert set(found(base, mine, guide(criterion("a", 1, "Meglio."), criterion("b")))) == {"criteria.a"}


@pytest.mark.parametrize(
    ("key", "base", "mine", "newest", "expected"),
    [
        ("roles", MISSING, MISSING, {"it": ["cuoco"]}, True),
        ("roles", {"it": ["cuoco"]}, MISSING, {"it": ["cuoco", "chef"]}, False),
        ("roles", {"it": ["cuoco"]}, {"it": ["cuoco"]}, MISSING, True),
        ("dos", [], [], [{"check": "a"}], True),
    ],
)
def test_what_a_guide_may_lack_is_a_part_too(key: str, base: Any, mine: Any, newest: Any, expected: bool) -> None:
    documents = [guide(**({} if side is MISSING else {key: side})) for side in (base, mine, newest)]
    parts = found(*documents)
    assert {name: part.is_untouched for name, part in parts.items()} == {key: expected}
    assert with_part(documents[1], parts[key], parts[key].newest, documents[2]) == documents[2]


def test_a_guide_in_one_language_gets_no_updates_in_the_other() -> None:
    base = guide(title={"it": "Cuoco", "en": "Cook"}, language="it")
    mine = guide(title={"it": "Cuoco", "en": ""}, language="it")
    assert not found(base, mine, guide(title={"it": "Cuoco", "en": "Chef"}, language="it"))
    both = found(base, mine, guide(title={"it": "Chef", "en": "Chef"}, language="it"))
    assert both["title"].merged == {"it": "Chef", "en": ""}
    assert in_languages([{"title": {"it": "Cuoco", "en": "Cook"}}], ("it",)) == [{"title": {"it": "Cuoco"}}]


def test_merging_is_offered_only_where_it_changes_anything() -> None:
    before, ours, theirs = ({"it": "a", "en": "b"}, {"it": "x", "en": "b"}, {"it": "y", "en": "b"})
    assert not UpdatePart("title", before, ours, theirs).can_be_merged
    assert UpdatePart("title", before, ours, theirs | {"en": "c"}).can_be_merged
    assert not UpdatePart("title", MISSING, ours, theirs).can_be_merged
