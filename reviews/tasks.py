"""Celery tasks. Each takes the id of a row and calls one method; the row remembers everything else."""

from celery import shared_task

from reviews.model_answers.model_answer import ModelAnswer
from reviews.notifications.webhook import WebhookDelivery
from reviews.runs.run import ChecklistRun


@shared_task(name="reviews.run_checklist")
def run_checklist(pk: str) -> None:
    """Do the checklist run with this id."""
    ChecklistRun.run(pk)


@shared_task(name="reviews.deliver_webhook")
def deliver_webhook(pk: str) -> None:
    """Deliver the notice with this id of a delivery."""
    WebhookDelivery.run(pk)


@shared_task(name="reviews.answer_point", soft_time_limit=None, time_limit=None)
def answer_point(pk: str) -> None:
    """Do the question to a model with this id; its own limits end it."""
    ModelAnswer.run(pk)
