"""Accounts at other sites that people sign in with: Google, GitHub, LinkedIn, any OpenID Connect provider."""

from typing import TYPE_CHECKING, Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import resume_request
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.providers.base import AuthProcess
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialAccount, SocialLogin
    from allauth.socialaccount.providers.base import Provider


def connected_providers(user: User) -> "list[Provider]":
    """The providers with which ``user`` can sign in here."""
    connected = set(user.socialaccount_set.values_list("provider", flat=True))
    return [one for one in get_adapter().list_providers(context.request) if one.sub_id in connected]


class ProviderAccountAdapter(DefaultSocialAccountAdapter):
    error_messages = DefaultSocialAccountAdapter.error_messages | {
        "no_password": gettext_lazy("Choose a password first: without one you could no longer sign in."),
        "email_taken": gettext_lazy("This address cannot be used."),
    }

    def populate_user(self, request: HttpRequest, sociallogin: "SocialLogin", data: dict[str, Any]) -> User:
        """Fill in what the provider says of a new person: address and name."""
        user: User = super().populate_user(request, sociallogin, data)
        parts = [data.get("first_name") or "", data.get("last_name") or ""]
        name = data.get("name") or " ".join(filter(None, parts)) or data.get("username") or ""
        user.name = name[: User._meta.get_field("name").max_length]
        user.language = translation.get_language() or ""
        for address in sociallogin.email_addresses:
            # SECURITY: a provider that writes "false", a string that is not empty, has verified nothing.
            address.verified = address.verified in {True, "true"}
        return user

    def get_signup_form_initial_data(self, sociallogin: "SocialLogin") -> dict[str, Any]:
        initial: dict[str, Any] = super().get_signup_form_initial_data(sociallogin)
        return initial | {"name": sociallogin.user.name}

    def authenticate_by_email(self, sociallogin: "SocialLogin") -> tuple[User, str] | None:
        """The person whose address the provider has verified, if they have confirmed it here as well.

        SECURITY: whoever signs up with an address of somebody else cannot confirm it. If the owner, coming from a
        provider, were let into that account, they would share it with whoever made it.
        """
        found: tuple[User, str] | None = super().authenticate_by_email(sociallogin)
        return found if found and found[0].has_confirmed(found[1]) else None

    def pre_social_login(self, request: HttpRequest, sociallogin: "SocialLogin") -> None:
        """Go on with what waits for somebody to show again who they are, where that is why they come back."""
        if sociallogin.state.get("process") != AuthProcess.REDIRECT or not request.user.is_authenticated:
            return
        back = sociallogin.get_redirect_url(request) or reverse("security")
        if sociallogin.user != request.user:
            messages.error(request, _("You signed in there with somebody else’s account."))
            raise ImmediateHttpResponse(redirect(back))
        record_authentication(request, request.user, "socialaccount", reauthenticated=True)
        query = request.GET.copy()
        query["next"] = back
        request.GET = query  # type: ignore[assignment]
        raise ImmediateHttpResponse(resume_request(request) or redirect(back))

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: "SocialAccount") -> str:
        return reverse("security")
