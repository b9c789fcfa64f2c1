"""The message of a mail: plain text and HTML, with headers that no line break or encoding makes unreadable."""

import email.message
import email.policy
from email.headerregistry import HeaderRegistry, UnstructuredHeader
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives


def mail_domain() -> str:
    """The name of the site, for the ids of its messages."""
    return str(settings.SITE_URL).split("//")[-1].split("/")[0].split(":")[0]


class WholeHeader(UnstructuredHeader):
    """A header that stands on one line as it is: Python would encode a long address, and no mail program decodes it.

    RFC 2047, 5 allows no encoded word in an address between angle brackets; RFC 5322 allows lines of 998 characters.
    """

    max_count = 1

    def fold(self, *, policy: email.policy.Policy) -> str:
        """The header with the line ending of ``policy``."""
        return f"{self.name}: {self}{policy.linesep}"  # type: ignore[attr-defined]


WHOLE = ("list-unsubscribe", "list-unsubscribe-post", "references", "in-reply-to")
HEADERS = HeaderRegistry()
for name in WHOLE:
    HEADERS.map_to_type(name, WholeHeader)  # type: ignore[arg-type]


class Message(EmailMultiAlternatives):
    """A message whose ``WHOLE`` headers are sent unfolded."""

    def message(self, *, policy: Any = email.policy.default) -> email.message.EmailMessage:
        """The message as the mail server gets it."""
        built: email.message.EmailMessage = super().message(policy=policy.clone(header_factory=HEADERS))
        return built
