"""Signing in as a browser does that has just been asked for the password again."""

import time

from django.test import Client

from accounts.models import User


def confirm_identity(client: Client, user: User) -> None:
    """Have the client's session say that ``user`` has just given the password (``reauthentication_required``)."""
    session = client.session
    at = time.time() + 24 * 3600  # so that it lasts as long as the tests do
    session["account_authentication_methods"] = [{"method": "password", "at": at, "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
