"""An answer of the server that never comes: whether it has saved a text is unknown, and the next save settles it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from accounts.models import User
from letters.models import Draft, Letter
from reviews.models import ReviewRequest
from tests.browser import desk
from tests.browser.conftest import Watch
from tests.conftest import LETTER
from tests.processes import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def language() -> str:
    return "it"


@pytest.fixture
def asked(ask: Callable[[int, User | None], ReviewRequest], mentor: User) -> ReviewRequest:
    asked = ask(1, mentor)
    asked.claim(by=mentor)
    return asked


@pytest.fixture(autouse=True)
def lost_on_purpose(watch: Watch) -> Iterator[None]:
    """The console's note of an answer that we lost ourselves; anything else still fails the test."""
    yield
    watch.seen = [seen for seen in watch.seen if "net::ERR_FAILED" not in seen]


def lose_answer(page: Page, address: str, act: Callable[[], None]) -> None:
    """Do something whose next request to an address is served, and its answer lost."""
    served = []

    def swallow(route: Route) -> None:
        served.append(route.fetch())
        route.abort()

    page.route(address, swallow, times=1)
    with page.expect_event("requestfailed", lambda request: request.url.endswith(address.strip("*"))):
        act()
    assert served[0].ok


def test_a_text_taken_back_after_a_lost_answer_is_saved_as_it_stands(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    page = desk.opened(enter(candidate), letter)
    lose_answer(page, "**/points/", lambda: desk.type_at_end(page, "x"))
    assert Draft.objects.get().body == f"{LETTER}x"
    desk.editor(page).press("Backspace")
    wait_until(lambda: Draft.objects.get().body == LETTER, "the server has the text as it stands")
    desk.saved(page)
    expect(page.locator("#conflict")).to_be_hidden()


def test_what_a_mentor_takes_back_after_a_lost_answer_is_saved_as_it_stands(
    asked: ReviewRequest, mentor: User, enter: Callable[..., Page]
) -> None:
    page = enter(mentor)
    page.goto(asked.get_absolute_url())

    def choose(verdict: str) -> None:
        page.locator(f"#review-bar [value={verdict}]").evaluate("radio => radio.click()")

    summary = page.locator("[data-keep=summary]")

    def is_kept(verdict: str, said: str) -> None:
        def is_there() -> bool:
            review = asked.reviews.get()
            return (review.unsent.get("verdict"), review.summary) == (verdict, said)

        wait_until(is_there, f"{verdict!r} and {said!r} are kept")

    choose("changes_requested")
    summary.evaluate("field => { field.closest('details')?.setAttribute('open', ''); field.focus(); }")
    page.keyboard.type("Bene")
    is_kept("changes_requested", "Bene")
    expect(page.locator("#kept")).to_have_attribute("data-state", "saved")

    lose_answer(page, "**/unsent/", lambda: choose("approved"))
    choose("changes_requested")
    is_kept("changes_requested", "Bene")

    expect(page.locator("#kept")).to_have_attribute("data-state", "saved")
    summary.focus()
    lose_answer(page, "**/unsent/", lambda: page.keyboard.type("!"))
    is_kept("changes_requested", "Bene!")
    page.keyboard.press("Backspace")
    is_kept("changes_requested", "Bene")
    expect(summary).to_have_value("Bene")
