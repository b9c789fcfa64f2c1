"""Forms without a token, on pages that are the same for everybody: only pages of this site may send them."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

type View = Callable[..., HttpResponse]

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
OWN = {"same-origin", "none"}  # "none": the person did it, and no page


def from_own_pages(view: View) -> View:
    """Decorate a view whose form has no CSRF token: what a page of another site sends is refused with 403.

    Browsers say which site a form stands on (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/, and ``Origin``);
    a page cannot change these headers. What is no browser has no cookies of anybody that it could misuse.
    """

    # SECURITY: this check is in place of the token.
    @csrf_exempt
    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in SAFE and not is_from_own_page(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def is_from_own_page(request: HttpRequest) -> bool:
    """Whether a request comes from a page of this site, or from something that is no browser."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site in OWN
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()
