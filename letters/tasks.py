"""The Celery task that makes an export."""

from celery import shared_task
from django.apps import apps


@shared_task(name="letters.print_export")
def print_export(pk: str) -> None:
    apps.get_model("letters", "Export").run(pk)
