"""Pages for a person's own settings: profile, language, notification preferences, API tokens."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.entrance.own_pages import from_own_pages
from accounts.forms import NotificationPreferencesForm, ProfileForm, TokenForm
from accounts.models import Token, User
from accounts.security.reauthentication import reauthentication_required
from accounts.types import UserRequest


@require_http_methods(["GET", "POST"])
def profile(request: UserRequest) -> HttpResponse:
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("profile")
    return settings_page(request, form=form)


def settings_page(request: UserRequest, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The settings page; ``forms`` replace fresh ones where they have errors."""
    context = {
        "form": ProfileForm(instance=request.user),
        "notices_form": NotificationPreferencesForm(user=request.user),
        "token_form": TokenForm(),
        "tokens": Token.objects.visible_to(request.user),
    }
    return render(request, "accounts/profile.html", context | forms, status=status)


@require_POST
def notification_preferences_set(request: UserRequest) -> HttpResponse:
    form = NotificationPreferencesForm(request.POST, user=request.user)
    if not form.is_valid():
        return settings_page(request, notices_form=form, status=422)
    request.user.set_notification_preferences(form.preferences(), mails_tell_more=form.cleaned_data["mails_tell_more"])
    messages.success(request, _("Saved."))
    return redirect(f"{reverse('profile')}#notices")


@require_POST
@reauthentication_required
def token_create(request: UserRequest) -> HttpResponse:
    form = TokenForm(request.POST)
    if not form.is_valid():
        return settings_page(request, token_form=form, status=422)
    token, key = Token.objects.issue(user=request.user, **form.cleaned_data)
    return settings_page(request, token=token, key=key)


@require_POST
def token_revoke(request: UserRequest, pk: str) -> HttpResponse:
    get_object_or_404(Token.objects.visible_to(request.user), pk=pk).revoke()
    messages.success(request, _("The token no longer works."))
    return redirect("profile")


@login_not_required
@from_own_pages
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language of the pages, which is kept in a cookie and for users in their settings."""
    code = request.POST.get("language", "")
    back = request.POST.get("next", "")
    # SECURITY: redirect only to pages of this site. Without the slash, it would be looked up as the name of a page.
    if not back.startswith("/") or not url_has_allowed_host_and_scheme(
        back, {request.get_host()}, require_https=request.is_secure()
    ):
        back = "/"
    response = redirect(back)
    if code in User.Language.values:
        secure, year = settings.LANGUAGE_COOKIE_SECURE, timedelta(days=365)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, code, max_age=year, secure=secure, httponly=True, samesite="Lax"
        )
        if request.user.is_authenticated:
            request.user.choose_language(code)
    return response
