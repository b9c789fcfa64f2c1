"""Pure: the whole data map, and the places beside the tables where something about a person is stored."""

from privacy.data_map import (
    accounts,
    audit,
    conduct,
    framework,
    guides,
    letters,
    limits,
    notices,
    privacy,
    profiles,
    reviews,
)
from privacy.data_map.classification import Table

TABLES: tuple[Table, ...] = (
    *accounts.TABLES,
    *profiles.TABLES,
    *letters.TABLES,
    *reviews.TABLES,
    *conduct.TABLES,
    *guides.TABLES,
    *audit.TABLES,
    *notices.TABLES,
    *limits.TABLES,
    *privacy.TABLES,
    *framework.TABLES,
)

# Tables that belong to no model.
OTHER_TABLES = {
    "django_cache": "when each process was last at work, and what packages keep for a short time",
    "django_migrations": "which migrations have run; nothing of a person",
}

# What stands outside the database.
OTHER_PLACES = {
    "the bucket for files, where there is one": "exports and attachments, under random keys, until their row goes",
    "the queue (Redis)": "ids of jobs, for seconds; a job whose row is gone does nothing",
    "the log": "ids, pseudonyms, kinds of errors; no text, no address; the operator sets how long (operations.md)",
    "the mail server": "each message until it is delivered; the operator’s provider keeps a log of its own",
    "backups": "everything, as long as the operator keeps them; after a restore, erasures are applied again",
    "the device": "text that the desk has not saved yet, encrypted, and cookies; cleared at sign-out",
    "the device, where its owner ticks that": "pages of letters, until the box is cleared or somebody signs out",
    "the device, in a tab": "the letter that a visitor tries without an account, until the tab is closed",
    "the device, for a year": "a cookie with the addresses that signed in there, as keyed hashes; it opens nothing",
}


def tables_by_model() -> dict[str, Table]:
    """The tables by the label of their model."""
    return {table.model: table for table in TABLES}
