"""Where the request that is being answered came from: device and network."""

from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied

from audit.device import device
from audit.request_context import current_request


def current_device() -> str:
    """Browser and system that the request came from; "" without a request."""
    request = current_request()
    return device(request.headers.get("User-Agent", "")) if request else ""


def current_network() -> str:
    """The network that the request came from: the first 24 bits of an IPv4 address, 48 of IPv6; "" if unknown."""
    request = current_request()
    if request is None:
        return ""
    try:
        address = ip_address(get_adapter().get_client_ip(request))
    except (PermissionDenied, ValueError):
        return ""
    return str(ip_network((address, 24 if address.version == 4 else 48), strict=False))
