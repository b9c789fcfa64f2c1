"""What ``previous_release.txt`` says: the commit or tag of the release before this one, and its migrations."""

import subprocess
from pathlib import Path

from tests.processes import ROOT

_LINES = (Path(__file__).resolve().parent / "previous_release.txt").read_text().splitlines()
_FIELDS = dict(line.split() for line in _LINES if line and not line.startswith("#"))
COMMIT = _FIELDS.pop("commit")
# The newest migration of each app in that release.
NEWEST = _FIELDS


def git(*arguments: str) -> bytes | None:
    """What git prints, or None where it is missing or refuses."""
    try:
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None


def is_newer(migration: str) -> bool:
    """Whether ``app.0001_name`` came after the previous release."""
    app, _dot, name = migration.partition(".")
    return name > NEWEST.get(app, "")
