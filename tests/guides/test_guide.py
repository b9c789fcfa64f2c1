"""An admin's change of a guide: kept in a draft, remembered, refused when stale or unfit; publishing, rolling back."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from accounts.models import User
from guides.document.changes import find_changes
from guides.document.errors import DocumentError
from guides.document.placeholders import placeholder_errors
from guides.document.yaml_format import dump, parse
from guides.models import Guide, GuideChange, StaleGuide
from tests.conftest import CONTENT


def heavier(guide: Guide, weight: int = 7) -> dict[str, Any]:
    document: dict[str, Any] = copy.deepcopy(guide.draft)
    next(item for item in document["criteria"] if item["id"] == "scale")["weight"] = weight
    return document


def with_template(guide: Guide, body: str) -> dict[str, Any]:
    document: dict[str, Any] = copy.deepcopy(guide.draft)
    document["templates"][0]["body"]["it"] = body
    return document


def test_an_edit_is_kept_and_remembered_and_leaves_what_was_published_alone(guide: Guide, admin: User) -> None:
    edited = guide.edit(heavier(guide), seen=guide.revision, by=admin)
    assert edited.revision == guide.revision + 1
    assert edited.has_unpublished_changes
    assert guide.rubric.entry("scale")["weight"] == 3
    change = GuideChange.objects.get()
    assert (change.by, change.revision, change.fields) == (admin, edited.revision, ["criteria.scale.weight"])


def test_the_second_of_two_admins_is_told_and_nothing_is_overwritten(
    guide: Guide, admin: User, person: Callable[..., User]
) -> None:
    second = person("Bruno Galli", role="admin")
    guide.edit(heavier(guide, 7), seen=1, by=admin)
    with pytest.raises(StaleGuide) as stale:
        guide.edit(heavier(guide, 9), seen=1, by=second)
    assert stale.value.guide.draft == Guide.objects.get().draft == heavier(guide, 7)
    assert guide.edit(heavier(guide, 7), seen=1, by=second).revision == 2  # the very same text is no conflict
    assert GuideChange.objects.count() == 1


def test_what_was_not_tried_is_not_published(guide: Guide, admin: User) -> None:
    guide.edit(heavier(guide), seen=1, by=admin)
    with pytest.raises(StaleGuide):
        guide.publish(by=admin, seen=1)
    assert guide.rubric.number == 1
    assert guide.publish(by=admin, seen=2).number == 2


def test_rolling_back_publishes_the_old_one_anew_and_the_draft_follows(guide: Guide, admin: User) -> None:
    first = guide.rubric
    guide.edit(heavier(guide), seen=1, by=admin).publish(by=admin)
    again = guide.publish_again(first, by=admin)
    assert (again.number, again.document, again.hash) == (3, first.document, first.hash)
    assert Guide.objects.get().draft == first.document
    assert guide.publish_again(first, by=admin) == first
    assert guide.rubrics.count() == 3


def test_rolling_back_leaves_changes_that_nobody_published(guide: Guide, admin: User) -> None:
    first = guide.rubric
    guide.edit(heavier(guide, 7), seen=1, by=admin).publish(by=admin)
    guide.edit(heavier(guide, 8), seen=2, by=admin)
    assert guide.publish_again(first, by=admin).number == 3
    assert Guide.objects.get().draft == heavier(guide, 8)


@pytest.mark.parametrize("rolled_back", [False, True])
def test_loading_the_files_leaves_a_guide_that_admins_edited(
    guide: Guide, admin: User, rolled_back: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    first = guide.rubric
    edited = guide.edit(heavier(guide), seen=1, by=admin)
    if rolled_back:
        edited.publish(by=admin)
        guide.publish_again(first, by=admin)
    before = Guide.objects.values("draft", "revision").get(slug="backend"), guide.rubric.number
    call_command("load_guides")
    assert (Guide.objects.values("draft", "revision").get(slug="backend"), guide.rubric.number) == before
    assert "backend: admins have edited it" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("Gentile [Nome],\n[X anni] {{Ruolo}} {data}", []),
        ("Gentile [Nome,\n[Ruolo]", [(1, "[ has no matching bracket")]),
        ("Uno\n\nScrivo {{anni} anni", [(3, "{ has no matching bracket")]),
        ("Uno\n[1] [...]", [(2, "[1] names nothing to fill in")]),
        ("[" + "voce " * 30 + "]", [(1, "[voce voce voce voce… is longer than 120 characters")]),
        ("[Nome]\n[Che cosa hai capito tu.]", [(2, "the checklist would not notice [Che cosa hai capito tu.]")]),
    ],
)
def test_a_template_whose_gaps_would_go_wrong_names_the_line(body: str, problems: list[tuple[int, str]]) -> None:
    found = [
        (row, sentence % {"field": "", "row": row, **values}) for row, sentence, values in placeholder_errors(body)
    ][:1]
    assert [row for row, _said in found] == [row for row, _said in problems]
    assert all(told in said for (_row, said), (_, told) in zip(found, problems, strict=True))


def test_a_template_whose_gaps_would_go_wrong_is_refused(guide: Guide, admin: User) -> None:
    with pytest.raises(
        DocumentError, match=r"templates\[0\].body.it, line 3 of the text: { has no matching bracket"
    ) as refused:
        guide.edit(with_template(guide, "Uno\n\nScrivo {{anni} anni"), seen=1, by=admin)
    assert refused.value.path == "templates[0].body.it"
    assert not GuideChange.objects.exists()


@pytest.mark.sampled(2)
@pytest.mark.parametrize("path", sorted(CONTENT.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_guides_of_the_project_are_fit_and_come_back_from_the_database_byte_for_byte(path: Path, db: None) -> None:
    text = path.read_text(encoding="utf-8")
    Guide.objects.create(slug=path.stem, draft=parse(text, path.name))
    guide = Guide.objects.get()
    guide.validate_document(guide.draft)
    assert guide.as_yaml() == text


def test_a_pattern_that_re2_refuses_says_why(guide: Guide, admin: User) -> None:
    document = heavier(guide)
    document["criteria"][0]["patterns"] = ["(?=x)y"]
    with pytest.raises(DocumentError, match=r"criteria\[0\].patterns, “\(\?=x\)y”: look-ahead"):
        guide.edit(document, seen=1, by=admin)


def test_a_guide_keeps_its_slug(guide: Guide, admin: User) -> None:
    with pytest.raises(DocumentError, match="must stay backend"):
        guide.edit(heavier(guide) | {"slug": "cook"}, seen=1, by=admin)


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize("statement", ["UPDATE guides_guidechange SET revision = 9", "DELETE FROM guides_guidechange"])
def test_the_database_keeps_the_history_as_it_was(guide: Guide, admin: User, statement: str) -> None:
    guide.edit(heavier(guide), seen=1, by=admin)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    ("old", "new", "paths"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": {"it": "x", "en": "y"}}, {"a": {"it": "x", "en": "z"}}, ["a.en"]),
        ({"l": [{"id": "p", "w": 1}]}, {"l": [{"id": "q", "w": 1}, {"id": "p", "w": 2}]}, ["l.p.w", "l.q"]),
        ({"l": [{"id": "p"}, {"id": "q"}]}, {"l": [{"id": "q"}, {"id": "p"}]}, ["l.order"]),
        ({"l": [{"t": "x"}]}, {"l": []}, ["l.0"]),
        ({"l": ["x", "y"]}, {"l": ["y"]}, ["l"]),
    ],
)
def test_changes_are_named_by_field_and_entry(old: dict[str, Any], new: dict[str, Any], paths: list[str]) -> None:
    assert [change.path for change in find_changes(old, new)] == paths


def test_an_export_imported_again_is_the_same_bytes(guide: Guide) -> None:
    text = Guide.objects.get().as_yaml()
    assert parse(text, "backend.yaml") == guide.draft
    assert dump(parse(text, "backend.yaml")) == text
