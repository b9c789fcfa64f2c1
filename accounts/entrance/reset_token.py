"""The token in the link for a new password, which ends when the password or an address of the account changes."""

from typing import Any

from django.contrib.auth.tokens import PasswordResetTokenGenerator


class ResetTokenGenerator(PasswordResetTokenGenerator):
    """Django's, over all addresses of the account: a link that went to an address which was removed ends with it."""

    def _make_hash_value(self, user: Any, timestamp: int) -> str:
        addresses = user.emailaddress_set.order_by("email").values_list("email", flat=True)
        return super()._make_hash_value(user, timestamp) + "|".join(addresses)
