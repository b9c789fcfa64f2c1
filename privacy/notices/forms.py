"""The form of sign-up, by which a person accepts the terms."""

from django.http import HttpRequest

from accounts.forms import SignupForm as AccountForm
from accounts.models import User
from privacy.models import Acceptance
from privacy.notices.documents import Document


class SignupForm(AccountForm):
    """Sign-up with the terms: the page says that signing up accepts them, so there is nothing to tick."""

    def signup(self, request: HttpRequest, user: User) -> None:
        """Record that the new person accepts the terms; allauth calls this after it has saved them."""
        super().signup(request, user)
        Acceptance.objects.accept(Document.TERMS, by=user)
