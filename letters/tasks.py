"""The Celery task that makes an export."""

from celery import shared_task

from letters.exports.export import Export
from letters.wording.wording import Wording


@shared_task(name="letters.print_export")
def print_export(pk: str) -> None:
    """Make the export with this id."""
    Export.run(pk)


@shared_task(name="letters.word_letter", soft_time_limit=None, time_limit=None)
def word_letter(pk: str) -> None:
    """Do the wording with this id; its own limits end it."""
    Wording.run(pk)
