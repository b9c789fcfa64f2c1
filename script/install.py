"""Bring .venv to what the names on the command line ask for: requirement files, and libraries of the system.

Called by script/setup with an interpreter that need have nothing but the standard library. Each need that is
met leaves a mark in .venv/ready, by which script/setup knows that it has nothing to do. The need ``uv`` is for a
Python that is too old for Bozza (but 3.9 or newer): it puts uv into var/uv, with which script/setup gets a newer one.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TextIO

from script.packages import install, install_all, make_venv, python_of, runs

VENV = Path(".venv")
UV = Path("var/uv")
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
MAC_BROWSER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def main(needs: list[str]) -> None:
    with open_lock() as lock:  # script/server and script/test may start together
        fcntl.flock(lock, fcntl.LOCK_EX)
        if needs == ["uv"]:
            make_venv(UV)
            install(Path("requirements-uv.txt"), UV)
            return
        make_venv(VENV)
        with ThreadPoolExecutor(1) as beside:  # the network and the disk serve both
            browser = beside.submit(chromium) if "chromium" in needs else None
            install_all([Path(need) for need in needs if need.endswith(".txt")], VENV)
        if browser:
            browser.result()
        if "pango" in needs:  # asks WeasyPrint, and apt-get is free again
            library("pango", has_pango, [PANGO], "letters cannot be made into PDF files")


def chromium() -> None:
    library("chromium", has_chromium, ["chromium-headless-shell", "chromium"], "the browser tests cannot run")


def open_lock() -> TextIO:
    try:
        Path("var").mkdir(exist_ok=True)
        return Path("var/setup.lock").open("w")
    except OSError as error:
        sys.exit(f"{Path.cwd()} cannot be written to ({error.strerror}), and Bozza keeps .venv and var there.")


def library(name: str, present: Callable[[], bool], alternatives: list[str], loss: str) -> None:
    """Mark ``name`` as ready when it is present, or installs; else say in one line what to install.

    The packages of the first of the ``alternatives`` that the system has are installed.
    """
    ready = VENV / "ready" / name
    if ready.exists():
        return
    if present() or any(apt_install(*packages.split()) and present() for packages in alternatives):
        ready.parent.mkdir(exist_ok=True)
        ready.touch()
    else:
        print(f"Without {name} {loss}. Debian: apt install {alternatives[-1]}. macOS: brew install {name}.")


def has_pango() -> bool:
    return runs([python_of(VENV), "-c", "import weasyprint"])


def has_chromium() -> bool:
    return any(runs([browser, "--version"]) for browser in [*BROWSERS, MAC_BROWSER] if shutil.which(browser))


def apt_install(*packages: str) -> bool:
    """Install with apt-get where that asks nobody for a password, and say whether it worked."""
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or not runs([*root, "true"]):
        return False
    print(f"Installing {' '.join(packages)} with apt-get", flush=True)
    env = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    command = [*env, "install", "-y", "--no-install-recommends", *packages]
    return runs(command) or (runs([*env, "update"]) and runs(command))


if __name__ == "__main__":
    main(sys.argv[1:])
