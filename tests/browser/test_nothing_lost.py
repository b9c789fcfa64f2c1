"""What is written survives: no network, a server that dies, a window that closes, two windows, a session that ends."""

import re
from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from letters.models import Draft, Letter
from tests.browser import desk
from tests.browser.conftest import Watch
from tests.conftest import LETTER
from tests.processes import Process

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEPT = "Object.keys(localStorage).filter(key => key.startsWith('bozza:draft:')).length"
CUT = "net::ERR_INTERNET_DISCONNECTED"


@pytest.fixture
def language() -> str:
    return "it"


@pytest.fixture
def page(letter: Letter, candidate: User, enter: Callable[..., Page]) -> Page:
    return desk.opened(enter(candidate), letter)


def forgive(watch: Watch, what: str) -> None:
    """The console's note of a network that we cut ourselves; anything else still fails the test."""
    watch.seen = [seen for seen in watch.seen if what not in seen]


@pytest.mark.long
def test_a_network_cut_for_a_minute_loses_nothing(page: Page, say: Callable[..., str], watch: Watch) -> None:
    page.clock.install()
    page.context.set_offline(True)
    for number in range(6):
        desk.type_at_end(page, f"Riga {number}. ")
        page.clock.fast_forward(10_000)
    expect(page.locator("#saved")).to_have_text(say("No connection: the text is kept on this device."))
    assert Draft.objects.get().body == LETTER
    page.context.set_offline(False)
    desk.saved(page)
    assert Draft.objects.get().body == LETTER + "".join(f"Riga {number}. " for number in range(6))
    assert page.evaluate(KEPT) == 0
    forgive(watch, CUT)


@pytest.mark.long
def test_a_window_closed_without_network_leaves_its_words_for_the_next(
    page: Page, letter: Letter, say: Callable[..., str], watch: Watch
) -> None:
    page.context.set_offline(True)
    desk.type_at_end(page, "Solo qui.")
    expect(page.locator("#saved")).to_have_class(re.compile("is-wrong"))
    page.close()
    page.context.set_offline(False)
    again = page.context.new_page()
    again.goto(letter.get_absolute_url())
    expect(again.locator("#restored")).to_be_visible()
    desk.saved(again)
    expect(again.locator("#body")).to_have_value(f"{LETTER}Solo qui.")
    assert Draft.objects.get().body == f"{LETTER}Solo qui."
    assert again.evaluate(KEPT) == 0
    forgive(watch, CUT)


@pytest.mark.long
def test_words_left_behind_are_put_together_with_what_was_saved_since(
    page: Page, letter: Letter, candidate: User, enter: Callable[..., Page], say: Callable[..., str], watch: Watch
) -> None:
    page.context.set_offline(True)
    desk.type_at_end(page, "\nP.S. Rimasto qui.")
    expect(page.locator("#saved")).to_have_class(re.compile("is-wrong"))
    page.close()
    page.context.set_offline(False)
    other = enter(candidate)
    other.goto(letter.get_absolute_url())
    assert desk.write(other, LETTER.replace("Gentile Laura Sarti", "Gentile dottoressa Sarti")) == 200
    again = page.context.new_page()
    again.goto(letter.get_absolute_url())
    expect(again.locator("#conflict")).to_be_visible()
    expect(again.locator("#body")).to_have_value(f"{LETTER}\nP.S. Rimasto qui.")
    again.get_by_role("button", name=say("Merge the two texts")).click()
    desk.saved(again)
    both = f"{LETTER}\nP.S. Rimasto qui.".replace("Gentile Laura Sarti", "Gentile dottoressa Sarti")
    assert Draft.objects.get().body == both
    assert again.evaluate(KEPT) == 0
    forgive(watch, CUT)


