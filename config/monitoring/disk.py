"""Free space on the disk that has the ledger, which with Compose and in development has PostgreSQL's data too."""

import shutil
from pathlib import Path

from django.conf import settings

FULL = 100_000_000  # bytes; with less PostgreSQL soon stops, since it cannot write its log


def folder() -> Path:
    """The folder whose disk is looked at: that of the ledger, or the nearest one above that exists."""
    ledger: Path = settings.ERASURE_LEDGER
    return next(place for place in ledger.absolute().parents if place.is_dir())


def free_bytes() -> int:
    """How many bytes are free there."""
    return shutil.disk_usage(folder()).free


def is_full() -> bool:
    """Whether there is too little left to go on writing."""
    return free_bytes() < FULL
