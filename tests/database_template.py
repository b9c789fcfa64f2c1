"""One migrated database for all processes of a run: the first makes it, the others copy it and migrate nothing.

What migrating gave is kept as SQL in ``var/``, so that the next run of the same migrations need only read it.
"""

import fcntl
import hashlib
import os
import re
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection

NAME = "test_bozza_template"
IN_SEVERAL_PROCESSES = "PYTEST_XDIST_WORKER" in os.environ
KEPT = settings.BASE_DIR / "var"
# The server of this run alone: what is on it goes with it, while to drop a database takes a second and more.
THROWN_AWAY = settings.VAR_DIR.name.startswith("test-") and (settings.VAR_DIR / "postgres").exists()
_PATIENCE = 120  # seconds
_IMPORTED = re.compile(r"^(?:from|import) ([\w.]+)", re.MULTILINE)
_lock: list[int] = []


def use() -> None:
    """Have the test database copied from the template; while there is none, be the one process that makes it.

    A process that waits in vain, as the first one failed, migrates a database of its own.
    """
    if not IN_SEVERAL_PROCESSES:
        drop()  # of a run that was killed
    lock = os.open(settings.VAR_DIR / "test-database.lock", os.O_CREAT | os.O_WRONLY)
    if not _is_free(lock):
        return
    if _exists() or _restore():
        connection.settings_dict["TEST"]["TEMPLATE"] = NAME
        os.close(lock)
    else:
        _lock.append(lock)


def _is_free(lock: int) -> bool:
    for _time in range(_PATIENCE * 10):
        with suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        time.sleep(0.1)
    return False


def _exists() -> bool:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [NAME])
        return cursor.fetchone() is not None


def keep() -> None:
    """After migrating: make the template of this database, and let the other processes go on."""
    if not _lock:
        return
    name = connection.settings_dict["NAME"]
    connection.close()
    if IN_SEVERAL_PROCESSES:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{NAME}" TEMPLATE "{name}"')
    dump(name, file())
    os.close(_lock.pop())


def drop() -> None:
    """Remove the template, as the owner of the tables; where Django refuses the database to tests."""
    with connect("postgres") as server:
        server.execute(f'DROP DATABASE IF EXISTS "{NAME}"')


def connect(database: str) -> "psycopg.Connection[tuple[object, ...]]":
    """A connection to a database as the owner of its tables, which commits each statement."""
    owner = settings.DATABASE_OWNER or settings.DATABASES["default"]
    names = {"HOST": "host", "PORT": "port", "USER": "user", "PASSWORD": "password"}
    address = {names[key]: value for key, value in owner.items() if key in names and value}
    return psycopg.connect(dbname=database, autocommit=True, **address)


def dump(name: str, path: Path) -> None:
    """Keep a database as SQL in a file that ``file`` names, and no other of its kind; nothing without ``pg_dump``."""
    with connect(name) as database:
        info = database.info
        address = {"PGHOST": info.host, "PGPORT": str(info.port), "PGUSER": info.user, "PGPASSWORD": info.password}
    command = ["pg_dump", "--inserts", "--no-comments", name]
    try:
        done = subprocess.run(command, env=os.environ | address, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):  # there is none, or one older than the server
        return
    whole = "".join(line for line in done.stdout.splitlines(keepends=True) if line[0] != "\\")  # psql's own commands
    KEPT.mkdir(exist_ok=True)
    new = path.with_suffix(f".{os.getpid()}")
    new.write_text(whole, encoding="utf-8")
    for old in KEPT.glob(f"{path.stem.rpartition('-')[0]}-*.sql"):
        old.unlink()
    new.rename(path)


def _restore() -> bool:
    """Make the template of what an earlier run kept; whether there was any."""
    try:
        whole = file().read_bytes()
    except OSError:
        return False
    with connect("postgres") as server:
        server.execute(f'CREATE DATABASE "{NAME}"')
    try:
        with connect(NAME) as database:
            database.execute(whole)
    except psycopg.Error:  # of another version of PostgreSQL, perhaps
        drop()
        return False
    return True


def file(kind: str = "migrated", *more: Path) -> Path:
    """Where the SQL of a migrated database is kept, by all that it depends on, which may be ``more``.

    Those are the migrations, ours with what they import, and those of packages by the packages' versions.
    """
    migrations = sorted(settings.BASE_DIR.glob("*/migrations/*.py"))
    imported = {name for path in migrations for name in _IMPORTED.findall(path.read_text(encoding="utf-8"))}
    places = [settings.BASE_DIR.joinpath(*name.split(".")) for name in sorted(imported)]
    ours = [file for place in places for file in (place.with_suffix(".py"), place / "__init__.py") if file.exists()]
    content = hashlib.sha256()
    for path in [*migrations, *ours, settings.BASE_DIR / "requirements.txt", Path(__file__), *more]:
        content.update(path.read_bytes())
    return KEPT / f"{kind}-{content.hexdigest()[:16]}.sql"
