"""The gateway: how bodies are read, what is refused, and what the application is given."""

import asyncio
import io
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from config.gateway import body as reading
from config.gateway.asgi import BLOCK, Gateway
from limits.sizes import DEFAULT, REFUSAL, UPLOAD

type Message = dict[str, Any]


def run(coroutine: Coroutine[Any, Any, object]) -> None:
    """Run to the end, in a thread of its own: the browser tests leave an event loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, coroutine).result()


class Echo:
    """A WSGI application that remembers its requests and answers with their bodies."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.closed = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        self.requests.append(environ)
        start_response("200 OK", [("Content-Type", "text/plain"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        return self.Answer(self, environ["wsgi.input"].read() or b"nothing")

    class Answer:
        def __init__(self, echo: "Echo", text: bytes) -> None:
            self.echo, self.text = echo, text

        def __iter__(self) -> Iterator[bytes]:
            return iter([self.text])

        def close(self) -> None:
            self.echo.closed += 1


def ask(
    application: Any,
    *chunks: bytes | None,
    headers: list[tuple[bytes, bytes]] | None = None,
    path: str = "/letters/",
    memory: int = 10**9,
    waiting: int = 10,
) -> tuple[int, bytes, list[Message]]:
    """Send one request in ``chunks``, of which None is a client that sends no more, and return the answer."""
    sent: list[Message] = []
    waits = iter(chunks)

    async def receive() -> Message:
        chunk = next(waits, None)
        if chunk is None:
            await asyncio.sleep(3600)
        return {"type": "http.request", "body": chunk, "more_body": chunk != b""}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"a=1",
        "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 8000), "client": ("127.0.0.2", 5),
        "headers": headers or [],
    }  # fmt: skip
    run(Gateway(application, threads=1, waiting=waiting, memory=memory)(scope, receive, send))
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent), sent


def length(size: int) -> list[tuple[bytes, bytes]]:
    return [(b"content-length", str(size).encode())]


def test_f4_whether_the_process_lives_is_answered_without_a_thread_and_a_database() -> None:
    """F4: with every thread waiting for a database that hung, /livez did not answer either."""
    echo = Echo()
    assert ask(echo, b"", path="/livez", waiting=-1)[:2] == (200, b"ok")
    assert echo.requests == []


def test_the_application_gets_the_whole_body_at_once() -> None:
    echo = Echo()
    assert ask(echo, b"one ", b"two", b"", headers=length(7))[:2] == (200, b"one two")
    assert echo.requests[0]["CONTENT_LENGTH"] == "7"
    assert echo.closed == 1


def test_a_body_without_a_length_gets_one() -> None:
    echo = Echo()
    ask(echo, b"one", b"", headers=[(b"transfer-encoding", b"chunked")])
    assert echo.requests[0]["CONTENT_LENGTH"] == "3"


def test_s4_a_body_that_says_to_be_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """S4: a file of 400 MB was read to its end and put into the folder for temporary files."""
    monkeypatch.setattr(reading, "LINGER", 0)
    echo = Echo()
    ask(echo, None, headers=length(400_000_000))
    assert echo.requests[0][REFUSAL] == 413
    assert echo.requests[0]["wsgi.input"].read() == b""


def test_s4_a_body_that_says_no_length_is_read_to_the_limit_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LINGER", 0)
    echo = Echo()
    ask(echo, *[b"a" * 500_000] * 5, None)
    assert echo.requests[0][REFUSAL] == 413


@pytest.mark.parametrize(("path", "limit"), [("/letters/import/", UPLOAD), ("/letters/", DEFAULT), ("/\0", DEFAULT)])
def test_each_view_has_its_limit(path: str, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LINGER", 0)
    echo = Echo()
    ask(echo, b"", headers=length(limit), path=path)
    ask(echo, b"", headers=length(limit + 1), path=path)
    assert [request.get(REFUSAL) for request in echo.requests] == [None, 413]


def test_s2_a_body_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """S2: one byte every five seconds held a thread for as long as the client liked."""
    monkeypatch.setattr(reading, "GRACE", 0)
    monkeypatch.setattr(reading, "LINGER", 0)
    echo = Echo()
    ask(echo, b"a", None, headers=length(5))
    assert echo.requests[0][REFUSAL] == 408


def test_s4_large_bodies_together_take_only_the_memory_that_is_set_aside_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "LINGER", 0)
    echo = Echo()
    ask(echo, b"a" * 300_000, b"a" * 300_000, b"", memory=500_000)
    ask(echo, b"a" * 300_000, b"", memory=500_000)
    ask(echo, b"a" * 60_000, b"", memory=0)  # a small one has room at any time
    assert [request.get(REFUSAL) for request in echo.requests] == [503, None, None]


def test_memory_is_given_back() -> None:
    memory = reading.Memory(100_000)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"a" * 90_000}

    for _ in range(3):
        body = reading.Body(receive, memory)
        run(body.read(DEFAULT, 90_000))
        assert memory.used == 90_000
        body.release()
    assert memory.used == 0


def test_more_requests_than_may_wait_are_told_to_try_again() -> None:
    status, text, sent = ask(Echo(), b"", waiting=-1)
    assert status == 503
    assert b"riprova" in text
    assert (b"retry-after", b"5") in sent[0]["headers"]


def test_a_long_answer_is_sent_in_blocks_and_whole() -> None:
    text = b"a" * (3 * BLOCK)

    def stream(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
        start_response("200 OK", [])
        return (text[at : at + 4096] for at in range(0, len(text), 4096))

    _, body, sent = ask(stream, b"")
    assert body == text
    assert all(len(message["body"]) < BLOCK + 4096 for message in sent[1:])


def test_headers_are_given_as_wsgi_has_them() -> None:
    echo = Echo()
    headers = [(b"cookie", b"a=1"), (b"cookie", b"b=2"), (b"accept", b"text/html"), (b"accept", b"*/*")]
    _, _, sent = ask(echo, b"", headers=[*headers, (b"content-type", b"text/plain")], path="/caff%C3%A8/")
    (environ,) = echo.requests
    assert environ["HTTP_COOKIE"] == "a=1; b=2"
    assert environ["HTTP_ACCEPT"] == "text/html,*/*"
    assert environ["CONTENT_TYPE"] == "text/plain"
    assert environ["PATH_INFO"].encode("latin-1").decode() == "/caffè/"
    assert environ["REMOTE_ADDR"] == "127.0.0.2"
    assert [value for name, value in sent[0]["headers"] if name == b"set-cookie"] == [b"a=1", b"b=2"]


def test_a_header_with_an_underscore_does_not_pass_for_the_proxys() -> None:
    echo = Echo()
    ask(echo, b"", headers=[(b"x_forwarded_proto", b"https")])
    assert "HTTP_X_FORWARDED_PROTO" not in echo.requests[0]


def test_a_client_that_goes_away_leaves_nothing_behind() -> None:
    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        raise AssertionError("there is nobody to answer")

    gateway = Gateway(Echo(), threads=1, waiting=1, memory=0)
    run(gateway({"type": "http", "headers": [], "path": "/"}, receive, send))


def test_the_input_of_the_application_is_a_file() -> None:
    echo = Echo()
    ask(echo, b"one\ntwo", b"")
    assert isinstance(echo.requests[0]["wsgi.input"], io.BytesIO)