@pytest.mark.long
def test_two_windows_disagree_and_both_texts_are_there_until_somebody_chooses(
    page: Page, letter: Letter, say: Callable[..., str]
) -> None:
    second = page.context.new_page()
    second.goto(letter.get_absolute_url())
    assert desk.write(page, LETTER.replace("6 anni", "sei anni")) == 200
    desk.type_at_end(second, "P.S. Seconda.")
    expect(second.locator("#conflict")).to_be_visible()
    expect(second.locator("#conflict [data-theirs]")).to_have_text(re.compile("sei anni"))
    expect(second.locator("#body")).to_have_value(f"{LETTER}P.S. Seconda.")
    assert second.evaluate(KEPT) == 1
    second.get_by_role("button", name=say("Merge the two texts")).click()
    desk.saved(second)
    both = f"{LETTER}P.S. Seconda.".replace("6 anni", "sei anni")
    expect(second.locator("#body")).to_have_value(both)
    assert Draft.objects.get().body == both
    desk.editor(second).press("ControlOrMeta+z")
    expect(second.locator("#body")).to_have_value(f"{LETTER}P.S. Seconda.")


@pytest.mark.long
def test_an_answer_that_never_came_is_no_quarrel_with_oneself(page: Page, watch: Watch) -> None:
    """The server saved, and the network died before it could say so."""
    lost = []

    def swallow(route: Route) -> None:
        lost.append(route.fetch())
        route.abort()

    page.route("**/points/", swallow, times=1)
    with page.expect_event("requestfailed", lambda request: request.url.endswith("/points/")):
        desk.type_at_end(page, "Uno. ")
    assert lost[0].ok
    assert Draft.objects.get().body == f"{LETTER}Uno. "
    desk.type_at_end(page, "Due.")
    desk.saved(page)
    assert Draft.objects.get().body == f"{LETTER}Uno. Due."
    expect(page.locator("#conflict")).to_be_hidden()
    forgive(watch, "net::ERR_FAILED")


@pytest.mark.long
def test_a_newer_pause_overtakes_the_request_before_it(page: Page) -> None:
    held = []
    page.route("**/points/", lambda route: held.append(route), times=1)  # noqa: PLW0108
    with page.expect_request("**/points/"):
        desk.type_at_end(page, "Uno. ")
    desk.type_at_end(page, "Due.")
    desk.saved(page)
    assert Draft.objects.get().body == f"{LETTER}Uno. Due."
    assert held[0].request.failure == "net::ERR_ABORTED"


@pytest.mark.long
def test_after_signing_in_again_elsewhere_the_page_goes_on_saving(
    page: Page, letter: Letter, candidate: User, live_server: LiveServer, say: Callable[..., str], watch: Watch
) -> None:
    page.context.clear_cookies()
    desk.type_at_end(page, "Senza accesso. ")
    expect(page.locator("#saved")).to_contain_text(
        say("You are signed out: sign in in another window. The text is kept on this device.")
    )
    sign_in(page, candidate, live_server)
    desk.type_at_end(page, "Di nuovo dentro.")
    desk.saved(page)
    assert Draft.objects.get().body == f"{LETTER}Senza accesso. Di nuovo dentro."
    forgive(watch, "status of 403")


@pytest.mark.long
def test_a_form_beside_the_text_waits_until_the_text_is_saved(
    page: Page, letter: Letter, say: Callable[..., str]
) -> None:
    page.locator("#facts > summary").click()
    page.locator("#facts [name=place]").fill("Bologna")
    desk.type_at_end(page, "Appena scritto.")
    page.get_by_role("button", name=say("Save the details")).click()
    expect(page.locator("#status")).to_contain_text(say("Saved."))
    letter.refresh_from_db()
    assert letter.place == "Bologna"
    assert Draft.objects.get().body == f"{LETTER}Appena scritto."


def sign_in(page: Page, user: User, live_server: LiveServer) -> None:
    """Go on in this browser as ``user``, whoever was signed in before."""
    client = Client()
    client.force_login(user)
    name, key = settings.SESSION_COOKIE_NAME, client.session.session_key
    page.context.add_cookies([{"name": name, "value": key, "url": str(live_server)}])


