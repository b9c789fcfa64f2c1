"""The keys by which the desk encrypts what it keeps on a person's device."""

from base64 import b64encode

from django.conf import settings
from django.utils.crypto import salted_hmac

from accounts.models import User

SALT = "letters.desk.device_keys"


def device_keys(user: User) -> str:
    """A person's keys for AES-256-GCM, in base64, separated by spaces.

    The first one encrypts. The others come from ``SECRET_KEY_FALLBACKS`` and only read what an older page has kept.
    They are the same in each session, so that text left by a session that ended opens in the next.
    """
    # SECURITY: only pages of the person themself, which no cache keeps, may contain them.
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [salted_hmac(SALT, str(user.pk), secret=secret, algorithm="sha256").digest() for secret in secrets]
    return " ".join(b64encode(digest).decode() for digest in digests)
