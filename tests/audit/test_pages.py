"""The pages: all entries for admins, found and filtered; and for each person their own part."""

from collections.abc import Callable
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Token, User
from audit.models import Action, Entry, Pseudonym
from audit.pages.log_page import ENTRIES_PER_PAGE
from letters.models import Event, Version
from tests.types import AsUser, Response


def text(response: Response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def day(candidate: User, mentor: User, admin: User, version: Version) -> None:
    """What a day leaves: a sign-in, a token, a reading, a change of role."""
    Entry.objects.record(Action.SIGNED_IN, by=candidate)
    Token.objects.issue(user=candidate, name="my token", scopes=["read"])
    Event.objects.record_reading(version, by=mentor)
    mentor.record_role(by=admin)


def test_a_person_sees_what_happened_to_their_account_and_who_read(
    day: None, candidate: User, mentor: User, as_user: AsUser
) -> None:
    page = text(as_user(candidate).get(reverse("activity"), headers={"accept-language": "en"}))
    assert "Signed in" in page
    assert "API token made" in page
    assert f"Letter read by {mentor}" in page
    assert "Role or access changed" not in page


def test_a_person_sees_nothing_of_others_and_no_names_of_those_they_read(
    day: None, candidate: User, mentor: User, as_user: AsUser
) -> None:
    page = text(as_user(mentor).get(reverse("activity"), headers={"accept-language": "en"}))
    assert str(candidate) not in page
    assert "Letter read" not in page
    assert "Role or access changed by Ada Conti" in page


def test_an_admin_sees_all_of_it_with_names(day: None, candidate: User, admin: User, as_user: AsUser) -> None:
    page = text(as_user(admin).get(reverse("audit-log"), headers={"accept-language": "en"}))
    for words in ("Signed in", "API token made", "Letter read", "Role or access changed"):
        assert f"<b>{words}</b>" in page
    assert f">{candidate}</a>" in page
    assert "my token" not in page


def test_that_an_admin_reads_it_is_an_entry(admin: User, as_user: AsUser) -> None:
    as_user(admin).get(reverse("audit-log"))
    assert Entry.objects.filter(action="audit_read").count() == 1


def test_the_log_is_filtered_by_action_person_and_day(day: None, candidate: User, admin: User, as_user: AsUser) -> None:
    def shown(**query: str) -> list[str]:
        response = as_user(admin).get(reverse("audit-log"), query)
        return [line.entry.action for _day, lines in response.context["log"].days for line in lines]

    assert shown(action="role_changed") == ["role_changed"]
    assert shown(person=str(candidate.pk)) == ["letter_read", "token_created", "signed_in"]
    assert shown(person=str(candidate.pk), action="letter_read") == ["letter_read"]
    assert shown(since="2999-01-01") == []
    assert shown(until="2001-01-01") == []
    assert len(shown(since="no day", action="nonsense", person="x")) >= 4


def test_a_person_is_found_by_their_address_which_stands_in_no_url(
    day: None, candidate: User, admin: User, as_user: AsUser
) -> None:
    found = as_user(admin).post(reverse("audit-log"), {"address": candidate.email.upper()})
    assert found["Location"] == f"{reverse('audit-log')}?person={candidate.pk}"
    nobody = as_user(admin).post(reverse("audit-log"), {"address": "nobody@example.it"})
    assert nobody.status_code == 422
    assert "nobody@example.it" in nobody.content.decode()


def test_an_erased_person_has_no_name(day: None, candidate: User, admin: User, as_user: AsUser) -> None:
    Pseudonym.objects.forget(candidate.pk)
    page = text(as_user(admin).get(reverse("audit-log"), headers={"accept-language": "en"}))
    assert str(candidate) not in page
    assert "an erased person" in page


def test_pages_keep_the_filter(candidate: User, admin: User, as_user: AsUser) -> None:
    for _time in range(ENTRIES_PER_PAGE + 1):
        Entry.objects.record(Action.SIGNED_IN, by=candidate)
    page = as_user(admin).get(reverse("audit-log"), {"action": "signed_in"})
    assert "?action=signed_in&page=2" in unescape(page.content.decode())
    assert b"<time" in as_user(admin).get(reverse("audit-log"), {"action": "signed_in", "page": "2"}).content


@pytest.mark.parametrize("name", ["activity", "audit-log"])
def test_the_pages_cost_the_same_however_much_there_is(
    name: str, admin: User, person: Callable[..., User], as_user: AsUser
) -> None:
    browser = as_user(admin)
    counts = []
    for number in range(2):
        for other in range(10):
            somebody = person(f"Person {number} {other}")
            Entry.objects.record(Action.ROLE_CHANGED, by=somebody, subject=admin)
        browser.get(reverse(name))
        with CaptureQueriesContext(connection) as queries:
            browser.get(reverse(name))
        counts.append(len(queries))
    assert counts[0] == counts[1] < 20
