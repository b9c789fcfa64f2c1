"""Middleware: sessions that have lasted long enough end, and who needs a second factor has one."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.security import second_factor, sessions

GetResponse = Callable[[HttpRequest], HttpResponse]

# What somebody without their second factor needs to add one, or to leave. The API refuses by itself (HasScope).
WAY_TO_A_FACTOR = ("/accounts/", "/settings/security/", "/settings/data/", "/language/", "/acceptance/")
PUBLIC = ("/privacy/", "/terms/", "/cookies/", "/imprint/", "/code-of-conduct/", "/.well-known/", "/livez", "/readyz")
OPEN = (*WAY_TO_A_FACTOR, *PUBLIC, "/api/")


def limit_sessions(get_response: GetResponse) -> GetResponse:
    """Sign out whoever has been signed in, or away, for longer than their role allows."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if sessions.has_ended(request.session, request.user):
                logout(request)
                messages.info(request, _("Your session has ended. Sign in again to continue."))
            else:
                sessions.note_activity(request, request.user)
        return get_response(request)

    return middleware


def require_second_factor(get_response: GetResponse) -> GetResponse:
    """Show those who should have added a second factor by now how to add one, in place of every other page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated and not request.path_info.startswith(OPEN) and second_factor.is_missing(user):
            return render(request, "accounts/second_factor_required.html", status=403)
        return get_response(request)

    return middleware
