"""Middleware: the language that a person chose, and clearing the browser's data at sign-out."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

GetResponse = Callable[[HttpRequest], HttpResponse]


def own_language(get_response: GetResponse) -> GetResponse:
    """Prefer the language that a person chose in the settings to the browser's."""

    def middleware(request: HttpRequest) -> HttpResponse:
        language = getattr(request.user, "language", "")
        if language:
            translation.activate(language)
            request.LANGUAGE_CODE = language
        response = get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or "it")
        return response

    return middleware


def forget_at_sign_out(get_response: GetResponse) -> GetResponse:
    """Have the browser clear the texts that the desk keeps on the device, when a person signs out."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method == "POST" and request.resolver_match and request.resolver_match.url_name == "account_logout":
            # SECURITY: until then the device keeps texts that never reached the server.
            response["Clear-Site-Data"] = '"storage"'
        return response

    return middleware
