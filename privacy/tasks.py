"""The Celery task that makes a data export."""

from celery import shared_task

from privacy.export.data_export import DataExport


@shared_task(name="privacy.export_data", soft_time_limit=840, time_limit=900)
def export_data(pk: str) -> None:
    """Make the data export with this id; it renews its lease as it goes on."""
    DataExport.run(pk)
