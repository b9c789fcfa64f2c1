"""A local server that speaks the API of language models and misbehaves by name: the mode is the name of the model.

Nothing here sleeps: a mode that keeps the client waiting waits until the client is gone, which the client's own limits,
a few milliseconds in tests, bring about.
"""

import json
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from tests.model_answers import ANSWERS
from tests.model_replies import REPLIES, reworded

INVENTIONS = [name for name in REPLIES if name.startswith("invent-")]
BROKEN = [
    *("slow-first-byte", "drip", "hang", "close-mid", "401", "404", "429", "500", "html-200", "bad-json", "cut-json"),
    *("megabyte-line", "no-usage", "lying-usage", "truncated-prompt", "ignores-cancel", "redirect-to-private"),
]
MODES = ["ok", *BROKEN, *REPLIES]
ANSWER_MODES = [*ANSWERS, *BROKEN]
HTML = b"<!doctype html><title>Welcome</title><p>Please sign in."


class Double(ThreadingHTTPServer):
    """The server; ``requests`` are the bodies that it was sent, ``gone`` says that a client left before the end."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.gone = Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that leave are what is tested."""


class Handler(BaseHTTPRequestHandler):
    server: Double
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged."""

    def do_POST(self) -> None:
        self.close_connection = True
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append(asked)
        self.server.keys.append(self.headers.get("Authorization", ""))
        mode = asked["model"]
        answer: Callable[[dict[str, Any]], None] = getattr(self, f"do_{mode.replace('-', '_')}", self.answer)
        try:
            answer(asked)
        except OSError:
            self.server.gone.set()

    def answer(self, asked: dict[str, Any], **more: Any) -> None:
        """A whole answer, in small pieces; of a mode that invents, an invention."""
        self.begin()
        text = self.reply(asked)
        for start in range(0, len(text), 16):
            self.event(text[start : start + 16])
        self.end(asked, text, **more)

    def reply(self, asked: dict[str, Any]) -> str:
        data = json.loads(asked["messages"][-1]["content"])
        if "passage" in data:
            return ANSWERS.get(asked["model"], ANSWERS["ok"])(data)
        reply = REPLIES.get(asked["model"], reworded)
        said = [{"id": one["id"], "text": reply(one), "facts": [fact["id"] for fact in one["facts"]]}
                for one in data["sentences"]]  # fmt: skip
        return json.dumps({"sentences": said}, ensure_ascii=False)

    def begin(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def event(self, text: str, finish: str | None = None) -> None:
        choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
        self.wfile.write(b"data: " + json.dumps({"choices": [choice]}, ensure_ascii=False).encode() + b"\n\n")

    def end(self, asked: dict[str, Any], text: str, finish: str = "stop", **usage: Any) -> None:
        self.event("", finish)
        sent = len(json.dumps(asked["messages"], ensure_ascii=False)) // 4
        usage = {"prompt_tokens": sent, "completion_tokens": len(text) // 4} | usage
        if usage["prompt_tokens"] is not None:
            self.wfile.write(b"data: " + json.dumps({"choices": [], "usage": usage}).encode() + b"\n\n")
        self.wfile.write(b"data: [DONE]\n\n")

    def wait_until_gone(self) -> None:
        """Wait for the client to close the connection."""
        self.connection.recv(1)
        self.server.gone.set()

    def do_slow_first_byte(self, asked: dict[str, Any]) -> None:
        self.wait_until_gone()

    def do_hang(self, asked: dict[str, Any]) -> None:
        self.begin()
        self.event('{"sentences": [')
        self.wait_until_gone()

    def do_drip(self, asked: dict[str, Any]) -> None:
        """One character after the other, for ever: each comes in time, and the answer never does."""
        self.begin()
        while not select.select([self.connection], [], [], 0.005)[0]:
            self.event(" ")
        self.server.gone.set()

    def do_ignores_cancel(self, asked: dict[str, Any]) -> None:
        """Goes on for as long as the connection takes it, and does not look whether anybody listens."""
        self.begin()
        while True:
            self.event(" ")
            select.select([], [], [], 0.001)

    def do_close_mid(self, asked: dict[str, Any]) -> None:
        self.begin()
        self.event(self.reply(asked)[:-20])

    def do_401(self, asked: dict[str, Any]) -> None:
        self.refuse(401, f"the key {self.headers.get('Authorization')} is not valid")

    def do_404(self, asked: dict[str, Any]) -> None:
        self.refuse(404, "no such model")

    def do_429(self, asked: dict[str, Any]) -> None:
        self.begin(429, "application/json", Retry_After="0")
        self.wfile.write(b"{}")

    def do_500(self, asked: dict[str, Any]) -> None:
        self.refuse(500, f"failed on {asked['messages']}")

    def refuse(self, status: int, message: str) -> None:
        self.begin(status, "application/json")
        self.wfile.write(json.dumps({"error": {"message": message}}).encode())

    def do_html_200(self, asked: dict[str, Any]) -> None:
        self.begin(kind="text/html")
        self.wfile.write(HTML)

    def do_bad_json(self, asked: dict[str, Any]) -> None:
        self.begin()
        self.event('{"sentences": [{"id": 1, "text": "Ho')
        self.event(' "lavorato" ]}')
        self.end(asked, "x" * 40)

    def do_cut_json(self, asked: dict[str, Any]) -> None:
        self.begin()
        text = self.reply(asked)[:-12]
        self.event(text)
        self.end(asked, text, finish="length")

    def do_megabyte_line(self, asked: dict[str, Any]) -> None:
        self.begin()
        self.wfile.write(b'data: {"choices": [{"delta": {"content": "')
        for _ in range(1024):
            self.wfile.write(b"x" * 1024)
        self.wfile.write(b'"}}]}\n\n')

    def do_no_usage(self, asked: dict[str, Any]) -> None:
        self.answer(asked, prompt_tokens=None)

    def do_lying_usage(self, asked: dict[str, Any]) -> None:
        self.answer(asked, prompt_tokens=10**12, completion_tokens=-5)

    def do_truncated_prompt(self, asked: dict[str, Any]) -> None:
        self.answer(asked, prompt_tokens=12)

    def do_redirect_to_private(self, asked: dict[str, Any]) -> None:
        self.begin(307, Location=f"{self.server.url.replace('/v1', '/private')}/")


@contextmanager
def model_double() -> Iterator[Double]:
    """The server, on a free port of this machine, until the end of the ``with``."""
    with Double() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()
