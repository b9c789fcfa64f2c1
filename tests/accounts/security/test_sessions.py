"""Sessions: listed, ended one by one or all, and at the latest when their time is over."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.security.devices import device_name
from tests.types import AsUser

PAGE = "/settings/"
DAY = 24 * 3600
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1"


def let_time_pass(client: Client, *, since_sign_in: float = 0, since_request: float = 0) -> None:
    client.get(PAGE)
    session = client.session
    session["signed_in_at"] -= since_sign_in
    session["seen_at"] -= since_request
    session.save()


def is_signed_in(client: Client) -> bool:
    return client.get(PAGE).status_code == 200


@pytest.mark.parametrize(("role", "idle", "absolute"), [("candidate", 14 * DAY, 30 * DAY), ("mentor", 3600, 12 * 3600)])
def test_a_session_ends_when_its_time_is_over(
    person: Callable[..., User], as_user: AsUser, role: str, idle: int, absolute: int
) -> None:
    user = person("Olga Neri", role=role)
    for waited, stays in ((idle - 60, True), (idle + 1, False)):
        client = as_user(user)
        let_time_pass(client, since_request=waited)
        assert is_signed_in(client) == stays
    for age, stays in ((absolute - 60, True), (absolute + 1, False)):
        client = as_user(user)
        let_time_pass(client, since_sign_in=age)
        assert is_signed_in(client) == stays


def test_whoever_is_given_a_role_has_its_shorter_sessions_at_once(candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    let_time_pass(client, since_sign_in=13 * 3600)
    assert is_signed_in(client)
    candidate.become_mentor()
    assert not is_signed_in(client)


def test_who_comes_back_too_late_is_told_and_brought_to_where_they_were(candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    let_time_pass(client, since_request=15 * DAY)
    response = client.get("/letters/", follow=True, headers={"accept-language": "en"})
    assert response.redirect_chain == [("/accounts/login/?next=/letters/", 302)]
    assert "Your session has ended." in response.text
    assert not client.session.get("_auth_user_id")


def test_the_activity_is_written_once_a_minute_at_most(candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    let_time_pass(client, since_request=61)
    client.get(PAGE)
    (row,) = UserSession.objects.all()
    client.get(PAGE)
    assert UserSession.objects.get().last_seen_at == row.last_seen_at
    let_time_pass(client, since_request=61)
    client.get(PAGE)
    assert UserSession.objects.get().last_seen_at > row.last_seen_at


@pytest.fixture
def browsers(candidate: User) -> list[Client]:
    """The same person on a computer and on a phone."""
    made = []
    for agent in (FIREFOX, PHONE):
        client = Client(headers={"user-agent": agent})
        client.force_login(candidate)
        client.get(PAGE)
        made.append(client)
    return made


def test_each_session_is_listed_with_its_device(browsers: list[Client], stranger: User, as_user: AsUser) -> None:
    as_user(stranger).get(PAGE)
    computer = browsers[0]
    page = computer.get(reverse("security"), headers={"accept-language": "en"})
    listed = page.context["sessions"]
    assert [session.device for session in listed] == ["Safari, iPhone", "Firefox, Windows"]
    assert all(timezone.now() - session.last_seen_at < timedelta(minutes=1) for session in listed)
    assert 0 < page.text.index("last seen") < page.text.index("this one")
    for client in browsers:
        assert client.session.session_key not in computer.get(reverse("security")).text


def test_a_session_is_ended_from_another_one(browsers: list[Client]) -> None:
    computer, phone = browsers
    row = UserSession.objects.get(user_agent=PHONE)
    computer.post(reverse("session-end", args=[row.pk]))
    assert (is_signed_in(computer), is_signed_in(phone)) == (True, False)
    own = UserSession.objects.get(user_agent=FIREFOX)
    computer.post(reverse("session-end", args=[own.pk]))
    assert not is_signed_in(computer)


def test_all_other_sessions_are_ended_at_once(browsers: list[Client]) -> None:
    computer, phone = browsers
    computer.post(reverse("sessions-end"))
    assert (is_signed_in(computer), is_signed_in(phone)) == (True, False)


def test_nobody_ends_the_session_of_somebody_else(browsers: list[Client], stranger: User, as_user: AsUser) -> None:
    row = UserSession.objects.get(user_agent=PHONE)
    assert as_user(stranger).post(reverse("session-end", args=[row.pk])).status_code == 404
    assert is_signed_in(browsers[1])


def test_a_new_password_ends_all_sessions_but_the_present_one(browsers: list[Client]) -> None:
    computer, phone = browsers
    new = "una frase lunga e nuova"
    given = {"oldpassword": "bozza-di-prova", "password1": new, "password2": new}
    assert computer.post(reverse("account_change_password"), given)["Location"] == reverse("security")
    assert (is_signed_in(computer), is_signed_in(phone)) == (True, False)
    assert len(computer.get(reverse("security")).context["sessions"]) == 1


def test_signing_in_starts_the_time_of_the_session(
    client: Client, candidate: User, confirmed: Callable[[User], User]
) -> None:
    confirmed(candidate)
    client.post(reverse("account_login"), {"login": candidate.email, "password": "bozza-di-prova"})
    assert timezone.now().timestamp() - client.session["signed_in_at"] < 60
    assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 30 * DAY


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox, Windows"),
        (PHONE, "Safari, iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36", "Chrome, Linux"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (Macintosh) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0", "Edge, Mac"),
        ("curl/8.9", "Dispositivo sconosciuto"),
        ("", "Dispositivo sconosciuto"),
    ],
)
def test_a_device_has_a_name_that_its_owner_knows(agent: str, name: str) -> None:
    assert device_name(agent) == name
