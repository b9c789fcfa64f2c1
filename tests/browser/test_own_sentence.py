"""What else you have, at the desk: a line that is left out is told in a sentence of one's own, and none is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Draft, Letter
from profiles.models import Fact
from tests.browser import desk
from tests.letters.claims.conftest import confirm
from tests.letters.origins.test_own_sentence import LINE, RESUME, SENTENCE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_sentence_outlives_the_panel_and_stands_in_the_text(
    letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    confirm(RESUME, by=candidate)
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    panel = page.locator("#unused-panel")
    panel.locator("summary").first.click()
    entry = panel.locator("li").filter(has_text=LINE)
    field = entry.get_by_label(say("Tell it in a sentence of yours"))
    expect(field).to_be_hidden()
    entry.locator("summary").click()
    expect(field).to_have_value(LINE)
    field.fill(SENTENCE)
    with page.expect_response(lambda answer: "/unused/" in answer.url):  # the panel is made anew with each save
        desk.type_at_end(page, " E poi.")
        page.keyboard.press("ControlOrMeta+s")
    desk.saved(page)
    expect(field).to_be_visible()  # the entry that was open is open still
    expect(field).to_have_value(SENTENCE)
    with page.expect_response(lambda answer: "/unused/" in answer.url and answer.request.method == "POST"):
        entry.get_by_role("button", name=say("Insert this sentence")).click()
    expect(desk.editor(page)).to_contain_text(f"{SENTENCE}.")
    expect(panel.locator("li").filter(has_text=LINE)).to_have_count(0)
    desk.saved(page)
    assert f"{SENTENCE}." in Draft.objects.get(letter=letter).body
    assert Fact.objects.visible_to(candidate).live().filter(data__text=f"{SENTENCE}.").exists()
