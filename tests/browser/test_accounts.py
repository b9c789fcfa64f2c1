"""Signing up and choosing a new password, by the links in the mail."""

import io
import re
from collections.abc import Callable

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from guides.models import Guide
from mail.models import Mail
from tests.mailbox import deliver
from tests.processes import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "una-frase-lunga-e-mia"


def link_in_mail(to: str) -> str:
    """The link in the message that waits; everything in it is on this site."""
    wait_until(Mail.objects.filter(state="queued").exists, "the message is queued")
    (message,) = deliver()
    assert message.to == [to]
    (link,) = re.findall(r"https?://\S+", str(message.body))
    return str(link)


def sign_in(page: Page, email: str, password: str) -> None:
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(password)
    page.locator("main form .btn-primary").click()


@pytest.mark.long
def test_each_demo_person_signs_in_and_lands_where_they_work(
    guide: Guide, open_browser: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    said = io.StringIO()
    call_command("make_demo", stdout=said)
    places = {"candidate": "My letters", "mentor": "Reviews", "admin": "Cover letter guides, role by role"}
    for line in said.getvalue().splitlines():
        role, email, password = line.split()
        page = open_browser(language)
        sign_in(page, email, password)
        expect(page.locator("h1")).to_have_text(say(places.pop(role)))
    assert not places
    page.goto("/admin/accounts/user/")  # the last is the admin
    expect(page.locator("#result_list tbody tr")).to_have_count(3)


def test_a_newcomer_signs_up_confirms_the_address_and_is_signed_in(
    open_browser: Callable[..., Page], say: Callable[..., str], language: str, live_server: LiveServer
) -> None:
    """Two clicks beside the fields and the link in the mail."""
    page = open_browser(language)
    page.goto("/settings/")
    page.locator("main").get_by_role("link", name=say("Sign up")).click()
    page.locator("[name=name]").fill("Nadia Però")
    page.locator("[name=email]").fill("nadia@example.it")
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("main form button").click()
    expect(page.locator("h1")).to_have_text(say("Check your email"))

    link = link_in_mail("nadia@example.it")
    assert link.startswith(f"{live_server}/")
    page.goto(link)
    page.locator("main form button").click()
    expect(page.locator("h1")).to_have_text(say("Settings"))  # where they were going
    expect(page.get_by_role("button", name="Nadia Però")).to_be_visible()
    nadia = User.objects.get()
    assert (nadia.name, nadia.role, nadia.language) == ("Nadia Però", User.Role.CANDIDATE, language)


@pytest.mark.long
def test_who_has_not_confirmed_the_address_does_not_get_in(
    candidate: User, open_browser: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    page = open_browser(language)
    sign_in(page, candidate.email, "bozza-di-prova")
    expect(page.locator("h1")).to_have_text(say("Check your email"))


@pytest.mark.long
def test_who_forgot_the_password_chooses_a_new_one(
    candidate: User,
    confirmed: Callable[[User], None],
    open_browser: Callable[..., Page],
    say: Callable[..., str],
    language: str,
) -> None:
    confirmed(candidate)
    page = open_browser(language)
    page.goto("/accounts/login/")
    page.locator("main a[href*='password/reset']").click()
    page.locator("[name=email]").fill(candidate.email)
    page.locator("main form button").click()

    page.goto(link_in_mail(candidate.email))
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("[name=password2]").fill(PASSWORD)
    page.get_by_role("button", name=say("Save")).click()
    expect(page.locator("h1")).to_have_text(say("Password changed"))

    sign_in(page, candidate.email, "bozza-di-prova")
    expect(page.locator("main [name=login]")).to_be_visible()
    expect(page.locator(".errorlist")).to_be_visible()
    sign_in(page, candidate.email, PASSWORD)
    expect(page.get_by_role("button", name=candidate.name)).to_be_visible()
