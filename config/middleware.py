"""Middleware: refuses NUL bytes in requests and keeps private pages out of caches."""

from collections.abc import Callable
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from config import errors

GetResponse = Callable[[HttpRequest], HttpResponse]


def refuse_nul_bytes(get_response: GetResponse) -> GetResponse:
    """Answer 400 to a URL with a NUL byte or a lone surrogate, which PostgreSQL cannot store."""

    def middleware(request: HttpRequest) -> HttpResponse:
        address = request.path + unquote(request.META.get("QUERY_STRING", ""), errors="surrogatepass")
        if "\0" in address or any("\ud800" <= letter <= "\udfff" for letter in address):
            return errors.bad_request(request)
        return get_response(request)

    return middleware


def private_pages(get_response: GetResponse) -> GetResponse:
    """Forbid caching of pages for signed-in people, so that Back after sign-out shows nothing."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        # SECURITY: request.user is lazy; reading it here loads only what the session already has.
        if request.user.is_authenticated or request.headers.get("Authorization"):
            patch_cache_control(response, no_store=True, private=True)
        response.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        return response

    return middleware
