"""Signing in at another site, and going on here: to the provider, back from it, connecting and disconnecting."""

from functools import partial
from http import HTTPStatus
from typing import Any

from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.forms import DisconnectForm
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.github.views import oauth2_callback
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

from accounts.security.provider_accounts import connected_providers
from accounts.security.reauthentication import reauthentication_required
from accounts.types import UserRequest

RETRY_AFTER = 60  # seconds


def provider_choices(request: UserRequest) -> list[dict[str, Any]]:
    """Each provider that the operator has set, with the account there that the person has connected, if any."""
    accounts = {account.provider: account for account in request.user.socialaccount_set.all()}  # type: ignore[attr-defined]
    return [
        {"provider": provider, "account": accounts.get(provider.sub_id)}
        for provider in get_adapter().list_providers(request)
    ]


@login_not_required
@require_POST
def provider_login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send the browser to a provider.

    By a page of ours and not by a redirect: browsers follow no redirect to another site after a form was sent, as our
    content security policy names no other site for forms.
    """
    try:
        provider = get_adapter().get_provider(request, provider_id)
        response: HttpResponse = provider.redirect_from_request(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    except RequestException:
        response = render(request, "socialaccount/unreachable.html", status=HTTPStatus.SERVICE_UNAVAILABLE)
        response["Retry-After"] = str(RETRY_AFTER)
        return response
    if isinstance(response, HttpResponseRedirect):
        return render(request, "socialaccount/leaving.html", {"provider": provider, "url": response.url})
    return response


@login_not_required
@require_safe
def provider_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Where a provider sends the browser back to."""
    view = oauth2_callback if provider_id == "github" else partial(openid_connect.callback, provider_id=provider_id)
    try:
        response: HttpResponse = view(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    return response


@require_POST
@reauthentication_required
def provider_disconnect(request: UserRequest, pk: int) -> HttpResponse:
    account = get_object_or_404(request.user.socialaccount_set, pk=pk)
    form = DisconnectForm({"account": account.pk}, request=request)
    if form.is_valid():
        form.save()
    for error in form.non_field_errors():
        messages.error(request, error)
    return redirect("security")


@require_safe
def reauthenticate_with_provider(request: UserRequest) -> HttpResponse:
    """Ask somebody who has no password to show at the other site again who they are."""
    context = {"providers": connected_providers(request.user), "next": get_next_redirect_url(request) or ""}
    return render(request, "socialaccount/reauthenticate.html", context)


@login_not_required
@require_safe
def cancelled(request: HttpRequest) -> HttpResponse:
    """Back from a provider without having signed in there."""
    messages.info(request, _("You did not finish signing in there. Choose how you want to sign in here."))
    return redirect("account_login")
