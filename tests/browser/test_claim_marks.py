"""Claims at the desk: each lights with its fact, and what no fact bears out is flagged until it is added."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from letters.models import Letter
from profiles.models import Fact
from tests.browser.desk import editor, marked, write
from tests.browser.looks import look_at
from tests.letters.claims.conftest import RESUME, TEXT, confirm
from tests.letters.origins.test_origins import RESUME as COMPOSABLE
from tests.types import AsUser

GROUND = "mark => getComputedStyle(mark).backgroundColor"

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def known(letter: Letter, candidate: User) -> Letter:
    confirm(RESUME, by=candidate)
    letter.draft.write(TEXT, seen=letter.draft.revision)
    return letter


def test_a_flag_is_followed_to_its_words_and_added_to_the_facts(
    known: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate)
    page.goto(known.get_absolute_url())
    expect(page.locator("#text mark").filter(has_text="Kubernetes").first).to_be_visible()
    flag = page.locator("[data-state=unsupported]").filter(has_text="Kubernetes")
    key = flag.get_attribute("data-key")
    assert marked(page, key or "") == ["Kubernetes"]
    page.get_by_text("PostgreSQL", exact=True).first.hover()
    expect(page.locator("[role=tooltip]")).to_contain_text("Servizi in Python e PostgreSQL")
    flag.locator("summary").click()
    flag.get_by_role("link", name=say("Change the text")).click()
    expect(editor(page)).to_be_focused()
    write(page, TEXT.replace("ogni giorno", "di solito"))
    expect(page.locator(f"details[data-key={key}]")).to_have_attribute("open", "")
    flag.get_by_role("link", name=say("Add to my facts")).click()
    page.get_by_role("button", name=say("It is right: keep it")).click()
    page.wait_for_url(f"**{known.get_absolute_url()}")
    assert Fact.objects.get(kind="skills").data["name"] == "Kubernetes"
    expect(flag).to_have_count(0)
    look_at(page, known.get_absolute_url(), f"{known.get_absolute_url()}unused/")


def test_the_keys_of_the_marks_do_not_lengthen_the_page_of_a_version(
    known: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    """They stand, unseen, below a long letter that scrolls in its column: nothing may follow the foot of the page."""
    page = enter(candidate, viewport={"width": 1280, "height": 400})
    known.draft.write(f"{TEXT}\n\n" * 5, seen=known.draft.revision)
    page.goto(known.freeze(by=candidate).get_absolute_url())
    expect(page.locator("#mark-keys")).to_have_count(1)
    ends = page.locator("footer").evaluate("node => node.getBoundingClientRect().bottom + scrollY")
    assert page.evaluate("document.documentElement.scrollHeight") <= ends + 64, "a margin at most"


@pytest.mark.long
def test_a_composed_sentence_is_said_differently_and_becomes_ones_own_when_it_is_edited(
    letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    confirm(COMPOSABLE, by=candidate)
    letter.draft.write("", seen=letter.draft.revision)
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    page.get_by_role("button", name=say("Compose from my facts")).click()
    skip = page.get_by_role("link", name=say("Skip the questions"))
    expect(skip).to_be_visible()
    look_at(page, page.url)
    skip.click()
    page.locator("#origins > summary").click()
    item = page.locator("[data-state=origin-fact]", has_text="5 tecnici")
    item.locator("summary").click()
    words = item.locator("strong").inner_text()
    item.get_by_role("button", name=say("Say it differently")).click()
    other = page.locator("[data-state=origin-fact]", has_text="5 tecnici")
    expect(other.locator("strong")).not_to_have_text(words)
    key = other.get_attribute("data-key") or ""
    sentence = "".join(marked(page, key))
    assert sentence.strip("«»") in editor(page).inner_text()
    write(page, editor(page).inner_text().replace("5 tecnici", "cinque tecnici"))
    expect(page.locator(f"details[data-key={key}]")).to_have_count(0)
    assert marked(page, key) == []


def test_where_sentences_come_from_is_shown_while_their_list_is_open(
    letter: Letter, candidate: User, enter: Callable[..., Page], as_user: AsUser
) -> None:
    confirm(COMPOSABLE, by=candidate)
    letter.draft.write("", seen=letter.draft.revision)
    as_user(candidate).post(reverse("draft-compose", args=[letter.pk]))
    letter.draft.refresh_from_db()
    for address in (letter.get_absolute_url(), letter.freeze(by=candidate).get_absolute_url()):
        page = enter(candidate, "en")
        page.goto(address)
        mark = page.locator("#text mark.an-origin-fact").first
        expect(mark).to_be_visible()
        assert mark.evaluate(GROUND) == "rgba(0, 0, 0, 0)"
        page.locator("#text mark.an-origin-composer").first.click()
        assert page.locator("#origins").get_attribute("open") is None  # nor does a click on words bring it
        page.locator("#origins > summary").click()
        assert mark.evaluate(GROUND) != "rgba(0, 0, 0, 0)"
        expect(page.locator("#origins .swatch")).to_have_text(["Bozza’s words, without a fact", "from your facts"])
        page.locator(".mark-legend > summary").click()
        expect(page.locator(".mark-legend")).to_contain_text("a claim that the facts contradict")


@pytest.mark.long
def test_marks_of_a_version_are_read_and_left_by_keyboard(
    known: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    page = enter(candidate, "en")
    page.goto(known.freeze(by=candidate).get_absolute_url())
    stops = page.locator("#text mark[role=button]")
    note = page.locator("[role=tooltip]")
    assert stops.count() > 3
    expect(page.locator("#text mark[tabindex='0']")).to_have_count(1)  # Tab stops once, however many there are
    assert not Axe().run(page).response["violations"]

    page.locator("[data-pane=text]").focus()
    page.keyboard.press("Tab")
    read = []
    for number in range(stops.count()):
        stop = stops.nth(number)
        expect(stop).to_be_focused()
        expect(note).to_be_visible()
        told = (note.text_content() or "").split(" · ")
        expect(stop).to_have_accessible_description(" ".join(told))
        read.append(stop.inner_text())
        page.keyboard.press("ArrowRight")
    assert TEXT.index(read[0]) < TEXT.index("Kubernetes") < TEXT.index(read[-1])
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.keyboard.press("Home")
    expect(note).to_contain_text("Servizi in Python e PostgreSQL")
    page.keyboard.press("Enter")
    item = page.locator("details.item:focus-within")
    expect(item).to_contain_text(read[0])
    page.keyboard.press("Escape")
    expect(stops.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#text :focus")).to_have_count(0)
