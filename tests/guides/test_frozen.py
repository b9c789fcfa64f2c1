"""What was published stays as it was: by Django's ORM, by its admin, and by SQL."""

from collections.abc import Callable

import pytest
from django.contrib import admin as django_admin
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from guides.models import Guide, GuideChange, Rubric


def save(rubric: Rubric) -> None:
    rubric.document["title"]["it"] = "Un altro"
    rubric.save()


def save_as_new(rubric: Rubric) -> None:
    Rubric(pk=rubric.pk, guide=rubric.guide, number=7, document={}, hash="x").save(force_update=True)


def bulk_update(rubric: Rubric) -> None:
    rubric.hash = "x"
    Rubric.objects.bulk_update([rubric], ["hash"])


def upsert(rubric: Rubric) -> None:
    again = Rubric(guide=rubric.guide, number=rubric.number, document={}, hash="x")
    Rubric.objects.bulk_create(
        [again], update_conflicts=True, update_fields=["document"], unique_fields=["guide", "number"]
    )


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize(
    "act",
    [
        save,
        save_as_new,
        bulk_update,
        upsert,
        lambda rubric: Rubric.objects.filter(pk=rubric.pk).update(number=9),
        lambda rubric: Rubric.objects.filter(pk=rubric.pk).delete(),
        lambda rubric: rubric.delete(),
        lambda rubric: rubric.guide.delete(),
    ],
)
def test_the_orm_cannot_change_what_was_published(guide: Guide, act: Callable[[Rubric], object]) -> None:
    before = Rubric.objects.values().get()
    with pytest.raises((IntegrityError, ProtectedError)), transaction.atomic():
        act(Rubric.objects.get())
    assert Rubric.objects.values().get() == before


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE guides_rubric SET number = 9",
        "UPDATE guides_rubric SET document = '{}' WHERE number = 1",
        "DELETE FROM guides_rubric",
        "TRUNCATE guides_rubric CASCADE",
        "INSERT INTO guides_rubric SELECT * FROM guides_rubric ON CONFLICT (id) DO UPDATE SET hash = 'x'",
    ],
)
def test_sql_cannot_change_what_was_published(guide: Guide, statement: str) -> None:
    before = Rubric.objects.values().get()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        # The one gate that tests leave open, for their own cleaning up; open again with the end of this transaction.
        cursor.execute("ALTER TABLE guides_rubric ENABLE TRIGGER guides_rubric_keep_table")
        with pytest.raises(IntegrityError, match="its rows never change"), transaction.atomic():
            cursor.execute(statement)
    assert Rubric.objects.values().get() == before


def test_djangos_admin_knows_no_guide() -> None:
    assert not {Guide, GuideChange, Rubric} & set(django_admin.site._registry)
