"""Sign-up and sign-in by which a visitor's choice waits for their account, and becomes a letter."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from accounts.adapter import AccountAdapter as SignInAdapter
from accounts.models import User
from letters.models import WaitingText
from letters.waiting.arrival import letter_from_waiting_text


class AccountAdapter(SignInAdapter):
    """Sign-up and sign-in that know of waiting texts."""

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Save a new user, for whom what this browser keeps waits from now on."""
        saved = super().save_user(request, user, form, commit=commit)
        if commit:
            WaitingText.objects.bind(request.session, saved)
        return saved

    def post_login(
        self, request: HttpRequest, user: User, *, redirect_url: str | None = None, **options: Any
    ) -> HttpResponse:
        """After every way of signing in: go on to the letter that waited, if one did."""
        was_kept_here = redirect_url == reverse("text-kept")
        if letter := letter_from_waiting_text(request.session, by=user, from_session=was_kept_here):
            redirect_url = letter.get_absolute_url()
        return super().post_login(request, user, redirect_url=redirect_url, **options)
