"""The page about the security of one's account, and what its buttons do."""

from collections.abc import Iterable
from typing import Any

from allauth.mfa.adapter import get_adapter as get_factor_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from accounts.security.devices import device_name
from accounts.security.providers import provider_choices
from accounts.types import UserRequest
from audit.models import Action, Entry


@require_safe
def security(request: UserRequest) -> HttpResponse:
    context = {"sessions": open_sessions(request.user), "providers": provider_choices(request)}
    return render(request, "accounts/security.html", context | factors(request.user))


def factors(user: User) -> dict[str, Any]:
    """The passkeys, the authenticator app and the recovery codes of a person, each as allauth wraps it."""
    wrapped: dict[str, list[Any]] = {}
    for authenticator in user.authenticator_set.order_by("pk"):
        wrapped.setdefault(authenticator.type, []).append(authenticator.wrap())  # type: ignore[attr-defined]
    return {
        "passkeys": wrapped.get("webauthn", []),
        "app": next(iter(wrapped.get("totp", [])), None),
        "recovery_codes": next(iter(wrapped.get("recovery_codes", [])), None),
    }


def open_sessions(user: User) -> list[UserSession]:
    """The sessions of a person, the one used last first, each with the name of its ``device``."""
    rows: Iterable[Any] = user.usersession_set.order_by("-last_seen_at")
    sessions = [session for session in rows if not session.purge()]
    for session in sessions:
        session.device = device_name(session.user_agent)
    return sessions


def end(request: UserRequest, sessions: list[Any]) -> None:
    """End sessions of the person, and record each in the audit log."""
    for _session in sessions:
        Entry.objects.record(Action.SESSION_ENDED, by=request.user)
    end_sessions(request, sessions)


@require_POST
def session_end(request: UserRequest, pk: int) -> HttpResponse:
    end(request, [get_object_or_404(request.user.usersession_set, pk=pk)])
    messages.success(request, _("The session has ended."))
    return redirect("security")


@require_POST
def sessions_end(request: UserRequest) -> HttpResponse:
    end(request, list(request.user.usersession_set.exclude(session_key=request.session.session_key)))
    messages.success(request, _("All other sessions have ended."))
    return redirect("security")


class PasskeyRemovalView(RemoveWebAuthnView):
    """allauth's page, which would also remove the last factor of somebody who needs one."""

    def form_valid(self, form: Any) -> HttpResponse:
        adapter = get_factor_adapter()
        if not adapter.can_delete_authenticator(self.get_object()):
            messages.error(self.request, adapter.error_messages["cannot_delete_authenticator"])
            return redirect("security")
        response: HttpResponse = super().form_valid(form)
        return response


def gone_to_security(request: HttpRequest) -> HttpResponse:
    """Where allauth sends people after they changed something: its own pages about each kind of thing are not used."""
    return redirect("security")
