"""Middleware: whoever has asked to be erased can only take that back, export their data, and sign out."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

# Beside the pages that everybody sees without signing in.
OPEN_WHILE_LEAVING = {
    *("your-data", "data-export-new", "data-export", "data-export-file", "erasure-new", "erasure-cancel"),
    *("account_logout", "language"),
    *("account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "reauthenticate-provider"),
}


class LeavingMiddleware:
    """SECURITY: the lock of an account during the days before it is erased; for the API see ``HasScope``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., HttpResponse], *args: Any) -> HttpResponse | None:
        """Lead every other page to the one that says what can still be done."""
        match = request.resolver_match
        is_leaving = request.user.is_authenticated and request.user.erasure_due_at is not None
        is_private = getattr(view, "login_required", True)
        if is_leaving and is_private and match and match.url_name not in OPEN_WHILE_LEAVING:
            return redirect("your-data")
        return None
