"""A mentor writes a review: few presses, no page loaded anew, and nothing lost of what was typed."""

import random
import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, Route, ViewportSize, expect
from playwright.sync_api import Error as PlaywrightError

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from reviews.models import ChecklistRun, Review, ReviewRequest, Thread
from reviews.tasks import run_checklist
from tests.browser.marks import select
from tests.conftest import LETTER
from tests.processes import Process

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DESKTOP: ViewportSize = {"width": 1360, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
WORDS = ["con repliche e partizioni", "Scrivo Python da 6 anni", "da 800 ms a 120 ms", "è il lavoro che faccio"]
# In code points of the page: the middle of the first and of the last character of the words.
ENDS = """(words) => {
    const text = document.querySelector("#changes .letter-text") ?? document.querySelector("#text");
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const from = text.textContent.indexOf(words), ends = [from, from + words.length - 1];
    const places = [];
    let at = 0;
    while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const end of ends) {
            if (end < at || end >= at + node.length) continue;
            const range = document.createRange();
            range.setStart(node, end - at);
            range.setEnd(node, end - at + 1);
            const box = range.getClientRects()[0];
            places.push([end === ends[0] ? box.left + 0.5 : box.right - 0.5, box.top + box.height / 2]);
        }
        at += node.length;
    }
    return places;
}"""


@pytest.fixture
def language() -> str:
    return "it"


@pytest.fixture
def asked(version: Version, mentor: User, candidate: User) -> ReviewRequest:
    """A letter that waits for the mentor, judged by the checklist."""
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    for run in ChecklistRun.objects.filter(version=version):
        run_checklist(str(run.pk))
    return asked


class Hand:
    """Does what a hand does with a mouse, and counts it."""

    def __init__(self, page: Page) -> None:
        self.page, self.presses = page, 0

    def drag(self, words: str) -> None:
        """Over the words, from the first to the last."""
        (left, top), (right, bottom) = self.page.evaluate(ENDS, words)
        self.page.mouse.move(left, top)
        self.page.mouse.down()
        self.page.mouse.move((left + right) / 2, (top + bottom) / 2)
        self.page.mouse.move(right, bottom)
        self.page.mouse.up()
        self.presses += 1

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.presses += 1

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1


@pytest.fixture
def ask(guide: Guide, person: Callable[..., User]) -> Callable[[int, User | None], ReviewRequest]:
    """A letter of a candidate with this number waits for a mentor, or for any; the checklist has judged it."""

    def make(number: int, mentor: User | None) -> ReviewRequest:
        candidate = person(f"Candidata {number}")
        letter = Letter.objects.start(by=candidate, guide=guide, title="Backend Developer")
        letter.draft.write(LETTER, seen=1)
        asked = ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=mentor, by=candidate)
        for run in asked.version.checklist_runs.all():
            run_checklist(str(run.pk))
        return asked

    return make


@pytest.fixture
def evening(ask: Callable[[int, User | None], ReviewRequest], sample: Callable[[int, int], int]) -> int:
    """How many letters wait in the queue."""
    return len([ask(number, None) for number in range(sample(2, 8))])


def write_review(hand: Hand) -> None:
    """Three questions answered, four comments, one suggestion, a verdict; published."""
    page, bubble = hand.page, hand.page.locator("#comment-form")
    for answered, key in ((1, "1"), (2, "2"), (3, "1")):
        hand.press(key)
        expect(page.locator("#points-list .judged")).to_have_count(answered)
    for number, words in enumerate(WORDS):
        hand.drag(words)
        expect(bubble.locator("[data-chosen]")).to_contain_text(words)
        expect(bubble.locator("[name=text]")).to_be_focused()
        page.keyboard.type(f"Commento numero {number}.")
    hand.drag("colloquio")
    expect(bubble.locator("[data-chosen]")).to_contain_text("colloquio")
    hand.press("Alt+w")
    page.keyboard.type("incontro")
    hand.click("#review-bar [value=small_things]")
    hand.click("#review-bar .btn-primary")


