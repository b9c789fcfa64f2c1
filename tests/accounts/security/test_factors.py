"""Authenticator apps and recovery codes at sign-in: asked for by every way in, used once, encrypted."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from tests.accounts.security.conftest import code_now
from tests.mailbox import deliver
from tests.sign_in import confirm_identity
from tests.types import AsUser

PASSWORD = "bozza-di-prova"


def enter(client: Client, user: User, password: str = PASSWORD) -> Any:
    return client.post(reverse("account_login"), {"login": user.email, "password": password})


def give_code(client: Client, code: str) -> bool:
    """Whether the code lets in."""
    client.post(reverse("mfa_authenticate"), {"code": code})
    return "_auth_user_id" in client.session


@pytest.fixture
def owner(candidate: User, confirmed: Callable[[User], User]) -> User:
    return confirmed(candidate)


def test_the_password_alone_no_longer_lets_in(client: Client, owner: User, with_app: Callable[[User], str]) -> None:
    secret = with_app(owner)
    assert enter(client, owner)["Location"] == reverse("mfa_authenticate")
    assert client.get(reverse("letters")).status_code == 302
    assert not give_code(client, "000000" if code_now(secret) != "000000" else "000001")
    assert give_code(client, code_now(secret))
    assert client.get(reverse("letters")).status_code == 200


def test_a_code_of_the_app_works_once(client: Client, owner: User, with_app: Callable[[User], str]) -> None:
    secret = with_app(owner)
    codes = [code_now(secret, step) for step in range(3)]
    for code in codes[1:]:
        enter(client, owner)
        assert give_code(client, code)
        client.post(reverse("account_logout"))
    for code in codes[1:]:
        enter(client, owner)
        assert not give_code(client, code)


def test_codes_cannot_be_guessed(client: Client, owner: User, with_app: Callable[[User], str]) -> None:
    secret = with_app(owner)
    enter(client, owner)
    for attempt in range(6):
        response = client.post(reverse("mfa_authenticate"), {"code": f"wrong {attempt}"})
    assert response.status_code == 429
    assert 0 < int(response["Retry-After"]) <= 900
    assert not give_code(client, code_now(secret))


def test_a_recovery_code_works_once(client: Client, owner: User, with_app: Callable[[User], str]) -> None:
    with_app(owner)
    code = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    enter(client, owner)
    assert give_code(client, code)
    client.post(reverse("account_logout"))
    enter(client, owner)
    assert not give_code(client, code)


def test_a_new_password_does_not_get_past_the_second_factor(
    client: Client, owner: User, with_app: Callable[[User], str]
) -> None:
    """ASVS 6.4.3: whoever reads the mail of somebody is still without their second factor."""
    secret = with_app(owner)
    arguments = {"uidb36": user_pk_to_url_str(owner), "key": default_token_generator.make_token(owner)}
    form = client.get(reverse("account_reset_password_from_key", kwargs=arguments), follow=True)
    new = "una frase lunga e nuova"
    client.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert "_auth_user_id" not in client.session
    assert enter(client, owner, new)["Location"] == reverse("mfa_authenticate")
    assert client.get(reverse("letters")).status_code == 302
    assert give_code(client, code_now(secret))


def test_a_code_by_mail_does_not_get_past_the_second_factor(
    client: Client, owner: User, with_app: Callable[[User], str]
) -> None:
    secret = with_app(owner)
    client.post(reverse("account_request_login_code"), {"email": owner.email})
    (message,) = deliver()
    code = next(line for line in message.body.splitlines() if "-" in line and len(line) == 9)
    response = client.post(reverse("account_confirm_login_code"), {"code": code})
    assert response["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert give_code(client, code_now(secret))


def test_the_secret_of_an_app_is_not_in_the_database(
    client: Client, owner: User, with_app: Callable[[User], str], settings: Settings
) -> None:
    secret = with_app(owner)
    rows = str(list(Authenticator.objects.values_list("data", flat=True)))
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    assert not [word for word in [secret, *codes] if word in rows]
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    enter(client, owner)
    assert give_code(client, code_now(secret))
    settings.SECRET_KEY_FALLBACKS = []
    lost = get_adapter().decrypt(Authenticator.objects.get(type="totp").data["secret"])
    assert lost != secret
    assert lost != get_adapter().decrypt(Authenticator.objects.get(type="totp").data["secret"])


@pytest.mark.django_db(transaction=True)
def test_an_app_is_set_up_by_a_square_and_gives_recovery_codes(owner: User, as_user: AsUser) -> None:
    client = as_user(owner)
    confirm_identity(client, owner)
    page = client.get(reverse("mfa_activate_totp"))
    assert "data:image/svg+xml;base64," in page.text
    secret = client.session["mfa.totp.secret"]
    response = client.post(reverse("mfa_activate_totp"), {"code": code_now(secret)})
    assert response["Location"] == reverse("mfa_view_recovery_codes")
    codes = client.get(response["Location"]).context["unused_codes"]
    assert len(codes) == 10
    download = client.get(reverse("mfa_download_recovery_codes"))
    assert download.text.split() == codes
    assert [message.to for message in deliver()] == [[owner.email]]  # who did not do this learns of it
    assert "no-store" in download["Cache-Control"]


def test_a_wrong_code_keeps_the_square(owner: User, as_user: AsUser) -> None:
    client = as_user(owner)
    confirm_identity(client, owner)
    client.get(reverse("mfa_activate_totp"))
    secret = client.session["mfa.totp.secret"]
    page = client.post(reverse("mfa_activate_totp"), {"code": "no"})
    assert secret in page.text
    assert not owner.authenticator_set.exists()
