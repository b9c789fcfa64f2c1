"""Middleware: refuses NUL bytes, large bodies, exceeded quotas, an API without TLS; keeps pages out of caches."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import unquote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext

from config import errors
from limits.quota import QuotaExceeded
from limits.sizes import DEFAULT, REFUSAL, max_body

GetResponse = Callable[[HttpRequest], HttpResponse]


def refuse_nul_bytes(get_response: GetResponse) -> GetResponse:
    """Answer 400 to a URL with a NUL byte or a lone surrogate, which PostgreSQL cannot store."""

    def middleware(request: HttpRequest) -> HttpResponse:
        address = request.path + unquote(request.META.get("QUERY_STRING", ""), errors="surrogatepass")
        if "\0" in address or any("\ud800" <= letter <= "\udfff" for letter in address):
            return errors.bad_request(request)
        return get_response(request)

    return middleware


def refuse_plain_http(get_response: GetResponse) -> GetResponse:
    """Refuse requests to the API over plain HTTP, where TLS is required, with 403.

    A redirect would work, and hide from a program that it sends its token readably (ASVS 5.0, 4.1.2).
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.SECURE_SSL_REDIRECT and request.path.startswith("/api/") and not request.is_secure():
            return JsonResponse({"detail": gettext("Use https.")}, status=403)
        return get_response(request)

    return middleware


def refuse_large_bodies(get_response: GetResponse) -> GetResponse:
    """Answer 413 to a body that is larger than its view takes, before it is read.

    The gateway does not read such a body either, and gives its reason where that is another one. Where another server
    serves the application, this is what refuses.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if status := request.META.get(REFUSAL):
            return errors.refused_body(request, status)
        length = request.META.get("CONTENT_LENGTH") or "0"
        # Every view takes as much as ``DEFAULT``, and which view it is costs something to find out.
        if length.isdecimal() and int(length) > DEFAULT and int(length) > max_body(request.path_info):
            return errors.refused_body(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return get_response(request)

    return middleware


def explain_refused_methods(get_response: GetResponse) -> GetResponse:
    """Answer 405 with a page instead of nothing.

    A browser that opens the address of a form again (after a change of language, from a restored tab) is led to the
    page above it: no form answers there by itself, so it asks for nothing but a page.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or request.path_info.startswith("/api/"):
            return response
        if request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate":
            return redirect(errors.page_above(request.path_info))
        explained = errors.method_not_allowed(request)
        explained["Allow"] = response["Allow"]
        return explained

    return middleware


class QuotaMiddleware:
    """Answers 429, with one sentence and ``Retry-After``, where a quota is exceeded and no page says so itself."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, QuotaExceeded):
            return None
        return exception.mark(errors.page(request, HTTPStatus.TOO_MANY_REQUESTS, exception.sentence))


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
