"""This machine: printing, disk, secrets, backups."""

from collections.abc import Iterator

from django.conf import settings

from config.doctor.finding import Finding
from config.monitoring import backups, disk
from letters.paper.errors import PaperError
from letters.paper.letter import PaperLetter
from letters.paper.printer import print_letter

DAY = 86400
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
SHORT = 50  # characters: a shorter key can be guessed


def examine() -> Iterator[Finding]:
    yield printing()
    yield free_space()
    yield from secrets()
    yield last_backup()


def printing() -> Finding:
    """Print a letter: Pango, the fonts and the confined child are what it needs."""
    try:
        print_letter(PaperLetter(body="Gentile Anna,\n\nperché no?", language="it", title="Prova"), timeout=60)
    except PaperError as error:
        remedy = f"Install Pango: apt-get install {PACKAGES}."
        return Finding("printing", f"No PDF can be made here: {error.code}.", remedy)
    return Finding("printing", "Pango and the fonts are there: a PDF was made.")


def free_space() -> Finding:
    free = f"{disk.free_bytes() / 1e9:.1f} GB are free at {disk.folder()}"
    if disk.free_bytes() > 10 * disk.FULL:
        return Finding("disk", f"{free}.")
    return Finding("disk", f"Only {free}.", "Make room, or the disk larger: old dumps, images and logs are the usual.")


def secrets() -> Iterator[Finding]:
    if len(settings.SECRET_KEY) < SHORT and not settings.DEV:
        yield Finding("secret key", "SECRET_KEY is short.", "Make a new one (openssl rand -hex 32); see Keys.")
    elif settings.SECRET_KEY_FALLBACKS:
        remedy = "Run python manage.py rotate_keys, wait two days, then remove SECRET_KEY_FALLBACKS."
        yield Finding("secret key", "An older key is still accepted.", remedy)
    else:
        yield Finding("secret key", "There is one, and it is long.")
    if settings.DEBUG and not settings.DEV:
        yield Finding("debug", "DEBUG is on: strangers see code and settings.", "Remove DEBUG.")


def last_backup() -> Finding:
    """Whether a backup was made and verified within the last day and a half."""
    age = backups.age()
    if age < 1.5 * DAY:
        return Finding("backup", f"The last one was verified {age / 3600:.0f} hours ago.")
    ago = "There is none" if age == float("inf") else f"The last one is {age / DAY:.0f} days old"
    return Finding("backup", f"{ago}, by {backups.note()}.", "Run ops/backup, by its timer each night; see Back-up.")
