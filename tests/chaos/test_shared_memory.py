"""Several web processes share what was loaded before they were forked, and one that is killed is replaced at once."""

import os
import signal
import sys
from pathlib import Path

import pytest

from config.embedded.server import free_port
from tests.processes import children, status, wait_until, web

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]

HALF = 0.5


def share_of_its_own(pid: int) -> float:
    """How much of the memory that a process uses no other process uses."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith(" kB")}
    return (sizes["Private_Dirty"] + sizes["Private_Clean"]) / sizes["Rss"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_process_that_is_killed_is_replaced_by_one_that_shares_its_memory_too(tmp_path: Path) -> None:
    port = free_port(0)
    server = web(tmp_path / "log", port=port, WEB_WORKERS="2")
    try:
        # The first process answers before gunicorn has forked the second.
        wait_until(lambda: len(children(server.process.pid)) == 2, "both run")
        wait_until(lambda: status(port, "/livez") == 200, "it answers")
        first = children(server.process.pid)
        assert [status(port, "/guides/") for _ in range(4)] == [200] * 4
        assert all(share_of_its_own(pid) < HALF for pid in first)
        os.kill(first[0], signal.SIGKILL)
        wait_until(lambda: len(set(children(server.process.pid)) - {first[0]}) == 2, "another one runs")
        (replacement,) = set(children(server.process.pid)) - set(first)
        wait_until(lambda: status(port, "/livez") == 200, "it answers")
        assert [status(port, "/guides/") for _ in range(4)] == [200] * 4
        assert share_of_its_own(replacement) < HALF
    finally:
        server.stop()
