"""Signing in as a browser does that has just been asked for the password again."""

import time

from django.test import Client

from accounts.models import User


def confirm_identity(client: Client, user: User) -> None:
    """Have the client's session say that ``user`` gave the password a moment ago (``reauthentication_required``)."""
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
