"""Whole public pages, compressed, kept in each process until an edition is published."""

import gzip
from collections.abc import Callable
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.middleware.csp import get_nonce
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.translation import get_language

from guides.models import Guide

KEPT_FOR = 24 * 3600  # seconds
SHARED_FOR = 60  # seconds that a cache in front of us may go on showing an edition after the next


def answer(request: HttpRequest, render: Callable[[], HttpResponse]) -> HttpResponse:
    """What ``render`` gives: for visitors whom we know nothing of, one for all of them until an edition is published.

    SECURITY: nothing that depends on a person may be kept. Nothing is where the request has a session or has just
    ended one, or where the page has a token, a nonce or a cookie.
    """
    if not is_for_everybody(request):
        return render()
    # The host and the scheme stand in addresses of the page.
    key = repr((request.scheme, request.get_host(), request.get_full_path(), get_language(), Guide.objects.state()))
    name = sha256(key.encode()).hexdigest()
    if (compressed := caches["fragments"].get(name)) is None:
        response = render()
        if not is_same_for_everybody(request, response):
            return response
        compressed = gzip.compress(response.content, mtime=0)
        caches["fragments"].set(name, compressed, KEPT_FOR)
    return response_of(request, compressed)


def is_for_everybody(request: HttpRequest) -> bool:
    """Whether nothing of a request says who sends it, and its address has nothing but a language."""
    personal = {settings.SESSION_COOKIE_NAME, settings.SIGNED_OUT_COOKIE_NAME} & request.COOKIES.keys()
    is_plain = not request.GET or (list(request.GET) == ["lang"] and request.GET["lang"] == get_language())
    return not personal and is_plain and not request.user.is_authenticated


def is_same_for_everybody(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether a page that was rendered has nothing that was made for this request."""
    has_token, has_nonce = request.META.get("CSRF_COOKIE_NEEDS_UPDATE"), bool(get_nonce(request))
    return response.status_code == 200 and not (has_token or has_nonce or response.cookies or request.session.modified)


def response_of(request: HttpRequest, compressed: bytes) -> HttpResponse:
    """The page as the browser takes it; 304 where it has it already."""
    tag = f'W/"{sha256(compressed).hexdigest()[:32]}"'
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response = HttpResponse(compressed, headers={"Content-Encoding": "gzip"})
    else:
        response = HttpResponse(gzip.decompress(compressed))
    response.headers["ETag"] = tag
    patch_vary_headers(response, ["Accept-Encoding"])
    if request.GET:  # the language is part of the address
        patch_cache_control(response, public=True, max_age=0, s_maxage=SHARED_FOR)
    else:
        patch_cache_control(response, no_cache=True)
    return get_conditional_response(request, tag, response=response) or response
