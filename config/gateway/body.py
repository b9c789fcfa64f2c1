"""Reading the body of a request into memory, within a size, a time and a share of the memory for all bodies."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

type Receive = Callable[[], Awaitable[dict[str, Any]]]

GRACE = 20  # seconds that any body may take
SLOWEST = 20_000  # bytes a second that a larger one has to keep up: 10 MB in less than nine minutes
ALWAYS_ROOM = 64_000  # bytes; a body up to this size is read however many large ones are under way
LINGER = 32_000_000  # bytes of a refused body that are thrown away, so that the browser comes to read the answer
LINGER_SECONDS = 10


class BodyRefused(Exception):
    """The body is not read to its end; ``status`` says why."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


class Disconnected(Exception):
    """The client has gone."""


@dataclass
class Memory:
    """The bytes that large bodies hold at this moment in this process, and how many they may hold together."""

    limit: int
    used: int = field(default=0, init=False)

    def take(self, count: int) -> None:
        if self.used + count > self.limit:
            raise BodyRefused(HTTPStatus.SERVICE_UNAVAILABLE)
        self.used += count

    def give_back(self, count: int) -> None:
        self.used -= count


class Body:
    """The body of one request. ``release()`` gives its memory back to the others."""

    def __init__(self, receive: Receive, memory: Memory) -> None:
        self.receive, self.memory = receive, memory
        self.data = bytearray()
        self.taken = 0
        self.is_whole = False

    async def read(self, limit: int, length: int | None) -> bytes:
        """Read it to its end.

        Args:
            limit: Bytes that it may have.
            length: Bytes that it says to have; None when the header is missing.

        Raises:
            BodyRefused: It is larger than ``limit``, it takes too long, or the memory for bodies is used up.
            Disconnected: The client has gone before its end.
        """
        if length is not None and length > limit:
            raise BodyRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        seconds = GRACE + (limit if length is None else length) / SLOWEST
        try:
            async with asyncio.timeout(seconds):
                while not self.is_whole:
                    self._add(await self._chunk(), limit)
        except TimeoutError:
            raise BodyRefused(HTTPStatus.REQUEST_TIMEOUT) from None
        data, self.data = bytes(self.data), bytearray()
        return data

    def _add(self, chunk: bytes, limit: int) -> None:
        size = len(self.data) + len(chunk)
        if size > limit:
            raise BodyRefused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if size > ALWAYS_ROOM:
            self.memory.take(size - self.taken)
            self.taken = size
        self.data += chunk

    async def _chunk(self) -> bytes:
        message = await self.receive()
        if message["type"] != "http.request":
            raise Disconnected
        self.is_whole = not message.get("more_body")
        body: bytes = message.get("body", b"")
        return body

    def release(self) -> None:
        """Give the memory back."""
        self.memory.give_back(self.taken)
        self.data, self.taken = bytearray(), 0

    async def throw_away(self) -> None:
        """Read on for a while and keep nothing: a browser shows the answer only when it could send its request."""
        left = LINGER
        try:
            async with asyncio.timeout(LINGER_SECONDS):
                while not self.is_whole and left > 0:
                    left -= len(await self._chunk())
        except (TimeoutError, Disconnected):
            return
