"""Doorbells. Each finds a row and calls one verb; the row remembers everything else."""

from celery import shared_task
from django.apps import apps


@shared_task(name="reviews.run_checklist")
def run_checklist(pk: str) -> None:
    apps.get_model("reviews", "ChecklistRun").run(pk)


@shared_task(name="reviews.send_mail")
def send_mail(pk: str) -> None:
    apps.get_model("reviews", "Mail").run(pk)
