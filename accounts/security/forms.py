"""Forms that take the code of an authenticator app, or a recovery code, once."""

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from django.db import transaction

from accounts.entrance import attempts
from accounts.models import User

# As many codes of an app are valid at the same time: one before, one after (MFA_TOTP_TOLERANCE).
VALID_AT_ONCE = 3


class OnceMixin:
    """Limits the attempts, and refuses a code of an app that was used before.

    allauth remembers a code for a shorter time than it is valid.
    """

    user: User
    authenticator: Authenticator

    def clean_code(self) -> str:
        attempts.SECOND_FACTOR.refuse(context.request, self.user.email)
        code: str = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type == Authenticator.Type.TOTP and not use(self.authenticator, code):
            raise get_adapter().validation_error("incorrect_code")
        attempts.SECOND_FACTOR.succeeded(context.request, self.user.email)
        return code


class CodeForm(OnceMixin, AuthenticateForm):
    pass


class ReauthenticationCodeForm(OnceMixin, ReauthenticateForm):
    pass


@transaction.atomic
def use(authenticator: Authenticator, code: str) -> bool:
    """Note that a code was used.

    Returns:
        Whether it was the first time.
    """
    row = authenticator.user.authenticator_set.select_for_update().get(pk=authenticator.pk)
    digits = "".join(filter(str.isdigit, code))
    used = row.data.get("used", [])
    if digits in used:
        return False
    row.data["used"] = [*used, digits][-VALID_AT_ONCE:]
    row.save(update_fields=["data"])
    return True
