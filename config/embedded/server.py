"""A server in a folder of its own: its lock, a free port, starting and stopping cleanly."""

# ruff: noqa: S603 (starting programs is what this file is for)

import fcntl
import json
import os
import secrets
import shutil
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import Signals
from typing import Any, ClassVar

from config.embedded import processes

PATIENCE = 60  # seconds for a start: recovery after a crash takes some
PASSING = ("already exists", "in use")  # reasons for failing that pass: a killed predecessor, a port lost in a race


class CannotServe(Exception):
    """A server cannot be had; the message is one sentence for the person at the terminal."""


class AlreadyRunning(CannotServe):
    """Another process keeps this folder's servers up."""


def free_port(first: int) -> int:
    """Return ``first`` or the next port above it that nobody on 127.0.0.1 listens on; any free one for 0."""
    for port in range(first, first + 1000):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return int(probe.getsockname()[1])
    raise CannotServe(f"No port from {first} to {first + 999} is free on 127.0.0.1.")


class Server(ABC):
    """One server process in ``folder``, which nobody else may enter."""

    name: ClassVar[str]
    folder_name: ClassVar[str]
    usual_port: ClassVar[int]
    stop_signals: ClassVar[tuple[Signals, ...]]  # the clean one first

    def __init__(self, folder: Path, *, throwaway: bool = False) -> None:
        self.folder = folder.resolve()
        self.throwaway = throwaway

    @property
    @abstractmethod
    def url(self) -> str: ...

    @property
    @abstractmethod
    def pid_file(self) -> Path: ...

    @property
    @abstractmethod
    def mark(self) -> str:
        """What the command line of this server, and of no other process, contains."""

    @abstractmethod
    def prepare(self) -> None:
        """Make what the first start needs."""

    @abstractmethod
    def command(self) -> list[str | Path]: ...

    @abstractmethod
    def answers(self) -> bool:
        """Whether the server lets us in with the password that only it and we know."""

    @property
    def popen(self) -> dict[str, Any]:
        """Keyword arguments for subprocess that decide as whom the server runs."""
        return {}

    @contextmanager
    def running(self, *, alone: bool = False) -> Iterator[str]:
        """Yield the URL of a running server, and stop it afterwards if it was started here.

        :raises AlreadyRunning: with ``alone``, when another process keeps it up.
        :raises CannotServe: when it cannot be started.
        """
        with self._lock() as holder:
            if holder is None:
                with self._kept_up():
                    yield self.url
            elif alone:
                raise AlreadyRunning(f"Process {holder} already runs {self.name} in this folder: stop it first.")
            else:
                self._await_other(holder)
                yield self.url

    def remove_if_abandoned(self) -> None:
        """Remove the folder with all its data, unless a living process holds it or it is a minute young."""
        if self.folder.is_dir() and time.time() - self.folder.stat().st_mtime > 60:
            with self._lock() as holder:
                if holder is None:
                    self.end_stale()
                    self.remove()

    def remove(self) -> None:
        shutil.rmtree(self.folder)

    def setting(self, key: str, new: Callable[[], Any]) -> Any:
        """Return what ``settings.json`` remembers as ``key``; at first ``new()``, from then on the same."""
        found = self._settings().get(key)
        return self.remember(key, new()) if found is None else found

    def remember(self, key: str, value: Any) -> Any:
        write_private(self.folder / "settings.json", json.dumps(self._settings() | {key: value}, indent=1))
        return value

    @property
    def password(self) -> str:
        return str(self.setting("password", lambda: secrets.token_hex(24)))

    @property
    def port(self) -> int:
        return int(self.setting("port", lambda: self.usual_port))

    def end_stale(self) -> None:
        """End a server that outlived a killed launcher."""
        with suppress(FileNotFoundError, ValueError, IndexError):
            processes.end(int(self.pid_file.read_text().split()[0]), self.mark, self.stop_signals)

    def _settings(self) -> dict[str, Any]:
        try:
            settings: dict[str, Any] = json.loads((self.folder / "settings.json").read_text())
        except FileNotFoundError:
            return {}
        return settings

    @contextmanager
    def _lock(self) -> Iterator[int | None]:
        """Hold the folder and yield None, or yield the number of the process that holds it."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = (self.folder / "lock").open("a+")
        except PermissionError:
            raise CannotServe(f"{self.folder} belongs to another account: use that one.") from None
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
    def _kept_up(self) -> Iterator[None]:
        try:
            self.prepare()
            process = self._start()
            try:
                yield
            finally:
                self._stop(process)
        finally:
            if self.throwaway:
                self.remove()

    def _start(self) -> subprocess.Popen[bytes]:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.end_stale()
            self.remember("port", free_port(0 if self.throwaway else self.port))
            with (self.folder / "log").open("wb") as log:
                process = subprocess.Popen(
                    self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                    start_new_session=True, **self.popen,
                )  # fmt: skip
            while process.poll() is None and time.monotonic() < deadline:
                if self.answers():
                    return process
                time.sleep(0.02)
            self._stop(process)
            if not any(reason in self._log() for reason in PASSING):
                break
            time.sleep(0.3)
        last = (self._log().strip().splitlines() or ["it is empty"])[-1]
        raise CannotServe(f"{self.name} did not start; its log, {self.folder / 'log'}, ends with: {last}")

    def _stop(self, process: subprocess.Popen[bytes]) -> None:
        for signum in self.stop_signals:
            with suppress(subprocess.TimeoutExpired):
                if process.poll() is None:
                    process.send_signal(signum)
                process.wait(20)
                return

    def _log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    def _await_other(self, holder: int) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if time.monotonic() > deadline:
                raise CannotServe(f"The {self.name} that process {holder} runs here does not answer.")
            time.sleep(0.1)


def write_private(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` at once or not at all, readable by this account only."""
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)
