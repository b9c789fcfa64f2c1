"""``kill -9`` of the browser and of the server while a mentor types: nothing is lost of what is two seconds old."""

import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, BrowserType
from playwright.sync_api import Error as PlaywrightError
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from config.embedded.server import free_port
from reviews.models import ReviewRequest, Thread
from tests.browser.typist import Typist, kept, standing
from tests.processes import Process, children, status, wait_until, web

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OPTIONS: dict[str, Any] = {"locale": "it-IT", "viewport": {"width": 1360, "height": 900}}
TWO_SECONDS = 2000  # of the page's clock, in milliseconds


@pytest.fixture
def read(ask: Callable[[int, User | None], ReviewRequest], mentor: User) -> Callable[[int], ReviewRequest]:
    """A letter that the mentor reads, with a question of the candidate's in it; it has this number."""

    def make(number: int) -> ReviewRequest:
        asked = ask(number, mentor)
        asked.claim(by=mentor)
        Thread.ask(asked, by=asked.letter.owner, text="Si capisce?")
        return asked

    return make


def signed_in(context: BrowserContext, user: User, address: str) -> BrowserContext:
    client = Client()
    client.force_login(user)
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key, "url": address}
    context.add_cookies([cookie])  # type: ignore[list-item]
    return context


def kill_browser(context: BrowserContext) -> None:
    assert context.browser
    processes = context.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    (pid,) = [process["id"] for process in processes if process["type"] == "browser"]
    os.kill(pid, signal.SIGKILL)
    with suppress(PlaywrightError):
        context.close()


def test_a_browser_killed_while_a_mentor_types_loses_nothing_that_is_two_seconds_old(
    read: Callable[[int], ReviewRequest],
    mentor: User,
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
    live_server: LiveServer,
    tmp_path: Path,
    sample: Callable[[int, int], int],
) -> None:
    """Each time the same person opens their browser again, and finds it. The clock is the page's own.

    Each run has a letter of its own: what the browser had sent may arrive after it was killed.
    """

    def opened() -> BrowserContext:
        launch = browser_type_launch_args | OPTIONS | {"base_url": str(live_server)}
        return signed_in(browser_type.launch_persistent_context(tmp_path, **launch), mentor, str(live_server))

    context, lost = opened(), []
    for seed in range(sample(1, 100)):
        asked, dice = read(seed), random.Random(seed)
        typist = Typist(context.new_page(), asked, dice)
        for _step in range(dice.randrange(8, 30)):
            typist.settled()
            typist.step()
        kill_browser(context)
        until = typist.now - TWO_SECONDS
        lost += [(seed, "server", said) for said in typist.lost(asked, kept(asked), until=until)]
        context = opened()
        page = context.new_page()
        page.goto(asked.get_absolute_url())
        lost += [(seed, "page", said) for said in typist.lost(asked, standing(page, typist), until=until)]
        page.close()
        asked.withdraw(by=asked.letter.owner)
    context.close()
    assert not lost, "\n".join(map(str, lost))


class Server:
    """The web server of the Procfile, at the same address each time."""

    def __init__(self, log: Path) -> None:
        self.log, self.port = log, free_port(0)
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        self.process: Process = web(self.log, port=self.port, BOZZA_DEV="1")

    def answers(self) -> bool:
        return status(self.port, "/livez") == 200

    def kill_all(self) -> None:
        """The whole service, which is started again as systemd would."""
        self.process.kill()
        self.start()

    def kill_worker(self) -> None:
        """The process that serves, in whose place the main one starts another."""
        for pid in children(self.process.process.pid):
            os.kill(pid, signal.SIGKILL)


@pytest.fixture
def server(tmp_path: Path, transactional_db: None) -> Iterator[Server]:
    server = Server(tmp_path / "web.log")
    wait_until(server.answers, "the web server is up")
    yield server
    server.process.kill()


def test_a_server_killed_while_a_mentor_types_loses_nothing(
    read: Callable[[int], ReviewRequest],
    mentor: User,
    server: Server,
    new_context: Callable[..., BrowserContext],
    sample: Callable[[int, int], int],
) -> None:
    """The browser lives, so that not even what was typed while there was no server is lost."""
    context, lost = signed_in(new_context(**OPTIONS, base_url=server.address), mentor, server.address), []
    for seed in range(sample(1, 100)):
        asked, dice = read(seed), random.Random(seed)
        page = context.new_page()
        typist = Typist(page, asked, dice)
        steps = dice.randrange(8, 30)
        killed_at = dice.randrange(steps)
        for step in range(steps):
            if step < killed_at:
                typist.settled()
            if step == killed_at:
                # To start the whole service takes seconds; test_nothing_lost.py has that in every run.
                (server.kill_all if seed % 2 else server.kill_worker)()
            typist.step()
        wait_until(server.answers, "another one serves")

        def is_there(typist: Typist = typist, asked: ReviewRequest = asked) -> bool:
            typist.wait(5_000)
            return not typist.lost(asked, kept(asked))

        with suppress(AssertionError):
            wait_until(is_there, "the server has everything", seconds=60)
        lost += [(seed, "server", said) for said in typist.lost(asked, kept(asked))]
        page.close()
        page = context.new_page()
        page.goto(asked.get_absolute_url())
        lost += [(seed, "page", said) for said in typist.lost(asked, standing(page, typist))]
        page.close()
        asked.withdraw(by=asked.letter.owner)
    assert not lost, "\n".join(map(str, lost))
