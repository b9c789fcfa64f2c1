"""Entries: what is written of whom, under which name, and what is never written."""

import logging

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import User
from audit.models import Action, Entry, Pseudonym
from letters.models import Version


def test_an_entry_names_people_by_pseudonyms_only(candidate: User, mentor: User, version: Version) -> None:
    entry = Entry.objects.record(Action.LETTER_READ, by=mentor, subject=candidate, about=version)
    names = dict(Pseudonym.objects.values_list("person", "name"))
    assert (entry.actor, entry.subject) == (names[mentor.pk], names[candidate.pk])
    assert entry.object == f"letters.version:{version.pk}"
    written = str(Entry.objects.values().get(pk=entry.pk))
    for person in (candidate, mentor):
        assert not any(word in written for word in (str(person.pk), person.pk.hex, person.email, person.name))


def test_a_person_has_one_pseudonym_and_no_two_share_one(candidate: User, mentor: User) -> None:
    entries = [Entry.objects.record(Action.SIGNED_IN, by=person) for person in (candidate, mentor, candidate)]
    assert entries[0].actor == entries[2].actor != entries[1].actor


def test_a_forgotten_person_cannot_be_found_and_their_entries_stay(candidate: User, mentor: User) -> None:
    mine = Entry.objects.record(Action.SIGNED_IN, by=candidate)
    other = Entry.objects.record(Action.SIGNED_IN, by=mentor)
    Pseudonym.objects.forget(candidate.pk)
    assert Pseudonym.objects.people([mine.actor, other.actor]) == {other.actor: mentor.pk}
    assert not Entry.objects.concerning(candidate.pk).exists()
    assert Entry.objects.filter(pk=mine.pk).exists()
    Pseudonym.objects.forget(candidate.pk)  # twice is as good as once
    assert Entry.objects.record(Action.SIGNED_IN, by=candidate).actor != mine.actor


def test_a_person_finds_what_they_did_and_what_was_done_to_them(candidate: User, mentor: User, admin: User) -> None:
    own = Entry.objects.record(Action.SIGNED_IN, by=candidate)
    read = Entry.objects.record(Action.LETTER_READ, by=mentor, subject=candidate)
    Entry.objects.record(Action.ROLE_CHANGED, by=admin, subject=mentor)
    assert list(Entry.objects.concerning(candidate.pk)) == [read, own]


@pytest.mark.parametrize("words", ["Gentile Laura,", "bo@posta.it", "a\nb", "x" * 81, "perché"])
def test_words_and_addresses_are_refused(candidate: User, words: str) -> None:
    with pytest.raises(ValueError, match="holds no words"):
        Entry.objects.record(Action.REFUSED, by=candidate, page=words)


def test_the_log_line_comes_with_the_commit_and_not_without_it(
    candidate: User,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    caplog.set_level(logging.INFO, "security")
    with django_capture_on_commit_callbacks(execute=True):
        entry = Entry.objects.record(Action.TOKEN_CREATED, by=candidate, scopes="read,write")
        assert caplog.records == []
    fields = {"entry": entry.pk, "person": entry.actor, "scopes": "read,write"}  # outside of a request
    assert [(line.msg, vars(line)["fields"]) for line in caplog.records] == [("token_created", fields)]


def test_the_database_gives_an_entry_its_time(candidate: User) -> None:
    entry = Entry.objects.record(Action.SIGNED_IN, by=candidate)
    old = Entry.objects.create(action="signed_in", at=entry.at.replace(year=2001))
    assert old.at >= entry.at
