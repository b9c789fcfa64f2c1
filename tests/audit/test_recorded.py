"""What is recorded: a table of deeds, each of which leaves one entry that says who and to whom."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from accounts.models import AddressChange, MentorInvitation, Token, User
from audit.models import Entry, Pseudonym
from reviews.models import ReviewRequest
from tests.scenario import Scenario
from tests.types import AsUser

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def newest() -> dict[str, Any]:
    """The newest entry, with people instead of pseudonyms."""
    entry = Entry.objects.first()
    people = Pseudonym.objects.people([entry.actor, entry.subject])
    names = {pk: str(User.objects.get(pk=pk)) for pk in people.values()}
    who = {field: names[people[name]] if (name := getattr(entry, field)) else "" for field in ("actor", "subject")}
    return {"action": entry.action, **who, **entry.data}


def actions() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("action", flat=True))


def sign_in(client: Client, email: str, password: str = "bozza-di-prova") -> int:
    data = {"login": email, "password": password}
    return client.post(reverse("account_login"), data, headers={"user-agent": FIREFOX}).status_code


@pytest.fixture
def confirmed(candidate: User) -> User:
    candidate.emailaddress_set.create(email=candidate.email, verified=True, primary=True)
    Pseudonym.objects.names([candidate.pk])  # which signing up leaves
    return candidate


def test_signing_in_and_out(client: Client, confirmed: User) -> None:
    assert sign_in(client, confirmed.email) == 302
    entry = Entry.objects.get(action="signed_in")
    assert (newest()["actor"], entry.device, entry.network) == (str(confirmed), "Firefox, Linux", "127.0.0.0/24")
    client.post(reverse("account_logout"))
    assert actions() == ["signed_in", "signed_out"]


def test_a_failed_sign_in_with_a_known_and_an_unknown_address(client: Client, confirmed: User) -> None:
    sign_in(client, confirmed.email.upper(), "wrong")
    assert newest() == {"action": "sign_in_failed", "actor": "", "subject": str(confirmed)}
    sign_in(client, "nobody@example.it", "wrong")
    assert newest() == {"action": "sign_in_failed", "actor": "", "subject": ""}


def test_too_many_attempts(client: Client, confirmed: User) -> None:
    for _attempt in range(12):
        sign_in(client, confirmed.email, "wrong")
    assert "locked_out" in actions()
    assert newest() == {"action": "locked_out", "actor": "", "subject": str(confirmed)}


def test_too_many_codes(confirmed: User) -> None:
    for _attempt in range(6):
        Client().post(reverse("account_request_login_code"), {"email": confirmed.email})
    assert newest() == {"action": "locked_out", "actor": "", "subject": str(confirmed)}


def test_sessions_that_are_ended(candidate: User, as_user: AsUser) -> None:
    browsers = [as_user(candidate) for _browser in range(3)]
    for browser in browsers:
        note = UserSession.objects.create(user=candidate, ip="192.0.2.7", session_key=browser.session.session_key)
    browsers[0].post(reverse("session-end", args=[note.pk]))
    assert actions() == ["session_ended"]
    browsers[0].post(reverse("sessions-end"))
    assert actions() == ["session_ended"] * 2
    assert newest() == {"action": "session_ended", "actor": str(candidate), "subject": ""}


def test_factors_that_are_added_and_removed_also_by_the_command(candidate: User) -> None:
    candidate.emailaddress_set.create(email=candidate.email, verified=True, primary=True)
    factor = Authenticator.objects.create(user=candidate, type="totp", data={})
    signals.authenticator_added.send(sender=Authenticator, request=None, user=candidate, authenticator=factor)
    assert newest() == {"action": "factor_added", "actor": str(candidate), "subject": ""}
    call_command("remove_factors", candidate.email)
    assert newest() == {"action": "factor_removed", "actor": "", "subject": str(candidate), "number": 1}


def test_an_address_that_is_changed_and_changed_back(candidate: User, admin: User) -> None:
    change = AddressChange.objects.request(candidate, "new@example.it", by=admin, reason="Has another.")
    assert newest() == {"action": "address_requested", "actor": str(admin), "subject": str(candidate)}
    change.confirm()
    assert newest() == {"action": "address_changed", "actor": str(candidate), "subject": ""}
    change.refresh_from_db()
    change.undo()
    assert newest() == {"action": "address_restored", "actor": "", "subject": str(candidate)}


def test_a_changed_password_and_an_added_address(client: Client, confirmed: User) -> None:
    sign_in(client, confirmed.email)
    new = {"oldpassword": "bozza-di-prova", "password1": "un-altra-bozza-lunga", "password2": "un-altra-bozza-lunga"}
    client.post(reverse("account_change_password"), new)
    assert "password_changed" in actions()


def test_tokens_made_and_revoked(candidate: User) -> None:
    token, _key = Token.objects.issue(user=candidate, name="my own words", scopes=["read"])
    assert newest() == {"action": "token_created", "actor": str(candidate), "subject": "", "scopes": "read"}
    assert Entry.objects.first().object == f"accounts.token:{token.pk}"
    for _time in range(2):
        token.revoke()
    assert actions() == ["token_created", "token_revoked"]


def test_roles_in_the_admin_and_by_invitation(admin: User, candidate: User, as_user: AsUser) -> None:
    page = reverse("admin:accounts_user_change", args=[candidate.pk])
    as_user(admin).post(page, {"name": "New", "role": "mentor", "is_active": "on"})
    rights = {"role": "mentor", "coordinates": False, "may_sign_in": True}
    changed = Entry.objects.get(action="role_changed")
    assert changed.data == rights
    assert actions() == ["role_changed", "admin_page"]
    as_user(admin).post(page, {"name": "Newer", "role": "mentor", "is_active": "on"})
    assert actions() == ["role_changed", "admin_page", "admin_page"]
    invited, key = MentorInvitation.objects.invite("x@example.it", by=admin)
    assert newest() == {"action": "invited", "actor": str(admin), "subject": ""}
    assert Entry.objects.first().object == f"accounts.mentorinvitation:{invited.pk}"
    assert key


def test_pages_of_the_admin(admin: User, candidate: User, as_user: AsUser) -> None:
    browser = as_user(admin)
    browser.get(reverse("admin:index"))
    assert actions() == []
    browser.get(reverse("admin:accounts_user_change", args=[candidate.pk]))
    page = {"method": "GET", "page": "admin:accounts_user_change", "status": 200}
    assert newest() == {"action": "admin_page", "actor": str(admin), "subject": str(candidate), **page}


READ_BY_A_MENTOR = [
    "version",
    "api-version",
    "api-version-threads",
    "api-version-runs",
    "api-run",
    "api-thread-comments",
]


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", READ_BY_A_MENTOR)
def test_every_reading_of_somebody_elses_letter_each_time(scenario: Scenario, name: str) -> None:
    before = Entry.objects.filter(action="letter_read").count()
    path = reverse(name, kwargs=scenario.path_arguments()[name])
    for _time in range(2):
        assert scenario.client("mentor").get(path).status_code == 200
    assert Entry.objects.filter(action="letter_read").count() == before + 2
    mentor, owner = str(scenario.people["mentor"]), str(scenario.people["owner"])
    assert newest() == {"action": "letter_read", "actor": mentor, "subject": owner}
    scenario.client("owner").get(path)
    assert Entry.objects.filter(action="letter_read").count() == before + 2


def test_a_reading_through_a_link(scenario: Scenario) -> None:
    scenario.client("anonymous").get(reverse("shared", args=[scenario.share_key]))
    owner = str(scenario.people["owner"])
    assert newest() == {"action": "letter_read", "actor": "", "subject": owner, "way": "link"}


def test_what_coordinators_do(scenario: Scenario) -> None:
    admin, other, owner = (scenario.people[name] for name in ("admin", "other_mentor", "owner"))
    request = ReviewRequest.objects.get(pk=scenario.pooled.pk)
    request.reassign(other, by=admin, reason="private words of a coordinator")
    assert newest() == {"action": "reassigned", "actor": str(admin), "subject": str(owner)}
    request.close(by=admin, reason="private words of a coordinator")
    assert newest() == {"action": "request_closed", "actor": str(admin), "subject": str(owner)}


def test_a_published_guide(scenario: Scenario) -> None:
    scenario.sample.guide.publish(by=scenario.people["admin"])
    assert newest() == {"action": "guide_published", "actor": "Admin", "subject": ""}


def test_a_command_that_makes_an_admin(db: None) -> None:
    call_command("createsuperuser", interactive=False, email="root@example.it", name="Root")
    assert (newest()["actor"], newest()["subject"], newest()["role"]) == ("", "Root", "admin")


def test_refusals_on_pages_and_over_the_api(scenario: Scenario) -> None:
    stranger, letter = scenario.people["stranger"], scenario.letter
    scenario.client("stranger").get(reverse("letter", args=[letter.pk]))
    refused = {"action": "refused", "actor": str(stranger), "subject": "", "method": "GET", "id": str(letter.pk)}
    assert newest() == {**refused, "page": "letter", "status": 404}
    _token, key = Token.objects.issue(user=stranger, name="t", scopes=["read"])
    Client().get(reverse("api-letter", args=[letter.pk]), headers={"authorization": f"Token {key}"})
    assert newest() == {**refused, "page": "api-letter", "status": 404}
    scenario.client("stranger").get(reverse("coordination"))
    assert (newest()["page"], newest()["status"]) == ("coordination", 403)


def test_nobody_fills_the_table_with_refusals(scenario: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.middleware.REFUSALS_AN_HOUR", 3)
    for _time in range(5):
        scenario.client("stranger").get(reverse("letter", args=[scenario.letter.pk]))
    assert Entry.objects.filter(action="refused").count() == 3


def test_no_word_of_anybody_is_in_an_entry_or_in_a_line_of_the_log(
    scenario: Scenario, log_lines: Callable[[], list[str]], sample: Callable[[int, int], int]
) -> None:
    """Everybody opens every page, and finds the canaries of the scenario nowhere in what was written about it."""
    for role in sorted(scenario.people, key=["mentor", "stranger"].__contains__, reverse=True)[: sample(1, 20)]:
        for name, arguments in scenario.path_arguments().items():
            scenario.client(role).get(reverse(name, kwargs=arguments))
    written = str(list(Entry.objects.values())) + "".join(log_lines())
    assert Entry.objects.count() > 20
    for person in filter(None, scenario.people.values()):
        assert not any(word in written for word in ("canary", person.email, str(person.pk), person.pk.hex))
    assert "Zibibbo" not in written
