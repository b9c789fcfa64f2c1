"""The preview beside the text: it follows what is written and chosen, and never stays behind or broken."""

import os
import random
import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page, TimeoutError, ViewportSize, expect

from accounts.models import User
from letters.models import Letter
from letters.paper import Layout
from tests.browser import desk
from tests.browser.looks import PHONE, faults

PANEL = "#preview-panel"
FEW, MANY = 5, 200
# At once, since the page may be left for another before a second press.
SAVE_FACTS = """(facts, place) => {
    facts.querySelector("[name=place]").value = place;
    facts.querySelector("form").requestSubmit();
}"""


def steps(page: Page, count: int, seed: int) -> None:
    """Type, save facts, choose a style and reload, in any order and without waiting for the page."""
    dice = random.Random(seed)
    for number in range(count):
        try:
            step(page, dice, number)
        except TimeoutError:
            raise
        except Error:
            # The page was being left, as facts were saved: what somebody presses then is lost for them, too. A second
            # navigation to the same address is not started: Playwright may wait for the load of the one that it ends.
            page.wait_for_load_state()


def step(page: Page, dice: random.Random, number: int) -> None:
    match dice.choice(["type", "type", "facts", "style", "reload"]):
        case "type":
            desk.type_at_end(page, f" Frase {number}.")
        case "facts":
            page.locator("#facts").evaluate(SAVE_FACTS, f"Rimini {number}")
        case "style":
            expect(page.locator(f"{PANEL} [name=style]").first).to_be_attached()
            page.locator(f"{PANEL} [name=style]").nth(dice.randrange(5)).check()
        case "reload":
            page.reload()


@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=pytest.mark.long)])
def test_the_preview_shows_the_newest_text_in_the_end_and_no_error_stays(
    letter: Letter, candidate: User, enter: Callable[..., Page], count: int
) -> None:
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    page.locator(f"{PANEL} > summary").click()
    steps(page, count, seed=17)
    desk.type_at_end(page, " Fine.")
    desk.saved(page)
    letter.draft.refresh_from_db()
    newest = page.locator(f'{PANEL} [data-revision="{letter.draft.revision}"] img.page')
    expect(newest.first).to_be_visible()
    expect(page.locator(f"{PANEL} .message.error")).to_have_count(0)


@pytest.mark.long
def test_a_style_is_chosen_beside_the_page_by_keyboard_and_kept(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    page.locator(f"{PANEL} > summary").click()
    page.locator(f'{PANEL} [name=style][value="sobrio"]').focus()
    before = page.locator(f"{PANEL} img.page").first.get_attribute("src")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f'{PANEL} [name=style][value="classico"]')).to_be_focused()
    expect(page.locator(f"{PANEL} img.page").first).not_to_have_attribute("src", before or "")
    letter.refresh_from_db()
    assert letter.paper_layout == Layout(style="classico")
    width = page.locator(f"{PANEL} img.page").first.evaluate("image => image.clientWidth")
    classic = page.locator(f"{PANEL} img.page").first.get_attribute("src")
    page.locator(f'{PANEL} [name=zoom][value="200"]').check()
    page.locator(f'{PANEL} [name=style][value="compatto"]').check()
    expect(page.locator(f"{PANEL} img.page").first).not_to_have_attribute("src", classic or "")
    expect(page.locator(f'{PANEL} [name=style][value="compatto"]')).to_be_checked()
    expect(page.locator(f'{PANEL} [name=zoom][value="200"]')).to_be_checked()
    larger = page.locator(f"{PANEL} img.page").first.evaluate("image => image.clientWidth")
    assert larger == pytest.approx(2 * width, abs=4)
    found = list(faults(page, Axe()))
    assert not found, "\n".join(found)
    if folder := os.environ.get("SHOTS"):
        page.locator(PANEL).screenshot(path=f"{folder}/panel.png")
        page.goto(f"{letter.get_absolute_url()}preview/")
        page.screenshot(path=f"{folder}/preview.png", full_page=True)
        page.set_viewport_size({"width": 360, "height": 800})
        page.screenshot(path=f"{folder}/preview-phone.png", full_page=True)


