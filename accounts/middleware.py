"""Middleware: the language that a person chose, and clearing the browser's data at sign-out."""

from collections.abc import Callable

from django.conf import settings
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
    """Have the next page clear the texts that the desk keeps on the device, when a person signs out.

    The cookie says whose: other people's texts on the same device stay (frontend/src/signed-out/).
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        person = request.user.pk if request.method == "POST" else None
        response = get_response(request)
        if person and not request.user.is_authenticated:
            response.set_cookie(
                settings.SIGNED_OUT_COOKIE_NAME,
                str(person),
                max_age=24 * 3600,
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Strict",
            )
        return response

    return middleware
