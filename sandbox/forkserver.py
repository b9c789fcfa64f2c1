"""Pure: a process that imports a program once, and keeps a confined child ready for the next request.

Run by path, ``python -I forkserver.py PROGRAM DESCRIPTOR``, by ``sandbox.connection`` only. It has one thread, no
secrets, and ends when the last process that can send it requests has ended. A request is one message on the socket
``DESCRIPTOR`` with four descriptors: the request, the answer, the errors, and a socket for one message about the end.
"""

from __future__ import annotations

import array  # noqa: F401 - socket.recv_fds imports it, which a sealed child could not
import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from sandbox import child, confinement, namespaces  # noqa: E402

MOST_CHILDREN = 6  # each with its limit on memory: as many as a web process has threads, and spares
MOST_REQUESTS = 1_000  # then a new forkserver begins
MAX_MESSAGE = 4_096


@dataclass
class Request:
    """A request that waits for a child, or is being answered by one."""

    arguments: list[str]
    seconds: float  # how long it may wait, and then how long it may take
    files: list[int]
    end: socket.socket
    received: float = field(default_factory=time.monotonic)
    waited: float = 0.0

    def report(self, status: int, missing: confinement.Missing, memory: int = 0) -> None:
        """Send how the child ended; ``memory`` is the most that it used, in bytes."""
        ending = {"status": status, "missing": missing, "memory": memory, "waited": self.waited}
        with contextlib.suppress(OSError):
            self.end.send(json.dumps(ending).encode())
        self.close()

    def close(self) -> None:
        for file in self.files:
            os.close(file)
        self.files = []
        self.end.close()


