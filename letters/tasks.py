"""The Celery task that makes an export."""

from celery import shared_task

from letters.exports.export import Export


@shared_task(name="letters.print_export")
def print_export(pk: str) -> None:
    """Make the export with this id."""
    Export.run(pk)
