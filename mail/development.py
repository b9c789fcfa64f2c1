"""The mail backend for development: prints each mail and keeps it in ``var/mail/``."""

import sys

from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend


class ConsoleAndFileBackend(EmailBackend):
    """Prints each mail to standard error and writes it to a file."""

    def write_message(self, message: EmailMessage) -> None:
        super().write_message(message)
        print(message.message().as_string(), file=sys.stderr, flush=True)
