"""A virtual environment and the pinned packages in it, made with what is at hand: uv, Python's own pip, or Debian's.

Runs on Python 3.9 or newer, with nothing but the standard library.
"""

# ruff: noqa: S603 (starting programs is what this file is for)

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = Path("var/pip")  # where pip's wheel goes when Python does not have its own
# What only tests need: most of it is never imported, and what is, is compiled then. The product's own is compiled here,
# since whoever runs it may not write to .venv.
FOR_TESTS = {"requirements-dev.txt", "requirements-training.txt", "requirements-storage-test.txt"}
# They have no package in common with any other file, so that a second process may install them meanwhile.
APART = {"requirements-embedded.txt", "requirements-training.txt"}


def make_venv(venv: Path) -> None:
    """Make ``venv``, without pip, unless it has an interpreter that runs and is of the version that PYTHON names."""
    wanted = sys.version_info[:2] if os.environ.get("PYTHON") else ()
    if runs([python_of(venv), "-c", f"import sys; sys.exit(sys.version_info[:{len(wanted)}] != {tuple(wanted)})"]):
        return
    if venv.is_symlink():
        venv.unlink()
    print(f"Making {venv} with Python {sys.version.split()[0]} ({sys.executable})", flush=True)
    if shutil.which("uv") and runs(
        ["uv", "venv", "-q", "--clear", "--no-python-downloads", "--python", sys.executable, venv]
    ):
        return
    if not runs([sys.executable, "-m", "venv", "--without-pip", "--clear", venv]):
        sys.exit(f"{sys.executable} -m venv --without-pip {venv} fails. Debian: apt install python3-venv.")


def install(requirements: Path, venv: Path) -> None:
    """Install a pinned file into ``venv`` unless this very text is installed; uv is quicker, pip is what counts."""
    if is_installed(requirements, venv):
        return
    print(f"Installing {requirements}\n", end="", flush=True)  # in one piece, as two may say it at once
    options = ["-q", "--no-deps", "--require-hashes", "-r", str(requirements)]
    if not (shutil.which("uv") and runs(["uv", "pip", "install", "--python", python_of(venv), *options])):
        pip = [*pip_for(python_of(venv)), "install", "--disable-pip-version-check", *options]
        pip += ["--no-compile"] if requirements.name in FOR_TESTS else []
        if subprocess.run(pip, check=False).returncode:
            sys.exit(f"{requirements} could not be installed; the lines above say why.")
    ready = venv / "ready"
    ready.mkdir(exist_ok=True)
    shutil.copyfile(requirements, ready / requirements.name)


def install_all(files: Sequence[Path], venv: Path) -> None:
    """Install pinned files as ``install`` does, those that stand apart beside the others."""
    apart = [file for file in files if file.name in APART and not is_installed(file, venv)]
    others = [file for file in files if file.name not in APART and not is_installed(file, venv)]
    if apart and others and not shutil.which("uv"):
        pip_for(python_of(venv))  # made here once, and not by both at the same moment

    def install_each(some: list[Path]) -> None:
        for file in some:
            install(file, venv)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(install_each, [others, apart]))  # a list, so that what ends one of them ends this function too


def is_installed(requirements: Path, venv: Path) -> bool:
    """Whether this very text of a pinned file is installed."""
    mark = venv / "ready" / requirements.name
    return mark.exists() and mark.read_bytes() == requirements.read_bytes()


def python_of(venv: Path) -> Path:
    return venv / "bin/python"


def pip_for(python: Path) -> list[str | Path]:
    """Return the command that is pip for ``python``: its own, or one run from Debian's wheel."""
    own: list[str | Path] = [python, "-m", "pip"]
    if runs([*own, "--version"]) or runs([python, "-m", "ensurepip"]):
        return own
    wheel = next(FOLDER.rglob("pip-*.whl"), None) or fetch_pip()
    if not wheel:
        sys.exit("This Python cannot install pip (no ensurepip). Debian: apt install python3-venv. Or install uv.")
    return [python, wheel / "pip"]


def fetch_pip() -> Path | None:
    """Return pip's wheel out of Debian's package of it, or None where that cannot be had.

    apt-get downloads for everybody, without a password, and checks the archive's signature; where the system has no
    lists of packages, or old ones, it gets lists of its own.
    """
    if not shutil.which("apt-get"):
        return None
    print("Fetching pip with apt-get download", flush=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    for folder in ("lists/partial", "archives/partial"):
        (FOLDER / folder).mkdir(parents=True)
    own_lists = ["-o", f"Dir::State={FOLDER.resolve()}", "-o", f"Dir::Cache={FOLDER.resolve()}"]
    download = ["download", "python3-pip-whl"]
    if not runs(["apt-get", *download], FOLDER) and runs(["apt-get", *own_lists, "update"]):
        runs(["apt-get", *own_lists, *download], FOLDER)
    for package in FOLDER.glob("*.deb"):
        runs(["dpkg-deb", "-x", package.name, "."], FOLDER)
    return next(FOLDER.rglob("pip-*.whl"), None)


def runs(command: Sequence[str | Path], folder: Path | None = None) -> bool:
    """Run ``command`` in silence, and say whether it could be started and succeeded."""
    try:
        return subprocess.run(command, capture_output=True, check=False, cwd=folder).returncode == 0
    except OSError:
        return False
