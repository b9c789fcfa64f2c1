"""The data map knows every field that is stored, and nothing that is not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection, models

from accounts.models import User
from privacy.data_map.classification import AtErasure, Basis, Category
from privacy.data_map.document import document
from privacy.data_map.tables import OTHER_TABLES, TABLES, tables_by_model
from tests.architecture.sources import ROOT

MODELS = {model._meta.label: model for model in apps.get_models()}


def stored(model: type[models.Model]) -> set[str]:
    """The names of a model's own fields, many-to-many ones included."""
    return {field.name for field in [*model._meta.concrete_fields, *model._meta.many_to_many]}


def problems(classified: dict[str, list[str]], existing: dict[str, set[str]]) -> Iterator[str]:
    """What is stored and not classified, or the other way round, or classified twice."""
    for label in sorted(classified.keys() | existing.keys()):
        names, fields = classified.get(label, []), existing.get(label, set())
        yield from (f"{label}.{name} is not classified" for name in sorted(fields - set(names)))
        yield from (f"{label}.{name} does not exist" for name in sorted(set(names) - fields))
        yield from (f"{label}.{name} is classified twice" for name in sorted({n for n in names if names.count(n) > 1}))


def test_every_field_is_classified_once() -> None:
    assert len(TABLES) == len(tables_by_model())
    classified = {table.model: [name for name, _fields in table.each()] for table in TABLES}
    assert list(problems(classified, {label: stored(model) for label, model in MODELS.items()})) == []


def test_a_new_field_a_stale_one_and_a_double_one_are_reported() -> None:
    found = problems({"a.Letter": ["body", "body", "gone"]}, {"a.Letter": {"body", "health"}, "a.New": {"id"}})
    assert list(found) == [
        "a.Letter.health is not classified",
        "a.Letter.gone does not exist",
        "a.Letter.body is classified twice",
        "a.New.id is not classified",
    ]


@pytest.mark.django_db
def test_every_table_of_the_database_is_known() -> None:
    known = {model._meta.db_table for model in apps.get_models(include_auto_created=True)} | OTHER_TABLES.keys()
    assert set(connection.introspection.table_names()) == known


def test_what_is_kept_says_why_and_what_is_not_personal_has_no_basis() -> None:
    for table in TABLES:
        for name, fields in table.each():
            where = f"{table.model}.{name}"
            assert bool(fields.kept) == (fields.at_erasure is AtErasure.KEPT), where
            assert fields.category is Category.NOT_PERSONAL or table.basis is not Basis.NONE, where


def test_retention_counts_from_a_time_that_the_row_has() -> None:
    for table in TABLES:
        for rule in table.retention:
            field = MODELS[table.model]._meta.get_field(rule.since)
            assert isinstance(field, models.DateTimeField), f"{table.model}.{rule.since}"


def test_no_row_is_kept_that_names_a_person_who_has_been_erased() -> None:
    """Whatever refers to a person is erased with them or leads to nobody; it never simply stays."""
    for table in TABLES:
        for name, fields in table.each():
            field = MODELS[table.model]._meta.get_field(name)
            if field.related_model is User:
                assert fields.at_erasure is not AtErasure.KEPT, f"{table.model}.{name}"


def test_the_page_is_made_from_the_map(matches_snapshot: Callable[[Path, str], None]) -> None:
    matches_snapshot(ROOT / "docs/data-map.md", document())
