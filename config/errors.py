"""Error pages, each with one sentence and a way back."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.urls import is_valid_path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from files.bucket import BucketUnavailableError, FileLostError
from limits.sizes import max_body

DATABASE_UNAVAILABLE = gettext_lazy(
    "The database did not answer in time. Your saved text is safe: try again in a moment."
)


FILES_UNAVAILABLE = gettext_lazy("Files cannot be stored or read right now. Try again in a moment.")
FILE_LOST = gettext_lazy("This file has been lost. Make it or attach it again.")


def page(
    request: HttpRequest, status: int, sentence: str, *, headers: Mapping[str, str] | None = None, above: str = "/"
) -> HttpResponse:
    """The error page with ``sentence``, or JSON under ``/api/`` and for a script that asks for it.

    ``above`` is the path of a page to offer besides the home page.
    """
    if request.path.startswith("/api/") or request.headers.get("Accept", "").startswith("application/json"):
        response: HttpResponse = JsonResponse({"detail": sentence}, status=status)
    else:
        context = {"status": status, "sentence": sentence, "above": above}
        response = render(request, "error.html", context, status=status)
    for name, value in (headers or {}).items():
        response[name] = value
    return response


def retry_after(seconds: int = 5) -> dict[str, str]:
    """The header that says after how many seconds to try again; few for what passes by itself."""
    return {"Retry-After": str(seconds)}


@login_not_required
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 400, _("This request could not be read."))


@login_not_required
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 403, _("You can see this page, but you are not allowed to do this."))


@login_not_required
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 404, _("There is nothing here, or you are not allowed to see it."))


def method_not_allowed(request: HttpRequest) -> HttpResponse:
    """405: an address that only takes what a form sends was opened by hand, or again."""
    sentence = _("This address is not a page: it only takes what a button sends.")
    return page(request, 405, sentence, above=page_above(request.path_info))


def page_above(path: str) -> str:
    """The nearest address above ``path`` that exists here."""
    above = path.rstrip("/").rpartition("/")[0] + "/"
    return above if above == "/" or is_valid_path(above) else page_above(above)


@login_not_required
def server_error(request: HttpRequest) -> HttpResponse:
    """500; 503 when the database or the files' bucket did not answer in time, or not at all."""
    match sys.exception():
        case OperationalError() | InterfaceError():
            return database_unavailable(request)
        case BucketUnavailableError():
            return page(request, 503, str(FILES_UNAVAILABLE), headers=retry_after())
        case FileLostError():
            return page(request, 410, str(FILE_LOST))
    return page(request, 500, _("Something went wrong on our side. Your saved text is safe."))


def database_unavailable(request: HttpRequest) -> HttpResponse:
    """503, as a page where the database is there to make one."""
    with suppress(OperationalError, InterfaceError):
        return page(request, 503, str(DATABASE_UNAVAILABLE), headers=retry_after())
    content_type = "text/plain; charset=utf-8"
    return HttpResponse(DATABASE_UNAVAILABLE, status=503, content_type=content_type, headers=retry_after())


def refused_body(request: HttpRequest, status: int) -> HttpResponse:
    """The answer to a request whose body was not read: 413, 408 or 503."""
    sentences = {
        413: _("This is more than Bozza takes at once: %(size)s. Send less, or a smaller file."),
        408: _("What you sent arrived too slowly. Check the connection and try again."),
        503: _("Too many files are arriving right now. Try again in a moment."),
    }
    sentence = sentences[status] % {"size": filesizeformat(max_body(request.path_info))}
    return page(request, status, sentence, headers=retry_after() if status == 503 else {})


@login_not_required
def csrf_failure(request: HttpRequest, reason: str = "", **kwargs: Any) -> HttpResponse:
    return page(request, 403, _("This page was open for too long. Go back, reload it and try again."))
