"""Bring .venv to what the names on the command line ask for: requirement files, and libraries of the system.

Called by script/setup with an interpreter that need have nothing but the standard library. Each need that is
met leaves a mark in .venv/ready, by which script/setup knows that it has nothing to do.
"""

# ruff: noqa: S603 (starting programs is what this file is for)

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

VENV = Path(".venv")
PYTHON = VENV / "bin/python"
READY = VENV / "ready"
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
MAC_BROWSER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def main(needs: list[str]) -> None:
    Path("var").mkdir(exist_ok=True)
    with Path("var/setup.lock").open("w") as lock:  # script/server and script/test may start together
        fcntl.flock(lock, fcntl.LOCK_EX)
        make_venv()
        READY.mkdir(exist_ok=True)
        for need in needs:
            if need.endswith(".txt"):
                install(Path(need))
        if "pango" in needs and not (READY / "pango").exists():
            library("pango", has_pango, PANGO, "letters cannot be made into PDF files")
        if "chromium" in needs and not (READY / "chromium").exists():
            library("chromium", has_chromium, "chromium", "the browser tests cannot run")


def make_venv() -> None:
    """Make .venv unless its interpreter runs, with uv or else venv (on Debian a package of its own)."""
    if runs([PYTHON, "-c", ""]):
        return
    if VENV.is_symlink():
        VENV.unlink()
    shutil.rmtree(VENV, ignore_errors=True)
    print(f"Making .venv with Python {sys.version.split()[0]} ({sys.executable})", flush=True)
    if shutil.which("uv") and runs(["uv", "venv", "-q", "--no-python-downloads", "--python", sys.executable, VENV]):
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if not runs([sys.executable, "-c", "import ensurepip"]) and not apt_install(package):
        sys.exit(f"Python's module venv is missing. Debian: apt install {package}.")
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def install(requirements: Path) -> None:
    """Install a pinned file unless this very text is installed; uv is quicker, pip is what counts."""
    mark = READY / requirements.name
    if mark.exists() and mark.read_bytes() == requirements.read_bytes():
        return
    print(f"Installing {requirements}", flush=True)
    options = ["-q", "-r", str(requirements)]
    if "--hash" in requirements.read_text():
        options += ["--no-deps", "--require-hashes"]
    if not (shutil.which("uv") and runs(["uv", "pip", "install", "--python", PYTHON, *options])):
        if not runs([PYTHON, "-m", "pip", "--version"]):
            subprocess.run([PYTHON, "-m", "ensurepip"], check=True, stdout=subprocess.DEVNULL)
        pip: Sequence[str | Path] = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *options]
        if subprocess.run(pip, check=False).returncode:
            sys.exit(f"{requirements} could not be installed; the lines above say why.")
    shutil.copyfile(requirements, mark)


def library(name: str, present: Callable[[], bool], packages: str, loss: str) -> None:
    """Mark ``name`` as ready when it is present, or installs; else say in one line what to install."""
    if present() or (apt_install(*packages.split()) and present()):
        (READY / name).touch()
    else:
        print(f"Without {name} {loss}. Debian: apt install {packages}. macOS: brew install {name}.")


def has_pango() -> bool:
    return runs([PYTHON, "-c", "import weasyprint"])


def has_chromium() -> bool:
    return any(runs([browser, "--version"]) for browser in [*BROWSERS, MAC_BROWSER] if shutil.which(browser))


def apt_install(*packages: str) -> bool:
    """Install with apt-get where that asks nobody for a password, and say whether it worked."""
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or not runs([*root, "true"]):
        return False
    print(f"Installing {' '.join(packages)} with apt-get", flush=True)
    env = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*env, "install", "-y", "--no-install-recommends", *packages]
    return runs(install) or (runs([*env, "update"]) and runs(install))


def runs(command: Sequence[str | Path]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


main(sys.argv[1:])
