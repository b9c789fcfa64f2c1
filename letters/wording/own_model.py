"""Models of people's own: an address and a key, which is encrypted and never shown again."""

import base64
import hashlib
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Now

from accounts.models import User
from audit.models import Action, Entry
from letters.wording.connection.endpoint import Endpoint

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet
    from django.contrib.auth.models import AnonymousUser

SALT = b"letters.wording.own_model:"


def _cipher() -> "MultiFernet":
    """Encrypts by a key that is derived from ``SECRET_KEY``; what older keys encrypted is still read."""
    from cryptography.fernet import Fernet, MultiFernet  # noqa: PLC0415 (6 MB, which few processes need)

    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    keys = [hashlib.sha256(SALT + secret.encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])


class OwnModelQuerySet(models.QuerySet["OwnModel"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own."""
        return self.filter(user=user) if user.is_authenticated else self.none()

    def keep(self, *, by: User, url: str, model: str, key: str) -> None:
        """Set a person's own model, in the place of another one; recorded in the audit log, without address and key."""
        with transaction.atomic():
            encrypted = _cipher().encrypt(key.encode()).decode()
            said = {"url": url, "model": model, "encrypted_key": encrypted, "set_at": Now()}
            self.update_or_create(user=by, defaults=said)
            Entry.objects.record(Action.MODEL_SET, by=by)

    def encrypt_anew(self) -> int:
        """Encrypt all keys by the present ``SECRET_KEY``; returns how many none of the keys fits."""
        from cryptography.fernet import InvalidToken  # noqa: PLC0415 (as above)

        lost = 0
        for own in self.all():
            try:
                encrypted = _cipher().rotate(own.encrypted_key.encode()).decode()
            except InvalidToken:
                lost += 1
            else:
                self.filter(pk=own.pk, encrypted_key=own.encrypted_key).update(encrypted_key=encrypted)
        return lost

    def drop(self, *, by: User) -> None:
        """Forget a person's own model and its key."""
        with transaction.atomic():
            if self.visible_to(by).delete()[0]:
                Entry.objects.record(Action.MODEL_REMOVED, by=by)


class OwnModel(models.Model):
    """Where a person's own model answers."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="own_model")
    url = models.CharField(max_length=300)
    model = models.CharField(max_length=100)
    encrypted_key = models.TextField()
    set_at = models.DateTimeField(db_default=Now())

    objects = OwnModelQuerySet.as_manager()

    def __str__(self) -> str:
        # SECURITY: shown in logs and errors, where neither address nor key belongs.
        return str(self.pk)

    @property
    def endpoint(self) -> Endpoint | None:
        """The model as it is called; None where its key cannot be decrypted any more."""
        from cryptography.fernet import InvalidToken  # noqa: PLC0415 (as above)

        try:
            key = _cipher().decrypt(self.encrypted_key.encode()).decode()
        except InvalidToken:
            return None
        is_anywhere = settings.MODEL_FROM_PEOPLE == "any"
        return Endpoint(self.url, self.model, key, allow_private=is_anywhere, is_own=True)


def own_models_are_allowed() -> bool:
    """Whether people may use a model of their own."""
    return bool(settings.MODEL_FROM_PEOPLE != "no")


def endpoint_for(user: "User | AnonymousUser") -> Endpoint | None:
    """The model that answers a person: their own, else the operator's, else none."""
    own = OwnModel.objects.visible_to(user).first() if own_models_are_allowed() else None
    found: Endpoint | None = (own.endpoint if own else None) or settings.MODEL
    return found
