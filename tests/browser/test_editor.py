"""The editor at the desk: marks that stay on their words, points that answer to them, keyboard, phone, no mouse."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter, Version
from reviews.models import Dismissal, Review, ReviewRequest, Thread
from tests.browser import desk
from tests.browser.looks import PHONE, TOO_WIDE
from tests.browser.test_accounts import PASSWORD, link_in_mail
from tests.conftest import LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

POINT = "stack-depth"
PASSAGE = "Scrivo Python da 6 anni e uso PostgreSQL da 5"
BEFORE = "Oggetto: 👩🏽‍💻 perche\u0301 🇮🇹\n\n"


@pytest.fixture
def language() -> str:
    return "it"


@pytest.fixture
def page(letter: Letter, candidate: User, enter: Callable[..., Page]) -> Page:
    return desk.opened(enter(candidate), letter)


def open_point(page: Page, key: str) -> None:
    page.locator(f"#points details[data-key={key}] > summary").click()


@pytest.mark.long
def test_between_signing_up_and_the_first_character_stand_no_more_pages_than_must(
    guide: Guide, open_browser: Callable[..., Page], say: Callable[..., str], language: str
) -> None:
    page, pages = open_browser(language), []
    page.on("framenavigated", lambda frame: pages.append(frame.url))
    page.goto("/accounts/signup/")
    for name, text in {"name": "Nadia Però", "email": "nadia@example.it", "password1": PASSWORD}.items():
        page.locator(f"[name={name}]").fill(text)
    page.locator("main form button").click()
    expect(page.locator("h1")).to_have_text(say("Check your email"))
    page.goto(link_in_mail("nadia@example.it"))
    page.locator("main form button").click()  # which signs in
    page.get_by_role("link", name=say("Start from an empty page")).click()
    page.locator("button[value='backend/']").click()
    desk.type_at_end(page, "G")
    desk.saved(page)
    assert Draft.objects.get().body == "G"
    # Signing up, the link in the mail, one's letters, the new letter, the desk; and one that only confirms.
    assert len(pages) <= 6, pages


def test_a_point_lights_its_passages_and_a_passage_its_point(page: Page) -> None:
    open_point(page, POINT)
    expect(page.locator("mark.is-lit")).to_have_count(1)
    assert desk.lit(page) == [PASSAGE]
    expect(page.locator("mark.is-lit").first).to_be_in_viewport()
    page.locator("mark[data-key=greeting]").first.click()
    expect(page.locator("#points details[data-key=greeting]")).to_have_class(re.compile("is-lit"))
    expect(page.locator("#points details[data-key=greeting]")).to_have_attribute("open", "")
    expect(page.locator(f"#points details[data-key={POINT}]")).not_to_have_attribute("open", "")
    assert all("Gentile" in words for words in desk.lit(page))


@pytest.mark.long
def test_the_text_is_quiet_until_everything_is_asked_for(page: Page) -> None:
    lines = "marks => marks.map(mark => getComputedStyle(mark).textDecorationColor)"
    clear = page.locator("mark.an-met").evaluate_all(lines)
    assert clear
    assert all(re.search(r"(, 0|/ 0)\)$", colour) for colour in clear)
    page.locator("#show-all").check()
    assert not any(re.search(r"(, 0|/ 0)\)$", colour) for colour in page.locator("mark.an-met").evaluate_all(lines))


@pytest.mark.long
def test_marks_after_emoji_and_combining_marks_stay_on_their_words(page: Page) -> None:
    assert desk.write(page, BEFORE + LETTER) == 200
    expect(page.locator("#body")).to_have_value(re.compile("perché"))  # composed, as it is kept
    assert desk.marked(page, POINT) == [PASSAGE]
    desk.editor(page).press("ControlOrMeta+Home")
    page.keyboard.insert_text("🎉 Però e\u0301 🚀\n")
    assert desk.marked(page, POINT) == [PASSAGE]
    desk.saved(page)
    assert desk.marked(page, POINT) == [PASSAGE]
    assert Draft.objects.get().body.startswith("🎉 Però é 🚀\nOggetto: 👩🏽‍💻 perché 🇮🇹")


@pytest.mark.long
def test_a_passage_that_was_touched_is_to_be_checked_again_until_it_is(page: Page, say: Callable[..., str]) -> None:
    page.route("**/points/", lambda route: None)  # no answer yet
    open_point(page, POINT)
    caret_in(page, "PostgreSQL da 5", 4)
    page.keyboard.type("x")
    item = page.locator(f"#points details[data-key={POINT}]")
    expect(item.locator(".stale")).to_be_visible()
    expect(page.locator(f"mark.is-stale[data-key={POINT}]")).to_have_text(PASSAGE.replace("Post", "Postx"))
    page.unroute("**/points/")
    desk.type_at_end(page, " ")
    desk.saved(page)
    expect(page.locator("mark.is-stale")).to_have_count(0)
    expect(item.locator(".stale")).to_be_hidden()


CARET = """(content, [words, offset]) => {
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at >= 0) { content.focus(); return getSelection().collapse(walker.currentNode, at + offset); }
    }
}"""


def caret_in(page: Page, words: str, offset: int) -> None:
    """Put the caret ``offset`` characters into the first of ``words``."""
    desk.editor(page).evaluate(CARET, [words, offset])


@pytest.mark.long
def test_a_composed_character_inside_a_passage_is_written_once(page: Page) -> None:
    open_point(page, POINT)
    caret_in(page, "PostgreSQL da 5", 4)
    keyboard = page.context.new_cdp_session(page)
    for text in ("に", "にほ", "日本"):
        keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    assert desk.marked(page, POINT)[-1] == PASSAGE.replace("Post", "Post日本")
    keyboard.send("Input.insertText", {"text": "日本"})
    desk.type_at_end(page, "!")
    desk.saved(page)
    assert Draft.objects.get().body.count("日本") == 1
    assert "Post日本greSQL" in Draft.objects.get().body


@pytest.mark.long
def test_markdown_looks_as_it_will_and_shows_its_signs_at_the_caret(page: Page) -> None:
    desk.write(page, "Un **grassetto** e un *corsivo*, [Nuvola] e [un sito](https://example.it).\n\nFine.")
    text = desk.editor(page).locator(".cm-line").first
    expect(text).to_have_text("Un grassetto e un corsivo, [Nuvola] e un sito.")
    assert text.locator(".an-strong").evaluate("bold => getComputedStyle(bold).fontWeight") == "650"
    caret_in(page, "grassetto", 3)
    expect(text).to_have_text("Un **grassetto** e un corsivo, [Nuvola] e un sito.")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("forte")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+b")
    expect(page.locator("#body")).to_have_value("**forte**")


@pytest.mark.long
def test_a_point_is_set_aside_and_taken_up_again_without_leaving_the_text(
    page: Page, letter: Letter, say: Callable[..., str]
) -> None:
    sentence = page.locator("#points .score b")
    before = sentence.inner_text()
    open_point(page, "devops")
    item = page.locator("#points details[data-key=devops]")
    item.locator(".aside > summary").click()
    item.locator("[name=reason]").fill("Nel ruolo non c’è.")
    item.get_by_role("button", name=say("Set this criterion aside")).click()
    expect(sentence).to_contain_text("1 messo da parte")
    expect(item.locator("small").first).to_have_text("Nel ruolo non c’è.")
    expect(page.locator("#announcement")).to_contain_text("1 messo da parte")
    assert Dismissal.objects.get().letter == letter
    item.get_by_role("button", name=say("Restore it")).click()
    expect(sentence).to_have_text(before)
    assert not Dismissal.objects.exists()


# The editor takes an announcement back after 0.2 s.
LISTEN = """() => {
  window.heard = [];
  const region = document.querySelector(".cm-announced");
  new MutationObserver(() => window.heard.push(region.textContent)).observe(region, { childList: true, subtree: true });
}"""
HEARD = "words => window.heard.some(heard => heard.includes(words))"


def test_all_is_done_by_keyboard_alone(page: Page, say: Callable[..., str]) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className").startswith("cm-content"):
            break
    page.keyboard.press("Control+Home")
    page.keyboard.type("A")
    expect(page.locator("#body")).to_have_value(f"A{LETTER}")
    desk.saved(page)  # its answer marks the passages anew, and whatever was lit is no more
    page.evaluate(LISTEN)
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    second = desk.lit(page)
    page.wait_for_function(HEARD, arg=second[0])
    page.keyboard.press("Alt+ArrowUp")
    first = desk.lit(page)
    assert first != second
    page.wait_for_function(HEARD, arg=first[0])
    page.keyboard.press("F6")
    expect(page.locator("#details")).to_be_focused()
    page.keyboard.press("F6")
    expect(page.locator("#points")).to_be_focused()
    while not page.evaluate("document.activeElement.matches('summary')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#points details.item[open]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(desk.editor(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(desk.editor(page)).not_to_be_focused()
    desk.saved(page)
    assert Draft.objects.get().body == f"A{LETTER}"


@pytest.mark.long
def test_plain_text_is_a_choice_that_lasts(page: Page, letter: Letter, say: Callable[..., str]) -> None:
    page.locator("#plain").check()
    expect(desk.editor(page)).to_have_count(0)
    with page.expect_response("**/points/"):
        page.locator("#body").fill(f"{LETTER}\nP.S. Semplice.")
    desk.saved(page)
    open_point(page, POINT)
    page.locator(f"#points details[data-key={POINT}] .quotes a").first.click()
    chosen = "[body.selectionStart, body.selectionEnd].join()"
    start = LETTER.index(PASSAGE)
    assert page.evaluate(chosen) == f"{start},{start + len(PASSAGE)}"
    page.goto(letter.get_absolute_url())
    expect(page.locator("#body")).to_be_visible()
    page.locator("#plain").uncheck()
    expect(desk.editor(page)).to_contain_text("P.S. Semplice.")
    assert desk.marked(page, POINT) == [PASSAGE]


@pytest.mark.long
def test_fifty_thousand_characters_are_pasted_and_written_on(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = "".join(f"Frase {number:05d} è 🎉.\n" for number in range(2_800))[:49_990]
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    desk.editor(page).press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+v")
    expect(page.locator("#body")).to_have_value(text)
    desk.type_at_end(page, "Fine.")
    desk.saved(page)
    assert Draft.objects.get().body == f"{text}Fine."


def test_on_a_phone_one_writes_reads_points_and_comes_back(
    letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(candidate, viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(letter.get_absolute_url())
    expect(page.locator("#findings-count")).to_have_text(re.compile(r"\d+/20"))
    desk.editor(page).tap()
    desk.type_at_end(page, "P.S. Dal telefono.")
    desk.saved(page)
    assert Draft.objects.get().body == f"{LETTER}P.S. Dal telefono."
    page.get_by_role("navigation", name=say("Parts of the page")).get_by_role("link", name=say("Criteria")).tap()
    item = page.locator(f"#points details[data-key={POINT}]")
    expect(page.locator("#points .score")).to_be_in_viewport()
    item.locator("summary").first.tap()
    item.locator(".quotes a").first.tap()
    expect(page.locator("mark.is-lit").first).to_be_in_viewport()
    assert page.evaluate(TOO_WIDE) == []


def test_a_mentors_comment_stays_on_its_words_while_one_writes(
    letter: Letter, version: Version, candidate: User, mentor: User, enter: Callable[..., Page]
) -> None:
    review = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).review()
    Thread.open(review, by=mentor, text="Quante repliche?", quote="con repliche e partizioni")
    review.publish(verdict=Review.Verdict.CHANGES, summary="Quasi pronta.")
    letter.draft.refresh_from_db()
    letter.draft.write(f"🎉 Nuovo inizio.\n\n{LETTER}", seen=letter.draft.revision)
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    mark = page.locator("mark.an-thread")
    expect(mark.first).to_be_visible()
    assert "".join(mark.all_text_contents()) == "con repliche e partizioni"
    mark.first.click()
    card = page.locator("#details .thread")
    expect(card).to_have_class(re.compile("is-lit"))
    expect(card).to_contain_text("Quante repliche?")
    desk.editor(page).press("ControlOrMeta+Home")
    page.keyboard.type("Ancora. ")
    desk.saved(page)
    assert "".join(mark.all_text_contents()) == "con repliche e partizioni"
    card.locator(".comment p").click()
    expect(page.locator("mark.is-lit").first).to_be_in_viewport()


@pytest.mark.long
def test_gaps_are_marked_and_chosen_from_their_list(
    letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    letter.draft.write("🎉 Gentile [nome],\n\nscrivo da [città].", seen=2)
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    expect(page.locator("mark.an-gap")).to_have_text([re.compile("nome"), re.compile("città")])
    page.locator("#gaps").get_by_role("link", name="città").click()
    expect(desk.editor(page)).to_be_focused()
    page.keyboard.insert_text("Bologna")
    expect(page.locator("#body")).to_have_value("🎉 Gentile [nome],\n\nscrivo da Bologna.")
    expect(page.locator("#gaps ol a")).to_have_count(1)
    expect(page.locator("mark.an-gap")).to_have_count(1)
    page.locator("#gaps").get_by_role("button", name=say("Next gap")).click()
    page.keyboard.insert_text("Anna")
    desk.saved(page)
    assert Draft.objects.get().body == "🎉 Gentile Anna,\n\nscrivo da Bologna."
