"""Confirming facts by keyboard: from card to card, a press for the group, a digit for the share in the work."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from profiles.importing.intake import take_in
from profiles.models import Fact
from tests.browser.looks import look_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CV = """Anna Neri

Esperienza

Sviluppatrice, Lumen S.r.l.
marzo 2021 – oggi
- API in Django
- Cache Redis

Lingue
Inglese B2
"""


def test_facts_are_confirmed_with_keys_alone(candidate: User, enter: Callable[..., Page]) -> None:
    take_in("cv.txt", CV.encode(), by=candidate)
    page = enter(candidate)
    look_at(page, "/facts/confirm/")
    page.goto("/facts/confirm/")
    expect(page.locator(".key-legend")).to_be_visible()
    page.locator("body").press("j")
    card = page.locator("[data-card]:focus")
    while "API in Django" not in card.inner_text():
        page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    with page.expect_navigation():
        page.keyboard.press("3")
    assert Fact.objects.get(data__text="API in Django").share == "team"
    expect(page.locator("[data-card]:focus")).to_have_count(1)  # the place is kept
    while Fact.objects.visible_to(candidate).proposed().exists():
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert Fact.objects.visible_to(candidate).live().filter(state="confirmed").count() >= 4