def test_eight_letters_take_a_hundred_presses_and_no_page_load_but_the_next_letter(
    evening: int, mentor: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(mentor, viewport=DESKTOP)
    page.goto(reverse("queue"))
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    hand = Hand(page)
    hand.click(f"button:text-is('{say('Take the next one')}')")
    for number in range(1, evening + 1):
        expect(page.locator("#comment-form.is-bubble")).to_have_count(1)  # the scripts are at work
        write_review(hand)
        expect(page.get_by_role("button", name=say("Next letter"))).to_be_focused()
        assert len([url for url in loads if "/reviews/next/" not in url]) == number
        if number < evening:
            hand.press("Enter")
            page.wait_for_url(re.compile(f"^(?!{re.escape(page.url)}$)"))
    assert hand.presses <= 100 * evening / 8
    for review in Review.objects.all():
        assert (review.verdict, review.judgements.count(), review.unsent) == ("small_things", 3, {})
        said = {thread.quote: thread.replacement for thread in review.threads.all()}
        assert said == dict.fromkeys(WORDS) | {"colloquio": "incontro"}
    assert Review.objects.exclude(published_at=None).count() == evening


def test_publishing_waits_for_the_comments_that_are_still_on_their_way(
    asked: ReviewRequest, mentor: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page, held, is_slow = enter(mentor, viewport=DESKTOP), list[Route](), [True]
    page.route("**/threads/", lambda route: held.append(route) if is_slow else route.continue_())
    page.goto(asked.get_absolute_url())
    expect(page.locator("#comment-form.is-bubble")).to_have_count(1)
    hand = Hand(page)
    for words in WORDS[:2]:
        hand.drag(words)
        expect(page.locator("#comment-form [data-chosen]")).to_contain_text(words)
        page.keyboard.type("Quante?")
    hand.click("#review-bar [value=small_things]")
    hand.click("#review-bar .btn-primary")
    expect(page.locator("#comment-form")).to_be_hidden()
    is_slow.clear()
    held[0].continue_()
    expect(page.get_by_role("button", name=say("Next letter"))).to_be_focused()
    assert Thread.objects.exclude(review__published_at=None).count() == 2


def test_a_phone_has_the_form_at_the_words_and_the_verdict_in_sight(
    asked: ReviewRequest, mentor: User, enter: Callable[..., Page], say: Callable[..., str]
) -> None:
    page = enter(mentor, viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(asked.get_absolute_url())
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("#text").tap(position={"x": 20, "y": 20})
    select(page, WORDS[0])
    before = page.evaluate("scrollY")
    field = page.locator("#comment-form [name=text]")
    expect(field).to_be_in_viewport()
    field.tap()
    page.keyboard.type("Quante?")
    button = page.get_by_role("button", name=say("Add the comment"))
    expect(button).to_be_in_viewport()
    button.tap()
    expect(page.locator(".thread", has_text="Quante?")).to_have_count(1)
    expect(page.locator("#review-bar [name=verdict]").first).to_be_in_viewport()
    expect(page.locator("#review-bar .btn-primary")).to_be_in_viewport()
    assert page.evaluate("scrollY") == before
    assert Thread.objects.get().quote == WORDS[0]


# The fields of a review, and how one comes to them.
FIELDS = {
    "summary": "#publish [name=summary]",
    "notes": "#publish [name=notes]",
    "override": "#publish [name=override]",
    "comment-text": "#comment-form [name=text]",
    "reason": "form.judge [name=reason]",
}
ALPHABET = "abcdefghilmnopqrstuvz àèìòù"


def write(page: Page, name: str, text: str) -> None:
    """Type at the end of a field, wherever it is hidden."""
    field = page.locator(FIELDS[name]).first
    if name == "comment-text" and not field.is_visible():
        page.locator("[data-compose]").click()
    if name == "reason":
        field.evaluate("field => { field.closest('details').open = true; }")
    field.evaluate("field => field.setSelectionRange(field.value.length, field.value.length)")
    field.focus()
    page.keyboard.insert_text(text)


def kept(asked: ReviewRequest) -> dict[str, str]:
    """What the server has of each field."""
    review = asked.reviews.first()
    if review is None:
        return dict.fromkeys(FIELDS, "")
    reason = next((text for name, text in review.unsent.items() if name.startswith("reason-")), "")
    plain = {name: review.unsent.get(name, "") for name in ("override", "comment-text")}
    return plain | {"summary": review.summary, "notes": review.notes, "reason": reason}


def test_a_window_killed_while_one_types_loses_no_more_than_two_seconds(
    ask: Callable[[int, User | None], ReviewRequest],
    mentor: User,
    enter: Callable[..., Page],
    sample: Callable[[int, int], int],
) -> None:
    """The clock is the page's own, so that a slow machine makes no difference.

    Each window has a letter of its own: what a killed one had sent may arrive after it has gone.
    """
    for seed in range(sample(3, 140)):
        asked = ask(seed, mentor)
        dice = random.Random(seed)
        page = enter(mentor, viewport=DESKTOP)
        page.clock.install()
        page.goto(asked.get_absolute_url())
        typed: list[tuple[int, str, str]] = []  # when, in milliseconds of the page's clock, in which field, what
        now, name, steps = 0, "summary", dice.randrange(8, 30)
        for step in range(steps):
            name = dice.choice(list(FIELDS)) if dice.random() < 0.2 else name
            text = "".join(dice.choices(ALPHABET, k=dice.randrange(1, 6)))
            write(page, name, text)
            typed.append((now, name, text))
            pause = dice.randrange(20, 900)
            page.clock.run_for(pause)
            now += pause
            if step < steps - 1:
                expect(page.locator("#kept")).not_to_have_attribute("data-state", "saving")
        with suppress(PlaywrightError):
            page.goto("chrome://crash")
        found = kept(asked)
        for field in FIELDS:
            old = "".join(text for at, name, text in typed if name == field and at < now - 2000)
            assert found[field].startswith(old), (seed, field)
        page.context.close()
        asked.withdraw(by=asked.letter.owner)


@pytest.mark.long
def test_a_server_killed_while_a_mentor_types_loses_nothing(
    asked: ReviewRequest,
    mentor: User,
    mortal: Callable[[], tuple[Process, str]],
    new_context: Callable[..., BrowserContext],
    sample: Callable[[int, int], int],
) -> None:
    client = Client()
    client.force_login(mentor)
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key}
    server, address = mortal()
    for seed in range(sample(2, 60)):
        asked.reviews.all().delete()
        dice = random.Random(seed)
        context = new_context(base_url=address, locale="it-IT", viewport=DESKTOP)
        context.add_cookies([cookie | {"url": address}])  # type: ignore[list-item]
        page = context.new_page()
        page.goto(asked.get_absolute_url())
        typed, name, killed_at = dict.fromkeys(FIELDS, ""), "notes", dice.randrange(4, 16)
        for step in range(20):
            name = dice.choice(list(FIELDS)) if dice.random() < 0.3 else name
            text = "".join(dice.choices(ALPHABET, k=dice.randrange(1, 12)))
            write(page, name, text)
            typed[name] += text
            if step == killed_at:
                server.kill()
        server, _address = mortal()
        expect(page.locator("#kept")).to_have_attribute("data-state", "saved")
        page.reload()
        assert kept(asked) == typed, seed
        for field, text in typed.items():
            expect(page.locator(FIELDS[field]).first).to_have_value(text)
        context.close()


@pytest.mark.long
def test_two_windows_of_a_mentor_keep_what_both_wrote(
    asked: ReviewRequest, mentor: User, enter: Callable[..., Page]
) -> None:
    first = enter(mentor, viewport=DESKTOP)
    first.goto(asked.get_absolute_url())
    second = first.context.new_page()
    second.goto(asked.get_absolute_url())
    for page, text in ((first, "Una sintesi. "), (second, "Un’altra. ")):
        write(page, "summary", text)
        expect(page.locator("#kept")).to_have_attribute("data-state", "saved")
    expect(second.locator(FIELDS["summary"])).to_have_value(re.compile(r"Una sintesi\.\s+Un’altra|Un’altra\.\s+Una"))
    write(first, "summary", "E poi.")
    expect(first.locator("#kept")).to_have_attribute("data-state", "saved")
    expect(first.locator(FIELDS["summary"])).to_have_value(re.compile("Un’altra"))
    assert all(text in kept(asked)["summary"] for text in ("Una sintesi.", "Un’altra.", "E poi."))
