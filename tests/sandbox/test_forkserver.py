"""The forkserver: a child for each request, nothing left behind, and a new forkserver when the old one is gone."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from sandbox import connection, process
from tests.processes import wait_until
from tests.sandbox import patient

PROGRAM = "tests.sandbox.patient"
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not connection.is_supported(), reason="this system has no forkserver")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[connection.Connection]:
    """A forkserver of the test's own."""
    monkeypatch.setattr(connection, "_connections", {})
    yield connection.connection(PROGRAM)


def ask(request: bytes, *arguments: str, timeout: float = 60) -> process.Ending:
    return process.run(PROGRAM, arguments, request, timeout=timeout)


def descriptors() -> set[str]:
    return set(os.listdir("/proc/self/fd"))  # noqa: PTH208


def is_alive(number: int) -> bool:
    with suppress(OSError):  # it has ended, perhaps while this reads
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def children(number: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{number}/task/{number}/children").read_text().split()]


def the_spare(server: connection.Connection) -> int:
    wait_until(lambda: len(children(server.process)) == 1, "one spare child")
    return children(server.process)[0]


def test_each_request_has_a_child_of_its_own_from_the_same_forkserver(server: connection.Connection) -> None:
    answers = [json.loads(ask(b"hello").output) for _ in range(3)]
    assert [answer["request"] for answer in answers] == ["hello"] * 3
    assert len({answer["process"] for answer in answers}) == 3
    assert all(answer["asked"] == 1 for answer in answers)
    assert is_alive(server.process)


def test_nothing_stays_open_or_behind(server: connection.Connection) -> None:
    ask(b"hello")
    before = descriptors()
    for request in (b"hello", b"error", b"hello"):
        ask(request)
    assert descriptors() == before


def test_an_answer_of_many_megabytes_arrives_whole(server: connection.Connection) -> None:
    assert ask(b"megabytes", "15").output == bytes(15 * 1024 * 1024)


def test_threads_share_a_forkserver(server: connection.Connection) -> None:
    with ThreadPoolExecutor(8) as pool:
        endings = list(pool.map(lambda number: ask(str(number).encode()), range(16)))
    assert [json.loads(ending.output)["request"] for ending in endings] == [str(number) for number in range(16)]
    assert len({json.loads(ending.output)["process"] for ending in endings}) == 16


@pytest.mark.filterwarnings("ignore:This process")
def test_processes_that_were_forked_later_share_a_forkserver(server: connection.Connection) -> None:
    """As those of a Celery worker do."""
    server.start()
    worker = os.fork()
    if worker == 0:
        used = connection.connection(PROGRAM)
        os._exit(0 if ask(b"hello").status == 0 and used.process == server.process else 1)
    _, status = os.waitpid(worker, 0)
    assert status == 0
    assert ask(b"hello").status == 0


def test_a_child_is_killed_when_its_time_is_up(server: connection.Connection) -> None:
    assert ask(b"sleep", timeout=0.2).status == -signal.SIGKILL
    assert ask(b"hello").status == 0


def test_a_spare_child_that_was_killed_is_replaced(server: connection.Connection) -> None:
    ask(b"hello")
    os.kill(the_spare(server), signal.SIGKILL)
    wait_until(lambda: not children(server.process), "the forkserver to notice")
    assert ask(b"hello").status == 0


def test_a_request_survives_the_death_of_its_forkserver(
    server: connection.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[int] = []
    send = connection.Connection.request

    def noted(self: connection.Connection, arguments: Any, files: Any, seconds: float) -> dict[str, Any]:
        requests.append(files[0])
        return send(self, arguments, files, seconds)

    monkeypatch.setattr(connection.Connection, "request", noted)
    ask(b"hello")
    first, spare = server.process, the_spare(server)
    requests.clear()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(ask, b"once")
        wait_until(lambda: requests and os.pread(requests[0], 99, 0) == b"once more", "a child to be at the request")
        os.kill(first, signal.SIGKILL)
        assert json.loads(asked.result().output)["request"] == "once more"
    assert server.process != first
    wait_until(lambda: not is_alive(spare), "the kernel to kill the children")


def test_a_forkserver_begins_anew_when_its_code_has_changed(server: connection.Connection) -> None:
    ask(b"hello")
    first = server.process
    os.utime(patient.__file__)
    assert ask(b"hello").status == 0
    assert server.process != first
    wait_until(lambda: not is_alive(first), "the old forkserver to end")


def test_a_forkserver_that_cannot_start_is_done_without(
    server: connection.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_: connection.Connection) -> None:
        raise BlockingIOError

    monkeypatch.setattr(connection.Connection, "start", refuse)
    assert json.loads(ask(b"hello").output)["request"] == "hello"
    assert "No forkserver" in caplog.text


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_a_forkserver_and_its_children_end_with_the_product(end: signal.Signals) -> None:
    program = (
        f"import sys, threading; sys.path.insert(0, {str(ROOT)!r})\n"
        "from sandbox import connection, process\n"
        f"process.run({PROGRAM!r}, (), b'hello', timeout=60)\n"
        f"print(connection.connection({PROGRAM!r}).process, flush=True)\n"
        f"process.run({PROGRAM!r}, (), b'sleep', timeout=60)"
    )
    with subprocess.Popen([sys.executable, "-B", "-c", program], stdout=subprocess.PIPE, text=True) as product:
        number = int(product.stdout.readline())
        wait_until(lambda: len(children(number)) == 2, "a child at work, and a spare one")
        all_of_them = [number, *children(number)]
        product.send_signal(end)
    wait_until(lambda: not any(is_alive(one) for one in all_of_them), "all of them to end")
