"""Mails that tell the owner of an account what has changed in it, where allauth does not."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from mail.models import KEPT_FOR, Mail

if TYPE_CHECKING:
    from datetime import timedelta

    from accounts.models import User


def tell(user: "User", what: str, *, to: str = "", valid_for: "timedelta" = KEPT_FOR, **context: object) -> None:
    """Queue a mail in the person's language.

    Args:
        user: Whose account it is.
        what: The template ``accounts/mails/<what>.txt``, whose first line is the subject.
        to: The address; that of the account if empty.
        valid_for: How long what the mail holds is of use.
        context: For the template, beside ``user`` and ``site``.
    """
    with override(user.language or settings.LANGUAGE_CODE):
        text = render_to_string(f"accounts/mails/{what}.txt", {"user": user, "site": settings.SITE_URL, **context})
    subject, _newline, body = text.strip().partition("\n")
    Mail.objects.queue_message(to or user.email, subject, body, recipient=user, valid_for=valid_for)
