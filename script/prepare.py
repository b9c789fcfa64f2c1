"""Bring the database up to date, and print the demo logins. Called by script/serve.py, in a process that ends."""

import io
import os
import sys

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection

HERE = ("", "localhost", "127.0.0.1", "::1")


def prepare_database() -> str:
    """Migrate, load the guides, and return the demo logins, or why there are none."""
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_guides", verbosity=0, stdout=io.StringIO())
    call_command("reapply_erasures", stdout=io.StringIO())  # the database may have been restored
    # SECURITY: the demo passwords are public. A database on another machine may hold real letters.
    if not settings.DEV or connection.settings_dict["HOST"] not in HERE:
        return "No demo accounts: they are for development, on a database on this machine."
    said = io.StringIO()
    call_command("make_demo", stdout=said)
    return said.getvalue().strip()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        print(prepare_database())
    except (CommandError, ImproperlyConfigured) as reason:
        sys.exit(str(reason))
