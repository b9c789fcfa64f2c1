"""Sign-up, sign-in and the mails of accounts where they differ from allauth's defaults."""

from datetime import timedelta
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.account.utils import get_next_redirect_url
from allauth.core import context as current
from django.conf import settings
from django.contrib.sites.shortcuts import get_current_site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.entrance import attempts, known_browser
from accounts.forms import SignupForm
from accounts.models import User
from accounts.security import sessions
from accounts.security.provider_accounts import connected_providers
from mail.models import KEPT_FOR, Mail

LONGEST_PAGE = 500  # of the column


class AccountAdapter(DefaultAccountAdapter):
    """The error messages in our words, name and language at sign-up, and mails that a worker sends."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("This code is wrong or has expired."),
        "incorrect_password": _("The password is wrong."),
        "email_password_mismatch": _("The email or the password is wrong."),
    }

    def save_user(self, request: HttpRequest, user: User, form: SignupForm, commit: bool = True) -> User:
        """Save a new user with the name that they typed and the language of the sign-up page."""
        user.name = form.cleaned_data["name"]
        user.language = translation.get_language() or ""
        user.first_page = first_page(request)
        saved: User = super().save_user(request, user, form, commit=commit)
        return saved

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue a mail in the language of the person, so that no answer waits for a mail server.

        Args:
            template_prefix: Of the templates of subject and body, such as ``account/email/password_reset_key``.
            email: The address.
            context: For the templates; ``user`` is whose account it is, if there is one.
        """
        request, user = current.request, context.get("user")
        if getattr(request, "is_rehearsal", False):
            return
        with translation.override((user and user.language) or translation.get_language()):
            known = {"request": request, "email": email, "current_site": get_current_site(request)}
            message = self.render_mail(template_prefix, email, known | context)
        Mail.objects.queue_message(
            *(email, message.subject, message.body), recipient=user, valid_for=validity(template_prefix)
        )

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell a person by mail what has changed in their account."""
        super().send_notification_mail(template_prefix, user, {"user": user} | (context or {}), email)

    def add_message(self, request: HttpRequest, *args: Any, **options: Any) -> None:
        if not getattr(request, "is_rehearsal", False):  # of a sign-up: accounts/entrance/forms.py
            super().add_message(request, *args, **options)

    def should_send_confirmation_mail(self, request: HttpRequest, email_address: EmailAddress, signup: bool) -> bool:
        """Whether the link that confirms an address is sent again at a sign-in; earlier ones are still good."""
        return signup or attempts.CONFIRMATION.allows(request, email_address.email)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse what is tried too often; allauth's own limits are off (``ACCOUNT_RATE_LIMITS``)."""
        attempts.SIGN_IN.refuse(request, credentials["email"])

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        user: User | None = super().authenticate(request, **credentials)
        if user:
            attempts.SIGN_IN.succeeded(request, credentials["email"])
        return user

    def post_login(
        self,
        request: HttpRequest,
        user: User,
        *,
        email: str | None = None,
        redirect_url: str | None = None,
        **options: Any,
    ) -> HttpResponse:
        """After every way of signing in: on to where one was going, and the browser has attempts of its own."""
        first = user.take_first_page()
        # SECURITY: asked again, since the host that the page was asked at may be another one by now.
        if redirect_url in {None, "", resolve_url(settings.LOGIN_REDIRECT_URL)} and first and self.is_safe_url(first):
            redirect_url = first
        response: HttpResponse = super().post_login(request, user, email=email, redirect_url=redirect_url, **options)
        known_browser.remember(request, response, *filter(None, {user.email, email}))
        return response

    def set_password(self, user: User, password: str) -> None:
        """After a reset, the failed attempts of others do not keep the owner from signing in."""
        super().set_password(user, password)
        attempts.SIGN_IN.succeeded(current.request, user.email)

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        sessions.start(request.session)

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """How the person may show again who they are, in our words.

        Whoever has neither password nor factor does so at the site that they sign in with.
        """
        descriptions = {
            "reauthenticate": _("Use the password"),
            "mfa_reauthenticate": _("Use a code of the authenticator app, or a recovery code"),
            "mfa_reauthenticate:webauthn": _("Use a passkey"),
        }
        methods = [
            method | {"description": descriptions[method["id"]]}
            for method in super().get_reauthentication_methods(user)
        ]
        if not methods and connected_providers(user):
            methods = [{"id": "provider", "description": "", "url": reverse("reauthenticate-provider")}]
        return methods

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("security")


def first_page(request: HttpRequest) -> str:
    """The path of this site that a sign-up is to lead to; "" for none."""
    asked = get_next_redirect_url(request) or ""
    # SECURITY: a path alone, never an address: allauth accepts those of all hosts that the site answers to.
    is_path = asked.startswith("/") and not asked.startswith(("//", "/\\"))
    return asked if is_path and len(asked) <= LONGEST_PAGE else ""


def validity(template_prefix: str) -> timedelta:
    """How long what a mail holds is of use: a link or a code as long as it is accepted."""
    name = template_prefix.rpartition("/")[2]
    if name == "password_reset_key":
        return timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
    if name.startswith("email_confirmation"):
        return timedelta(days=app_settings.EMAIL_CONFIRMATION_EXPIRE_DAYS)
    if name == "login_code":
        return timedelta(seconds=app_settings.LOGIN_BY_CODE_TIMEOUT)
    return KEPT_FOR
