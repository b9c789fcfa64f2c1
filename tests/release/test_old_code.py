"""The code of the previous release goes on working on the tables of today, as it does while an upgrade is under way.

``previous_release.txt`` names it; docs/releasing.md says when that changes.
"""

import os
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests.owner import APPLICATION, OWNER
from tests.processes import ROOT
from tests.release.previous import COMMIT, git

NAME = f"bozza_old_code_{os.getpid()}"
JOB = Path(__file__).resolve().parent / "main_job.py"
pytestmark = [
    pytest.mark.long,
    pytest.mark.django_db,
    pytest.mark.skipif(git("cat-file", "-e", f"{COMMIT}^{{commit}}") is None, reason=f"git has no {COMMIT} here"),
]


def address(name: str, role: str) -> str:
    here = settings.DATABASES["default"]
    password = settings.DATABASE_OWNER["PASSWORD"] if role == OWNER != APPLICATION else here["PASSWORD"]
    return f"postgresql://{role}:{password}@{here['HOST']}:{connection.settings_dict['PORT']}/{name}"


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """The variables of a process that works on a new database, migrated by the code of today."""
    app = {"DATABASE_URL": address(NAME, APPLICATION), "ASK_ACCEPTANCE": "0", "LOG_LEVEL": "CRITICAL"}
    app = {name: value for name, value in os.environ.items() if name != "DATABASE_OWNER_URL"} | app
    with psycopg.connect(address("postgres", OWNER), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {NAME}")
        try:
            owner = app | {"DATABASE_OWNER_URL": address(NAME, OWNER)}
            for command in ("migrate", "load_guides"):
                python("manage.py", command, "--verbosity=0", folder=ROOT, env=owner)
            yield app
        finally:
            server.execute(f"DROP DATABASE {NAME} WITH (FORCE)")


def python(*arguments: object, folder: Path, env: dict[str, str]) -> str:
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture
def do_main_job(environment: dict[str, str]) -> Callable[[Path, str], list[str]]:
    """Do the main job by the code of a folder; gives the steps that were done."""
    return lambda folder, name: python(JOB, name, folder=folder, env=environment).splitlines()


@pytest.fixture
def old_code(tmp_path: Path) -> Path:
    """A folder with the code of the previous release."""
    with tarfile.open(fileobj=BytesIO(git("archive", COMMIT) or b"")) as archive:
        archive.extractall(tmp_path, filter="data")
    return tmp_path


def test_old_and_new_code_serve_the_main_job_side_by_side(
    do_main_job: Callable[[Path, str], list[str]], old_code: Path
) -> None:
    """Each signs in, writes, checks, asks, comments and exports, and opens what the other wrote."""
    done = do_main_job(ROOT, "new")
    assert {"sign in", "write", "check", "ask a mentor", "comment and publish", "export"} <= set(done)
    by_old_code = do_main_job(old_code, "old")
    assert [step.replace("new", "old") for step in done] == [step for step in by_old_code if "new, " not in step]
    assert "new, page versions/1/" in by_old_code
    assert "old, page versions/1/" in do_main_job(ROOT, "newest")
