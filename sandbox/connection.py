"""Pure: the product's end of the connection to a forkserver: it starts it, sends it requests, and begins anew."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

HERE = Path(__file__).resolve().parent
PYTHON = (sys.executable, "-I", "-X", "utf8", "-W", "ignore")
MAX_MESSAGE = 4_096
MARGIN = 5  # seconds that a forkserver may take beyond what it was told

log = logging.getLogger(__name__)


class ForkserverGone(Exception):
    """The forkserver has ended, or does not answer."""


class Connection:
    """One forkserver, for all threads of this process and for the processes that it forks.

    Several may send on the same socket, since a message is sent as a whole and has the socket for its answer with it.
    """

    def __init__(self, program: str) -> None:
        self.program = program
        self.process = 0  # its process id as this process sees it
        self._control: socket.socket | None = None
        self._lock = Lock()
        self._missing: Mapping[str, str] | None = None

    def start(self) -> socket.socket:
        """Start the forkserver, if it was not started yet. Returns the socket to send requests on."""
        with self._lock:
            if self._control is None:
                ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
                with theirs:
                    command = [*PYTHON, str(HERE / "forkserver.py"), self.program, str(theirs.fileno())]
                    # SECURITY: nothing of our own environment, which holds the secrets of the whole product.
                    ran = subprocess.run(  # noqa: S603
                        command, cwd="/", env={}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                        pass_fds=[theirs.fileno()], start_new_session=True, check=True,
                    )  # fmt: skip
                self.process, self._control = int(ran.stdout), ours
            return self._control

    def request(self, arguments: Sequence[str], files: Sequence[int], seconds: float) -> dict[str, Any]:
        """Have a child answer a request.

        Args:
            arguments: What the program gets besides the request.
            files: Descriptors of the request, of the answer, and of what is said about errors.
            seconds: How long it may wait for a child, and then how long the child may take.

        Returns:
            The child's exit ``status``, the most ``memory`` that it used in bytes, and how many seconds it ``waited``
            for a child.

        Raises:
            ForkserverGone: There is no answer; another attempt finds a new forkserver.
        """
        control = self.start()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with ours, theirs:
            ours.settimeout(2 * seconds + MARGIN)
            message = json.dumps({"arguments": list(arguments), "seconds": seconds}).encode()
            try:
                socket.send_fds(control, [message], [*files, theirs.fileno()])
                theirs.close()
                answer = ours.recv(MAX_MESSAGE)
            except OSError as error:
                self._forget(control)
                raise ForkserverGone(type(error).__name__) from error
        if not answer:
            self._forget(control)
            raise ForkserverGone("it has ended")
        ending: dict[str, Any] = json.loads(answer)
        self._note_missing(ending["missing"])
        return ending

    def _forget(self, control: socket.socket) -> None:
        with self._lock, contextlib.suppress(OSError):
            if self._control is control:
                self._control = None
            # Not closed: another thread may be sending on it. It is when nobody refers to it any more.

    def _note_missing(self, missing: Mapping[str, str]) -> None:
        """Log once which layers of the confinement this system does not have."""
        if missing and missing != self._missing:
            layers = "; ".join(f"{layer} ({why})" for layer, why in sorted(missing.items()))
            log.warning("The confined child lacks: %s. See docs/adr/0032-the-confined-child.md", layers)
        self._missing = missing


_connections: dict[str, Connection] = {}


def connection(program: str) -> Connection:
    """The connection of this process to the forkserver of a program."""
    return _connections.setdefault(program, Connection(program))


def is_supported() -> bool:
    """Whether this system can have a forkserver. Forking is not safe with the libraries of macOS."""
    return sys.platform == "linux" and hasattr(os, "memfd_create")
