"""One migrated database for a run in several processes: the first makes it, the others copy it and migrate nothing."""

import fcntl
import os
import time
from contextlib import suppress

import psycopg
from django.conf import settings
from django.db import connection

NAME = "test_bozza_template"
IN_SEVERAL_PROCESSES = "PYTEST_XDIST_WORKER" in os.environ
_PATIENCE = 120  # seconds
_lock: list[int] = []


def use() -> None:
    """Have the test database copied from the template; while there is none, be the one process that makes it.

    A process that waits in vain, as the first one failed, migrates a database of its own.
    """
    if not IN_SEVERAL_PROCESSES:
        return
    lock = os.open(settings.VAR_DIR / "test-database.lock", os.O_CREAT | os.O_WRONLY)
    if not _is_free(lock):
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [NAME])
        exists = cursor.fetchone() is not None
    if exists:
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


def keep() -> None:
    """After migrating: make the template of this database, and let the other processes go on."""
    if not _lock:
        return
    name = connection.settings_dict["NAME"]
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{NAME}" TEMPLATE "{name}"')
    os.close(_lock.pop())


def drop() -> None:
    """Remove the template, as the owner of the tables; in the process in front, where Django refuses the database."""
    owner = settings.DATABASE_OWNER or settings.DATABASES["default"]
    names = {"HOST": "host", "PORT": "port", "USER": "user", "PASSWORD": "password"}
    address = {names[key]: value for key, value in owner.items() if key in names and value}
    with psycopg.connect(dbname="postgres", autocommit=True, **address) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{NAME}"')
