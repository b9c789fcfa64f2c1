"""A signed cookie that says with which addresses a browser has signed in: its owner is not locked out by others.

After https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies: whoever has the cookie of
an address has attempts of their own. It opens nothing.
"""

from datetime import timedelta
from hmac import compare_digest
from secrets import token_urlsafe
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

SALT = "accounts.entrance.known_browser"
LIFETIME = timedelta(days=365)
REMEMBERED = 4  # addresses, the newest first


def key_for(request: HttpRequest, address: str) -> str | None:
    """The key under which this browser's attempts for ``address`` are counted; None if it never signed in with it."""
    browser = _read(request)
    name = _name(browser["id"], address)
    # SECURITY: an id alone is not enough, or one's own browser would give attempts for every address.
    is_known = any([compare_digest(name, known) for known in browser["addresses"]])  # noqa: C419 - looks at all of them
    return name if is_known else None


def remember(request: HttpRequest, response: HttpResponse, *addresses: str) -> None:
    """Add the addresses with which somebody has just signed in to the browser's cookie."""
    browser = _read(request)
    names = [_name(browser["id"], address) for address in addresses]
    browser["addresses"] = list(dict.fromkeys([*names, *browser["addresses"]]))[:REMEMBERED]
    response.set_cookie(
        settings.KNOWN_BROWSER_COOKIE_NAME,
        signing.dumps(browser, salt=SALT),
        max_age=LIFETIME,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> dict[str, Any]:
    """The content of the cookie; that of a new browser if there is none that we signed."""
    cookie = request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE_NAME, "")
    try:
        browser: dict[str, Any] = signing.loads(cookie, salt=SALT, max_age=LIFETIME)
    except signing.BadSignature:
        browser = {"id": token_urlsafe(16), "addresses": []}
    return browser


def _name(browser: str, address: str) -> str:
    """An address as the cookie holds it: whoever looks at the device learns nothing."""
    return salted_hmac(SALT, f"{browser}\0{address.strip().lower()}", algorithm="sha256").hexdigest()[:32]
