"""The broker is away, or hears and never answers: candidates notice nothing, and the work is done later."""

import socket
from collections.abc import Callable
from contextlib import nullcontext
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest
from celery import current_app
from django.conf import settings
from django.test import Client
from kombu.connection import Connection
from kombu.exceptions import OperationalError

from accounts.models import User
from config.embedded.server import free_port
from config.embedded.valkey import Valkey
from jobs import broker
from letters.models import Export, Letter, Version
from reviews.models import ChecklistRun
from tests.chaos.conftest import let_time_pass
from tests.processes import Process, sweeper, wait_until, web, worker
from tests.types import AsUser

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


def press(port: int, path: str, signed_in: Client) -> int:
    """Post an empty form as a browser does, and return the status."""
    secret = "x" * 32
    cookies = {settings.CSRF_COOKIE_NAME: secret} | {name: item.value for name, item in signed_in.cookies.items()}
    browser = HTTPConnection("127.0.0.1", port, timeout=60)
    body = urlencode({"csrfmiddlewaretoken": secret})
    headers = {
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    browser.request("POST", path, body, headers)
    return browser.getresponse().status


def is_ready(port: int) -> bool:
    try:
        browser = HTTPConnection("127.0.0.1", port, timeout=60)
        browser.request("GET", "/livez")
        return browser.getresponse().status == 200
    except OSError:
        return False


@pytest.mark.long
@pytest.mark.parametrize("listening", [pytest.param(False, id="away"), pytest.param(True, id="deaf")])
def test_without_a_broker_requests_are_answered_and_the_work_is_done_when_it_is_back(
    listening: bool, version: Version, candidate: User, as_user: AsUser, start: Callable[..., Process], tmp_path: Path
) -> None:
    folder = tmp_path / "valkey"
    folder.mkdir()
    broker = Valkey(folder)
    broker.remember("port", free_port(0))
    page, port = version.get_absolute_url(), free_port(0)
    where = {"REDIS_URL": broker.url}
    silence = socket.create_server(("127.0.0.1", broker.port)) if listening else nullcontext()
    with silence:
        start(web, port=port, **where)
        wait_until(lambda: is_ready(port), "the web server is up")
        assert press(port, f"{page}checklist-runs/", as_user(candidate)) == 302
        assert press(port, f"{page}exports/", as_user(candidate)) == 302
    run, export = ChecklistRun.objects.get(), Export.objects.get()
    assert (run.state, export.state) == ("queued", "queued")
    let_time_pass()

    with broker.running():
        start(sweeper, **where)
        start(worker, **where)
        wait_until(lambda: Export.objects.filter(state="completed").exists(), "the PDF is printed")
        wait_until(lambda: ChecklistRun.objects.filter(state="completed").exists(), "the checklist has been run")
    export.refresh_from_db()
    assert bytes(export.content).startswith(b"%PDF-")


def test_f9_a_broker_that_has_just_failed_delays_no_further_request(
    letter: Letter, candidate: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F9: each check, request and export took two seconds while Valkey was away."""
    tries = []

    def away(task: str, *, args: list[str], **_options: object) -> None:
        tries.append(args)
        raise OSError

    monkeypatch.setattr(current_app, "send_task", away)
    for _ in range(5):
        ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    assert len(tries) == 1
    assert list(ChecklistRun.objects.values_list("rung_at", flat=True)) == [None] * 5  # the next sweep sends them


@pytest.mark.parametrize("listening", [pytest.param(False, id="away"), pytest.param(True, id="deaf")])
def test_f9_a_broker_that_is_away_is_tried_once(listening: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that pauses between its own tries does so inside of the request."""
    pauses: list[float] = []
    monkeypatch.setattr("kombu.utils.functional.sleep", pauses.append)
    with socket.create_server(("127.0.0.1", 0)) as silence:
        port = silence.getsockname()[1]
        if not listening:
            silence.close()
        options = settings.CELERY_BROKER_TRANSPORT_OPTIONS | {"socket_timeout": 0.1}
        client = Connection(f"redis://127.0.0.1:{port}/0", transport_options=options)  # type: ignore[no-untyped-call]
        with client, pytest.raises(OperationalError):
            client.default_channel.queue_declare("checklist")  # type: ignore[no-untyped-call]
    assert pauses == []


def test_a_sweep_ends_at_the_first_ring_that_the_broker_does_not_take(
    letter: Letter, candidate: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    ChecklistRun.objects.update(rung_at=None)
    rings = []

    def away(task: str, *, args: list[str], **_options: object) -> None:
        rings.append(args)
        raise OSError

    monkeypatch.setattr(current_app, "send_task", away)
    assert (ChecklistRun.objects.sweep(), len(rings)) == (0, 1)
    broker.circuit.reset()
    monkeypatch.setattr(current_app, "send_task", lambda task, *, args, **_options: rings.append(args))
    assert (ChecklistRun.objects.sweep(), len(rings)) == (3, 4)
