"""``manage.py rotate_keys``: encrypts what the database holds encrypted by the present ``SECRET_KEY``."""

from typing import Any

from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.core.management.base import BaseCommand

from accounts.security.factors import encrypt_anew
from letters.wording.own_model import OwnModel

ENCRYPTED = ("secret", "seed")  # of authenticator apps, of recovery codes


class Command(BaseCommand):
    """After this ``SECRET_KEY_FALLBACKS`` is needed for sessions and links only."""

    help = "Encrypts secrets of authenticator apps, recovery codes and people's models by the present SECRET_KEY."

    def handle(self, *args: Any, **options: Any) -> None:
        lost = OwnModel.objects.all().encrypt_anew()
        for authenticator in Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN):
            lost += self.rotate(authenticator)
        rest = f" {lost} were encrypted by a key that is not known here, and stay." if lost else ""
        self.stdout.write(f"Done.{rest}")

    def rotate(self, authenticator: Authenticator) -> bool:
        """Encrypt the secrets of an authenticator anew; returns whether no key fits."""
        data = dict(authenticator.data)
        try:
            for name in set(ENCRYPTED) & data.keys():
                data[name] = encrypt_anew(data[name])
        except InvalidToken:
            return True
        # Unless it has been used meanwhile: then the next run does it.
        Authenticator.objects.filter(pk=authenticator.pk, data=authenticator.data).update(data=data)
        return False
