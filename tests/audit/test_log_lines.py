"""Lines of the log: JSON, with the id of the request, and nothing that a sender could slip in."""

import json
import logging
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from celery import current_app
from celery.app.task import Context
from celery.signals import task_postrun, task_prerun
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import User
from audit import request_context
from audit.device import device
from audit.models import Action, Entry
from letters.models import Letter
from tests.types import AsUser

LogLines = Callable[[], list[str]]
INJECTED = 'x"\n{"level":"info","event":"signed_in","person":"somebody"}'


@pytest.mark.parametrize("given", ["a2345678", "0f8fad5b-d9cb-469f-a165-70867728950e", "A" * 64])
def test_a_well_formed_id_of_a_request_is_kept(client: Client, given: str) -> None:
    assert client.get(reverse("livez"), headers={"x-request-id": given})["X-Request-ID"] == given


@pytest.mark.parametrize(
    "given", ["", "a234567", "A" * 65, "has space", "a2345678\n", "../../etc", INJECTED, "perché12"]
)
def test_any_other_is_replaced(client: Client, given: str) -> None:
    answered = client.get(reverse("livez"), headers={"x-request-id": given})["X-Request-ID"]
    assert answered != given
    assert request_context.REQUEST_ID.fullmatch(answered)


def test_the_id_ends_with_the_request(client: Client) -> None:
    client.get(reverse("livez"))
    assert (request_context.current_id(), request_context.current_request()) == ("", None)


def test_a_line_of_the_security_log(
    candidate: User,
    letter: Letter,
    as_user: AsUser,
    stranger: User,
    log_lines: LogLines,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        as_user(stranger).get(reverse("letter", args=[letter.pk]), headers={"x-request-id": "my-request-1"})
    entry = Entry.objects.get(action="refused")
    (line,) = [json.loads(line) for line in log_lines() if "refused" in line]
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        **{"event": "refused", "logger": "security", "level": "info", "request_id": "my-request-1"},
        **{"entry": entry.pk, "person": entry.actor, "method": "GET", "page": "letter", "status": 404},
        "id": str(letter.pk),
    }


def test_nothing_can_be_slipped_into_the_log(
    stranger: User,
    as_user: AsUser,
    log_lines: LogLines,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    headers = {"x-request-id": INJECTED, "user-agent": INJECTED, "x-forwarded-for": INJECTED, "referer": INJECTED}
    with django_capture_on_commit_callbacks(execute=True):
        as_user(stranger).get(reverse("invitation", args=[INJECTED.replace("/", "")]), headers=headers)
    Client().post(reverse("account_login"), {"login": INJECTED, "password": INJECTED}, headers=headers)
    written = [json.loads(line) for line in log_lines()]
    assert "somebody" not in str(written)
    assert not [line for line in written if line["event"] == "signed_in"]
    assert all(device(INJECTED) == entry.device == "" for entry in Entry.objects.all())


def test_a_message_with_line_breaks_stays_one_line(log_lines: LogLines) -> None:
    logging.getLogger("anything").warning("first\n%s\r\u2028", INJECTED)
    (line,) = log_lines()
    assert json.loads(line)["event"].startswith("first\n")


def test_an_exception_is_logged_without_its_message(log_lines: LogLines, letter: Letter) -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 'canary of a letter'::int")
    except DatabaseError:
        logging.getLogger("anything").exception("something broke")
    (line,) = log_lines()
    assert "canary" not in line
    said = json.loads(line)["exception"]
    assert "test_log_lines.py" in said
    assert "django.db.utils.DataError" in said
    assert "caused by" in said
    assert "psycopg.errors.InvalidTextRepresentation" in said


def test_the_id_of_a_request_goes_with_the_message_of_a_job() -> None:
    request_context.carry("my-request-2")
    current_app.send_task("tests.nothing", args=["an-id"], queue="of-this-test")
    request_context.end()
    with current_app.connection() as broker, broker.SimpleQueue("of-this-test") as queue:
        message = queue.get(timeout=10)
        message.ack()
    assert message.headers["request_id"] == "my-request-2"


def test_a_worker_has_the_id_of_the_request_while_it_does_the_job() -> None:
    seen: list[str] = []

    def note() -> None:
        seen.append(request_context.current_id())

    request = Context(request_id="my-request-2")
    task_prerun.send(note, task=SimpleNamespace(request=request))
    note()
    task_postrun.send(note)
    note()
    assert seen == ["my-request-2", ""]


def test_entries_of_a_request_have_its_id(stranger: User, letter: Letter, as_user: AsUser) -> None:
    response = as_user(stranger).get(reverse("letter", args=[letter.pk]))
    assert Entry.objects.get(action=Action.REFUSED).request_id == response["X-Request-ID"]


KNOWN = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36": "Chrome, Windows",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0": "Edge, Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1": "Safari, iOS",
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36": "Chrome, Android",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Gecko/20100101 Firefox/140.0": "Firefox, macOS",
    "curl/8.5.0": "",
    INJECTED: "",
}


@pytest.mark.parametrize("header", KNOWN)
def test_a_device_has_one_of_a_few_names(header: str) -> None:
    assert device(header) == KNOWN[header]