COPIED = """async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return [await read("text/html"), await read("text/plain")];
}"""


def test_a_letter_is_copied_with_its_formatting_or_selected(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    letter.draft.write("Gentile Anna,\n\nuna **prova** e un elenco:\n\n- primo", seen=letter.draft.revision)
    version = letter.freeze(by=candidate)
    page = enter(candidate)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{version.get_absolute_url()}ways-out/")
    button = page.locator("[data-copy-from=formatted]")
    button.click()
    expect(button).to_have_text("Testo copiato")
    html, plain = page.evaluate(COPIED)
    assert "<strong>prova</strong>" in html
    assert plain == "Gentile Anna,\n\nuna prova e un elenco:\n\n- primo\n"
    page.evaluate("ClipboardItem = undefined")
    button.click()
    expect(button).to_have_text("Selezionato: copialo con Ctrl C")
    assert "una prova" in page.evaluate("getSelection().toString()")
    found = list(faults(page, Axe()))
    assert not found, "\n".join(found)
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=f"{folder}/ways-out.png", full_page=True)
        page.set_viewport_size({"width": 360, "height": 800})
        page.screenshot(path=f"{folder}/ways-out-phone.png", full_page=True)


@pytest.mark.usefixtures("work")
@pytest.mark.parametrize("size", [PHONE, pytest.param({"width": 1280, "height": 800}, marks=pytest.mark.long)])
def test_the_pdf_is_made_and_comes_without_leaving_the_letter(
    letter: Letter, candidate: User, enter: Callable[..., Page], size: ViewportSize
) -> None:
    page = enter(candidate, "en", viewport=size)
    page.goto(letter.get_absolute_url())
    desk.type_at_end(page, " P.S.")
    if size == PHONE:
        page.locator("[data-shows=preview]").click()
    button = page.get_by_role("button", name="Make the PDF")
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename.endswith(".pdf")
    assert page.url.endswith(letter.get_absolute_url())
    expect(button).to_be_focused()
    expect(page.locator("#export")).to_contain_text("Version 1, style “Sober”")
    assert [words.strip() for words in page.locator(".last-number").all_text_contents()] == ["1", "1"]
    last = page.locator("#last-version")
    expect(last).to_have_text("Version 1 and its criteria")
    expect(last).to_have_attribute("href", re.compile("/versions/1/$"))
    letter.draft.refresh_from_db()
    assert letter.versions.get().body == letter.draft.body
    assert letter.draft.body.endswith(" P.S.")
    if size == PHONE:
        page.locator("[data-shows=text]").click()
    desk.type_at_end(page, " E altro.")
    desk.saved(page)
    with page.expect_download():
        page.goto(f"{letter.versions.get().get_absolute_url()}")
        if size == PHONE:
            page.locator("[data-shows=talk]").click()
        page.get_by_role("button", name="Create it again").click()
    assert page.url.endswith("/versions/1/")


def test_the_text_saves_itself_and_enter_in_the_note_saves_a_version(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    page = enter(candidate, "en")
    page.goto(letter.get_absolute_url())
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_hidden()
    page.locator("[name=note]").fill("Shorter.")
    page.locator("[name=note]").press("Enter")
    page.wait_for_url("**/versions/1/")
    assert letter.versions.get().note == "Shorter."


def test_composing_is_offered_only_while_there_is_no_text(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    letter.draft.write("", seen=letter.draft.revision)
    page = enter(candidate, "en")
    page.goto(letter.get_absolute_url())
    offer = page.get_by_role("button", name="Compose from my facts")
    expect(offer).to_be_visible()
    desk.write(page, "Gentile")
    expect(offer).to_be_hidden()
    desk.editor(page).press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    expect(offer).to_be_visible()
