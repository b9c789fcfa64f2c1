"""Forms for signing up, for a new password and for a code: each costs the same work, whether or not it is known."""

import uuid
from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.internal.flows.login import perform_login
from allauth.account.internal.flows.signup import complete_signup
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.core import context
from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from accounts.entrance import attempts
from accounts.entrance.reset_token import ResetTokenGenerator
from accounts.models import Token, User
from accounts.passwords.validators import GuessableValidator


class LoginForm(allauth_forms.LoginForm):
    """allauth's, with the focus on what is to be typed: the address, or the password where that was refused."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password" if self.data.get("login") else "login"].widget.attrs["autofocus"] = True


class SignupForm(allauth_forms.SignupForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.errors:
            self._compare_with_name()
        if not self.errors:
            attempts.SIGN_UP.refuse(context.request, cleaned["email"])
        return cleaned

    def _compare_with_name(self) -> None:
        """Allauth has compared the password with the address only."""
        try:
            GuessableValidator().validate(self.cleaned_data["password1"], User(name=self.cleaned_data["name"]))
        except ValidationError as error:
            self.add_error("password1", error)

    def try_save(self, request: HttpRequest) -> tuple[None, HttpResponse]:
        """Make the account; where the address has one, do the same work and mail that to its owner.

        SECURITY: for a known address the whole sign-up runs with another one, and is rolled back: the same hash, the
        same statements, one commit. Otherwise the time that it takes tells who has an account (S10).
        """
        with transaction.atomic():
            response = self._sign_up(request) if not self.account_already_exists else None
            if response is None:
                self._rehearse(request)
                response = self._pretend(request)
        return None, response

    def _sign_up(self, request: HttpRequest) -> HttpResponse | None:
        """Make the account; None when somebody else has just made one with this address."""
        try:
            with transaction.atomic():
                redirect_url = get_next_redirect_url(request)
                response: HttpResponse = complete_signup(request, user=self.save(request), redirect_url=redirect_url)
        except IntegrityError:
            return None
        return response

    def _pretend(self, request: HttpRequest) -> HttpResponse:
        """Go on as after a sign-up: the page after it says the same of an address that has an account."""
        login = Login(
            user=None,
            email=self.cleaned_data["email"],
            signup=True,
            redirect_url=get_next_redirect_url(request),
        )
        response: HttpResponse = perform_login(request, login)
        return response

    def _rehearse(self, request: HttpRequest) -> None:
        """Sign somebody up who does not exist, without mail and message, and undo it."""
        address, self.account_already_exists = self.cleaned_data["email"], False
        self.cleaned_data["email"] = f"{uuid.uuid4().hex}@rehearsal.invalid"
        request.is_rehearsal = True  # type: ignore[attr-defined] # read by the adapter
        with transaction.atomic():
            complete_signup(request, user=self.save(request))
            transaction.set_rollback(True)
        request.is_rehearsal = False  # type: ignore[attr-defined]
        self.cleaned_data["email"], self.account_already_exists = address, True


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    def clean_email(self) -> str:
        """Find whose address it is, in one statement for every address."""
        address: str = self.cleaned_data["email"].strip().lower()
        attempts.RESET.refuse(context.request, address)
        self.users = [user for user in User.objects.with_address(address) if user.is_active]
        return address

    def save(self, request: HttpRequest, **options: Any) -> str:
        """Queue a mail with a link, or one that says that there is no account."""
        generator = ResetTokenGenerator()
        if not self.users:
            generator.make_token(User(email=self.cleaned_data["email"]))  # the same work as for somebody
        return str(super().save(request, token_generator=generator, **options))


class ResetPasswordKeyForm(allauth_forms.ResetPasswordKeyForm):
    def save(self) -> None:
        """Set the password, and end the API tokens: whoever had the account may have made some."""
        super().save()
        Token.objects.visible_to(self.user).revoke()


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    end_tokens = forms.BooleanField(
        label=_("Also end my API tokens"),
        help_text=_(
            "Programs that use them have to get new ones. Leave it ticked if somebody else may know the old password."
        ),
        initial=True,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not Token.objects.visible_to(self.user).valid().exists():
            del self.fields["end_tokens"]

    def save(self) -> None:
        super().save()
        if self.cleaned_data.get("end_tokens"):
            Token.objects.visible_to(self.user).revoke()


class RequestLoginCodeForm(allauth_forms.RequestLoginCodeForm):
    def clean_email(self) -> str:
        """Find whose address it is, in one statement for every address."""
        address: str = self.cleaned_data["email"].strip().lower()
        attempts.CODE.refuse(context.request, address)
        self._user = next((user for user in User.objects.with_address(address) if user.is_active), None)
        return address
