"""Celery tasks. Each takes the id of a row and calls one method; the row remembers everything else."""

from celery import shared_task

from reviews.runs.run import ChecklistRun


@shared_task(name="reviews.run_checklist")
def run_checklist(pk: str) -> None:
    """Do the checklist run with this id."""
    ChecklistRun.run(pk)
