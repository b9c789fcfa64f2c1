"""Mail on one's own machine: printed to the console and kept under ``var/mail/``."""

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.console import EmailBackend as Console
from django.core.mail.backends.filebased import EmailBackend as Files


class ConsoleAndFiles(BaseEmailBackend):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(fail_silently=kwargs.get("fail_silently", False))
        self.console, self.files = Console(**kwargs), Files(**kwargs)

    def send_messages(self, messages: Sequence[EmailMessage]) -> int:
        """Deliver to both; returns how many messages were kept."""
        self.console.send_messages(messages)
        return self.files.send_messages(messages) or 0
