"""A letter that a device keeps opens and is written without a connection, and leaves the device at sign-out."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from letters.models import Letter
from tests.browser.conftest import Watch
from tests.browser.test_nothing_lost import CUT, forgive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CACHES = "async () => (await caches.keys()).filter(name => name.startsWith('bozza:letters:')).length"


@contextmanager
def no_connection(page: Page) -> Iterator[None]:
    """Cut the network of the page and of the service worker, which Playwright's own switch does not reach."""
    assert page.context.browser
    browser = page.context.browser.new_browser_cdp_session()
    workers = [
        browser.send("Target.attachToTarget", {"targetId": target["targetId"], "flatten": False})["sessionId"]
        for target in browser.send("Target.getTargets")["targetInfos"]
        if target["type"] == "service_worker"
    ]

    def switch(*, is_offline: bool) -> None:
        conditions = {"offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        for session in workers:
            for method, options in (("enable", {}), ("emulateNetworkConditions", conditions)):
                message = json.dumps({"id": 1, "method": f"Network.{method}", "params": options})
                browser.send("Target.sendMessageToTarget", {"sessionId": session, "message": message})
        page.context.set_offline(is_offline)

    switch(is_offline=True)
    yield
    switch(is_offline=False)


def test_a_kept_letter_is_written_without_a_connection_and_saved_with_it(
    letter: Letter, enter: Callable[..., Page], watch: Watch
) -> None:
    page = enter(letter.owner)
    page.goto(letter.get_absolute_url())
    page.locator("#keep-here").check()
    page.wait_for_function("() => document.querySelector('#keep-here').dataset.kept")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    with no_connection(page):
        page.goto(letter.get_absolute_url())
        page.locator("#desk .cm-content").click()
        page.keyboard.press("Control+End")
        page.keyboard.insert_text(" senza rete")
        expect(page.locator("#saved")).to_have_attribute("data-state", "offline")
        page.goto("/letters/")
        expect(page.locator("#kept-letters a")).to_have_text(letter.title)  # on the page without a connection
        page.get_by_role("link", name=letter.title).click()
        expect(page.locator("#desk .cm-content")).to_contain_text("senza rete")
    expect(page.locator("#saved")).to_have_attribute("data-state", "saved")
    letter.draft.refresh_from_db()
    assert letter.draft.body.rstrip().endswith("senza rete")
    assert page.evaluate(CACHES) == 1
    page.goto("/settings/")
    page.locator(".menu-button").click()
    page.locator("form[action$='logout/'] button").first.click()
    page.wait_for_function(f"async () => await ({CACHES})() === 0")
    forgive(watch, CUT)


@pytest.mark.long
def test_a_device_keeps_nothing_for_others_and_nothing_unasked(
    letter: Letter, stranger: User, enter: Callable[..., Page], watch: Watch, live_server: LiveServer
) -> None:
    page = enter(letter.owner)
    page.goto(letter.get_absolute_url())
    expect(page.locator("#keep-here")).not_to_be_checked()
    assert page.evaluate(CACHES) == 0
    page.locator("#keep-here").check()
    page.wait_for_function("() => document.querySelector('#keep-here').dataset.kept")
    # The session of the owner has run out, and somebody else signs in.
    client = Client()
    client.force_login(stranger)
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key, "url": str(live_server)}]
    )
    page.goto("/letters/")
    page.wait_for_function(f"async () => await ({CACHES})() === 0")
    with no_connection(page):
        page.goto(letter.get_absolute_url())
        expect(page.locator("#no-letters")).to_be_visible()
    forgive(watch, CUT)