def leave_words(page: Page, words: str) -> Page:
    """Type what the server never gets, close the window, and open another one in the same browser."""
    page.context.set_offline(True)
    # The request with the last word is made after the text is on the device.
    with page.expect_event("requestfailed", lambda request: words in (request.post_data or "")):
        desk.type_at_end(page, words)
    expect(page.locator("#saved")).to_have_class(re.compile("is-wrong"))
    page.close()
    page.context.set_offline(False)
    return page.context.new_page()


def sign_out(page: Page) -> None:
    page.goto("/accounts/logout/")
    page.locator("main form button").click()
    page.wait_for_url(re.compile(r"/$"))


@pytest.mark.long
def test_signing_out_clears_what_the_device_kept(page: Page, letter: Letter, watch: Watch) -> None:
    other = leave_words(page, "Segreto.")
    other.goto("/letters/")
    assert other.evaluate(KEPT) == 1
    sign_out(other)
    expect(other.locator("header")).to_be_visible()
    other.wait_for_function(f"{KEPT} === 0")
    assert settings.SIGNED_OUT_COOKIE_NAME not in {cookie["name"] for cookie in other.context.cookies()}
    forgive(watch, CUT)


@pytest.mark.long
def test_words_left_by_a_session_that_ended_are_read_by_their_writer_alone(
    page: Page, letter: Letter, candidate: User, stranger: User, live_server: LiveServer, watch: Watch
) -> None:
    """Nobody else on the same browser reads them, and nobody else's signing out drops them."""
    other = leave_words(page, "Segreto.")
    other.context.clear_cookies()  # the session has ended
    theirs = Letter.objects.start(by=stranger, guide=letter.guide, title="Altra")
    sign_in(other, stranger, live_server)
    other.goto(theirs.get_absolute_url())
    desk.type_at_end(other, "Mia.")
    desk.saved(other)
    expect(other.locator("#restored")).to_be_hidden()
    kept = other.evaluate("JSON.stringify(localStorage)")
    assert "Segreto" not in kept and "Gentile" not in kept
    sign_out(other)
    expect(other.locator("header")).to_be_visible()
    assert other.evaluate(KEPT) == 1
    sign_in(other, candidate, live_server)
    other.goto(letter.get_absolute_url())
    expect(other.locator("#restored")).to_be_visible()
    desk.saved(other)
    assert Draft.objects.get(letter=letter).body == f"{LETTER}Segreto."
    assert other.evaluate(KEPT) == 0
    forgive(watch, CUT)


def test_leaving_with_unsaved_words_asks_first(page: Page, watch: Watch) -> None:
    page.context.set_offline(True)
    desk.type_at_end(page, "Non ancora.")
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.accept()
    forgive(watch, CUT)


def test_a_server_killed_between_keystrokes_loses_nothing(
    mortal: Callable[[], tuple[Process, str]],
    letter: Letter,
    candidate: User,
    new_context: Callable[..., BrowserContext],
    pytestconfig: pytest.Config,
) -> None:
    server, address = mortal()
    client = Client()
    client.force_login(candidate)
    context = new_context(base_url=address, locale="it-IT")
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key, "url": address}])
    page = context.new_page()
    page.goto(letter.get_absolute_url())
    desk.type_at_end(page, "Prima. ")
    server.kill()
    desk.type_at_end(page, "Durante. ")
    expect(page.locator("#saved")).to_have_class(re.compile("is-wrong"))
    server, _address = mortal()
    desk.type_at_end(page, "Dopo. ")
    desk.saved(page)
    assert Draft.objects.get().body == f"{LETTER}Prima. Durante. Dopo. "
    if not pytestconfig.getoption("long"):  # each start of a server takes seconds
        return
    server.kill()
    desk.type_at_end(page, "E la finestra muore.")
    page.close()
    mortal()
    again = context.new_page()
    again.goto(letter.get_absolute_url())
    expect(again.locator("#restored")).to_be_visible()
    desk.saved(again)
    assert Draft.objects.get().body == f"{LETTER}Prima. Durante. Dopo. E la finestra muore."
