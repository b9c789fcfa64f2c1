"""``ops/backup`` and ``ops/restore`` on a real server: the way back from an upgrade, and what is refused."""

import lzma
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql

from tests.owner import OWNER
from tests.processes import ROOT

needed = [program for program in ("gpg", "pg_dump", "psql", "pg_restore") if not shutil.which(program)]
pytestmark = [pytest.mark.skipif(bool(needed), reason=f"missing: {needed}"), pytest.mark.django_db]
OLD = ROOT / "tests" / "upgrade" / "6617319.sql.xz"  # nineteen migrations and more ago
NAME = f"bozza_drill_{os.getpid()}"
TABLES = """SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"""


def address(name: str, role: str = OWNER) -> str:
    here = settings.DATABASES["default"]
    return f"postgresql://{role}:{here['PASSWORD']}@{here['HOST']}:{connection.settings_dict['PORT']}/{name}"


@pytest.fixture
def database() -> Iterator[str]:
    """The address of a database as it was many migrations ago."""
    with psycopg.connect(address("postgres"), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {NAME}")
        with psycopg.connect(address(NAME)) as empty:
            empty.execute(lzma.decompress(OLD.read_bytes()))
        yield address(NAME)
        names = server.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{NAME}%"]).fetchall()
        for (name,) in names:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def environment(database: str, tmp_path: Path) -> dict[str, str]:
    (tmp_path / "passphrase").write_text("una frase che nessuno conosce\n")
    return os.environ | {
        "BACKUP_FOLDER": str(tmp_path / "backups"),
        "BACKUP_PASSPHRASE": str(tmp_path / "passphrase"),
        "BACKUP_DATABASE": database,
        "BACKUP_NOTE": str(tmp_path / "last-backup"),
        "HOME": str(tmp_path / "none"),  # as that of an account of the system, which gpg does not make
    }


def run(program: str, *arguments: object, env: dict[str, str], ok: bool = True) -> str:
    command = [str(ROOT / "ops" / program), *map(str, arguments)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is ok, done.stdout + done.stderr
    return done.stdout + done.stderr


def content(database: str) -> dict[str, str]:
    """A digest of the rows of each table."""
    with psycopg.connect(database) as opened:
        names = [name for (name,) in opened.execute(TABLES).fetchall()]
        rows = "SELECT count(*), md5(string_agg(line::text, '' ORDER BY line::text)) FROM {} AS line"
        queries = {name: sql.SQL(rows).format(sql.Identifier(name)) for name in names}
        return {name: str(opened.execute(query).fetchone()) for name, query in queries.items()}


def dump_in(environment: dict[str, str]) -> Path:
    (dump,) = Path(environment["BACKUP_FOLDER"]).glob("*.dump.gpg")
    return dump


@pytest.mark.long
def test_f3_there_is_a_way_back_from_an_upgrade(database: str, environment: dict[str, str]) -> None:
    """F3: the dump made before could not be restored after nine migrations."""
    before = content(database)
    assert "verified" in run("backup", env=environment)
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    owner = {"DATABASE_URL": database.replace(f"//{OWNER}:", "//bozza_app:"), "DATABASE_OWNER_URL": database}
    subprocess.run(migrate, cwd=ROOT, env=os.environ | owner, check=True, capture_output=True)
    assert content(database).keys() != before.keys()
    said = run("restore", dump_in(environment), env=environment)
    assert "is that of the backup" in said
    assert content(database) == before


def test_f13_a_backup_is_encrypted_and_noted(environment: dict[str, str]) -> None:
    run("backup", env=environment)
    dump = dump_in(environment)
    assert b"PGDMP" not in dump.read_bytes()
    assert dump.stat().st_mode & 0o077 == 0
    assert Path(environment["BACKUP_NOTE"]).exists()


def test_a_backup_that_was_cut_is_refused_and_nothing_changes(database: str, environment: dict[str, str]) -> None:
    run("backup", env=environment)
    dump = dump_in(environment)
    dump.write_bytes(dump.read_bytes()[:-2000])
    before = content(database)
    run("restore", dump, env=environment, ok=False)
    assert content(database) == before
    with psycopg.connect(database) as opened:
        names = opened.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{NAME}%"]).fetchall()
    assert names == [(NAME,)]


def test_without_its_database_there_is_no_backup_and_no_note(environment: dict[str, str]) -> None:
    run("backup", env=environment | {"BACKUP_DATABASE": address("no_such_database")}, ok=False)
    assert list(Path(environment["BACKUP_FOLDER"]).glob("bozza-*")) == []
    assert not Path(environment["BACKUP_NOTE"]).exists()


def test_f13_what_is_older_than_35_days_is_deleted(environment: dict[str, str]) -> None:
    folder = Path(environment["BACKUP_FOLDER"])
    folder.mkdir()
    for name in ("bozza-20260101T000000Z.dump.gpg", "somebody-else.txt"):
        (folder / name).touch()
        os.utime(folder / name, (0, 0))
    run("backup", env=environment)
    assert [path.name for path in folder.glob("bozza-2026010*")] == []
    assert (folder / "somebody-else.txt").exists()
