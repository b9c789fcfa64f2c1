"""Run the linters, the contracts and the tests, and say at the end what ran, how long it took, and what failed.

Called by script/test, with the environment of config/embedded and its throw-away servers. With arguments it runs
pytest alone, in one process; ``--long`` by itself is no such argument: everything runs, and the long cases too.
"""

# ruff: noqa: S603, S314 (the commands and the report are our own)

import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

from config.embedded.processes import die_with_parent

PRODUCTION = {
    "BOZZA_DEV": "0",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "bozza.example",
    "CSRF_TRUSTED_ORIGINS": "https://bozza.example",
    "BEHIND_TLS": "1",
    "EMAIL_URL": "smtps://mail.bozza.example",
    "FROM_EMAIL": "Bozza <bozza@bozza.example>",
}
CHECKS: list[tuple[str, list[str], dict[str, str]]] = [
    ("ruff", ["ruff", "check", "--quiet", "--output-format", "concise"], {}),
    ("format", ["ruff", "format", "--check", "--output-format", "concise"], {}),
    ("import contracts", ["lint-imports"], {}),
    ("types", ["mypy", "."], {}),
    ("production settings", ["python", "manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
    ("migrations", ["python", "manage.py", "makemigrations", "--check", "--dry-run"], {}),
]


FRONTEND = Path("frontend")
# A process for each core, which takes tests from the others when it has none left. Six at most: each may have a
# Chromium, a worker and fifty connections to the database.
ON_EVERY_CORE = ["-n", "auto", "--maxprocesses", "6", "--dist", "worksteal"]
SLOWEST = ["--durations", "20", "--durations-min", "1"]
COVERAGE = ["--cov", "--cov-report="]  # the floor is in pyproject.toml


def main(pytest_arguments: list[str]) -> int:
    begun = time.monotonic()
    whole = set(pytest_arguments) <= {"--long"}
    results = run_checks() | check_editor() if whole else {}
    results |= run_pytest([*ON_EVERY_CORE, *SLOWEST, *COVERAGE, *pytest_arguments] if whole else pytest_arguments)
    minutes, seconds = divmod(round(time.monotonic() - begun), 60)
    took = f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
    failed = [name for name, passed in results.items() if not passed]  # of the tests pytest has said which
    print(f"\n{', '.join(results)}: {'passed' if not failed else 'ran'} in {took}")
    if failed:
        print(f"FAILED: {', '.join(failed)}")
    return 1 if failed else 0


def run_checks() -> dict[str, bool]:
    """Run the quick checks side by side; print the words of those that fail."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(lambda check: run(*check[1:]), CHECKS))
    results = {}
    for (name, command, _), process in zip(CHECKS, done, strict=True):
        results[name] = process.returncode == 0
        if process.returncode:
            print(f"--- {name}: {' '.join(command)}\n{process.stdout}", flush=True)
    return results


def check_editor() -> dict[str, bool]:
    """Build the editor's bundle again and compare, and run its own tests, where there is npm."""
    if not shutil.which("npm"):
        print("--- editor: there is no npm, so static/js/desk.js was not built again")
        return {}
    installed = FRONTEND / "node_modules/.package-lock.json"
    fresh = installed.exists() and installed.stat().st_mtime >= (FRONTEND / "package-lock.json").stat().st_mtime
    if not fresh and run(["npm", "--prefix", "frontend", "ci", "--ignore-scripts", "--silent"], {}).returncode:
        print("--- editor: npm could not install what frontend/ needs, so static/js/desk.js was not built again")
        return {}
    process = run(["npm", "--prefix", "frontend", "run", "--silent", "check"], {})
    if process.returncode:
        print(f"--- editor: npm run check\n{process.stdout}", flush=True)
    return {"editor": process.returncode == 0}


def run(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command, env=os.environ | {"PATH": path} | environment, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def run_pytest(arguments: list[str]) -> dict[str, bool]:
    """Run pytest in front of the reader, and name what it ran: ``312 tests (28 in a browser)``."""
    report = Path(os.environ["VAR_DIR"]) / "pytest.xml"
    command = [sys.executable, "-m", "pytest", f"--junit-xml={report}", *arguments]
    environment = {"COVERAGE_FILE": str(report.with_name("coverage"))} | os.environ
    code = subprocess.run(
        command, env=environment, check=False, preexec_fn=partial(die_with_parent, signal.SIGTERM)
    ).returncode
    try:
        cases = list(ElementTree.parse(report).iter("testcase"))
    except (OSError, ElementTree.ParseError):
        return {"tests": False}
    skipped = sum(case.find("skipped") is not None for case in cases)
    browser = sum("browser" in case.get("classname", "") for case in cases)
    notes = [f"{browser} in a browser"] if browser else []
    notes += [f"{skipped} skipped"] if skipped else []
    return {f"{len(cases)} tests" + (f" ({', '.join(notes)})" if notes else ""): code == 0}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
