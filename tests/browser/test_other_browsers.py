"""Firefox and WebKit: from signing up to a letter that is sent, the desk with live points, and a mentor's comment.

What differs from Chromium, as far as it was seen: Firefox draws the gutters of scrollbars in white where the style
sheet does not colour them; the small browser of WebKitGTK opens a window in which the desk shows one pane at a time.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.urls import reverse
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter, Sending
from reviews.models import ReviewRequest, Thread
from tests.browser.webdriver import CONTROL, END, WebDriver, firefox, webkit
from tests.mailbox import deliver, link_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.long]

NEEDS = {"firefox": ["firefox-esr"], "webkit": ["WebKitWebDriver", "Xvfb"]}
PACKAGES = {"firefox": "firefox-esr", "webkit": "webkit2gtk-driver xvfb"}
DRIVERS = {"firefox": firefox, "webkit": webkit}
PASSWORD = "bozza-di-prova"
SENDING = "#afterwards details:has(form[action$='/sending/'])"
SELECTED = "return document.querySelector('#comment-form [name=quote]').value"


@pytest.fixture(params=DRIVERS)
def browser(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[WebDriver]:
    name = request.param
    if not all(map(shutil.which, NEEDS[name])):
        pytest.skip(f"This browser is not here. Debian: apt install {PACKAGES[name]}")
    with DRIVERS[name](tmp_path, "it") as driver:
        yield driver


def test_the_way_from_signing_up_to_a_sent_letter_works(
    browser: WebDriver, guide: Guide, live_server: LiveServer
) -> None:
    sign_up(browser, str(live_server))
    browser.open(f"{live_server}{reverse('letter-start')}?start=backend/")
    browser.type("[name=company]", "Faro Energia")
    browser.click("button[value='backend/']")
    browser.type(".cm-content", "Gentile Marta Colombo,\n\nscrivo Python da 6 anni. A presto.")
    browser.wait("return document.querySelector('#saved').dataset.state === 'saved'")
    browser.click("button[formaction$='/versions/new/']")
    browser.wait("return location.pathname.endsWith('/versions/1/')")
    browser.click(f"{SENDING} > summary")
    browser.type(f"{SENDING} [name=to]", "Marta Colombo")
    browser.click(f"{SENDING} button")
    browser.wait("return document.querySelector('#afterwards').textContent.includes('Marta Colombo')")
    sending = Sending.objects.get()
    assert (sending.to, sending.version.body.rstrip()[-9:]) == ("Marta Colombo", "A presto.")


def test_writing_with_live_points_and_a_comment_at_selected_words_work(
    browser: WebDriver,
    letter: Letter,
    candidate: User,
    mentor: User,
    confirmed: Callable[[User], None],
    live_server: LiveServer,
) -> None:
    sign_in(browser, candidate, confirmed, str(live_server))
    write_at_the_desk(browser, f"{live_server}{letter.get_absolute_url()}")
    version = letter.freeze(by=candidate)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).claim(by=mentor)
    browser.click(".menu-button")
    browser.click("header form[action*=logout] button")
    sign_in(browser, mentor, confirmed, str(live_server))
    comment_on_words(browser, f"{live_server}{version.get_absolute_url()}")
    thread = Thread.objects.get()
    assert thread.quote == "A presto."
    assert version.body[thread.start : thread.end] == "A presto."


def sign_up(browser: WebDriver, server: str) -> None:
    browser.open(f"{server}{reverse('account_signup')}")
    browser.type("[name=name]", "Nadia Però")
    browser.type("[name=email]", "nadia@example.it")
    browser.type("[name=password1]", "una-frase-lunga-e-mia")
    browser.click("main .btn-primary")
    browser.wait("return location.pathname === arguments[0]", reverse("account_email_verification_sent"))
    browser.open(f"{server}{link_in(deliver()[-1])}")
    browser.click("main .btn-primary")
    browser.find("header form[action*=logout]")


def sign_in(browser: WebDriver, user: User, confirmed: Callable[[User], None], server: str) -> None:
    confirmed(user)
    browser.open(f"{server}/accounts/login/")
    browser.type("input[name=login]", user.email)
    browser.type("input[name=password]", PASSWORD)
    browser.click("main .btn-primary")
    browser.find("header form[action*=logout]")


def write_at_the_desk(browser: WebDriver, address: str) -> None:
    browser.open(address)
    assert browser.run("return document.querySelector('#body').lang") == "it"
    before = browser.wait("return document.querySelector('[data-findings]').dataset.findings")
    browser.type(".cm-content", f"{CONTROL}{END}{CONTROL}\n\nHo portato il team da 4 a 9 persone. A presto.")
    browser.wait("return document.querySelector('#saved').dataset.state === 'saved'")
    browser.wait("return document.querySelectorAll('#sheet mark[data-key]').length > 0")
    assert before
    assert Draft.objects.get().body.rstrip().endswith("A presto.")


def comment_on_words(browser: WebDriver, address: str) -> None:
    browser.open(address)
    browser.find("#review-bar [data-compose]")
    browser.run(
        """const text = document.querySelector("[data-version-text]");
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf("A presto.");
            if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 9);
        }"""
    )
    browser.wait(f"{SELECTED} === 'A presto.'")
    browser.type("#comment-form [name=text]", "Bene.")
    browser.click("#comment-form button:not([type=button])")
    browser.find(".thread")
