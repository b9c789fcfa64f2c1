"""Second factors where they differ from allauth's defaults: encrypted secrets, and who may not do without."""

import base64
import hashlib
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.security.devices import device_name


def _cipher() -> MultiFernet:
    """Encrypts by a key that is derived from ``SECRET_KEY``; what older keys encrypted is still read."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    keys = [hashlib.sha256(b"accounts.security.factors:" + secret.encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])


def encrypt_anew(text: str) -> str:
    """Encrypt by the present key what an older one encrypted.

    Raises:
        InvalidToken: None of the keys fits.
    """
    return _cipher().rotate(text.encode()).decode()


def can_be_read(text: str) -> bool:
    """Whether one of the keys fits an encrypted secret."""
    try:
        _cipher().decrypt(text.encode())
    except InvalidToken:
        return False
    return True


class FactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _(
            "Your role needs a second factor: add another one before you remove this one."
        ),
        "cannot_generate_recovery_codes": _("Recovery codes stand in for a second factor: add one first."),
        "incorrect_code": _("This code is wrong or has already been used."),
        "unverified_email": _("Confirm your addresses before you add a second factor."),
    }

    def encrypt(self, text: str) -> str:
        """Encrypt a secret: a copy of the database alone lets nobody in."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret; where its key is gone, a new secret, which fits no code."""
        try:
            return _cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            unknown: str = generate_totp_secret()
            return unknown

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether the owner may do without this one: only those who need none remove their last one."""
        user: User = authenticator.user
        others = user.authenticator_set.exclude(type="recovery_codes").exclude(pk=authenticator.pk)
        return not (settings.SECOND_FACTOR_REQUIRED and user.needs_second_factor) or others.exists()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """The device at hand, as the name of a new passkey."""
        return device_name(context.request.headers.get("User-Agent", ""))

    def get_public_key_credential_rp_entity(self) -> dict[str, Any]:
        return {**super().get_public_key_credential_rp_entity(), "name": settings.MFA_TOTP_ISSUER}
