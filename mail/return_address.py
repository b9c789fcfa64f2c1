"""Return addresses: each mail has its own, to which mail servers report that it could not be delivered (VERP)."""

import base64
import re
from collections.abc import Iterable
from hmac import compare_digest
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "mail.return_address"
SIGNATURE = 10  # bytes: 16 letters
# The key of a mail and its signature, in the letters of base 32, which no mail server changes but for their case.
DETAIL = re.compile(r"\+([a-z2-7]{26})-([a-z2-7]{16})@", re.IGNORECASE)


def return_address(mail: UUID, to: str) -> str:
    """The envelope sender of a mail; "" where the operator has set no ``BOUNCE_ADDRESS``.

    SECURITY: signed together with the address that the mail goes to, so that nobody reports an address as
    undeliverable to which we have not written, and an old report says nothing of a new address.

    Args:
        mail: The key of the mail.
        to: The address that it goes to.
    """
    if not settings.BOUNCE_ADDRESS:
        return ""
    local, _at, domain = settings.BOUNCE_ADDRESS.rpartition("@")
    return f"{local}+{encoded(mail.bytes)}-{signature(mail, to)}@{domain}"


def signature(mail: UUID, to: str) -> str:
    """What only this site can write for a mail to an address."""
    digest = salted_hmac(SALT, f"{mail} {to.lower()}", algorithm="sha256").digest()
    return encoded(digest[:SIGNATURE])


def read_return_address(addresses: Iterable[str]) -> tuple[UUID, str] | None:
    """The key of the mail and the signature in the first return address among ``addresses``; None without one."""
    found = next(filter(None, map(DETAIL.search, addresses)), None)
    if found is None:
        return None
    key, signed = found.group(1).lower(), found.group(2).lower()
    return UUID(bytes=base64.b32decode(key.upper() + "======")), signed


def is_signed(mail: UUID, to: str, signed: str) -> bool:
    """Whether ``signed`` is the signature of a mail to this address."""
    return compare_digest(signature(mail, to), signed)


def encoded(data: bytes) -> str:
    """Base 32 in lower case, without padding."""
    return base64.b32encode(data).decode().rstrip("=").lower()
