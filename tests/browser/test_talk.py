"""A round of mentor and candidate in the talk column: by keyboard alone on a phone, in both languages; and more."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ReviewRequest, Thread
from tests.browser.marks import marked, select
from tests.conftest import LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE: ViewportSize = {"width": 390, "height": 844}
WORDS = "con repliche e partizioni"
YEARS = ("Scrivo Python da 6 anni", "Da sei anni scrivo Python")
LATENCY = ("da 800 ms a 120 ms", "a 120 ms, da 800")
FIRST = "ho letto che Nuvola Pagamenti porta gli incassi ricorrenti da 200 a 2.000 clienti"


@pytest.fixture
def language(request: pytest.FixtureRequest) -> str:
    return getattr(request, "param", "it")


@pytest.fixture
def asked(version: Version, mentor: User, candidate: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


def tab_to(page: Page, target: Locator) -> None:
    """Tab on, as whoever has no mouse does, until the target has the focus."""
    expect(target).to_be_visible()
    for _ in range(120):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("It is not reached by the Tab key.")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    tab_to(page, target)
    page.keyboard.press(key)


def fill(page: Page, target: Locator, words: str) -> None:
    tab_to(page, target)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(words)


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.long
@pytest.mark.parametrize("language", ["it", pytest.param("en", marks=pytest.mark.long)], indirect=True)
def test_a_round_by_keyboard_alone_on_a_phone(
    asked: ReviewRequest,
    candidate: User,
    mentor: User,
    letter: Letter,
    enter: Callable[..., Page],
    say: Callable[..., str],
    language: str,
) -> None:
    marco = enter(mentor, language, viewport=PHONE)
    marco.goto(asked.get_absolute_url())
    comment(marco, say, WORDS, "Quante? How many?")
    comment(marco, say, FIRST, "Bene. Fine.")
    suggest(marco, say, *YEARS)
    suggest(marco, say, *LATENCY)
    publish(marco, say)

    giulia = enter(candidate, language, viewport=PHONE)
    giulia.goto(asked.get_absolute_url())
    assert giulia.locator("#text").text_content() == LETTER
    show(giulia, "talk")
    card = thread(giulia, WORDS)
    press(giulia, card.locator("summary"))
    fill(giulia, card.locator("[name=text]"), "Tre. Three.")
    press(giulia, card.get_by_role("button", name=say("Mark as done")))
    expect(card.locator(".state")).to_have_text(say("done, says the candidate"))
    expect(card.locator(".comment").last).to_contain_text("Tre. Three.")

    for box in giulia.locator(".thread input[type=checkbox]").all():
        press(giulia, box, "Space")
    press(giulia, giulia.get_by_role("button", name=say("Accept the selected suggestions together")))
    expect(giulia.locator("#status")).to_contain_text("2")
    second = Version.objects.get(number=2)
    assert second.body == LETTER.replace(*YEARS).replace(*LATENCY)
    assert giulia.locator("#text").text_content() == second.body
    expect(giulia.locator(".thread")).to_have_count(1)  # what is done is no longer to settle
    expect(thread(giulia, FIRST)).to_be_attached()
    show(giulia, "talk")
    press(giulia, giulia.locator(".filters a", has_text=say("Done")))
    giulia.wait_for_url("**show=addressed**")
    for new in (YEARS[1], LATENCY[1], WORDS):
        start = second.body.index(new)
        key = thread(giulia, new if new == WORDS else YEARS[0] if new == YEARS[1] else LATENCY[0])
        assert marked(giulia, key.get_attribute("data-key")) == [(start, start + len(new))]
    assert fits(giulia)

    show(giulia, "talk")
    press(giulia, thread(giulia, YEARS[0]).get_by_role("button", name=say("Put the old words back")))
    expect(giulia.locator("#text")).to_have_text(LETTER.replace(*LATENCY), use_inner_text=False)
    letter.draft.refresh_from_db()
    letter.draft.write(letter.draft.body.replace(f"{FIRST}: ", ""), seen=letter.draft.revision)
    fourth = letter.freeze(by=candidate)
    giulia.goto(fourth.get_absolute_url())
    show(giulia, "talk")
    lost = thread(giulia, FIRST)
    expect(lost).to_contain_text(say("No longer in the text"))
    press(giulia, lost.locator(".attach summary"))
    fill(giulia, lost.locator(".attach [name=quote]"), "è il lavoro che faccio")
    press(giulia, lost.get_by_role("button", name=say("Attach"), exact=True))
    expect(thread(giulia, FIRST)).to_contain_text(say("The text has changed since"))
    start = fourth.body.index("è il lavoro che faccio")
    assert marked(giulia, lost.get_attribute("data-key")) == [(start, start + len("è il lavoro che faccio"))]


def show(page: Page, pane: str) -> None:
    """Open a pane, of which a phone shows one at a time."""
    link = page.locator(f".dock [data-shows={pane}]")
    if link.is_visible():
        press(page, link)


def thread(page: Page, words: str) -> Locator:
    return page.locator(".thread", has_text=words)


def compose(page: Page, words: str) -> Locator:
    """The form of a comment on ``words``, which are typed."""
    press(page, page.locator("[data-compose]"))
    form = page.locator("#comment-form")
    fill(page, form.locator("[name=quote]"), words)
    return form


def comment(page: Page, say: Callable[..., str], words: str, text: str) -> None:
    form = compose(page, words)
    fill(page, form.locator("[name=text]"), text)
    press(page, form.get_by_role("button", name=say("Add the comment")))
    expect(thread(page, text)).to_contain_text(say("Only you see this until you publish."))


def suggest(page: Page, say: Callable[..., str], words: str, other: str) -> None:
    form = compose(page, words)
    tab_to(page, form.locator("[name=kind][value=could]"))
    page.keyboard.press("ArrowUp")
    expect(form.locator("[name=replacement]")).to_be_focused()
    expect(form.locator("[name=replacement]")).to_have_value(words)
    fill(page, form.locator("[name=replacement]"), other)
    press(page, form.get_by_role("button", name=say("Add the comment")))
    expect(thread(page, other).locator("ins")).to_have_text(other)


def publish(page: Page, say: Callable[..., str]) -> None:
    show(page, "talk")
    tab_to(page, page.locator("[name=verdict]").first)
    page.keyboard.press("Space")
    fill(page, page.locator("[name=summary]"), "Quasi. Nearly.")
    press(page, page.get_by_role("button", name=say("Publish"), exact=True))
    expect(page.locator("#review-bar")).to_contain_text(say("Published: the candidate now sees your comments."))


@pytest.mark.long
def test_selected_words_an_at_sign_and_a_mark_of_another_filter(
    asked: ReviewRequest, candidate: User, mentor: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    marco = enter(mentor)
    marco.goto(asked.get_absolute_url())
    first = Thread.open(asked.review(), by=mentor, quote=WORDS, text="Quante?")
    marco.reload()
    select(marco, YEARS[0])
    form = marco.locator("#comment-form")
    expect(form.locator("[name=start]")).to_have_value(str(LETTER.index(YEARS[0])))
    form.locator("[name=text]").press_sequentially("Bene, @giu")
    expect(marco.get_by_role("option", name=candidate.name)).to_be_visible()
    marco.keyboard.press("Enter")
    expect(form.locator("[name=text]")).to_have_value(f"Bene, @{candidate.name} ")
    form.get_by_role("button", name=say("Add the comment")).click()
    expect(thread(marco, "Bene,")).to_be_visible()
    marco.close()  # which would go on saving what is published here
    asked.review().publish(verdict="changes_requested", summary="Sì")
    Thread.objects.get(pk=first.pk).address(by=candidate)

    giulia = enter(candidate)
    giulia.goto(f"{asked.get_absolute_url()}?show=")
    expect(giulia.locator(".thread")).to_have_count(1)
    giulia.locator("#text mark", has_text=WORDS).click()
    expect(thread(giulia, WORDS)).to_be_visible()
    assert f"thread={first.pk}" in giulia.url


@pytest.mark.long
def test_without_scripts_suggestions_are_accepted_and_declined_and_comments_answered(
    asked: ReviewRequest, candidate: User, mentor: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    marco = enter(mentor, java_script_enabled=False)
    marco.goto(asked.get_absolute_url())
    for words, other in (YEARS, LATENCY):
        form = marco.locator("#comment-form")
        form.locator("[name=quote]").fill(words)
        form.locator("[value=suggestion]").check()
        form.locator("[name=replacement]").fill(other)
        form.get_by_role("button").click()
    asked.review().publish(verdict="changes_requested", summary="Sì")
    giulia = enter(candidate, java_script_enabled=False)
    giulia.goto(asked.get_absolute_url())
    thread(giulia, YEARS[0]).get_by_role("button", name=say("Decline")).click()
    expect(thread(giulia, YEARS[0]).locator(".state")).to_have_text(say("declined"))
    thread(giulia, LATENCY[0]).get_by_role("button", name=say("Accept"), exact=True).click()
    assert giulia.locator("#text").text_content() == LETTER.replace(*LATENCY)
    giulia.locator(".filters a", has_text=say("Done")).click()
    card = thread(giulia, LATENCY[0])
    card.locator("summary").click()
    card.locator("[name=text]").fill("Grazie")
    card.get_by_role("button", name=say("Send")).click()
    expect(thread(giulia, LATENCY[0]).locator(".comment")).to_contain_text("Grazie")


@pytest.mark.long
def test_at_the_desk_the_editor_draws_the_threads_and_leads_to_them(
    asked: ReviewRequest,
    letter: Letter,
    candidate: User,
    mentor: User,
    enter: Callable[..., Page],
    say: Callable[..., str],
) -> None:
    made = Thread.open(asked.review(), by=mentor, quote=WORDS, text="Quante?")
    Thread.open(asked.review(), by=mentor, quote=LATENCY[0], replacement=LATENCY[1])
    asked.review().publish(verdict="changes_requested", summary="Sì")
    letter.draft.refresh_from_db()
    letter.draft.write(f"🚀 {LETTER}", seen=letter.draft.revision)
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    drawn = page.locator(f"#desk .an-thread[data-key='thread-{made.pk}']")  # in pieces, where points have theirs
    expect(drawn.first).to_be_visible()
    assert "".join(drawn.all_text_contents()) == WORDS
    assert "".join(page.locator("#desk mark.an-suggestion").all_text_contents()) == LATENCY[0]
    drawn.first.click()
    expect(thread(page, "Quante?")).to_have_class(re.compile("is-lit"))
    thread(page, LATENCY[0]).get_by_role("button", name=say("Accept"), exact=True).click()
    expect(page.locator("#status")).to_contain_text("2")
    assert letter.latest_version.body == f"🚀 {LETTER.replace(*LATENCY)}"
    assert page.url.endswith(letter.get_absolute_url())