@dataclass
class Child:
    """A child that prepares itself, waits for a request (``ready``), or answers one (``request``)."""

    process: int
    socket: socket.socket
    scratch: Path
    ready: bool = False
    request: Request | None = None
    deadline: float = float("inf")

    def kill(self) -> None:
        """Kill it with all the processes that it started."""
        self.kill_group()
        os.kill(self.process, signal.SIGKILL)  # which may not have a group of its own yet

    def kill_group(self) -> None:
        """Kill the processes that it started, also when it has ended."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process, signal.SIGKILL)

    def remove_scratch(self) -> None:
        rmtree(self.scratch, ignore_errors=True)


class Forkserver:
    """The loop that receives requests, forks children, hands requests to them, and reports how they ended."""

    def __init__(self, name: str, control: socket.socket, missing: confinement.Missing) -> None:
        self.control, self.missing = control, missing
        self.scratch = None if missing else namespaces.SCRATCH
        self.program, self.error = child.load(name)
        self.children: dict[int, Child] = {}
        self.waiting: deque[Request] = deque()
        self.received = 0
        self.is_ending = self.spares_fail = False
        self.code = dict(self._code())
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ, self._receive)

    def serve(self) -> None:
        """Serve until nobody can send requests any more, or it is time for another forkserver."""
        gc.freeze()  # what is imported stays on pages that all children share
        wake, self.woken = socket.socketpair()
        for end in (wake, self.woken):
            end.setblocking(False)
        signal.set_wakeup_fd(wake.fileno())
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.selector.register(self.woken, selectors.EVENT_READ, lambda: self.woken.recv(MAX_MESSAGE))
        while not self.is_ending or self.waiting or any(one.request for one in self.children.values()):
            self._hand_out()
            for key, _ in self.selector.select(self._seconds_to_deadline()):
                key.data()
            self._reap()
            self._stop_overdue()
        self._end()

    def _receive(self) -> None:
        message, files, *_ = socket.recv_fds(self.control, MAX_MESSAGE, 4)
        if not message:
            self._end()
        end = socket.socket(fileno=files.pop())
        request = Request(**json.loads(message), files=files, end=end)
        self.received += 1
        self.spares_fail = False
        if dict(self._code()) != self.code:
            request.close()  # which tells the sender to begin a new forkserver
            self._retire()
            return
        self.waiting.append(request)
        if self.received >= MOST_REQUESTS:
            self._retire()

    def _retire(self) -> None:
        self.is_ending = True
        self.selector.unregister(self.control)
        self.control.close()

    def _hand_out(self) -> None:
        ready = [one for one in self.children.values() if one.ready and not one.request]
        while self.waiting and ready:
            self._give(self.waiting.popleft(), ready.pop())
        spares = sum(not one.request for one in self.children.values())
        wanted = max(len(self.waiting), 0 if self.is_ending or self.spares_fail else 1)
        for _ in range(min(wanted - spares, MOST_CHILDREN - len(self.children))):
            self._fork()

    def _give(self, request: Request, one: Child) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it has died, which _reap sees
            socket.send_fds(one.socket, [json.dumps(request.arguments).encode()], request.files)
        for file in request.files:
            os.close(file)
        request.files = []
        self.selector.unregister(one.socket)
        one.socket.close()
        request.waited = time.monotonic() - request.received
        one.request, one.deadline = request, time.monotonic() + request.seconds

    def _fork(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        scratch = Path(tempfile.mkdtemp(prefix="bozza-sandbox-", dir=self.scratch))
        process = os.fork()
        if process == 0:
            try:
                self._be_child(theirs, scratch)
            finally:
                os._exit(1)
        theirs.close()
        one = self.children[process] = Child(process, ours, scratch)
        self.selector.register(ours, selectors.EVENT_READ, lambda: self._note_ready(one))

    def _be_child(self, theirs: socket.socket, scratch: Path) -> None:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        confinement.end_with_parent()
        os.dup2(1, 2)  # a warning of a library may quote what it reads
        # SECURITY: nothing of other requests stays open: not the control socket, and no other child's.
        os.dup2(theirs.fileno(), 3)
        os.closerange(4, 1 << 20)
        control = socket.socket(fileno=3)
        readiness = child.prepare(self.program, scratch, self.error)
        os.write(3, json.dumps(readiness.missing).encode())
        arguments, files, *_ = socket.recv_fds(control, MAX_MESSAGE, 3)
        if not arguments:
            os._exit(0)
        for descriptor, file in enumerate(files):
            os.dup2(file, descriptor)
            os.close(file)
        control.close()
        os._exit(child.answer(self.program, json.loads(arguments), readiness.error))

    def _note_ready(self, one: Child) -> None:
        message = one.socket.recv(MAX_MESSAGE)
        if not message:
            self.selector.unregister(one.socket)  # it has died, which _reap sees
            return
        one.ready = True
        one.remove_scratch()  # a sealed child opens no file
        self.missing = self.missing | json.loads(message)

    def _reap(self) -> None:
        for process, status, memory in _ended_children():
            if process not in self.children:
                continue  # an orphan that the first process of a namespace inherits
            one = self.children.pop(process)
            one.kill_group()
            one.remove_scratch()
            self.spares_fail = self.spares_fail or not one.request
            request = one.request or (self.waiting.popleft() if self.waiting else None)
            if not one.request:
                with contextlib.suppress(KeyError):
                    self.selector.unregister(one.socket)
                one.socket.close()
            if request:
                request.report(os.waitstatus_to_exitcode(status), self.missing, memory)

    def _seconds_to_deadline(self) -> float | None:
        ends = [one.deadline for one in self.children.values()]
        ends += [request.received + request.seconds for request in self.waiting]
        return max(0.0, min(ends) - time.monotonic()) if ends and min(ends) < float("inf") else None

    def _stop_overdue(self) -> None:
        now = time.monotonic()
        for one in self.children.values():
            if one.deadline <= now:
                one.kill()
        while self.waiting and self.waiting[0].received + self.waiting[0].seconds <= now:
            self.waiting.popleft().report(-signal.SIGALRM, self.missing)

    def _code(self) -> Iterator[tuple[str, int]]:
        """The files of ours that are loaded, and those that the program reads, each with when it was changed."""
        loaded = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
        paths = [path for path in loaded if path and path.startswith(f"{ROOT}/") and "site-packages" not in path]
        data = [str(path) for folder in self.program.READABLE for path in folder.rglob("*") if path.suffix != ".pyc"]
        for path in (*paths, *data):
            with contextlib.suppress(OSError):
                yield path, Path(path).stat().st_mtime_ns

    def _end(self) -> None:
        for one in self.children.values():
            one.kill()
            one.remove_scratch()
        os._exit(0)


def _ended_children() -> Iterator[tuple[int, int, int]]:
    """Children that have ended, with their wait status and the most memory that they used, in bytes."""
    with contextlib.suppress(ChildProcessError):
        while True:
            process, status, usage = os.wait4(-1, os.WNOHANG)
            if not process:
                return
            yield process, status, usage.ru_maxrss * 1024


def main(name: str, descriptor: str) -> None:
    """Enter namespaces, print the process id of the forkserver, and be it."""
    os.umask(0o077)
    missing = confinement.isolate(forks=True)
    if process := os.fork():
        # The first process ends: nobody need wait for the forkserver, and it is the first one of its namespace.
        os.write(1, str(process).encode())
        os._exit(0)
    os.dup2(0, 1)
    Forkserver(name, socket.socket(fileno=int(descriptor)), missing).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
