"""Runs pytest for script/check.py, with this file as a plugin that counts what passed, failed, was skipped and not run.

The figures, of all workers where the tests run in several processes, go into the JSON file that ``--tally`` names.
"""

# ruff: noqa: S603, PLW1509 (the command is our own)

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from config.embedded.processes import die_with_parent, terminal_is_ours


def run_pytest(arguments: list[str]) -> tuple[int, float, str]:
    """Run pytest in front of the reader; return its exit code, the seconds that it took, and its figures in words."""
    begun = time.monotonic()
    figures = Path(os.environ["VAR_DIR"]) / "tally.json"
    plugins = ["-p", "tests.in_turn", "-p", "script.tally"]
    command = [sys.executable, "-m", "pytest", *plugins, f"--tally={figures}", *arguments]
    environment = {"COVERAGE_FILE": str(figures.with_name("coverage"))} | os.environ
    process = subprocess.Popen(command, env=environment, preexec_fn=partial(die_with_parent, signal.SIGTERM))
    while process.returncode is None:
        try:
            process.wait()
        except KeyboardInterrupt:  # pytest ends its test, clears up and says how far it came
            if not terminal_is_ours():
                process.send_signal(signal.SIGINT)
    try:
        words = summary(json.loads(figures.read_text(encoding="utf-8")))
    except OSError:
        words = f"pytest ended with code {process.returncode} before it had counted."
    return process.returncode, time.monotonic() - begun, words


def summary(counts: dict[str, int]) -> str:
    """Return the figures in words; the last line is one that programs can read."""
    lines = []
    if counts["browser"]:
        lines.append(f"{number(counts['browser'], 'test')} ran in a browser.")
    if counts["uncollected"]:
        lines.append(f"{number(counts['uncollected'], 'file')} of tests could not be read.")
    if counts["not_run"]:
        lines.append(f"Stopped early: {number(counts['not_run'], 'test')} not run.")
    figures = "tests: {passed} passed, {failed} failed, {skipped} skipped".format_map(counts)
    return "\n".join([*lines, figures])


def number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


class Tally:
    """Outcomes by node id, so that a test with an error in its teardown too counts once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.collected = 0
        self.uncollected: set[str] = set()
        self.outcomes: dict[str, str] = {}

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.uncollected.add(report.nodeid)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.collected = max(self.collected, len(session.items))

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: list[str]) -> None:
        self.collected = max(self.collected, len(ids))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed or self.outcomes.get(report.nodeid) == "failed":
            self.outcomes[report.nodeid] = "failed"
        elif report.skipped:
            self.outcomes[report.nodeid] = "skipped"
        elif report.when == "call":
            self.outcomes[report.nodeid] = "passed"

    def pytest_unconfigure(self) -> None:
        counts = {kind: list(self.outcomes.values()).count(kind) for kind in ("passed", "failed", "skipped")}
        counts["not_run"] = max(0, self.collected - len(self.outcomes))
        counts["uncollected"] = len(self.uncollected)
        counts["browser"] = sum("browser" in nodeid for nodeid in self.outcomes)
        self.path.write_text(json.dumps(counts), encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--tally", type=Path, help="the JSON file for the numbers of tests by outcome")


def pytest_configure(config: pytest.Config) -> None:
    path = config.getoption("tally")
    if path and not hasattr(config, "workerinput"):  # only the process that hears of all reports
        config.pluginmanager.register(Tally(path))
