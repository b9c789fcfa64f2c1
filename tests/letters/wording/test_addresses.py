"""Which addresses a model may have: a table of them, and names that resolve otherwise a moment later."""

import socket
from collections.abc import Iterator
from threading import Event

import httpcore
import pytest

from letters.wording.connection.address import BadAddress, bind, is_allowed, parse_address
from letters.wording.connection.failure import ModelFailure, Reason
from letters.wording.connection.limits import Limits, Watch
from letters.wording.connection.transport import PinnedBackend
from tests.rows import each_row

PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:4001:829::200e"]
PRIVATE = ["127.0.0.1", "127.8.8.8", "::1", "10.0.0.5", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd12:3456::1",
           "100.64.0.1", "100.127.255.254"]  # fmt: skip
NEVER = [
    *("0.0.0.0", "::", "169.254.169.254", "169.254.1.1", "fe80::1", "fe80::1%eth0", "100.100.100.200", "168.63.129.16"),
    *("192.0.0.192", "fd00:ec2::254", "224.0.0.1", "239.255.255.250", "ff02::1", "255.255.255.255"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808"),
    *("2002:7f00:1::", "2001::7f00:1", "fec0::1"),
]
RESERVED = ["192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "240.0.0.1", "2001:db8::1"]


def test_public_addresses_are_called_and_no_others() -> None:
    assert [ip for ip in PUBLIC if not is_allowed(ip)] == []
    assert [ip for ip in [*PRIVATE, *NEVER, *RESERVED] if is_allowed(ip)] == []


def test_private_addresses_are_called_where_the_operator_says_so_and_metadata_never() -> None:
    assert [ip for ip in [*PUBLIC, *PRIVATE] if not is_allowed(ip, allow_private=True)] == []
    assert [ip for ip in NEVER if is_allowed(ip, allow_private=True)] == []


@each_row(
    ("url", "code"),
    [
        ("", "shape"), ("llama", "shape"), ("https://", "shape"), ("https://u:p@example.com/v1", "shape"),
        ("https://example.com/v1?key=1", "shape"), ("https://example.com/#a", "shape"),
        ("https://[fe80::1%25eth0]/", "shape"), ("https://example.com:99999/", "shape"), ("https://[::1/", "shape"),
        ("http://example.com/v1", "scheme"), ("file:///etc/passwd", "shape"), ("ftp://example.com/", "scheme"),
        ("https://example.com:22/", "port"), ("https://example.com:8080/", "port"),
    ],
)  # fmt: skip
def test_an_address_of_another_shape_is_refused(url: str, code: str) -> None:
    with pytest.raises(BadAddress, match=code):
        parse_address(url)


def test_the_path_of_the_requests_is_added_once() -> None:
    for url in ("https://example.com/v1", "https://example.com/v1/", "https://example.com/v1/chat/completions"):
        assert parse_address(url).url == "https://example.com:443/v1/chat/completions"
    assert parse_address("https://[2606:2800::1]:8443").url == "https://[2606:2800::1]:8443/chat/completions"


def test_a_name_with_one_address_that_may_not_be_called_is_refused() -> None:
    with pytest.raises(ModelFailure) as refused:
        bind(parse_address("https://evil.example"), allow_private=False, resolver=lambda *_: [PUBLIC[0], "10.0.0.1"])
    assert refused.value.reason == Reason.ADDRESS


def test_numbers_that_a_resolver_takes_for_addresses_are_looked_at_as_addresses() -> None:
    for host in ("2130706433", "0x7f.1", "127.1", "localhost"):
        with pytest.raises(ModelFailure) as refused:
            bind(parse_address(f"https://{host}"), allow_private=False)
        assert refused.value.reason == Reason.ADDRESS


def test_a_name_that_resolves_otherwise_a_moment_later_gains_nothing() -> None:
    """DNS rebinding: the first answer is public, each later one is this machine."""
    answers: Iterator[list[str]] = iter([[PUBLIC[0]], ["127.0.0.1"], ["127.0.0.1"]])
    called: list[str] = []

    class Network(httpcore.NetworkBackend):
        def connect_tcp(self, host: str, port: int, *args: object, **kwargs: object) -> httpcore.NetworkStream:
            called.append(host)
            raise httpcore.ConnectError

    watch = Watch(Limits(), float("inf"))
    address = parse_address("https://rebinding.example")
    backend = PinnedBackend(address, watch, allow_private=False, resolver=lambda *_: next(answers))
    backend.inner = Network()
    with pytest.raises(httpcore.ConnectError):
        backend.connect_tcp("rebinding.example", 443)
    assert called == [PUBLIC[0]]
    with pytest.raises(ModelFailure) as refused:
        backend.connect_tcp("rebinding.example", 443)
    assert refused.value.reason == Reason.ADDRESS
    assert called == [PUBLIC[0]]


def test_a_resolver_that_never_answers_keeps_nobody() -> None:
    never = Event()
    with pytest.raises(ModelFailure) as refused:
        bind(parse_address("https://slow.example"), allow_private=False, resolver=lambda *_: [str(never.wait())],
             seconds=0.01)  # fmt: skip
    never.set()
    assert refused.value.reason == Reason.UNREACHABLE


def test_a_name_without_an_address_is_unreachable() -> None:
    def fail(host: str, port: int) -> list[str]:
        raise socket.gaierror

    with pytest.raises(ModelFailure) as refused:
        bind(parse_address("https://nowhere.example"), allow_private=False, resolver=fail)
    assert refused.value.reason == Reason.UNREACHABLE
