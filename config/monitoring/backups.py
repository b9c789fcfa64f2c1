"""The age of the newest backup, by the note that ``ops/backup`` leaves after it has verified one."""

import time
from pathlib import Path

from django.conf import settings


def note() -> Path:
    """The file whose time is that of the last verified backup."""
    return Path(settings.BACKUP_NOTE)


def age() -> float:
    """Seconds since the last verified backup; infinite when there is none."""
    try:
        return max(0.0, time.time() - note().stat().st_mtime)
    except OSError:
        return float("inf")
