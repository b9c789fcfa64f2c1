"""Pure: one request to a model, and its answer as it comes. Imported where a model is asked: it loads httpx."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpcore
import httpx

from letters.wording.connection.address import BadAddress, Resolver, look_up, parse_address
from letters.wording.connection.endpoint import Endpoint, Usage, count_tokens
from letters.wording.connection.events import deltas
from letters.wording.connection.failure import ModelFailure, Reason
from letters.wording.connection.limits import Watch
from letters.wording.connection.refusal import failure_of
from letters.wording.connection.transport import PinnedTransport

TEMPERATURE = 0.4
TRUNCATED = 0.7  # of our count: what a server reports below that was cut
INCREDIBLE = 20  # times our count
_LOST = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, httpx.DecodingError, OSError)


class SchemaRefused(Exception):
    """The server takes no ``response_format``: the same can be asked for in words."""


@dataclass
class Answer:
    """What a model answers; iterate over it for the pieces of its text, and read the rest afterwards.

    Raises, in iteration:
        ModelFailure: The answer is of no use.
        SchemaRefused: Ask again without a schema.
    """

    endpoint: Endpoint
    messages: list[dict[str, str]]
    watch: Watch
    max_tokens: int
    schema: dict[str, Any] | None = None
    resolver: Resolver = look_up
    temperature: float = TEMPERATURE
    text: str = field(default="", init=False)
    finish: str = field(default="", init=False)
    reported: dict[str, Any] = field(default_factory=dict, init=False)

    def __iter__(self) -> Iterator[str]:
        self.watch.begin()
        try:
            address = parse_address(self.endpoint.url, allow_private=self.endpoint.allow_private)
        except BadAddress:
            raise ModelFailure(Reason.ADDRESS) from None
        transport = PinnedTransport(
            address, self.watch, allow_private=self.endpoint.allow_private, resolver=self.resolver
        )
        # SECURITY: nothing of the environment, neither proxies nor ~/.netrc; and httpx itself follows no redirects.
        with httpx.Client(transport=transport, trust_env=False, timeout=self.watch.limits.gap) as client:
            try:
                yield from self._read(client, address.url)
            except _LOST:
                raise ModelFailure(Reason.CUT if self.text else Reason.UNREACHABLE) from None

    def _read(self, client: httpx.Client, url: str) -> Iterator[str]:
        headers = {"Accept-Encoding": "identity", "User-Agent": "Bozza"}
        if self.endpoint.key:
            headers["Authorization"] = f"Bearer {self.endpoint.key}"
        with client.stream("POST", url, json=self._request(), headers=headers) as response:
            if response.status_code != httpx.codes.OK:
                failure = failure_of(response)
                if failure is None and self.schema:
                    raise SchemaRefused
                raise failure or ModelFailure(Reason.REFUSED)
            for event in deltas(response, self.watch):
                self.reported = event.usage or self.reported
                self.finish = event.finish or self.finish
                if event.text:
                    self.text += event.text
                    yield event.text
        if self.finish != "stop":
            raise ModelFailure(Reason.CUT)
        self._refuse_truncated()

    def _request(self) -> dict[str, Any]:
        asked: dict[str, Any] = {
            "model": self.endpoint.model, "messages": self.messages, "temperature": self.temperature,
            "max_tokens": self.max_tokens, "stream": True, "stream_options": {"include_usage": True},
        }  # fmt: skip
        if self.schema:
            wanted = {"name": "answer", "strict": True, "schema": self.schema}
            asked["response_format"] = {"type": "json_schema", "json_schema": wanted}
        return asked

    @property
    def _counted(self) -> Usage:
        return Usage(count_tokens(json.dumps(self.messages, ensure_ascii=False)), count_tokens(self.text), True)

    @property
    def usage(self) -> Usage:
        """What the server reports, or our count where it reports nothing credible."""
        ours = self._counted
        sent, received = (self.reported.get(name) for name in ("prompt_tokens", "completion_tokens"))
        for told, count in ((sent, ours.sent), (received, ours.received)):
            if type(told) is not int or not 0 < told <= INCREDIBLE * max(count, 50):
                return ours
        return Usage(int(str(sent)), int(str(received)))

    def _refuse_truncated(self) -> None:
        """Some servers drop the front of a long request, with its rules, and answer what is left of it."""
        told = self.reported.get("prompt_tokens")
        if type(told) is int and 0 < told < TRUNCATED * self._counted.sent:
            raise ModelFailure(Reason.TRUNCATED)
