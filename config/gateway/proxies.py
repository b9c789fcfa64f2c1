"""Which proxies are believed what they say of a client: those whose addresses ``TRUSTED_PROXIES`` names."""

from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

type Network = IPv4Network | IPv6Network

# Where a proxy on this machine or in the network of Compose has its address.
PRIVATE = ["127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"]
SAID_BY_PROXIES = ("FOR", "PROTO", "HOST", "PORT")


def networks(names: list[str]) -> list[Network]:
    """Addresses and networks such as 10.0.0.0/8; ``PRIVATE`` where there is none.

    Raises:
        ImproperlyConfigured: One of them is neither.
    """
    try:
        return [ip_network(name) for name in names or PRIVATE]
    except ValueError as error:
        raise ImproperlyConfigured(
            f"TRUSTED_PROXIES must be addresses or networks, comma-separated: {error}."
        ) from error


def believe_trusted_proxies(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Drop what anybody but a trusted proxy says of a client, and leave one address in ``X-Forwarded-For``."""

    def middleware(request: HttpRequest) -> HttpResponse:
        filter_headers(request.META, settings.TRUSTED_PROXIES)
        return get_response(request)

    return middleware


def filter_headers(meta: dict[str, Any], trusted: list[Network]) -> None:
    """Change the headers of a request in place, as above.

    Several proxies each append the address that they see: the client's is the last that is no trusted proxy's.
    """
    if not is_trusted(meta.get("REMOTE_ADDR", ""), trusted):
        # SECURITY: whoever reaches the port without the proxy could say to be anybody, and to use TLS.
        for name in SAID_BY_PROXIES:
            meta.pop(f"HTTP_X_FORWARDED_{name}", None)
        return
    chain = [address.strip() for address in meta.get("HTTP_X_FORWARDED_FOR", "").split(",") if address.strip()]
    while len(chain) > 1 and is_trusted(chain[-1], trusted):
        chain.pop()
    if chain:
        meta["HTTP_X_FORWARDED_FOR"] = chain[-1]


def is_trusted(address: str, trusted: list[Network]) -> bool:
    """Whether an address is that of a trusted proxy; what is no address is not."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in trusted if network.version == parsed.version)
