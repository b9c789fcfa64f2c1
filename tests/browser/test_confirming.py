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
    page.keyboard.press("3")
    expect(page.locator("#undo")).to_be_visible()
    assert Fact.objects.get(data__text="API in Django").share == "team"
    expect(page.locator("[data-card]:focus")).to_have_count(1)  # the place is kept
    while left := page.locator("[data-card]").count():
        page.keyboard.press("Enter")
        expect(page.locator("[data-card]")).not_to_have_count(left)
    expect(page.get_by_role("link", name="I miei fatti").last).to_be_focused()
    assert Fact.objects.visible_to(candidate).live().filter(state="confirmed").count() >= 4


TOP = "element => element.getBoundingClientRect().top"


def test_a_press_keeps_the_place_and_is_undone_there(candidate: User, enter: Callable[..., Page]) -> None:
    take_in("cv.txt", CV.encode(), by=candidate)
    page = enter(candidate, viewport={"width": 390, "height": 844})
    page.goto("/facts/confirm/")
    line = page.locator("li[data-card]", has_text="API in Django")
    line.locator("summary").click()
    before = page.evaluate("scrollY"), line.evaluate(TOP)
    page.evaluate("window.isStill = true")
    line.get_by_role("button", name="Non usarlo").click()
    undo = page.locator("#undo")
    expect(undo).to_contain_text("Non usato: API in Django")
    expect(page.locator("#pressed")).to_have_text("Non usato: API in Django")
    expect(page.locator("li[data-card]", has_text="Cache Redis")).to_be_focused()
    assert abs(page.evaluate("scrollY") - before[0]) < 100
    assert abs(undo.evaluate(TOP) - before[1]) < 100
    assert page.evaluate("window.isStill")  # no page was loaded
    undo.get_by_role("button", name="Annulla").click()
    expect(line).to_be_focused()
    assert Fact.objects.visible_to(candidate).proposed().filter(data__text="API in Django").exists()


def test_without_scripts_a_press_leads_back_to_its_place(candidate: User, enter: Callable[..., Page]) -> None:
    take_in("cv.txt", CV.encode(), by=candidate)
    page = enter(candidate, java_script_enabled=False)
    page.goto("/facts/confirm/")
    line = page.locator("li", has_text="Cache Redis")
    line.locator("summary").click()
    line.get_by_role("button", name="È giusto").click()
    assert page.url.endswith("#undo")
    page.locator("#undo").get_by_role("button", name="Annulla").click()
    expect(page.locator("li[data-card]", has_text="Cache Redis")).to_be_visible()
