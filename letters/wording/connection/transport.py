"""Pure: how requests to a model travel: to one checked address, without redirects or proxies, under a watch."""

import ssl
import time
from collections.abc import Iterable, Iterator
from typing import Any, cast

import httpcore
import httpx

from letters.wording.connection.address import Address, Resolver, bind, look_up
from letters.wording.connection.failure import ModelFailure, Reason
from letters.wording.connection.limits import Watch


class WatchedStream(httpcore.NetworkStream):
    """A connection that is read in short waits, so that a person who stops it need not wait for the server."""

    def __init__(self, stream: httpcore.NetworkStream, watch: Watch) -> None:
        self._stream, self._watch = stream, watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        end = time.monotonic() + self._watch.patience
        while True:
            self._watch.check()
            wait = min(end, self._watch.deadline) - time.monotonic()
            if wait <= 0:
                raise ModelFailure(Reason.SLOW)
            try:
                data = self._stream.read(max_bytes, timeout=min(wait, self._watch.limits.look))
            except httpcore.ReadTimeout:
                continue
            self._watch.received(len(data))
            return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout=self._watch.limits.gap)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._watch.limits.connect)
        return WatchedStream(stream, self._watch)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to the address that a name is bound to, and to nothing else."""

    def __init__(self, address: Address, watch: Watch, *, allow_private: bool, resolver: Resolver) -> None:
        self.address, self.watch, self.allow_private, self.resolver = address, watch, allow_private, resolver
        self.inner: httpcore.NetworkBackend = httpcore.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:  # fmt: skip
        seconds = self.watch.limits.connect
        ip = bind(self.address, allow_private=self.allow_private, resolver=self.resolver, seconds=seconds)
        return WatchedStream(self.inner.connect_tcp(ip, self.address.port, timeout=seconds), self.watch)


class _Body(httpx.SyncByteStream):
    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        yield from self._parts

    def close(self) -> None:
        if close := getattr(self._parts, "close", None):
            close()


class PinnedTransport(httpx.BaseTransport):
    """A transport of httpx for one address; redirects are the client's to follow, and ours does not."""

    def __init__(
        self, address: Address, watch: Watch, *, allow_private: bool = False, resolver: Resolver = look_up
    ) -> None:
        backend = PinnedBackend(address, watch, allow_private=allow_private, resolver=resolver)
        context = httpx.create_ssl_context() if address.scheme == "https" else None
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend, max_connections=1)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port,
            target=request.url.raw_path,
        )  # fmt: skip
        content = request.read()
        try:
            answer = self._pool.handle_request(
                httpcore.Request(request.method, url, headers=request.headers.raw, content=content)
            )
        except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError):
            # SECURITY: without the error of before, whose words a log would keep.
            raise ModelFailure(Reason.UNREACHABLE) from None
        body = _Body(cast("Iterable[bytes]", answer.stream))
        return httpx.Response(answer.status, headers=answer.headers, stream=body)

    def close(self) -> None:
        self._pool.close()
