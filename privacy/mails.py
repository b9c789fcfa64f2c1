"""The mails about a person's data: that an export is ready, that the account will be erased."""

from django.conf import settings
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, override

from accounts.models import User
from mail.models import Mail

SALT = "privacy.erasure.keep"


def mail_export_is_ready(person: User) -> None:
    """Tell a person that their export can be downloaded."""
    with override(person.language or settings.LANGUAGE_CODE):
        queue(person, gettext("Your data is ready"), "export_ready", link=absolute(reverse("your-data")))


def mail_erasure(person: User, *, erasure: object, due_at: object, is_warning: bool) -> None:
    """Tell a person when they will be erased, with a link by which they keep their account.

    Args:
        person: Whom.
        erasure: The key of the erasure.
        due_at: When.
        is_warning: Whether nobody has asked for it, but the account has not been used.
    """
    link = absolute(reverse("erasure-keep", args=[sign(erasure)]))
    with override(person.language or settings.LANGUAGE_CODE):
        subject = (
            gettext("You have not used Bozza for a long time") if is_warning else gettext("Your account will be erased")
        )
        queue(person, subject, "erasure", link=link, due_at=due_at, is_warning=is_warning)


def queue(person: User, subject: str, template: str, **context: object) -> None:
    """Send a mail after commit, in the active language."""
    body = render_to_string(f"privacy/{template}_mail.txt", {"person": person, **context})
    Mail.objects.queue_message(person.email, subject, body.strip() + "\n", recipient=person)


def sign(erasure: object) -> str:
    """A token that cancels the erasure with this key, and does nothing else."""
    return signing.Signer(salt=SALT).sign(str(erasure))


def unsign(token: str) -> str | None:
    """The key of the erasure; None for a token that we did not sign."""
    try:
        return signing.Signer(salt=SALT).unsign(token)
    except signing.BadSignature:
        return None


def absolute(path: str) -> str:
    """The path as a URL of this site."""
    return settings.SITE_URL + path
