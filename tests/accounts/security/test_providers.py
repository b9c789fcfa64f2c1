"""Signing in at another site: a provider of OpenID Connect that runs beside the tests and is spoken to over HTTP."""

import html
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse

from accounts.models import Token, User
from config.sign_in import providers
from tests import oidc
from tests.accounts.security.conftest import code_now
from tests.mailbox import deliver
from tests.sign_in import confirm_identity
from tests.types import AsUser

LOGIN = "/accounts/providers/oidc/login/"
PASSWORD = "bozza-di-prova"


@pytest.fixture(scope="module")
def running() -> Iterator[str]:
    people = [
        oidc.person("nadia", email="nadia@example.it"),
        oidc.person("giulia", email="giulia.ferri@example.it"),
        oidc.person("forger", email="giulia.ferri@example.it", email_verified=False),
        oidc.person("liar", email="giulia.ferri@example.it", email_verified="false"),
        oidc.person("nameless", email="", name=""),
    ]
    with oidc.provider(*people) as address:
        yield address


def go(client: Client, sub: str, **given: str) -> Any:
    """What a browser does: the button, the provider's page, back again. Returns our answer to that."""
    page = client.post(LOGIN, given)
    assert page.status_code == 200
    there = html.unescape(re.search(r'content="0; url=([^"]+)"', page.text)[1])
    assert f'href="{html.escape(there)}"' in page.text
    back = requests.post(there, data={"sub": sub}, allow_redirects=False, timeout=10).headers["Location"]
    parts = urlsplit(back)
    assert parts.netloc == "testserver"
    return client.get(f"{parts.path}?{parts.query}")


def sign_up(client: Client, sub: str, **given: str) -> Any:
    """The same for a newcomer, who then sees the terms and what the provider tells of them."""
    assert go(client, sub, **given)["Location"] == reverse("socialaccount_signup")
    page = client.get(reverse("socialaccount_signup"))
    assert reverse("terms") in page.text
    form = page.context["form"]
    return client.post(reverse("socialaccount_signup"), {name: form[name].value() or "" for name in ("name", "email")})


def signed_in_as(client: Client) -> User | None:
    found: User | None = User.objects.filter(pk=client.session.get("_auth_user_id")).first()
    return found


def test_a_newcomer_comes_with_name_and_confirmed_address(client: Client, db: None, running: str) -> None:
    response = sign_up(client, "nadia", next="/letters/new/")
    assert response["Location"] == "/letters/new/"
    nadia = signed_in_as(client)
    assert (nadia.name, nadia.email, nadia.role) == ("Nadia Però", "nadia@example.it", "candidate")
    assert nadia.has_confirmed("nadia@example.it")
    assert not nadia.has_usable_password()
    assert nadia.acceptances.exists()
    client.post(reverse("account_logout"))
    go(client, "nadia")
    assert signed_in_as(client) == nadia
    assert User.objects.count() == 1


def test_a_confirmed_address_is_connected_and_its_owner_gets_a_mail(
    client: Client, candidate: User, confirmed: Callable[[User], User], running: str
) -> None:
    confirmed(candidate)
    go(client, "giulia")
    assert signed_in_as(client) == candidate
    assert SocialAccount.objects.get().user == candidate
    (message,) = deliver()
    assert message.to == [candidate.email]
    assert "Ufficio" in message.body
    assert candidate.has_usable_password()


@pytest.mark.parametrize("sub", ["forger", "liar"])
def test_an_address_that_the_provider_has_not_verified_opens_no_account(
    client: Client, candidate: User, confirmed: Callable[[User], User], running: str, sub: str
) -> None:
    confirmed(candidate)
    go(client, sub)
    assert signed_in_as(client) is None
    assert not SocialAccount.objects.filter(user=candidate).exists()


def test_an_account_that_nobody_has_confirmed_is_not_connected(client: Client, candidate: User, running: str) -> None:
    """Whoever made it with an address of somebody else would share it with its owner."""
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=False, primary=True)
    response = sign_up(client, "giulia")
    assert response["Location"] == reverse("account_email_verification_sent")
    assert signed_in_as(client) is None
    assert not SocialAccount.objects.exists()
    assert not candidate.has_confirmed(candidate.email)
    assert [message.to for message in deliver()] == [[candidate.email]]


def test_the_second_factor_is_asked_for_as_after_the_password(
    client: Client, candidate: User, confirmed: Callable[[User], User], with_app: Callable[[User], str], running: str
) -> None:
    secret = with_app(confirmed(candidate))
    assert go(client, "giulia")["Location"] == reverse("mfa_authenticate")
    assert signed_in_as(client) is None
    client.post(reverse("mfa_authenticate"), {"code": code_now(secret)})
    assert signed_in_as(client) == candidate


def test_what_the_provider_does_not_tell_is_asked_for(client: Client, db: None, running: str) -> None:
    go(client, "nameless")
    assert "Ufficio" in client.get(reverse("socialaccount_signup")).text
    client.post(reverse("socialaccount_signup"), {"name": "Nadia", "email": "nadia@example.it"})
    assert signed_in_as(client) is None  # the address is to be confirmed, as after any sign-up
    assert User.objects.get().name == "Nadia"


