"""A candidate asks the mentor about words where they select them; the mentor sees the question first."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Version
from reviews.models import ReviewRequest, Thread
from tests.browser.looks import DESKTOP, PHONE
from tests.browser.marks import select

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = "Ho ridotto la latenza p95"


@pytest.fixture
def language() -> str:
    return "it"


@pytest.mark.long
def test_a_question_is_asked_at_the_words_and_read_by_the_mentor_first(
    version: Version, mentor: User, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    page = enter(candidate, viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(version.get_absolute_url())
    select(page, WORDS)
    page.get_by_role("button", name=say("Ask about this")).tap()
    field = page.locator("#question-form [name=text]")
    expect(field).to_be_focused()
    expect(page.locator("#question-form [data-chosen]")).to_contain_text(WORDS)
    page.keyboard.type("È troppo questa frase?")
    page.keyboard.press("Escape")  # what is typed stays
    select(page, WORDS)
    page.get_by_role("button", name=say("Ask about this")).tap()
    expect(field).to_have_value("È troppo questa frase?")
    page.locator("#question-form").get_by_role("button", name=say("Ask"), exact=True).tap()
    expect(page.locator(".thread", has_text="È troppo questa frase?")).to_be_visible()
    assert Thread.objects.get().quote == WORDS
    reader = enter(mentor, viewport=DESKTOP)
    reader.goto(asked.get_absolute_url())
    expect(reader.locator("#asked")).to_contain_text("ti fa 1 domanda")
    reader.locator("#asked a").click()
    card = reader.locator(".questions .thread")
    expect(card).to_be_in_viewport()
    card.locator("summary", has_text=say("Answer")).click()
    card.locator("textarea").fill("No, è la migliore.")
    card.get_by_role("button", name=say("Send")).click()
    expect(reader.locator("#asked")).to_be_empty()
    assert Thread.objects.get().comments.count() == 2
