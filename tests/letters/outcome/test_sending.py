"""A version is named, sent and answered; all three can be taken back, and the version itself never changes."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Event, Letter, Sending, Version
from reviews.models import ReviewRequest
from tests.types import AsUser

Verb = Event.Verb
TODAY = timezone.localdate()


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


@pytest.fixture
def post(client: Client, version: Version) -> Callable[..., str]:
    def send(name: str, /, **data: Any) -> str:
        page = client.post(reverse(name, args=[version.letter_id, version.number]), data, follow=True)
        assert page.status_code == 200
        return page.text

    return send


def sending(version: Version) -> tuple[date, str, str, date | None] | None:
    return Sending.objects.filter(version=version).values_list("sent_on", "to", "outcome", "answered_on").first()


def test_a_version_is_sent_and_answered_and_both_are_taken_back(post: Callable[..., str], version: Version) -> None:
    before = Version.objects.values().get(pk=version.pk)
    assert "Laura Sarti" in post("sending", sent_on=TODAY - timedelta(3), to="Laura Sarti")
    assert sending(version) == (TODAY - timedelta(3), "Laura Sarti", "", None)
    assert "un colloquio" in post("answer", outcome="interview")
    assert sending(version) == (TODAY - timedelta(3), "Laura Sarti", "interview", TODAY)
    post("answer-undo")
    assert sending(version)[2:] == ("", None)
    post("sending-undo")
    assert sending(version) is None
    assert [event.verb for event in version.letter.events.all()][:4] == [
        *(Verb.SENDING_TAKEN_BACK, Verb.ANSWER_TAKEN_BACK, Verb.ANSWERED, Verb.SENT),
    ]
    assert Version.objects.values().get(pk=version.pk) == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("sending", {}),
        ("sending", {"sent_on": "ieri"}),
        ("sending", {"sent_on": TODAY + timedelta(1)}),
        ("sending", {"sent_on": TODAY, "to": "x" * 121}),
    ],
)
def test_a_sending_that_makes_no_sense_is_told(
    post: Callable[..., str], version: Version, name: str, data: dict[str, Any]
) -> None:
    assert 'class="message row error"' in post(name, **data)
    assert sending(version) is None


@pytest.mark.parametrize("data", [{}, {"outcome": "hired"}, {"outcome": "refused", "on": TODAY - timedelta(2)}])
def test_an_answer_that_makes_no_sense_is_told(
    post: Callable[..., str], version: Version, candidate: User, data: dict[str, Any]
) -> None:
    version.mark_sent(by=candidate, on=TODAY - timedelta(1))
    assert 'class="message row error"' in post("answer", **data)
    assert sending(version)[2] == ""


def test_an_answer_to_what_was_never_sent_is_not_found(client: Client, version: Version) -> None:
    for name in ("answer", "answer-undo", "sending-undo"):
        path = reverse(name, args=[version.letter_id, version.number])
        assert client.post(path, {"outcome": "refused"}).status_code == 404


def test_sending_twice_is_one_sending_with_the_last_day(version: Version, candidate: User) -> None:
    version.mark_sent(by=candidate)
    version.mark_sent(by=candidate, on=TODAY - timedelta(1), to="Anna")
    assert sending(version)[:2] == (TODAY - timedelta(1), "Anna")
    assert version.letter.events.filter(verb=Verb.SENT).count() == 1


def test_an_outcome_without_a_day_is_refused_by_the_database(version: Version, candidate: User) -> None:
    version.mark_sent(by=candidate)
    with pytest.raises(IntegrityError), transaction.atomic():
        Sending.objects.update(outcome="refused")


def test_a_name_stands_beside_the_number_and_can_be_taken_away(
    post: Callable[..., str], client: Client, version: Version
) -> None:
    assert "pronta per Nuvola" in post("version-name", name=" pronta per Nuvola ")
    assert "pronta per Nuvola" in client.get(reverse("versions", args=[version.letter_id])).text
    assert 'class="message row error"' in post("version-name", name="x" * 61)
    post("version-name", name="")
    assert Version.objects.get(pk=version.pk).name == ""


def test_a_mentor_sees_neither_name_nor_sending(
    version: Version, candidate: User, mentor: User, as_user: AsUser
) -> None:
    version.rename("segreta", by=candidate)
    version.mark_sent(by=candidate, to="Anna Sala")
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    page = as_user(mentor).get(version.get_absolute_url()).text
    assert "segreta" not in page
    assert "Anna Sala" not in page


def test_the_page_of_an_old_version_restores_it(client: Client, letter: Letter, version: Version) -> None:
    letter.draft.write("Un altro testo.", seen=2)
    letter.freeze(by=letter.owner)
    page = client.get(version.get_absolute_url()).text
    assert reverse("restore", args=[letter.pk, 1]) in page
    assert reverse("restore", args=[letter.pk, 2]) not in client.get(letter.latest_version.get_absolute_url()).text


def test_versions_cost_the_same_however_many_are_named_and_sent(
    client: Client,
    letter: Letter,
    candidate: User,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    path = reverse("versions", args=[letter.pk])
    letter.freeze(by=candidate).mark_sent(by=candidate)
    with django_assert_max_num_queries(12) as one:
        client.get(path)
    for number in range(20):
        version = letter.freeze(by=candidate)
        version.rename(f"nome {number}", by=candidate)
        version.mark_sent(by=candidate)
    with django_assert_num_queries(len(one)):
        client.get(path)


def test_a_next_step_is_noted_with_the_sending_changed_and_put_into_a_calendar(
    post: Callable[..., str], client: Client, version: Version
) -> None:
    day = TODAY + timedelta(days=7)
    page = post("sending", sent_on=TODAY, to="Nuvola", next_step="Scrivere di nuovo; a Sarti, ore 9", next_on=day)
    assert "Scrivere di nuovo" in page
    address = reverse("next-step-calendar", args=[version.letter_id, version.number])
    (event,) = icalendar.Calendar.from_ical(client.get(address).content).walk("VEVENT")
    assert (event["summary"], event.decoded("dtstart")) == ("Scrivere di nuovo; a Sarti, ore 9: Nuvola Pagamenti", day)
    post("next-step", next_step="", next_on="")
    assert client.get(address).status_code == 404


def test_a_next_step_in_the_past_is_refused_and_nothing_is_lost(post: Callable[..., str], version: Version) -> None:
    post("sending", sent_on=TODAY, to="Nuvola")
    assert "Quel giorno è passato." in post("next-step", next_step="x", next_on=TODAY - timedelta(days=1))
    assert Sending.objects.get().next_on is None


def test_the_owner_is_reminded_once_on_the_day(version: Version, candidate: User) -> None:
    sending = version.mark_sent(by=candidate)
    sending.plan_next_step("Chiamare", on=TODAY + timedelta(days=1))
    ReviewRequest.objects.sweep()
    due = candidate.notices.filter(event__verb=Verb.NEXT_STEP_DUE)
    assert not due.exists()
    Sending.objects.update(next_on=TODAY)
    for _turn in range(3):
        ReviewRequest.objects.sweep()
    assert due.count() == 1


def test_the_list_shows_the_next_step_and_sorts_by_it(client: Client, version: Version, candidate: User) -> None:
    later = Letter.objects.start(by=candidate, guide=version.letter.guide, title="Dopo", body="Gentile Riva, x")
    for one, days in ((version, 9), (later.freeze(by=candidate), 3)):
        one.mark_sent(by=candidate).plan_next_step("Chiamare", on=TODAY + timedelta(days=days))
    page = client.get(reverse("letters") + "?sort=next").text
    assert page.count(": Chiamare") == 2
    assert page.index("Dopo") < page.index(version.letter.title)
