"""Celery tasks. Each takes the id of a row and calls one method; the row remembers everything else."""

from celery import shared_task

from reviews.notifications.mail import Mail
from reviews.runs.run import ChecklistRun


@shared_task(name="reviews.run_checklist")
def run_checklist(pk: str) -> None:
    """Do the checklist run with this id."""
    ChecklistRun.run(pk)


@shared_task(name="reviews.send_mail")
def send_mail(pk: str) -> None:
    """Send the mail with this id."""
    Mail.run(pk)
