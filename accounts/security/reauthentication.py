"""Asking again who somebody is, before they do what must not be possible on a laptop that was left unlocked."""

from collections.abc import Callable
from typing import Any, cast

from allauth.account.decorators import reauthentication_required as allauth_reauthentication_required
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator


def reauthentication_required[View: Callable[..., HttpResponseBase]](view: View) -> View:
    """Let a view run only within five minutes of the person having confirmed who they are.

    Otherwise they are asked for their password, a passkey or a code. A form that was posted is kept meanwhile and
    posted again afterwards, without its files: a view that takes files asks before it shows their form.
    """
    return cast(View, allauth_reauthentication_required(view))


class ReauthenticationRequiredMixin:
    """The same for a view that is a class; it stands before ``View`` in the list of bases."""

    @method_decorator(reauthentication_required)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response
