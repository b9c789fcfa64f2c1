"""Sign-up, sign-in and the mails of accounts where they differ from allauth's defaults."""

from datetime import timedelta
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as current
from django.conf import settings
from django.contrib.sites.shortcuts import get_current_site
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.forms import SignupForm
from accounts.models import User
from mail.models import KEPT_FOR, Mail


class AccountAdapter(DefaultAccountAdapter):
    """The error messages in our words, name and language at sign-up, and mails that a worker sends."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The email or the password is wrong."),
        "too_many_login_attempts": _("Too many attempts. Wait a few minutes and try again."),
        "rate_limited": _("Too many requests. Wait a few minutes and try again."),
    }

    def save_user(self, request: HttpRequest, user: User, form: SignupForm, commit: bool = True) -> User:
        """Save a new user with the name that they typed and the language of the sign-up page."""
        user.name = form.cleaned_data["name"]
        user.language = translation.get_language() or ""
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
