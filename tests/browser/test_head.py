"""The head of a page: one row on a phone, with a menu that opens without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Letter
from tests.browser.looks import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ONE_ROW = 64  # pixels: a button and the space around it


@pytest.fixture
def language() -> str:
    return "it"


@pytest.mark.parametrize("scripts", [False, True])
def test_the_head_is_one_row_whose_menu_has_the_places_the_language_and_the_way_out(
    admin: User, enter: Callable[..., Page], say: Callable[..., str], scripts: bool
) -> None:
    page = enter(admin, viewport=PHONE, java_script_enabled=scripts)
    page.goto("/guides/")
    assert page.locator(".bar").bounding_box()["height"] <= ONE_ROW
    expect(page.locator(".language:visible")).to_have_count(0)
    page.get_by_role("button", name=say("Menu")).click()
    expect(page.get_by_role("link", name=say("Moderation"))).to_be_visible()
    expect(page.get_by_role("button", name=say("Sign out"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=say("Sign out"))).to_be_hidden()
    page.get_by_role("button", name=say("Menu")).click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_pages_of_a_letter_have_one_row_and_lead_back_to_it(
    candidate: User, letter: Letter, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate, viewport=PHONE)
    here = letter.get_absolute_url()
    for part in ("", "versions/", "ask/", "ad/", "preview/"):
        page.goto(f"{here}{part}")
        assert page.locator(".bar").bounding_box()["height"] <= ONE_ROW, part
        expect(page.locator(".bar .back")).to_have_attribute("href", here if part else "/letters/")
        expect(page.locator(".language:visible")).to_have_count(0)
        page.get_by_role("button", name=say("Menu")).click()
        expect(page.locator(".language:visible")).to_have_count(1)
