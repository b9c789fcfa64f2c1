"""Middleware: an answer that says “too many attempts” has the status and the header that say so to programs."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def say_when_to_try_again(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Give the page of a form that was refused by ``attempts.py`` the status 429 and ``Retry-After``."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if refusal := getattr(request, "refusal", None):
            response.status_code = 429
            response["Retry-After"] = str(refusal.retry_after)
        return response

    return middleware
