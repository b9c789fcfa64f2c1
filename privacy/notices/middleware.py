"""Middleware: nobody goes on before they have accepted what the page asks for."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from privacy.notices.required import missing_document


class AcceptanceMiddleware:
    """Redirect to the document that is missing, and back from there; the API has a permission of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not settings.ASK_ACCEPTANCE or not request.user.is_authenticated or request.path.startswith("/api/"):
            return None
        document = missing_document(request, view.__module__)
        if document is None:
            return None
        back = request.get_full_path() if request.method == "GET" else request.path
        return redirect(f"{reverse('accept', args=[document])}?{urlencode({'next': back})}")
