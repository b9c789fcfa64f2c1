"""What moving code must not change, beside what it was: the committed files of ``snapshots/``."""

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from zlib import crc32

import pytest

from tests.architecture import outside
from tests.architecture.sources import ROOT, modules
from tests.snapshots import MIGRATIONS, SNAPSHOTS, committed_migrations

READ_FROM_CODE = ["admin_pages", "commands", "enumerations", "environment_variables", "jobs", "sweeps", "tables"]
REGISTERED = """
from config.celery import app
app.loader.init_worker()
print("\\n".join(sorted(name for name in app.tasks if not name.startswith("celery."))))
"""


@pytest.fixture(autouse=True)
def everything_is_imported() -> None:
    """An enumeration counts when its module is loaded, whichever tests ran before."""
    for name in modules():
        if name.split(".")[0] in {
            "accounts",
            "audit",
            "conduct",
            "files",
            "guides",
            "jobs",
            "letters",
            "limits",
            "mail",
            "privacy",
            "programmes",
            "reviews",
        }:
            import_module(name)


@pytest.mark.parametrize("what", [*READ_FROM_CODE, "template_tags", "urls"])
def test_what_is_held_on_to_from_outside_stays(what: str, matches_snapshot: Callable[[Path, str], None]) -> None:
    matches_snapshot(SNAPSHOTS / f"{what}.txt", getattr(outside, what)())


def test_the_api_is_described_as_before(matches_snapshot: Callable[[Path, str], None]) -> None:
    matches_snapshot(SNAPSHOTS / "openapi.yaml", outside.openapi())


@pytest.mark.django_db
def test_every_migration_gives_the_same_sql(
    matches_snapshot: Callable[[Path, str], None], pytestconfig: pytest.Config
) -> None:
    """One of twelve is looked at in every run, and the newest of each app; all with --long, or to be written."""
    texts = committed_migrations()
    newest = {name.partition(".")[0]: name for name in sorted(texts)}.values()
    known = {name: text for name, text in texts.items() if name not in newest and crc32(name.encode()) % 12}
    assert 20 < len(known) < len(texts) - 10
    everything = pytestconfig.getoption("long") or pytestconfig.getoption("renew_snapshots")
    matches_snapshot(MIGRATIONS, outside.migration_sql({} if everything else known))


def test_a_worker_loads_the_same_tasks(matches_snapshot: Callable[[Path, str], None]) -> None:
    """In a process of its own: in this one, tests have imported what a worker has to find by itself."""
    command = [sys.executable, "-c", REGISTERED]
    worker = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    matches_snapshot(SNAPSHOTS / "tasks.txt", worker.stdout)
