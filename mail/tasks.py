"""The Celery task that sends a mail."""

from celery import shared_task

from mail.models import Mail


@shared_task(name="mail.send")
def send(pk: str) -> None:
    """Send the mail with this id."""
    Mail.run(pk)
