"""What people expect of a place to write in: toolbar, rich paste, keys, the palette, toasts, panes, a theme."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from letters.models import Draft, Letter, Version
from reviews.models import Dismissal, Review, ReviewRequest, Thread
from tests.browser import desk
from tests.browser.looks import PHONE, TOO_WIDE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASTE = """(element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "plain");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def language() -> str:
    return "it"


@pytest.fixture
def page(letter: Letter, candidate: User, enter: Callable[..., Page]) -> Page:
    return desk.opened(enter(candidate), letter)


def pane(page: Page, name: str) -> Locator:
    return page.locator(f"[data-pane={name}]")


def test_the_toolbar_and_a_rich_paste_write_markdown_and_keep_the_caret(page: Page) -> None:
    desk.write(page, "Ho ridotto i tempi.")
    desk.editor(page).press("ControlOrMeta+a")
    page.locator("[data-command=bold]").click()
    expect(page.locator("#body")).to_have_value("**Ho ridotto i tempi.**")
    page.locator("[data-command=undo]").click()
    expect(page.locator("#body")).to_have_value("Ho ridotto i tempi.")
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("\n- uno\ndue")
    expect(page.locator("#body")).to_have_value("Ho ridotto i tempi.\n- uno\n- due")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    desk.editor(page).evaluate(PASTE, "<div>Uso <b>Python</b></div><ul><li>e <i>Go</i></li></ul>")
    pasted = "Ho ridotto i tempi.\n- uno\n- due\nUso **Python**\n\n- e *Go*"
    expect(page.locator("#body")).to_have_value(pasted)
    desk.saved(page)
    assert Draft.objects.get().body == pasted


def test_keys_save_without_a_version_and_lead_anywhere(
    page: Page, letter: Letter, candidate: User, say: Callable[..., str]
) -> None:
    other = Letter.objects.start(by=candidate, guide=letter.guide, title="Perché no", body="Gentile Anna,")
    desk.type_at_end(page, " E poi.")
    with page.expect_response("**/points/"):
        page.keyboard.press("ControlOrMeta+s")
    desk.saved(page)
    assert Draft.objects.get(letter=letter).body.endswith(" E poi.")
    assert letter.versions.count() == 0

    page.keyboard.press("ControlOrMeta+k")
    field = page.get_by_role("combobox", name=say("A letter, a version, a criterion, or an action"))
    expect(field).to_be_focused()
    field.fill("saluto")
    expect(page.locator("#palette [aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(desk.editor(page)).to_be_focused()
    page.keyboard.press("ControlOrMeta+k")
    field.fill("perche no")
    expect(page.locator("#palette [role=option]").first).to_contain_text("Perché no")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{other.get_absolute_url()}")


@pytest.mark.long
def test_setting_aside_says_so_offers_to_undo_it_and_keeps_focus_and_page_in_place(
    page: Page, say: Callable[..., str]
) -> None:
    top = page.locator("#points").bounding_box()
    item = page.locator("details.item[data-key=devops]")
    item.locator("summary").first.click()
    item.locator("details.aside > summary").click()
    item.get_by_role("button", name=say("Set this criterion aside")).click()
    toast = page.locator("#status .message")
    expect(toast).to_contain_text("è messo da parte")
    assert Dismissal.objects.count() == 1
    assert page.locator("#points").bounding_box() == top
    assert page.evaluate("document.activeElement.closest('details.item') !== null")
    toast.get_by_role("button", name=say("Undo")).click()
    expect(toast).to_have_count(0)
    expect(page.locator("details.item[data-key=devops]")).not_to_have_attribute("data-state", "dismissed")
    assert Dismissal.objects.count() == 0


@pytest.mark.long
def test_an_accepted_suggestion_is_undone_from_its_message(
    version: Version, candidate: User, mentor: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    review = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).review()
    Thread.open(review, by=mentor, quote="6 anni", replacement="sei anni")
    review.publish(verdict=Review.Verdict.CHANGES, summary="Quasi.")
    page = enter(candidate)
    page.goto(version.letter.get_absolute_url())
    page.get_by_role("button", name=say("Accept")).first.click()
    expect(page.locator("#body")).to_have_value(re.compile("sei anni"))
    page.locator("#status .message").get_by_role("button", name=say("Undo")).click()
    expect(page.locator("#body")).to_have_value(re.compile("6 anni"))
    assert "6 anni" in Draft.objects.get().body


def test_a_phone_shows_a_pane_at_a_time_and_leads_from_a_point_to_its_words_and_back(
    letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate, viewport=PHONE, has_touch=True)
    page.goto(letter.get_absolute_url())
    expect(desk.editor(page)).to_be_visible()
    expect(pane(page, "findings")).to_be_hidden()
    dock = page.locator(".dock")
    dock.get_by_role("link", name=say("Criteria")).click()
    expect(pane(page, "text")).to_be_hidden()
    item = page.locator("details.item[data-key=stack-depth]")
    item.locator("summary").first.click()
    item.locator("[data-quote]").first.click()
    expect(page.locator("mark.is-lit").first).to_be_in_viewport()
    page.locator("#strip [data-back]").click()
    expect(item.locator("summary").first).to_be_focused()
    assert page.evaluate(TOO_WIDE) == []
    page.keyboard.press("F6")
    expect(desk.editor(page)).to_be_focused()


@pytest.mark.long
def test_the_theme_of_a_device_is_there_before_the_page_is_painted(
    candidate: User, letter: Letter, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate, color_scheme="light")
    page.goto(reverse("letters"))
    page.get_by_label(say("Theme")).select_option("dark")
    scheme = "getComputedStyle(document.documentElement).colorScheme"
    assert page.evaluate(scheme) == "dark"
    page.goto(letter.get_absolute_url(), wait_until="commit")
    page.wait_for_selector("main", state="attached")
    assert page.evaluate(scheme) == "dark"


@pytest.mark.long
def test_words_are_counted_alike_at_the_desk_and_on_the_page_of_the_version(
    page: Page, letter: Letter, candidate: User
) -> None:
    desk.write(page, "Ho scritto – in 3 mesi – un’app.\n\n***\n")
    expect(page.locator("#count")).to_have_text("6 parole")
    desk.saved(page)
    letter.refresh_from_db()
    version = Letter.objects.get().freeze(by=candidate)
    assert version.word_count == 6


def test_an_empty_page_is_typed_on_at_once(letter: Letter, candidate: User, enter: Callable[..., Page]) -> None:
    letter.draft.write("", seen=letter.draft.revision)
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    page.wait_for_function("document.activeElement.matches('#body, .cm-content')")
    page.keyboard.type("Gentile Anna,")
    expect(desk.editor(page)).to_be_visible()
    expect(page.locator("#body")).to_have_value("Gentile Anna,")


@pytest.mark.long
def test_the_editor_is_in_the_language_of_the_letter_whatever_that_of_the_page(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    page = enter(candidate, "en")
    page.goto(letter.get_absolute_url())
    expect(desk.editor(page)).to_have_attribute("lang", "it")
