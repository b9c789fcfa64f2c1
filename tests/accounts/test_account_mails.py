"""Mails of accounts are rows that a worker sends: no answer waits for a mail server, and none tells who is known."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core import mail as outgoing
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from mail.models import Mail
from tests.mail_server import MailServer, nobody_listens
from tests.mailbox import deliver, link_in

PASSWORD = "una-frase-lunga-e-mia"
NEWCOMER = "nadia@example.it"


@pytest.fixture
def known(candidate: User) -> User:
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True, primary=True)
    return candidate


def sign_up(client: Client, email: str) -> tuple[int, str]:
    answer = client.post(reverse("account_signup"), {"name": "Nadia Però", "email": email, "password1": PASSWORD})
    return answer.status_code, answer.headers.get("Location", "")


def ask_for_a_new_password(client: Client, email: str) -> tuple[int, str]:
    answer = client.post(reverse("account_reset_password"), {"email": email})
    return answer.status_code, answer.headers.get("Location", "")


@pytest.mark.parametrize("ask", [sign_up, ask_for_a_new_password])
def test_known_and_unknown_get_the_same_answer_while_the_mail_server_is_away(
    ask: Callable[[Client, str], tuple[int, str]], known: User, settings: Settings
) -> None:
    settings.MAILERS = nobody_listens()
    answers = {ask(Client(), email) for email in (NEWCOMER, known.email)}
    assert len(answers) == 1
    assert answers.pop()[0] == 302
    assert deliver() == []
    server = MailServer()
    settings.MAILERS = server.mailers()
    for pk in Mail.objects.values_list("pk", flat=True):
        Mail.run(pk)
    assert {message["To"] for message in server.arrived} == {NEWCOMER, known.email}
    server.close()


@pytest.mark.parametrize("ask", [sign_up, ask_for_a_new_password])
def test_known_and_unknown_get_the_same_answer_while_the_broker_is_away(
    ask: Callable[[Client, str], tuple[int, str]],
    known: User,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    def away(*args: object, **options: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("jobs.broker.current_app.send_task", away)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        answers = {ask(Client(), email) for email in (NEWCOMER, known.email)}
    assert len(answers) == 1
    assert answers.pop()[0] == 302
    assert len(deliver()) == 2


def test_nothing_is_sent_within_the_request(client: Client, db: None) -> None:
    sign_up(client, NEWCOMER)
    assert outgoing.outbox == []
    (message,) = deliver()
    assert client.get(link_in(message)).status_code == 200
    assert not Mail.objects.exclude(body="").exists()


@pytest.mark.parametrize(("age", "is_accepted"), [(timedelta(minutes=58), True), (timedelta(minutes=62), False)])
def test_a_link_of_yesterday_does_not_change_a_password(
    known: User, client: Client, age: timedelta, is_accepted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S20: links lived three days; now an hour."""
    ask_for_a_new_password(client, known.email)
    (message,) = deliver()
    later = datetime.now() + age
    monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda self: later)
    page = client.get(link_in(message), follow=True)
    assert ("password1" in page.text) is is_accepted


def test_a_mail_of_an_account_is_in_the_language_of_its_owner(known: User, client: Client) -> None:
    known.choose_language("en")
    client.post(reverse("account_reset_password"), {"email": known.email}, headers={"accept-language": "it"})
    (message,) = deliver()
    assert message.subject == "Choose a new password"
