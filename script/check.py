"""Run the linters, the contracts and the tests, and say at the end what ran, how long it took, and what failed.

Called by script/test, with the environment of config/embedded and its throw-away servers. With arguments it runs
pytest alone, in one process; ``--long`` by itself is no such argument: everything runs, and the long cases too.
"""

# ruff: noqa: S603 (the commands are our own)

import os
import secrets
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from script.tally import run_pytest

PRODUCTION = {
    "BOZZA_DEV": "0",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "bozza.example",
    "CSRF_TRUSTED_ORIGINS": "https://bozza.example",
    "BEHIND_TLS": "1",
    "EMAIL_URL": "smtps://mail.bozza.example",
    "FROM_EMAIL": "Bozza <bozza@bozza.example>",
    "OPERATOR_NAME": "Scuola di Prova",
    "OPERATOR_ADDRESS": "via dell’Esempio 1, 40121 Bologna",
    "OPERATOR_EMAIL": "privacy@bozza.example",
    "OPERATOR_VAT": "IT00000000000",
    "OPERATOR_DPO": "none",
    "HOSTING_COUNTRY": "Italia",
}
# Whoever names a server of their own, with one role, need not be warned of it here.
FAIL_LEVEL = "WARNING" if os.environ.get("DATABASE_OWNER_URL") else "ERROR"
CHECKS: list[tuple[str, list[str], dict[str, str]]] = [
    ("ruff", ["ruff", "check", "--quiet", "--output-format", "concise"], {}),
    ("format", ["ruff", "format", "--check", "--output-format", "concise"], {}),
    ("templates", ["djlint", "--check", "--quiet", "templates"], {}),
    ("import contracts", ["lint-imports"], {}),
    ("types", ["mypy", "."], {}),
    ("production settings and migrations", ["python", "-m", "script.django_checks", FAIL_LEVEL], PRODUCTION),
]
FRONTEND = Path("frontend")
# Two processes for each core, since browsers and workers are often waited for; each takes tests from the others when it
# has none left. Six at most: each may have a Chromium, a worker and fifty connections to the database.
ON_EVERY_CORE = ["-n", str(min(6, 2 * (os.cpu_count() or 1))), "--dist", "worksteal"]
SLOWEST = ["--durations", "20", "--durations-min", "1"]
COVERAGE = ["--cov", "--cov-report="]  # with --long, as it costs a seventh; the floor is in pyproject.toml


class Result(NamedTuple):
    """What came of one check."""

    name: str
    passed: bool
    seconds: float


def main(pytest_arguments: list[str]) -> int:
    begun = time.monotonic()
    whole = set(pytest_arguments) <= {"--long"}
    measured = COVERAGE if pytest_arguments else []
    arguments = [*ON_EVERY_CORE, *SLOWEST, *measured, *pytest_arguments] if whole else pytest_arguments
    with ThreadPoolExecutor(1) as beside:
        # Beside the tests, which leave a core idle now and then, as the types do for most of their time.
        checks = beside.submit(lambda: [*run_checks(), *check_editor()] if whole else [])
        code, seconds, figures = run_pytest(arguments)
        results = [*checks.result(), Result("tests", code == 0, seconds)]
    failed = [result.name for result in results if not result.passed]
    print(f"\n{', '.join(f'{result.name} {result.seconds:.1f} s' for result in results)}")
    print(f"{'Did not pass: ' + ', '.join(failed) if failed else 'All passed'} ({duration(time.monotonic() - begun)})")
    print(figures)
    return 1 if failed else 0


def duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def run_checks() -> list[Result]:
    """Run the quick checks side by side; print the words of those that fail."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda check: run(*check), CHECKS))


def check_editor() -> list[Result]:
    """Build the editor's bundle again and compare, and run its own tests, where there is npm."""
    if not shutil.which("npm"):
        print("--- editor: there is no npm, so static/js/desk.js was not built again")
        return []
    installed = FRONTEND / "node_modules/.package-lock.json"
    fresh = installed.exists() and installed.stat().st_mtime >= (FRONTEND / "package-lock.json").stat().st_mtime
    install = ["npm", "--prefix", "frontend", "ci", "--ignore-scripts", "--silent"]
    if not fresh and not run("npm ci", install, {}).passed:
        print("--- editor: npm could not install what frontend/ needs, so static/js/desk.js was not built again")
        return []
    return [run("editor", ["npm", "--prefix", "frontend", "run", "--silent", "check"], {})]


def run(name: str, command: list[str], environment: dict[str, str]) -> Result:
    """Run one check, and print its words if it fails."""
    begun = time.monotonic()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    process = subprocess.run(
        command, env=os.environ | {"PATH": path} | environment, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if process.returncode:
        print(f"--- {name}: {' '.join(command)}\n{process.stdout}", flush=True)
    return Result(name, process.returncode == 0, time.monotonic() - begun)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
