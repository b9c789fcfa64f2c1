"""Two rounds of one letter through the pool: by keyboard alone on a phone, in both languages."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Letter
from reviews.models import ReviewRequest
from tests.browser.test_talk import (
    LATENCY,
    PHONE,
    WORDS,
    YEARS,
    comment,
    fill,
    fits,
    press,
    publish,
    show,
    suggest,
    tab_to,
)
from tests.browser.test_talk import thread as card_of
from tests.conftest import LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.long
def test_two_rounds_from_the_pool_to_ready(
    letter: Letter, candidate: User, mentor: User, enter: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    giulia, marco = enter(candidate, language, viewport=PHONE), enter(mentor, language, viewport=PHONE)
    ask_the_pool(giulia, say, letter)
    take_next(marco, say)
    assert ReviewRequest.objects.get().mentor == mentor
    comment(marco, say, WORDS, "Quante? How many?")
    suggest(marco, say, *YEARS)
    suggest(marco, say, *LATENCY)
    publish(marco, say)

    giulia.goto(letter.latest_version.get_absolute_url())
    show(giulia, "talk")
    card = card_of(giulia, WORDS)
    press(giulia, card.get_by_role("button", name=say("Mark as done")))
    expect(card.locator(".state")).to_have_text(say("done, says the candidate"))
    for box in giulia.locator(".thread input[type=checkbox]").all():
        press(giulia, box, "Space")
    press(giulia, giulia.get_by_role("button", name=say("Accept the selected suggestions together")))
    expect(giulia.locator("#status")).to_contain_text("2")
    assert letter.latest_version.body == LETTER.replace(*YEARS).replace(*LATENCY)
    ask_the_pool(giulia, say, letter)

    take_next(marco, say)  # the letter comes back to the one who knows it
    assert ReviewRequest.objects.latest("created_at").mentor == mentor
    expect(marco.locator("#changes del").first).to_be_visible()
    shown = "".join(marco.locator("#text ins, .diff ins").all_text_contents())
    assert "sei anni" in shown and "colloquio" not in shown
    assert fits(marco)
    show(marco, "talk")
    tab_to(marco, marco.locator("[name=verdict]").first)
    marco.keyboard.press("Space")
    marco.keyboard.press("ArrowUp")
    expect(marco.locator("[name=verdict][value=approved]")).to_be_checked()
    fill(marco, marco.locator("[name=summary]"), "Pronta. Ready.")
    press(marco, marco.get_by_role("button", name=say("Publish"), exact=True))
    expect(marco.locator("#review-bar")).to_contain_text(say("Published: the candidate now sees your comments."))
    giulia.reload()
    expect(giulia.locator(".verdict")).to_contain_text("Pronta. Ready.")
    assert fits(giulia)
    assert list(ReviewRequest.objects.order_by("created_at").values_list("state", flat=True)) == [
        *("changes_requested", "approved"),
    ]


def ask_the_pool(page: Page, say: Callable[..., str], letter: Letter) -> None:
    page.goto(reverse("ask", args=[letter.pk]))
    tab_to(page, page.locator("[name=mentor][value=pool]"))
    page.keyboard.press("Space")
    fill(page, page.locator("[name=note]"), "È chiara? Is it clear?")
    press(page, page.get_by_role("button", name=say("Ask"), exact=True))
    page.wait_for_url("**/versions/*/")


def take_next(page: Page, say: Callable[..., str]) -> None:
    page.goto(reverse("queue"))
    press(page, page.get_by_role("button", name=say("Take the next one")))
    page.wait_for_url("**/versions/*/")