def test_a_site_is_connected_and_disconnected_on_the_page_of_security(
    candidate: User, confirmed: Callable[[User], User], as_user: AsUser, running: str
) -> None:
    client = as_user(confirmed(candidate))
    confirm_identity(client, candidate)
    assert go(client, "nadia", process="connect")["Location"] == reverse("security")
    account = SocialAccount.objects.get()
    assert account.user == candidate
    assert reverse("provider-disconnect", args=[account.pk]) in client.get(reverse("security")).text
    client.post(reverse("provider-disconnect", args=[account.pk]))
    assert not SocialAccount.objects.exists()


def test_nobody_disconnects_the_only_way_in(client: Client, db: None, running: str) -> None:
    sign_up(client, "nadia")
    confirm_identity(client, User.objects.get())
    client.post(reverse("provider-disconnect", args=[SocialAccount.objects.get().pk]))
    assert SocialAccount.objects.exists()


@pytest.mark.parametrize(("sub", "tokens"), [("nadia", 1), ("giulia", 0)])
def test_who_has_no_password_shows_at_the_other_site_again_who_they_are(
    client: Client, db: None, running: str, sub: str, tokens: int
) -> None:
    sign_up(client, "nadia")
    nadia = signed_in_as(client)
    token = {"name": "il mio script", "scopes": ["read"]}
    response = client.post(reverse("token-create"), token)
    page = client.get(response["Location"])
    assert page.status_code == 200
    go(client, sub, process="redirect", next=page.context["next"])
    assert Token.objects.filter(user=nadia, name="il mio script").count() == tokens
    assert signed_in_as(client) == nadia
    assert User.objects.count() == 1


def test_a_provider_that_does_not_answer_is_said_to_be_away(
    client: Client, db: None, running: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*args: object, **options: object) -> None:
        raise requests.ConnectionError

    monkeypatch.setattr(requests.Session, "request", away)
    response = client.post(LOGIN)
    assert response.status_code == 503
    assert response["Retry-After"] == "60"
    callback = client.get("/accounts/oidc/oidc/login/callback/?code=x&state=y")
    assert callback.status_code == 401  # the state is not of this browser
    assert "Ufficio" in callback.text


def test_a_sign_in_that_this_browser_has_not_begun_is_refused(client: Client, db: None, running: str) -> None:
    page = Client().post(LOGIN)
    there = html.unescape(re.search(r'content="0; url=([^"]+)"', page.text)[1])
    back = urlsplit(requests.post(there, data={"sub": "nadia"}, allow_redirects=False, timeout=10).headers["Location"])
    assert client.get(f"{back.path}?{back.query}").status_code == 401
    assert signed_in_as(client) is None


def test_a_refusal_there_leads_back_to_the_sign_in(client: Client, db: None, running: str) -> None:
    page = client.post(LOGIN)
    there = html.unescape(re.search(r'content="0; url=([^"]+)"', page.text)[1])
    answer = requests.post(there, data={"action": "deny"}, allow_redirects=False, timeout=10)
    back = urlsplit(answer.headers["Location"])
    response = client.get(f"{back.path}?{back.query}", follow=True)
    assert response.redirect_chain[-1][0] == reverse("account_login")
    assert "Scegli come accedere qui." in response.text


def test_buttons_are_there_for_providers_that_are_set_only(client: Client, db: None, running: str) -> None:
    for name in ("account_login", "account_signup"):
        assert "Continua con Ufficio" in client.get(reverse(name)).text
    assert client.post("/accounts/providers/google/login/").status_code == 404
    assert client.get(LOGIN).status_code == 405


NONE = (None, None)
UNSET: dict[str, Any] = {
    **{"google": NONE, "github": NONE, "linkedin": NONE, "oidc": NONE, "oidc_server": None, "oidc_name": None},
}


def test_each_provider_is_set_by_its_variables() -> None:
    made = providers.configured(**UNSET | {"google": ("g", "s"), "github": ("h", "s"), "linkedin": ("l", "s")})
    apps = {app["provider_id"]: app for app in made["openid_connect"]["APPS"]}
    assert {name: app["settings"]["server_url"] for name, app in apps.items()} == {
        "google": "https://accounts.google.com",
        "linkedin": "https://www.linkedin.com/oauth",
    }
    assert made["github"]["APPS"][0]["client_id"] == "h"
    assert providers.configured(**UNSET) == {"openid_connect": {"APPS": []}, "github": {"APPS": []}}


@pytest.mark.parametrize(
    "wrong",
    [{"google": ("g", None)}, {"github": (None, "s")}, {"oidc": ("o", "s")}, {"oidc": ("o", ""), "oidc_server": "x"}],
)
def test_a_provider_that_is_set_by_half_is_refused_at_the_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(ImproperlyConfigured):
        providers.configured(**UNSET | wrong)
