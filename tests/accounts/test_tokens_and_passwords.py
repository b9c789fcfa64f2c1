"""S7: whoever takes an account over leaves nothing behind that opens it, and its owner hears of what they make."""

import pytest
from allauth.account.models import EmailAddress
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from accounts.models import Token, User
from tests.mailbox import deliver, link_in
from tests.types import AsUser

OLD, NEW = "bozza-di-prova", "tre-cavalli-e-un-fiume"


@pytest.fixture
def key(candidate: User) -> str:
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True, primary=True)
    _token, key = Token.objects.issue(user=candidate, name="script di un ladro", scopes=["write"])
    return key


def opens(key: str) -> bool:
    answer = Client().get(reverse("api-letters"), headers={"Authorization": f"Token {key}"})
    assert answer.status_code in {200, 401}
    return answer.status_code == 200


def test_a_token_of_a_thief_ends_when_the_owner_takes_a_new_password_by_mail(key: str, candidate: User) -> None:
    assert opens(key)
    deliver()
    browser = Client()
    browser.post(reverse("account_reset_password"), {"email": candidate.email})
    (message,) = deliver()
    form = browser.get(link_in(message), follow=True).redirect_chain[-1][0]
    browser.post(form, {"password1": NEW, "password2": NEW})
    candidate.refresh_from_db()
    assert candidate.check_password(NEW)
    assert not opens(key)
    assert [message.subject for message in deliver()] == ["La tua password è cambiata"]


@pytest.mark.parametrize("is_ticked", [True, False])
def test_changing_the_password_offers_to_end_the_tokens(
    key: str, candidate: User, as_user: AsUser, is_ticked: bool
) -> None:
    browser = as_user(candidate)
    page = browser.get(reverse("account_change_password")).text
    assert 'name="end_tokens"' in page
    assert "checked" in page
    data = {"oldpassword": OLD, "password1": NEW, "password2": NEW} | ({"end_tokens": "on"} if is_ticked else {})
    assert browser.post(reverse("account_change_password"), data).status_code == 302
    assert opens(key) is not is_ticked


def test_whoever_has_no_token_is_not_asked_about_tokens(candidate: User, as_user: AsUser) -> None:
    assert "end_tokens" not in as_user(candidate).get(reverse("account_change_password")).text


@pytest.mark.parametrize("by_command", [True, False])
def test_nobody_makes_a_token_without_its_owner_hearing_of_it(candidate: User, by_command: bool) -> None:
    candidate.choose_language("en")
    if by_command:
        call_command("create_token", candidate.email, "--name", "nightly")
    else:
        Token.objects.issue(user=candidate, name="nightly", scopes=["read"])
    (message,) = deliver()
    assert (message.subject, message.to) == ("A new API token", [candidate.email])
    token = Token.objects.get()
    assert str(token) in message.body
    assert token.digest not in message.body


def test_the_first_admin_of_a_site_has_a_confirmed_address(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", NEW)
    call_command("createsuperuser", "--no-input", "--email", "Ada@example.it", "--name", "Ada Conti")
    answer = Client().post(reverse("account_login"), {"login": "ada@example.it", "password": NEW})
    assert answer["Location"] == reverse("home")
    assert deliver() == []
    assert EmailAddress.objects.get().verified
