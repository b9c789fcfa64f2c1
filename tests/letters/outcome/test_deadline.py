"""The deadline of an application: among the details, in the list until the letter is sent, and in calendars."""

import re
from datetime import timedelta

import icalendar
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from tests.types import AsUser

TODAY = timezone.localdate()
SHOWN = re.compile(r"Scadenza: [^<]+")


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


def listed(client: Client, **asked: str) -> str:
    return client.get(reverse("letters"), asked).text


def test_a_deadline_is_set_among_the_details_and_stands_in_the_list(client: Client, letter: Letter) -> None:
    assert not SHOWN.search(listed(client))
    details = {"title": letter.title, "language": "it", "deadline": (TODAY + timedelta(days=12)).isoformat()}
    client.post(letter.get_absolute_url(), details)
    letter.refresh_from_db()
    assert letter.deadline == TODAY + timedelta(days=12)
    page = listed(client)
    assert SHOWN.search(page)
    assert "passata" not in page


def test_the_list_sorts_by_deadline_and_letters_without_one_come_last(
    client: Client, letter: Letter, candidate: User, guide: Guide
) -> None:
    for title, days in (("Dopo", 20), ("Prima", 2)):
        Letter.objects.start(by=candidate, guide=guide, title=title, deadline=TODAY + timedelta(days=days))
    found = re.findall(r'class="stretch"[^>]*><b>([^<]*)</b>', listed(client, sort="deadline"))
    assert found == ["Prima", "Dopo", letter.title]


def test_a_deadline_that_has_passed_is_marked_until_the_letter_is_sent(
    client: Client, letter: Letter, candidate: User
) -> None:
    letter.change_facts(deadline=TODAY - timedelta(days=1))
    assert "passata" in listed(client)
    letter.freeze(by=candidate).mark_sent(by=candidate)
    assert not SHOWN.search(listed(client))


def test_a_deadline_goes_into_a_calendar(client: Client, letter: Letter) -> None:
    address = reverse("deadline-calendar", args=[letter.pk])
    assert client.get(address).status_code == 404
    letter.change_facts(deadline=TODAY, company="Nuvola")
    assert address in client.get(letter.get_absolute_url()).text
    (event,) = icalendar.Calendar.from_ical(client.get(address).content).walk("VEVENT")
    assert (event["summary"], event.decoded("dtstart")) == ("Scadenza: Nuvola", TODAY)


def test_a_copy_has_no_deadline(letter: Letter, candidate: User) -> None:
    letter.change_facts(deadline=TODAY)
    assert letter.copy(by=candidate, title="Copia", company="Altra").deadline is None
