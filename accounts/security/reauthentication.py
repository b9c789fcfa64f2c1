"""Asking again who somebody is, before they do what must not be possible on a laptop that was left unlocked."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator


def has_reauthenticated(request: HttpRequest) -> bool:
    """Whether the person has confirmed in the last five minutes who they are, or has no means to do so."""
    # SECURITY: allauth asks nobody who signs in at another site only, and has no password.
    if not get_adapter().get_reauthentication_methods(request.user):
        return True
    records = get_authentication_records(request, request.user)
    times = [record["at"] for record in records if record.get("reauthenticated")]
    return bool(times) and time.time() - times[-1] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def reauthentication_required[View: Callable[..., HttpResponseBase]](view: View) -> View:
    """Let a view run only within five minutes of the person having confirmed who they are.

    Otherwise they are asked for their password, a passkey or a code, or sent to the site that they sign in with. A
    form that was posted is kept meanwhile and posted again afterwards, without its files: a view that takes files asks
    before it shows their form.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not has_reauthenticated(request):
            raise ReauthenticationRequired
        return view(request, *args, **kwargs)

    return cast(View, wrapper)


def reauthentication_required_to_post[View: Callable[..., HttpResponseBase]](view: View) -> View:
    """The same for a view that shows its form to everybody signed in, and asks when it is posted."""
    guarded = reauthentication_required(view)

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        chosen = guarded if request.method == "POST" else view
        return chosen(request, *args, **kwargs)

    return cast(View, wrapper)


class ReauthenticationRequiredMixin:
    """``reauthentication_required`` for a view that is a class; it stands before ``View`` in the list of bases."""

    @method_decorator(reauthentication_required)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response
