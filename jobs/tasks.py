"""The Celery task with which a worker says that it is at work."""

from celery import shared_task

from jobs import heartbeat


@shared_task(name="jobs.heartbeat")
def answer(process: str) -> None:
    """Record a heartbeat of the kind of worker that takes this message."""
    heartbeat.record(process)
