"""The questions of a template's gaps one at a time: saved as one types, left out, and taken back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter
from tests.letters.creation.test_gaps import with_questions

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_one_question_at_a_time_is_saved_and_taken_back(
    candidate: User, guide: Guide, enter: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    with_questions(guide)
    template = guide.draft["templates"][0]["id"]
    letter = Letter.objects.start(by=candidate, guide=guide, template=template, title="x", language="it")
    page = enter(candidate, language)
    page.goto(f"/letters/{letter.pk}/gaps/")
    shown = page.locator("[data-question]:visible")
    expect(shown).to_have_count(1)
    field = shown.locator("input[type=text]")
    expect(field).to_be_focused()
    field.fill("Anna Sala")
    expect(shown.locator("mark")).to_have_text("Anna Sala")
    expect(page.locator("[data-saved]")).to_have_text(say("Saved"))
    assert "Gentile Anna Sala," in Draft.objects.get().body
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(page.locator("[data-progress]")).to_contain_text("2")
    shown.get_by_role("checkbox").check()
    expect(page.locator("[data-saved]")).to_have_text(say("Saved"))
    assert "progetto" not in Draft.objects.get().body
    page.get_by_role("button", name=say("Next"), exact=True).click()
    page.get_by_role("button", name=say("Back"), exact=True).click()
    shown.get_by_role("checkbox").uncheck()
    expect(page.locator("[data-saved]")).to_have_text(say("Saved"))
    assert "[progetto] funziona" in Draft.objects.get().body
    page.get_by_role("button", name=say("Next"), exact=True).click()
    field.fill("imparare")
    page.get_by_role("button", name=say("All questions on one page")).click()
    expect(shown).to_have_count(5)
    page.get_by_role("button", name=say("Put it into the letter")).click()
    page.wait_for_url(f"**/letters/{letter.pk}/")
    assert "Scrivo per imparare." in Draft.objects.get().body
