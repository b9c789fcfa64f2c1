"""Webhooks: a person's program is told of their turn, by a message that it can check."""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.exceptions import ValidationError
from pytest_django import Settings

from accounts.models import User
from letters.models import Version
from reviews.models import ReviewRequest, Webhook, WebhookDelivery


@dataclass
class Receiver:
    """A program of somebody else's, which answers with ``status``."""

    url: str = ""
    status: int = 204
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def receiver(settings: Settings) -> Iterator[Receiver]:
    settings.WEBHOOKS = "any"
    program = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            program.got.append((dict(self.headers), body))
            self.send_response(program.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    program.url = f"http://127.0.0.1:{server.server_address[1]}/turn"
    yield program
    server.shutdown()
    server.server_close()


def deliver() -> list[tuple[str, str]]:
    """Send what is queued; the state and the error of each."""
    for pk in WebhookDelivery.objects.filter(state="queued").values_list("pk", flat=True):
        WebhookDelivery.run(pk)
    return list(WebhookDelivery.objects.order_by("created_at").values_list("state", "error"))


def test_a_turn_is_told_at_once_and_the_signature_holds(
    receiver: Receiver, version: Version, candidate: User, mentor: User
) -> None:
    webhook = Webhook.objects.make(receiver.url, by=mentor)
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, note="canary")
    assert deliver() == [("completed", "")]
    ((headers, body),) = receiver.got
    at, signature = (part.split("=")[1] for part in headers["Bozza-Signature"].split(","))
    expected = hmac.new(webhook.secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    assert hmac.compare_digest(signature, expected)
    assert abs(time.time() - int(at)) < 120
    said = json.loads(body)
    assert (said["event"], said["path"]) == ("asked", asked.get_absolute_url())
    assert candidate.name not in body.decode()
    assert asked.letter.title not in body.decode()
    asked.review().publish(verdict="changes_requested", summary="Bene.")
    assert len(deliver()) == 1, "the candidate has no webhook, and the mentor's turn is over"


def test_whoever_may_see_the_letter_no_more_is_told_no_path(
    receiver: Receiver, version: Version, candidate: User, mentor: User
) -> None:
    Webhook.objects.make(receiver.url, by=mentor)
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    asked.withdraw(by=candidate)
    deliver()
    assert str(asked.letter_id) not in "".join(body.decode() for _headers, body in receiver.got)


@pytest.mark.parametrize(("status", "state"), [(500, "queued"), (429, "queued"), (302, "queued"), (410, "failed")])
def test_a_program_that_is_away_is_tried_again_and_one_that_refuses_is_not(
    receiver: Receiver, version: Version, candidate: User, mentor: User, status: int, state: str
) -> None:
    receiver.status = status
    Webhook.objects.make(receiver.url, by=mentor)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    assert [found for found, _error in deliver()] == [state]


@pytest.mark.parametrize(
    "url", ["", "x", "http://example.com/", "https://u:p@example.com/", "https://example.com:22/", "ftp://example.com/"]
)
def test_addresses_that_nobody_may_call_are_refused(url: str, mentor: User) -> None:
    with pytest.raises(ValidationError):
        Webhook.objects.make(url, by=mentor)


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://169.254.169.254/"]
)
def test_our_own_network_is_never_called(url: str, version: Version, candidate: User, mentor: User) -> None:
    Webhook.objects.make(url, by=mentor)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    assert [state for state, _error in deliver()] == ["queued"]


def test_nobody_has_more_than_a_few(mentor: User, settings: Settings) -> None:
    for number in range(5):
        Webhook.objects.make(f"https://example.com/{number}", by=mentor)
    with pytest.raises(ValidationError):
        Webhook.objects.make("https://example.com/6", by=mentor)
    settings.WEBHOOKS = "no"
    with pytest.raises(ValidationError):
        Webhook.objects.make("https://example.com/7", by=mentor)
