"""Bozza's own processes, started for a test over the test's database and broker, and stopped or killed."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import redis
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
# A broker may be shared with a server that is being used: nothing of a test goes into its queues. This file is
# imported while tests are collected, and Celery reads the settings when it first sends something, so all tests get it.
PREFIX = settings.CELERY_BROKER_TRANSPORT_OPTIONS["global_keyprefix"] = f"test-{os.getpid()}:"


class Process:
    """A program and its children, in a process group of their own."""

    def __init__(self, *command: str, log: Path, **env: str) -> None:
        """Start it over the database that this test runs on; ``env`` adds to the environment or replaces."""
        self.log = log
        address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
        ours = {"DATABASE_URL": address.geturl(), "QUEUE_PREFIX": PREFIX, "PYTHONUNBUFFERED": "1"}
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT,
                env={name: value for name, value in os.environ.items() if name != "DATABASE_OWNER_URL"} | ours | env,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def send(self, signum: signal.Signals) -> None:
        """Send a signal to the program and to its children."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signum)

    def kill(self) -> None:
        """``kill -9``: no last word, no clean-up."""
        self.send(signal.SIGKILL)
        self.process.wait(10)

    def stop(self) -> None:
        """End it as an operator does; what then still stands is killed."""
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.kill()

    def said(self) -> str:
        return self.log.read_text(errors="replace")


def web(log: Path, *, port: int, **env: str) -> Process:
    """The web server as in the Procfile, in a process of its own."""
    (line,) = re.findall(r"^web: env PROCESS_ROLE=web python (.*)$", (ROOT / "Procfile").read_text(), re.MULTILINE)
    values = {"PORT": str(port)} | env
    options = re.sub(r"\$\{(\w+):-(.+?)\}", lambda variable: values.get(variable[1], variable[2]), line)
    return Process(*options.split(), log=log, PROCESS_ROLE="web", **env)


def worker(log: Path, *, concurrency: int = 2, include: str = "", **env: str) -> Process:
    """A Celery worker as in the Procfile; it may load a module of the tests."""
    queues = ["--queues", "checklist,export,mail,rerun,celery", "--concurrency", str(concurrency)]
    options = ["--loglevel", "warning", "--without-gossip", "--without-mingle"]
    options += ["--include", include] if include else []
    return Process("-m", "celery", "--quiet", "--app", "config", "worker", *queues, *options, log=log, **env)


class LastingWorker:
    """One worker for all tests that need one, since starting it costs seconds; at rest it does not run."""

    _running: Process | None = None

    def start(self, log: Path) -> Process:
        """The running worker, started if there is none."""
        self._running = self._running or worker(log)
        return self._running

    def stop(self) -> None:
        if self._running:
            self._running.stop()
        self._running = None


LASTING_WORKER = LastingWorker()


def sweeper(log: Path, **env: str) -> Process:
    return Process("manage.py", "sweeper", "--every", "0.2", log=log, **env)


def children(pid: int) -> list[int]:
    """The processes that process ``pid`` has started, on Linux."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # a thread may end while this reads the list
            found += map(int, thread.read_text().split())
    return found


def wipe_broker(url: str) -> int:
    """Delete all that Bozza keeps in the broker, as FLUSHALL would, and nothing of anybody else; how many keys."""
    with redis.Redis.from_url(url) as client:
        keys = list(client.scan_iter(match=f"{PREFIX}*", count=1000))
        return int(client.delete(*keys)) if keys else 0


def status(port: int, path: str, *, seconds: float = 60) -> int:
    """The status of a page of a server here; 0 where nobody answers. ``seconds`` only ends what hangs."""
    browser = HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        browser.request("GET", path)
        return browser.getresponse().status
    except OSError:
        return 0
    finally:
        browser.close()


def wait_until(condition: Callable[[], object], what: str, *, seconds: float = 120) -> None:
    """Return as soon as ``condition()`` is true; fail with ``what`` when it never is.

    ``seconds`` only ends what hangs: it is many times what a slow and busy machine needs.
    """
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited {seconds:g} s in vain: {what}"
        time.sleep(0.02)
