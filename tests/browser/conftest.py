"""Chromium, a live server with a worker beside it, people who are signed in, and an eye on every page they open."""

import os
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.test import Client
from django.utils.translation import gettext, override
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from reviews.models import ReviewRequest
from reviews.tasks import run_checklist
from tests.browser.looks import Looks
from tests.conftest import LETTER
from tests.processes import LASTING_WORKER, LastingWorker, Process, wait_until

# Playwright keeps an event loop in the main thread, where Django would refuse the database to the tests themselves.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# The first takes half the processor time of the second.
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC_BROWSER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
LOCALES = {"it": "it-IT", "en": "en-GB"}
# A page gets as long as the slowest machine may need; a test that passes never waits for it.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
# Answers of ours that a browser notes in its console: refused input, and a draft that was saved elsewhere.
EXPECTED = re.compile(
    r"Failed to load resource: the server responded with a status of (409|422|503) "
    # It speaks of seconds, and a busy machine takes them.
    r"|The resource \S+ was preloaded using link preload but not used within a few seconds"
    # Chromium asks nobody whether to leave a page on which nobody has pressed anything; a test reloads such pages.
    r"|Blocked attempt to show a 'beforeunload' confirmation panel for a frame that never had a user gesture"
)


@pytest.fixture(scope="session", autouse=True)
def both_schemes(pytestconfig: pytest.Config) -> None:
    Looks.in_both_schemes = pytestconfig.getoption("long")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    program = next(filter(None, map(shutil.which, [*BROWSERS, MAC_BROWSER])), None)
    if program is None:
        pytest.fail("No Chromium was found. Debian: apt install chromium.")
    return browser_type_launch_args | {"executable_path": program, "args": QUIET}


@pytest.fixture(scope="session")
def lasting_worker(django_db_setup: None) -> Iterator[LastingWorker]:
    """The worker of all tests that ask for ``work``; it has to end before its database does."""
    yield LASTING_WORKER
    LASTING_WORKER.stop()


@pytest.fixture
def work(
    transactional_db: None, lasting_worker: LastingWorker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Background work is done during this test; what the worker said in it is shown when it fails."""
    worker = lasting_worker.start(tmp_path_factory.mktemp("browser") / "worker.log")
    before = len(worker.said())
    yield
    print(f"--- worker\n{worker.said()[before:]}")


class Watch:
    """What no page may do: log an error (a breach of the policy is one), throw, or ask another host for anything."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.seen: list[str] = []

    def over(self, context: BrowserContext) -> None:
        context.on("console", self.console)
        context.on("weberror", self.error)
        context.on("request", self.request)

    def console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not EXPECTED.match(message.text):
            self.seen.append(f"{message.type}: {message.text} ({message.location['url']})")

    def error(self, error: WebError) -> None:
        self.seen.append(f"thrown: {error.error.message}")

    def request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.host}/", "data:")):
            self.seen.append(f"asked elsewhere: {request.url}")


@pytest.fixture
def watch(live_server: LiveServer) -> Iterator[Watch]:
    watch = Watch(str(live_server))
    yield watch
    assert not watch.seen


@pytest.fixture
def open_browser(
    new_context: Callable[..., BrowserContext], watch: Watch, live_server: LiveServer
) -> Callable[..., Page]:
    """A browser of its own, without cookies: ``open_browser("it", java_script_enabled=False)``."""

    def make(language: str = "it", **options: Any) -> Page:
        context = new_context(locale=LOCALES[language], base_url=str(live_server), **options)
        context.set_default_timeout(PATIENCE)
        watch.over(context)
        return context.new_page()

    return make


@pytest.fixture
def enter(
    open_browser: Callable[..., Page], live_server: LiveServer, request: pytest.FixtureRequest
) -> Callable[..., Page]:
    """A browser in which ``user`` has signed in already, in the language of the test where it has one."""
    usual = request.getfixturevalue("language") if "language" in request.fixturenames else "it"

    def make(user: User, language: str = usual, **options: Any) -> Page:
        client = Client()
        client.force_login(user)
        name, value = settings.SESSION_COOKIE_NAME, client.session.session_key
        page = open_browser(language, **options)
        page.context.add_cookies([{"name": name, "value": value, "url": str(live_server)}])
        return page

    return make


@pytest.fixture
def confirmed() -> Callable[[User], None]:
    """Whoever opened the link in their mail may sign in through the form."""
    return lambda user: EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)


@pytest.fixture(params=["it", pytest.param("en", marks=pytest.mark.long)])
def language(request: pytest.FixtureRequest) -> str:
    """The language of the browser, which the pages follow."""
    language: str = request.param
    return language


@pytest.fixture
def say(language: str) -> Callable[..., str]:
    """A sentence of the pages in the browser's language."""

    def translated(sentence: str, **values: object) -> str:
        with override(language):
            return gettext(sentence) % values

    return translated


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
def mortal(tmp_path: Path, transactional_db: None) -> Iterator[Callable[[], tuple[Process, str]]]:
    """Starts a real server over the test's database, at the same address each time."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started: list[Process] = []

    def start() -> tuple[Process, str]:
        server = Process(
            "manage.py",
            "runserver",
            "--noreload",
            "--skip-checks",
            f"127.0.0.1:{port}",
            log=tmp_path / "server.log",
            BOZZA_DEV="1",
        )
        started.append(server)

        def answers() -> bool:
            with socket.socket() as probe:
                return probe.connect_ex(("127.0.0.1", port)) == 0

        wait_until(answers, "the server answers")
        return server, f"http://127.0.0.1:{port}"

    yield start
    for server in started:
        server.kill()
