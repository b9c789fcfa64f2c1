"""Sends what waits, as a worker would, into Django's box for tests."""

import re
from typing import cast

from django.core import mail as outgoing
from django.core.mail import EmailMultiAlternatives

from mail.models import Mail


def deliver() -> list[EmailMultiAlternatives]:
    """What all queued mails put into the box, oldest first; what was in it before is gone."""
    outgoing.outbox.clear()
    for pk in Mail.objects.filter(state="queued").order_by("created_at").values_list("pk", flat=True):
        Mail.run(pk)
    return cast(list[EmailMultiAlternatives], list(outgoing.outbox))


def link_in(message: EmailMultiAlternatives) -> str:
    """The path of the only link in a message."""
    (link,) = re.findall(r"https?://[^/\s]+(/\S+)", str(message.body))
    return str(link)
