"""Error pages, each with one sentence and a way back."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def page(request: HttpRequest, status: int, sentence: str) -> HttpResponse:
    """The error page with ``sentence``; under ``/api/`` JSON."""
    if request.path.startswith("/api/"):
        return JsonResponse({"detail": sentence}, status=status)
    return render(request, "error.html", {"status": status, "sentence": sentence}, status=status)


@login_not_required
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 400, _("This request could not be read."))


@login_not_required
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 403, _("You can see this, but this action is not yours to take."))


@login_not_required
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 404, _("There is nothing here, or it is not yours to see."))


@login_not_required
def server_error(request: HttpRequest) -> HttpResponse:
    return page(request, 500, _("Something broke on our side. Your saved text is safe."))


@login_not_required
def csrf_failure(request: HttpRequest, reason: str = "", **kwargs: Any) -> HttpResponse:
    return page(request, 403, _("This page was open for too long. Go back, reload it and try again."))
