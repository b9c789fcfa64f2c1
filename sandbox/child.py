"""Pure: the confined child process: it confines itself, warms up, seals itself, and answers one request.

A *program* is what it runs: a module with the names of ``Program``. ``sandbox/forkserver.py`` forks such children
before there is a request. Where it cannot, ``python -I child.py PROGRAM SECONDS ARGUMENT…`` is one child for one
request. The request is on standard input, the answer on standard output, one line about an error on standard error.
"""

from __future__ import annotations

import gc
import importlib
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, cast

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from sandbox import confinement  # noqa: E402

CHUNK = 1 << 20


class Program(Protocol):
    """A module that a confined child runs."""

    MEMORY: int  # address space in bytes
    MAX_INPUT: int  # bytes; what is longer is cut after one byte more
    READABLE: Sequence[Path]  # what it reads besides Python and libraries, before the request

    def load(self) -> None:
        """Import whatever ``answer`` needs. The forkserver calls this once, and it must start no thread."""

    def warm(self) -> None:
        """Do once what the first answer would have to do, so that ``answer`` opens no file at all."""

    def answer(self, request: bytes, arguments: Sequence[str]) -> bytes:
        """The answer to untrusted input."""

    def exit_status(self, error: BaseException) -> int:
        """The exit status for an error in one of the others; 0 is success."""


class Readiness(NamedTuple):
    """What became of a child's preparation: the layers it lacks, and the error that made it useless, if any."""

    missing: confinement.Missing
    error: BaseException | None


def load(name: str) -> tuple[Program, BaseException | None]:
    """Import a program and what it needs. Returns it with the error that this met, if any."""
    program = cast(Program, importlib.import_module(name))
    try:
        program.load()
    except BaseException as error:  # it is the answer to the first request
        return program, error
    return program, None


def prepare(program: Program, scratch: Path, error: BaseException | None = None) -> Readiness:
    """Confine this process, warm up, and seal it. Nothing untrusted has been read until here."""
    os.environ.update({"HOME": str(scratch), "TMPDIR": str(scratch), "XDG_CACHE_HOME": str(scratch)})
    tempfile.tempdir = None  # which is looked up anew
    missing = confinement.confine(memory=program.MEMORY, readable=program.READABLE, scratch=scratch)
    try:
        if error is None:
            program.warm()
            gc.collect()
            gc.freeze()  # the collector need not visit for one request what was there before
    except BaseException as raised:  # it is the answer to the request
        error = raised
    return Readiness(missing | confinement.seal(), error)


def answer(program: Program, arguments: Sequence[str], error: BaseException | None) -> int:
    """Answer the request on standard input. Returns the exit status."""
    try:
        if error is not None:
            raise error
        _write(program.answer(_read(program.MAX_INPUT + 1), arguments))
    except BaseException as raised:
        # SECURITY: BaseException, because WeasyPrint's FatalURLFetchingError is not an Exception.
        os.write(sys.stderr.fileno(), _location(raised).encode())
        return program.exit_status(raised)
    return 0


def _read(limit: int) -> bytes:
    # Not sys.stdin, which asks for more of the system than a sealed process may.
    read = bytearray()
    while len(read) < limit and (some := os.read(0, min(CHUNK, limit - len(read)))):
        read += some
    return bytes(read)


def _write(data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(1, view) :]


def _location(error: BaseException) -> str:
    """Name the error and where it was raised, without its message, which may quote the request."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


def main(name: str, seconds: str, *arguments: str) -> int:
    """Be one child for one request, without a forkserver. Returns the exit status."""
    confinement.end_with_parent()
    signal.alarm(int(seconds))
    confinement.isolate(forks=False)
    program, error = load(name)
    return answer(program, arguments, prepare(program, Path.cwd(), error).error)


if __name__ == "__main__":
    os._exit(main(*sys.argv[1:]))
