"""What happened to a letter is written down with it, and stays."""

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.models import User
from letters.models import Event, Export, Letter, StaleDraft

Verb = Event.Verb


def told(letter: Letter) -> list[tuple[str, int | None]]:
    return [(event.verb, event.version.number if event.version else None) for event in reversed(letter.events.all())]


def test_starting_freezing_restoring_and_printing_are_recorded(letter: Letter, candidate: User) -> None:
    first = letter.freeze(by=candidate)
    letter.draft.write("Un testo nuovo", seen=letter.draft.revision)
    letter.freeze(by=candidate)
    third = letter.restore(first, by=candidate)
    Export.objects.request(third, by=candidate)
    assert told(letter) == [
        (Verb.STARTED, None),
        (Verb.FROZEN, 1),
        (Verb.FROZEN, 2),
        (Verb.FROZEN, 3),
        (Verb.RESTORED, 3),
        (Verb.EXPORTED, 3),
    ]
    assert letter.events.get(verb=Verb.RESTORED).data == {"from_number": 1}
    assert {event.by for event in letter.events.all()} == {candidate}


def test_what_did_not_happen_is_not_recorded(letter: Letter, candidate: User) -> None:
    with pytest.raises(StaleDraft):
        letter.freeze(by=candidate, revision=99)
    assert told(letter) == [(Verb.STARTED, None)]


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize("sql", ["UPDATE letters_event SET verb = 'x'", "DELETE FROM letters_event"])
def test_the_database_refuses_to_change_the_past(letter: Letter, sql: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_a_person_sees_the_events_of_the_own_letters(letter: Letter, candidate: User, stranger: User) -> None:
    assert Event.objects.visible_to(candidate).count() == 1
    assert not Event.objects.visible_to(stranger).exists()


def test_events_hold_no_word_of_the_letter(letter: Letter, candidate: User) -> None:
    letter.freeze(by=candidate, note="canary-note")
    assert all(not event.data for event in Letter.objects.get(pk=letter.pk).events.all())
