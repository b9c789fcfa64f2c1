"""A server in its own folder: its lock, a free port, starting and stopping cleanly."""

# ruff: noqa: S603 (starting programs is what this file is for)

import fcntl
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import Signals
from typing import Any, ClassVar

from config.embedded import processes

START_TIMEOUT = 60  # seconds; recovery after a crash takes some
# Words in the log of a start that can be tried again: a killed predecessor, a port that was taken meanwhile.
TRANSIENT_ERRORS = ("already exists", "in use")


class ServerUnavailable(Exception):
    """A server cannot be run; the message is one sentence for the person at the terminal."""


class AlreadyRunning(ServerUnavailable):
    """Another process runs the servers of this folder."""


def free_port(first: int) -> int:
    """The first free port of 127.0.0.1 from ``first`` on; any free one for 0."""
    for port in range(first, first + 1000):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return int(probe.getsockname()[1])
    raise ServerUnavailable(f"No port from {first} to {first + 999} is free on 127.0.0.1.")


class Server(ABC):
    """A server process with its data in ``folder``, which only our account may read."""

    name: ClassVar[str]
    folder_name: ClassVar[str]
    usual_port: ClassVar[int]
    stop_signals: ClassVar[tuple[Signals, ...]]  # the clean one first

    def __init__(self, folder: Path, *, throwaway: bool = False) -> None:
        self.folder = folder.resolve()
        self.throwaway = throwaway

    @property
    @abstractmethod
    def url(self) -> str:
        """The URL of the server with its password, as ``DATABASE_URL`` or ``REDIS_URL`` has it."""

    @property
    def more_urls(self) -> dict[str, str]:
        """Further variables of the environment, with URLs for other roles of the server."""
        return {}

    @property
    @abstractmethod
    def pid_file(self) -> Path:
        """The file that has the process id of the running server first."""

    @property
    @abstractmethod
    def command_line_marker(self) -> str:
        """A text that only the command line of this server contains."""

    @abstractmethod
    def prepare(self) -> None:
        """Create what the first start needs."""

    @abstractmethod
    def command(self) -> list[str | Path]:
        """The command line that starts the server in the foreground."""

    @abstractmethod
    def is_ready(self) -> bool:
        """Whether the server accepts our password."""

    @property
    def popen_arguments(self) -> dict[str, Any]:
        """The keyword arguments for ``subprocess``, such as the account that runs the server."""
        return {}

    @contextmanager
    def running(self, *, alone: bool = False) -> Iterator[str]:
        """Run the server, unless another process runs it already.

        Args:
            alone: Refuse to use a server that another process runs.

        Yields:
            The URL of the server.

        Raises:
            AlreadyRunning: With ``alone``, another process runs it.
            ServerUnavailable: It cannot be started.
        """
        with self._lock() as holder:
            if holder is None:
                with self._supervised():
                    yield self.url
            elif alone:
                raise AlreadyRunning(f"Process {holder} already runs {self.name} in this folder: stop it first.")
            else:
                self._wait_for_other(holder)
                yield self.url

    def remove_if_abandoned(self) -> None:
        """Remove the folder with its data, unless a process holds its lock or it is less than a minute old."""
        if self.folder.is_dir() and time.time() - self.folder.stat().st_mtime > 60:
            with self._lock() as holder:
                if holder is None:
                    self.stop_stale()
                    self.remove()

    def remove(self) -> None:
        """Remove the folder with all its data."""
        shutil.rmtree(self.folder)

    def setting(self, key: str, new: Callable[[], Any]) -> Any:
        """The value of ``key`` in ``settings.json``, which is set to ``new()`` the first time."""
        value = self._settings().get(key)
        return self.remember(key, new()) if value is None else value

    def remember(self, key: str, value: Any) -> Any:
        """Store ``value`` as ``key`` in ``settings.json``, and return it."""
        write_private(self.folder / "settings.json", json.dumps(self._settings() | {key: value}, indent=1))
        return value

    @property
    def password(self) -> str:
        return str(self.setting("password", lambda: secrets.token_hex(24)))

    @property
    def port(self) -> int:
        return int(self.setting("port", lambda: self.usual_port))

    def stop_stale(self) -> None:
        """Stop a server whose launcher was killed."""
        with suppress(FileNotFoundError, ValueError, IndexError):
            processes.end(int(self.pid_file.read_text().split()[0]), self.command_line_marker, self.stop_signals)

    def _settings(self) -> dict[str, Any]:
        try:
            settings: dict[str, Any] = json.loads((self.folder / "settings.json").read_text())
        except FileNotFoundError:
            return {}
        return settings

    @contextmanager
    def _lock(self) -> Iterator[int | None]:
        """Lock the folder.

        Yields:
            None, or the id of the process that has locked it already.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = (self.folder / "lock").open("a+")
        except PermissionError:
            raise ServerUnavailable(f"{self.folder} belongs to another account: use that one.") from None
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                file.seek(0)
                yield int(file.read() or 0)
                return
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
            yield None

    @contextmanager
    def _supervised(self) -> Iterator[None]:
        try:
            self.prepare()
            self._process = self._start(0 if self.throwaway else self.port)
            over = threading.Event()
            watch = threading.Thread(target=self._restart_until, args=(over,))
            watch.start()
            try:
                yield
            finally:
                over.set()
                watch.join()
                self._stop(self._process)
        finally:
            if self.throwaway:
                self.remove()

    def _restart_until(self, over: threading.Event) -> None:
        """Start the server again, at the same address, whenever it ends by itself."""
        while not over.wait(0.2):
            if self._process.poll() is not None:
                print(f"{self.name} ended (exit code {self._process.returncode}) and is started again.", flush=True)
                try:
                    self._process = self._start(self.port)
                except ServerUnavailable as reason:
                    print(reason, file=sys.stderr, flush=True)
                    over.wait(1)

    def _start(self, first_port: int) -> subprocess.Popen[bytes]:
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            self.stop_stale()
            self.remember("port", free_port(first_port))
            with (self.folder / "log").open("wb") as log:
                process = subprocess.Popen(
                    self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                    start_new_session=True, **self.popen_arguments,
                )  # fmt: skip
            while process.poll() is None and time.monotonic() < deadline:
                if self.is_ready():
                    return process
                time.sleep(0.02)
            self._stop(process)
            if not any(reason in self._log() for reason in TRANSIENT_ERRORS):
                break
            time.sleep(0.3)
        last = (self._log().strip().splitlines() or ["it is empty"])[-1]
        raise ServerUnavailable(f"{self.name} did not start; its log, {self.folder / 'log'}, ends with: {last}")

    def _stop(self, process: subprocess.Popen[bytes]) -> None:
        for signum in self.stop_signals:
            with suppress(subprocess.TimeoutExpired):
                if process.poll() is None:
                    process.send_signal(signum)
                process.wait(20)
                return

    def _log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    def _wait_for_other(self, holder: int) -> None:
        deadline = time.monotonic() + START_TIMEOUT
        while not self.is_ready():
            if time.monotonic() > deadline:
                raise ServerUnavailable(f"The {self.name} that process {holder} runs here does not answer.")
            time.sleep(0.1)


def write_private(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` atomically, readable by this account only."""
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)
