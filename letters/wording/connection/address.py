"""Pure: addresses of models: which of them may be called, and the one IP address to which a name is bound.

SECURITY: people may name addresses, and our servers call them: nothing that only our servers reach may be among them.
"""

import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import urlsplit

from letters.wording.connection.failure import ModelFailure, Reason

PORTS = {443, 8443}
PATH = "/chat/completions"
# Reached from inside of a network that counts as public, or from a cloud's machines only: never, whatever is allowed.
METADATA = {ip_address(one) for one in ("100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254")}
CARRIERS = ip_network("100.64.0.0/10")
# IPv6 addresses that stand for IPv4 ones: mapped, compatible, translated, 6to4, Teredo.
STAND_INS = [ip_network(one) for one in ("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16",
                                         "2001::/32")]  # fmt: skip
Resolver = Callable[[str, int], Iterable[str]]


class BadAddress(ValueError):
    """An address that no model can have; the message is a code: ``shape``, ``scheme`` or ``port``."""


@dataclass(frozen=True)
class Address:
    """Where a model answers."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """The address of the requests."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}{PATH}"


def parse_address(url: str, *, allow_private: bool = False) -> Address:
    """Read the address of an OpenAI-compatible API, such as ``https://api.example.com/v1``.

    Args:
        url: The address, with ``/chat/completions`` at its end or without.
        allow_private: Whether plain http and any port are allowed.

    Raises:
        BadAddress: It is none.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    except ValueError:
        raise BadAddress("shape") from None
    host = (parts.hostname or "").rstrip(".")
    if not host or "%" in host or parts.username or parts.password or parts.query or parts.fragment:
        raise BadAddress("shape")
    if parts.scheme not in ({"https", "http"} if allow_private else {"https"}):
        raise BadAddress("scheme")
    if port not in PORTS and not allow_private:
        raise BadAddress("port")
    return Address(parts.scheme, host, port, parts.path.rstrip("/").removesuffix(PATH))


def is_allowed(address: str, *, allow_private: bool = False) -> bool:
    """Whether an IP address may be called.

    Args:
        address: The address, as a resolver gives it.
        allow_private: Whether those of this machine and of private networks may be called.
    """
    ip = ip_address(address.partition("%")[0])
    if ip in METADATA or ip.is_link_local or ip.is_multicast or ip.is_unspecified or _is_stand_in(ip):
        return False
    if ip.is_site_local if isinstance(ip, IPv6Address) else ip.is_reserved:
        return False
    return ip.is_global or (allow_private and (ip.is_private or ip in CARRIERS))


def _is_stand_in(ip: IPv4Address | IPv6Address) -> bool:
    is_loopback = str(ip) == "::1"
    return not is_loopback and any(ip in network for network in STAND_INS)


def look_up(host: str, port: int) -> list[str]:
    """The IP addresses of a name, by the resolver of the system."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def bind(address: Address, *, allow_private: bool, resolver: Resolver = look_up, seconds: float = 3) -> str:
    """Look a name up once, and choose the IP address to connect to.

    SECURITY: the connection goes to the address that was checked. A name that resolves otherwise a moment later gains
    nothing, and a name with one address that is not allowed is refused whatever else it has.

    Raises:
        ModelFailure: The name has no address, took too long, or has one that may not be called.
    """
    answers: SimpleQueue[list[str]] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(list(resolver(address.host, address.port)))
        except (OSError, UnicodeError):
            answers.put([])

    Thread(target=ask, daemon=True).start()  # the system's resolver knows no limit of time
    try:
        found = answers.get(timeout=seconds)
    except Empty:
        found = []
    if not found:
        raise ModelFailure(Reason.UNREACHABLE)
    if not all(is_allowed(one, allow_private=allow_private) for one in found):
        raise ModelFailure(Reason.ADDRESS)
    return found[0]
