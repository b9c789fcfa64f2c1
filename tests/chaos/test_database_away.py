"""A database that hangs, is killed or restarts: pages say so and come back by themselves; ``/livez`` never waits."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from config.embedded.postgres import Postgres
from config.embedded.server import free_port
from letters.models import Letter
from tests.owner import OWNER
from tests.processes import Process, children, wait_until, web
from tests.types import AsUser

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]

type Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def postgres(tmp_path: Path) -> Iterator[Postgres]:
    """A PostgreSQL of the test's own, which it may stop and kill."""
    server = Postgres(tmp_path / "postgres", throwaway=True)
    with server.running():
        yield server


def copy_database(to: Postgres) -> None:
    """Copy the database of this test, with everything that is committed."""
    here = connection.settings_dict
    address = {"PGHOST": here["HOST"], "PGPORT": here["PORT"], "PGUSER": OWNER, "PGPASSWORD": here["PASSWORD"]}
    dump = subprocess.run(["pg_dump", here["NAME"]], env=os.environ | address, capture_output=True, check=True)
    owner = to.more_urls["DATABASE_OWNER_URL"]
    subprocess.run(["psql", "--quiet", owner], input=dump.stdout, capture_output=True, check=True)


@pytest.fixture
def ask(postgres: Postgres, letter: Letter, start: Callable[..., Process], as_user: AsUser) -> Ask:
    """Asks a web server over the test's own database as the candidate; gives status, Retry-After and text."""
    browser = as_user(letter.owner)
    copy_database(postgres)
    port = free_port(0)
    start(web, port=port, DATABASE_URL=postgres.url, WEB_THREADS="4")

    def ask(path: str, body: dict[str, object] | None = None, *, seconds: float = 60) -> tuple[int, str, str]:
        server = HTTPConnection("127.0.0.1", port, timeout=seconds)
        headers = {"Cookie": cookies(browser), "Accept-Language": "en", "X-CSRFToken": "x" * 32}
        if body is None:
            server.request("GET", path, headers=headers)
        else:
            server.request("POST", path, json.dumps(body), headers | {"Content-Type": "application/json"})
        answer = server.getresponse()
        return answer.status, answer.headers.get("Retry-After", ""), answer.read().decode()

    def answers() -> bool:
        try:
            return ask("/letters/")[0] == 200
        except OSError:
            return False

    wait_until(answers, "the web server is up")
    return ask


def cookies(browser: Client) -> str:
    held = {settings.CSRF_COOKIE_NAME: "x" * 32} | {name: item.value for name, item in browser.cookies.items()}
    return "; ".join(f"{name}={value}" for name, value in held.items())


def signal_all(server: Postgres, number: signal.Signals) -> None:
    """Send a signal to the server and to every process of its connections."""
    main = int(server.pid_file.read_text().split()[0])
    for pid in [main, *children(main)]:
        os.kill(pid, number)


@pytest.mark.long
def test_f4_a_database_that_hangs_takes_neither_the_site_nor_livez_with_it(postgres: Postgres, ask: Ask) -> None:
    """F4: ten requests to a paused PostgreSQL, and /livez did not answer for as long as it was paused."""
    signal_all(postgres, signal.SIGSTOP)
    try:
        with ThreadPoolExecutor(12) as browsers:
            waiting = [browsers.submit(ask, path) for path in ["/letters/", "/readyz", "/api/v1/letters/"] * 4]
            assert ask("/livez", seconds=1)[0] == 200
            answers = [one.result() for one in waiting]
        assert {(status, retry) for status, retry, _text in answers} == {(503, "5")}
        assert "The database did not answer in time. Your saved text is safe" in answers[0][2]
    finally:
        signal_all(postgres, signal.SIGCONT)
    wait_until(lambda: ask("/letters/")[0] == 200, "the site is back by itself", seconds=20)


def answers_until_it_is_back(ask: Ask) -> set[tuple[int, str]]:
    """Status and Retry-After of every answer before the first page."""
    seen: set[tuple[int, str]] = set()

    def is_back() -> bool:
        status, retry, _text = ask("/letters/")
        if status != 200:
            seen.add((status, retry))
        return status == 200

    wait_until(is_back, "the site is back by itself")
    return seen


def test_f8_a_killed_database_gives_no_500_and_is_started_again(postgres: Postgres, ask: Ask) -> None:
    """F8: six seconds of “Something broke on our side”; nobody started it again."""
    os.kill(int(postgres.pid_file.read_text().split()[0]), signal.SIGKILL)
    assert answers_until_it_is_back(ask) <= {(503, "5")}


@pytest.mark.long
def test_f8_a_connection_that_the_server_ends_costs_nobody_an_error_page(postgres: Postgres, ask: Ask) -> None:
    main = int(postgres.pid_file.read_text().split()[0])
    for pid in children(main):
        with suppress(ProcessLookupError):  # PostgreSQL ends the others once one was killed, and recovers
            os.kill(pid, signal.SIGKILL)
    assert answers_until_it_is_back(ask) <= {(503, "5")}
