"""A mentor writes a review: few presses, no page loaded anew, and nothing lost of what was typed."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Route, ViewportSize, expect

from accounts.models import User
from letters.models import Version
from reviews.models import ChecklistRun, Review, ReviewRequest, Thread
from reviews.tasks import run_checklist
from tests.browser.marks import select

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DESKTOP: ViewportSize = {"width": 1360, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
SUMMARY = "#publish [name=summary]"
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
        (left, top), (right, bottom) = self._still(words)
        self.page.mouse.move(left, top)
        self.page.mouse.down()
        self.page.mouse.move((left + right) / 2, (top + bottom) / 2)
        self.page.mouse.move(right, bottom)
        self.page.mouse.up()
        self.presses += 1

    def _still(self, words: str) -> list[list[float]]:
        """Where the words stand, once they have stopped moving: the answer to the last comment may push them down."""
        places: list[list[float]] = self.page.evaluate(ENDS, words)
        while (now := self._after_a_moment(words)) != places:
            places = now
        return places

    def _after_a_moment(self, words: str) -> list[list[float]]:
        self.page.wait_for_timeout(150)
        return self.page.evaluate(ENDS, words)  # type: ignore[no-any-return]

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.presses += 1

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1


@pytest.fixture
def evening(ask: Callable[[int, User | None], ReviewRequest], sample: Callable[[int, int], int]) -> int:
    """How many letters wait in the queue."""
    return len([ask(number, None) for number in range(sample(1, 8))])


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


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
def test_what_is_missing_to_publish_gets_the_focus(
    asked: ReviewRequest, mentor: User, enter: Callable[..., Page], say: Callable[..., str], viewport: ViewportSize
) -> None:
    page = enter(mentor, viewport=viewport)
    page.goto(asked.get_absolute_url())
    publish = page.locator("#review-bar .btn-primary")
    publish.click()
    expect(page.locator("#missing")).to_have_text(say("Choose a verdict: how ready is the letter?"))
    expect(page.locator("#review-bar [name=verdict]").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#review-bar [value=changes_requested]")).to_be_checked()
    publish.click()
    expect(page.locator(SUMMARY)).to_be_focused()
    page.keyboard.type("Di’ da quando usi Python.")
    publish.click()
    expect(page.get_by_role("button", name=say("Next letter"))).to_be_focused()


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


@pytest.mark.long
def test_two_windows_of_a_mentor_keep_what_both_wrote(
    asked: ReviewRequest, mentor: User, enter: Callable[..., Page]
) -> None:
    def write(page: Page, text: str) -> None:
        page.locator(SUMMARY).press("ControlOrMeta+End")
        page.keyboard.insert_text(text)
        expect(page.locator("#kept")).to_have_attribute("data-state", "saved")

    first = enter(mentor, viewport=DESKTOP)
    first.goto(asked.get_absolute_url())
    second = first.context.new_page()
    second.goto(asked.get_absolute_url())
    write(first, "Una sintesi. ")
    write(second, "Un’altra. ")
    expect(second.locator(SUMMARY)).to_have_value(re.compile(r"Una sintesi\.\s+Un’altra|Un’altra\.\s+Una"))
    write(first, "E poi.")
    expect(first.locator(SUMMARY)).to_have_value(re.compile("Un’altra"))
    assert all(text in asked.reviews.get().summary for text in ("Una sintesi.", "Un’altra.", "E poi."))
