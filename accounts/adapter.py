"""Sign-up and sign-in where they differ from allauth's defaults."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accounts.forms import SignupForm
from accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """The error messages in our words, and name and language at sign-up."""

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
