"""A pytest plugin that counts what passed, failed, was skipped and was not run, for script/check.py.

The figures, of all workers where the tests run in several processes, go into the JSON file that ``--tally`` names.
"""

import json
from pathlib import Path

import pytest


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
