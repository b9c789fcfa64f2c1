"""The entry point that granian serves: Django, in threads that wait for no client (docs/adr/0025)."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import Any
from wsgiref.types import WSGIApplication

from config.gateway.body import Body, BodyRefused, Disconnected, Memory, Receive
from config.gateway.environ import environ_of
from config.wsgi import application as django
from limits.sizes import DEFAULT, REFUSAL, max_body

type Send = Callable[[dict[str, Any]], Awaitable[None]]

WAITING = 200  # requests that wait for a thread
BODY_MEMORY = 64_000_000  # bytes that large bodies may take together
BLOCK = 256_000  # bytes of an answer that a thread makes at a time
BUSY = "Bozza è molto occupata: riprova fra poco. / Bozza is very busy: try again in a moment.\n".encode()
RETRY_AFTER = b"5"  # seconds


class Answer:
    """What the application answers, a block at a time. All methods run in a thread."""

    def __init__(self, application: WSGIApplication, environ: dict[str, Any]) -> None:
        self.application, self.environ = application, environ
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.iterable: Iterable[bytes] = ()

    def begin(self) -> tuple[bytes, bool]:
        """Call the application; returns as ``next_block`` does."""
        self.iterable = self.application(self.environ, self._start)
        self.chunks = iter(self.iterable)
        return self.next_block()

    def next_block(self) -> tuple[bytes, bool]:
        """The next block, of about ``BLOCK`` bytes, and whether it is the last."""
        block = bytearray()
        for chunk in self.chunks:
            block += chunk
            if len(block) >= BLOCK:
                return bytes(block), False
        self.close()
        return bytes(block), True

    def close(self) -> None:
        """Tell the application that the answer has ended."""
        if hasattr(self.iterable, "close"):
            self.iterable.close()

    def _start(self, status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Callable[[bytes], object]:
        self.status = int(status.split(" ", 1)[0])
        self.headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        return lambda data: None


class Gateway:
    """An ASGI application that reads each request whole, and has a WSGI application answer it in one of its threads.

    Neither a client that sends slowly nor one that reads slowly holds a thread: they hold a socket, and as much memory
    as they have sent or as one block takes.
    """

    def __init__(self, application: WSGIApplication, *, threads: int, waiting: int, memory: int) -> None:
        """Prepare the threads.

        Args:
            application: The WSGI application.
            threads: How many requests it answers at a time.
            waiting: How many further requests wait for a thread; more are told to try again.
            memory: Bytes that all bodies of more than 64 kB may take together.
        """
        self.application = application
        self.pool = ThreadPoolExecutor(threads, thread_name_prefix="request")
        self.capacity = threads + waiting
        self.at_work = 0
        self.memory = Memory(memory)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["path"] == "/livez":
            # Here and not in a thread: all of them may be waiting for a database that hangs.
            await _send_text(send, HTTPStatus.OK, b"ok")
            return
        body = Body(receive, self.memory)
        try:
            environ = await self._read(scope, body)
            await self._answer(environ, send)
            body.release()
            await body.throw_away()
        except Disconnected:
            return
        finally:
            body.release()

    async def _read(self, scope: dict[str, Any], body: Body) -> dict[str, Any]:
        """The request for the application; one whose body is refused comes without it, and with the reason."""
        headers = dict(scope["headers"])
        length = int(headers[b"content-length"]) if b"content-length" in headers else None
        limit = DEFAULT if length is not None and length <= DEFAULT else max_body(scope["path"])
        try:
            return environ_of(scope, await body.read(limit, length))
        except BodyRefused as refused:
            return environ_of(scope, b"") | {REFUSAL: int(refused.status)}

    async def _answer(self, environ: dict[str, Any], send: Send) -> None:
        if self.at_work >= self.capacity:
            await _send_text(send, HTTPStatus.SERVICE_UNAVAILABLE, BUSY, (b"retry-after", RETRY_AFTER))
            return
        answer = Answer(self.application, environ)
        block, is_last = await self._in_thread(answer.begin)
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        try:
            while not is_last:
                await send({"type": "http.response.body", "body": block, "more_body": True})
                block, is_last = await self._in_thread(answer.next_block)
        except BaseException:
            self.pool.submit(answer.close)  # the client has gone
            raise
        await send({"type": "http.response.body", "body": block, "more_body": False})

    async def _in_thread[Result](self, work: Callable[[], Result]) -> Result:
        self.at_work += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self.pool, work)
        finally:
            self.at_work -= 1


async def _send_text(send: Send, status: HTTPStatus, text: bytes, *headers: tuple[bytes, bytes]) -> None:
    headers = (
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-security-policy", b"default-src 'none'"),
        (b"x-content-type-options", b"nosniff"),
        *headers,
    )
    await send({"type": "http.response.start", "status": status.value, "headers": list(headers)})
    await send({"type": "http.response.body", "body": text, "more_body": False})


application = Gateway(
    django,
    threads=int(os.environ.get("WEB_THREADS") or 8),
    waiting=WAITING,
    memory=BODY_MEMORY,
)
