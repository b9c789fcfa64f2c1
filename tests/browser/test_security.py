"""Passkeys, app, recovery codes, sign-in at another site, and the list of sessions, as people use them."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from tests import oidc
from tests.accounts.security.conftest import code_now
from tests.browser.conftest import LOCALES
from tests.browser.looks import PHONE, faults

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "bozza-di-prova"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(params=["desktop", pytest.param("phone", marks=pytest.mark.long)])
def screen(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The options of the browser: a window, or a narrow phone."""
    return {"viewport": PHONE, "has_touch": True} if request.param == "phone" else {}


@pytest.fixture
def owner(candidate: User, confirmed: Callable[[User], None]) -> User:
    confirmed(candidate)
    return candidate


@pytest.fixture
def page(open_browser: Callable[..., Page], language: str, screen: dict[str, Any]) -> Page:
    return open_browser(language, **screen)


def give_password(page: Page, user: User) -> None:
    page.goto(reverse("account_login"))
    page.locator("[name=login]").fill(user.email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form .btn-primary").first.click()


def confirm_password(page: Page) -> None:
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form .btn-primary").click()


def sign_out(page: Page) -> None:
    page.goto(reverse("account_logout"))
    page.locator("main form .btn-primary").click()


def expect_signed_in(page: Page, user: User) -> None:
    page.goto(reverse("security"))
    expect(page.locator("#sessions li")).to_have_count(1)
    expect(page.locator("#ways")).to_contain_text(user.email)


@pytest.mark.long
def test_a_passkey_is_made_signs_in_alone_and_is_removed(page: Page, owner: User, say: Callable[..., str]) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    give_password(page, owner)
    page.goto(reverse("security"))
    page.get_by_role("link", name=say("Add a passkey")).click()
    confirm_password(page)
    expect(page.locator("[name=name]")).to_have_value("Chrome, Linux")
    assert not list(faults(page, Axe()))
    page.locator("[name=name]").fill("Il mio portatile")
    page.locator("[name=name]").press("Enter")  # the keyboard does
    expect(page.locator(".codes li")).to_have_count(10)
    assert not list(faults(page, Axe()))
    page.get_by_role("link", name=say("I have saved them")).click()
    expect(page.locator("#factors")).to_contain_text("Il mio portatile")

    sign_out(page)
    page.goto(f"{reverse('account_login')}?next={reverse('security')}")
    page.get_by_role("button", name=say("Sign in with a passkey")).click()
    expect(page.locator("h1")).to_have_text(say("Security"))
    expect(page.locator("#ways")).to_contain_text(owner.email)

    page.locator("#factors").get_by_role("link", name=say("Remove")).click()
    page.get_by_role("link", name=say("Use a passkey")).click()
    page.get_by_role("button", name=say("Use a passkey")).click()
    page.locator("main form .btn-primary").click()
    expect(page.locator("#factors")).not_to_contain_text("Il mio portatile")
    assert not Authenticator.objects.exists()


@pytest.mark.long
def test_a_passkey_that_is_not_there_says_so_and_leaves_the_other_ways(
    page: Page, owner: User, say: Callable[..., str]
) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    page.goto(reverse("account_login"))
    page.get_by_role("button", name=say("Sign in with a passkey")).click()
    expect(page.get_by_role("alert")).to_have_text(say("The passkey was not used. Try again, or sign in another way."))
    expect(page.locator("[name=password]")).to_be_enabled()


@pytest.mark.long
def test_an_app_is_set_up_and_asked_for_and_a_recovery_code_stands_in(
    page: Page, owner: User, say: Callable[..., str]
) -> None:
    give_password(page, owner)
    page.goto(reverse("security"))
    page.get_by_role("link", name=say("Set up an authenticator app")).click()
    confirm_password(page)
    expect(page.get_by_alt_text(say("The key as a QR code"))).to_be_visible()
    assert page.get_by_alt_text(say("The key as a QR code")).evaluate("image => image.naturalWidth") > 0
    assert not list(faults(page, Axe()))
    secret = page.locator("code.key").inner_text()
    page.locator("[name=code]").fill(code_now(secret))
    page.get_by_role("button", name=say("Set it up")).click()
    recovery = page.locator(".codes li").first.inner_text()

    for code in (code_now(secret), recovery):
        sign_out(page)
        give_password(page, owner)
        expect(page.locator("h1")).to_have_text(say("Second factor"))
        page.locator("[name=code]").fill("12")
        page.locator("[name=code]").press("Enter")
        expect(page.locator(".errorlist").first).to_contain_text(say("This code is wrong or has already been used."))
        assert not list(faults(page, Axe()))
        page.locator("[name=code]").fill(code)
        page.locator("[name=code]").press("Enter")
        expect_signed_in(page, owner)
    expect(page.locator("#factors")).to_contain_text("9")  # recovery codes left


@pytest.mark.long
def test_another_site_signs_a_newcomer_up_and_in(
    new_context: Callable[..., BrowserContext],
    live_server: LiveServer,
    say: Callable[..., str],
    language: str,
    screen: dict[str, Any],
) -> None:
    """Without the eye on other hosts: the browser goes to one, and back."""
    with oidc.provider(oidc.person("nadia", email="nadia@example.it")) as there:
        page = new_context(locale=LOCALES[language], base_url=str(live_server), **screen).new_page()
        page.goto(f"{reverse('account_login')}?next={reverse('security')}")
        page.get_by_role("button", name=say("Continue with %(provider)s", provider="Ufficio")).click()
        page.wait_for_url(f"{there}/**")
        page.locator("button[value=nadia]").click()
        expect(page.locator("[name=name]")).to_have_value("Nadia Però")
        assert not list(faults(page, Axe()))
        page.locator("main form .btn-primary").click()
        expect(page.locator("h1")).to_have_text(say("Security"))
        expect(page.locator("#ways")).to_contain_text("nadia@example.it")
    assert SocialAccount.objects.get().user == User.objects.get()


@pytest.mark.long
def test_sessions_are_listed_and_ended(
    page: Page, open_browser: Callable[..., Page], owner: User, say: Callable[..., str], language: str
) -> None:
    other = open_browser(language)
    for browser in (other, page):
        give_password(browser, owner)
        browser.goto(reverse("security"))
    expect(page.locator("#sessions li")).to_have_count(2)
    assert not list(faults(page, Axe()))
    session = page.locator("#sessions li", has_not_text=say("this one"))
    session.get_by_role("button", name=say("End")).click()
    expect(page.locator("#sessions li")).to_have_count(1)
    other.goto(reverse("security"))
    expect(other.locator("[name=password]")).to_be_visible()
