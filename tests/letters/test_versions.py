"""Versions are numbered without gaps and never change, whatever asks."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter, StaleDraft, Version
from tests.types import AsUser


def test_a_version_is_the_draft_as_it_stood(letter: Letter, candidate: User) -> None:
    version = letter.freeze(by=candidate, note="prima")
    letter.draft.write("altro", seen=2)
    assert version.number == 1
    assert Version.objects.get(pk=version.pk).body != "altro"


def test_numbers_go_up_by_one(letter: Letter, candidate: User) -> None:
    assert [letter.freeze(by=candidate).number for _ in range(3)] == [1, 2, 3]


def test_a_failed_freeze_takes_no_number(letter: Letter, candidate: User) -> None:
    with pytest.raises(StaleDraft):
        letter.freeze(by=candidate, revision=1)
    letter.draft.write(" \n", seen=2)
    with pytest.raises(ValidationError):
        letter.freeze(by=candidate)
    letter.draft.write("testo", seen=3)
    assert letter.freeze(by=candidate).number == 1


def test_the_version_of_an_unchanged_draft_is_the_one_there_is(letter: Letter, candidate: User) -> None:
    version = letter.version_of_draft(by=candidate)
    assert letter.version_of_draft(by=candidate) == version
    letter.draft.write("nuovo", seen=2)
    assert letter.version_of_draft(by=candidate).number == 2


def test_restoring_makes_a_new_version_and_sets_the_draft_to_it(letter: Letter, candidate: User) -> None:
    first = letter.freeze(by=candidate)
    letter.draft.write("secondo testo", seen=2)
    letter.freeze(by=candidate)
    restored = letter.restore(first, by=candidate)
    assert (restored.number, restored.body, restored.note) == (3, first.body, "Ripristinata dalla versione 1")
    draft = Draft.objects.get(pk=letter.pk)
    assert (draft.body, draft.revision) == (first.body, 4)
    assert list(letter.versions.values_list("number", flat=True)) == [3, 2, 1]


def test_restoring_first_freezes_what_no_version_holds(letter: Letter, candidate: User) -> None:
    first = letter.freeze(by=candidate)
    letter.draft.write("scritto dopo e mai fissato", seen=2)
    restored = letter.restore(first, by=candidate)
    kept = letter.versions.get(number=2)
    assert (kept.body, kept.note) == ("scritto dopo e mai fissato", "Prima di ripristinare la versione 1")
    assert (restored.number, restored.body) == (3, first.body)


def test_restoring_takes_the_draft_in_the_database_and_not_an_older_one_in_memory(
    letter: Letter, candidate: User
) -> None:
    first = letter.freeze(by=candidate)
    Draft.objects.get(pk=letter.pk).write("salvato altrove", seen=2)
    letter.restore(first, by=candidate)
    assert letter.versions.get(number=2).body == "salvato altrove"


def test_a_save_upon_the_text_before_a_restoration_is_stale(letter: Letter, candidate: User) -> None:
    first = letter.freeze(by=candidate)
    letter.draft.write("secondo testo", seen=2)
    tab = Draft.objects.get(pk=letter.pk)
    letter.restore(first, by=candidate)
    with pytest.raises(StaleDraft):
        tab.write("secondo testo, continuato", seen=tab.revision)


def test_a_blank_draft_is_no_version_when_an_older_one_is_restored(letter: Letter, candidate: User) -> None:
    first = letter.freeze(by=candidate)
    letter.draft.write(" \n", seen=2)
    assert letter.restore(first, by=candidate).number == 2


def test_restoring_the_text_that_a_letter_already_has_makes_nothing(letter: Letter, candidate: User) -> None:
    version = letter.freeze(by=candidate)
    with pytest.raises(ValidationError, match="versione 1"):
        letter.restore(version, by=candidate)
    assert letter.versions.count() == 1


def test_a_version_of_another_letter_is_not_restored(
    letter: Letter, version: Version, candidate: User, guide: Guide
) -> None:
    other = Letter.objects.start(by=candidate, guide=guide, title="Altra")
    with pytest.raises(Version.DoesNotExist):
        other.restore(version, by=candidate)
    assert not other.versions.exists()


def by_update(version: Version) -> None:
    Version.objects.filter(pk=version.pk).update(body="altro")


def by_save(version: Version) -> None:
    version.body = "altro"
    version.save()


def by_bulk_update(version: Version) -> None:
    version.body = "altro"
    Version.objects.bulk_update([version], ["body"])


def by_delete(version: Version) -> None:
    version.delete()


def by_queryset_delete(version: Version) -> None:
    Version.objects.all().delete()


def by_sql(statement: str) -> Callable[[Version], None]:
    def run(version: Version) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


ROUTES = [
    by_update,
    by_save,
    by_bulk_update,
    by_delete,
    by_queryset_delete,
    by_sql("UPDATE letters_version SET body = 'altro'"),
    by_sql("UPDATE letters_version SET number = number + 1"),
    by_sql("DELETE FROM letters_version"),
    by_sql(
        "SET CONSTRAINTS ALL IMMEDIATE;"
        "ALTER TABLE letters_version ENABLE TRIGGER letters_version_keep_table;"
        "TRUNCATE letters_version CASCADE"
    ),
]


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize("change", ROUTES)
def test_the_database_refuses_to_change_a_version(version: Version, change: Callable[[Version], object]) -> None:
    before = Version.objects.values().get(pk=version.pk)
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic():
        change(version)
    assert Version.objects.values().get(pk=before["id"]) == before


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize("statement", ["UPDATE guides_rubric SET number = 9", "DELETE FROM guides_rubric"])
def test_the_database_refuses_to_change_a_rubric(guide: Guide, statement: str) -> None:
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic():
        by_sql(statement)(None)


def test_the_admin_changes_and_deletes_no_version_and_no_letter(version: Version, admin: User, as_user: AsUser) -> None:
    client = as_user(admin)
    for model, pk in (("version", version.pk), ("letter", version.letter_id)):
        for action in ("change", "delete"):
            path = reverse(f"admin:letters_{model}_{action}", args=[pk])
            assert client.post(path, {"body": "altro", "post": "yes"}).status_code == 403
        delete = {"action": "delete_selected", "_selected_action": [pk], "post": "yes"}
        client.post(reverse(f"admin:letters_{model}_changelist"), delete)
    assert Version.objects.get(pk=version.pk).body == version.body


def test_a_person_with_letters_cannot_be_deleted_from_under_them(
    version: Version, candidate: User, admin: User, as_user: AsUser
) -> None:
    path = reverse("admin:accounts_user_delete", args=[candidate.pk])
    assert as_user(admin).post(path, {"post": "yes"}).status_code == 403
    assert Letter.objects.filter(owner=candidate).exists()
