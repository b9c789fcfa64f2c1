"""Pure: the events of a streamed answer, or the one object of an answer that is not streamed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx

from letters.wording.connection.failure import ModelFailure, Reason
from letters.wording.connection.limits import Watch

DONE = "[DONE]"


@dataclass(frozen=True)
class Delta:
    """A piece of an answer."""

    text: str = ""
    finish: str = ""
    usage: dict[str, Any] = field(default_factory=dict)


def deltas(response: httpx.Response, watch: Watch) -> Iterator[Delta]:
    """The pieces of an answer.

    Raises:
        ModelFailure: It is no answer of a model, or breaks off.
    """
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise ModelFailure(Reason.NOT_A_MODEL)  # a small answer may unpack to a huge one
    if kind == "text/event-stream":
        yield from _streamed(response, watch)
    elif kind == "application/json":
        yield _whole(b"".join(_pieces(response, watch)))
    else:
        raise ModelFailure(Reason.NOT_A_MODEL)


def _pieces(response: httpx.Response, watch: Watch) -> Iterator[bytes]:
    for piece in response.iter_raw():
        watch.has_begun = True
        watch.check()
        yield piece


def _streamed(response: httpx.Response, watch: Watch) -> Iterator[Delta]:
    rest = b""
    for piece in _pieces(response, watch):
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            said = line.strip()
            if not said.startswith(b"data:"):
                continue  # an empty line, a comment, another field
            data = said[5:].strip()
            if data == DONE.encode():
                return
            yield _read(data, "delta")


def _whole(body: bytes) -> Delta:
    return _read(body, "message")


def _read(data: bytes, part: str) -> Delta:
    """One object of the API; anything of another shape is a bad reply."""
    try:
        said = json.loads(data)
        if said.get("error"):
            raise ModelFailure(Reason.UNREACHABLE)
        usage = said.get("usage") or {}
        choices = said.get("choices") or []
        if not choices:
            return Delta(usage=dict(usage))
        text = (choices[0].get(part) or {}).get("content") or ""
        finish = choices[0].get("finish_reason") or ""
        if not isinstance(text, str) or not isinstance(finish, str):
            raise ModelFailure(Reason.BAD_REPLY)
        return Delta(text, finish, dict(usage))
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        raise ModelFailure(Reason.BAD_REPLY) from None
