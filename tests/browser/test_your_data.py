"""Seeing what is stored, taking it along and leaving, on a phone, with scripts and without."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Version
from privacy.mails import sign
from privacy.models import Erasure
from tests.browser.looks import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def give_password(page: Page) -> None:
    page.locator("[name=password]").fill("bozza-di-prova")
    page.locator("main form button").click()


@pytest.mark.long
def test_somebody_exports_everything_on_a_phone(
    version: Version,
    candidate: User,
    enter: Callable[..., Page],
    say: Callable[..., str],
    language: str,
    work: None,
    confirmed: Callable[[User], None],
) -> None:
    confirmed(candidate)
    page = enter(candidate, language, viewport=PHONE)
    page.goto("/settings/")
    page.get_by_role("link", name=say("Your data: see, export, erase")).click()
    expect(page.locator("h1")).to_have_text(say("Your data"))
    page.get_by_role("button", name=say("Export everything")).click()
    give_password(page)
    with page.expect_download() as download:
        page.get_by_role("link", name=say("Download your data")).click()
    archive = zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert archive.read("letters/001-backend-developer-nuvola/version-1.md").decode() == version.body


@pytest.mark.long
def test_somebody_leaves_without_scripts_and_thinks_better_of_it(
    version: Version,
    candidate: User,
    enter: Callable[..., Page],
    open_browser: Callable[..., Page],
    say: Callable[..., str],
    language: str,
    confirmed: Callable[[User], None],
) -> None:
    confirmed(candidate)
    page = enter(candidate, language, viewport=PHONE, java_script_enabled=False)
    page.goto("/settings/data/")
    page.get_by_role("link", name=say("Erase the account…")).click()
    page.get_by_role("button", name=say("Erase my account")).click()
    expect(
        page.get_by_text(say("Tick the box if you want your account to be erased. Nothing has happened yet."))
    ).to_be_visible()
    page.get_by_label(say("I have read this, and want my account to be erased")).check()
    page.get_by_role("button", name=say("Erase my account")).click()
    expect(
        page.get_by_text(say("You are about to erase your account: once you have confirmed, it is closed at once."))
    ).to_be_visible()
    give_password(page)
    keep = page.get_by_role("button", name=say("Keep my account"))
    expect(keep).to_be_visible()
    page.goto(version.get_absolute_url())
    expect(keep).to_be_visible()
    elsewhere = open_browser(language)
    elsewhere.goto(reverse("erasure-keep", args=[sign(Erasure.objects.get().pk)]))  # the link in the mail
    elsewhere.get_by_role("button", name=say("Keep my account")).click()
    expect(elsewhere.locator("h1")).to_have_text(say("Your account stays, with everything in it."))
    page.goto(version.get_absolute_url())
    expect(page.locator("h1")).to_contain_text("Backend Developer")
    assert Erasure.objects.get().cancelled_at
