"""Pure: runs a program on untrusted input in a confined child process, with a time limit.

The child is one that ``sandbox/forkserver.py`` keeps ready; where there can be no forkserver it is started for the
request. Either way it is ``sandbox/child.py``, confines itself before it gets the input, and answers one request.
"""

from __future__ import annotations

import contextlib
import logging
import math
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, NamedTuple

from . import connection

KILLED_FOR_TIME = {-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL}
ATTEMPTS = 2  # with a forkserver each; the first may have come to its end
# Where Homebrew puts Pango.
MAC_LIBRARIES = {"DYLD_FALLBACK_LIBRARY_PATH": "/opt/homebrew/lib:/usr/local/lib:/usr/lib"}

log = logging.getLogger(__name__)


class Ending(NamedTuple):
    """How a child ended, what it answered, and what it said about errors."""

    status: int  # the exit status, negative for a signal
    output: bytes = b""
    errors: bytes = b""
    memory: int = 0  # the most that it used, in bytes; 0 if not measured
    waited: float = 0.0  # seconds until a child was ready


def run(program: str, arguments: Sequence[str], request: bytes, *, timeout: float) -> Ending:
    """Run a program in a confined child; whatever it started is killed afterwards in any case.

    Args:
        program: The name of a module that is a ``sandbox.child.Program``.
        arguments: What it gets besides the request; a few short ones.
        request: Its input.
        timeout: Seconds after which the child is killed; the wait for a child does not count.
    """
    with _file(request) as input_file, _file() as output, _file() as errors:
        files = [file.fileno() for file in (input_file, output, errors)]
        ending = _forked(program, arguments, files, timeout) or _started(program, arguments, files, timeout)
        return ending._replace(output=_content(output), errors=_content(errors))


def _forked(program: str, arguments: Sequence[str], files: list[int], timeout: float) -> Ending | None:
    if not connection.is_supported():
        return None
    for _ in range(ATTEMPTS):
        try:
            ending = connection.connection(program).request(arguments, files, timeout)
        except (connection.ForkserverGone, OSError, subprocess.CalledProcessError) as error:
            log.info("The forkserver of %s is gone: %s", program, error)
            _begin_anew(files)
            continue
        return Ending(ending["status"], memory=ending["memory"], waited=ending["waited"])
    log.warning("No forkserver for %s: a child is started for each request, which takes longer", program)
    return None


def _started(program: str, arguments: Sequence[str], files: list[int], timeout: float) -> Ending:
    """Start a child for this request alone."""
    script = str(connection.HERE / "child.py")
    with TemporaryDirectory(prefix="bozza-sandbox-") as scratch:
        child = subprocess.Popen(  # noqa: S603
            [*connection.PYTHON, script, program, str(math.ceil(timeout) + 5), *arguments],
            stdin=files[0],
            stdout=files[1],
            stderr=files[2],
            cwd=scratch,
            # SECURITY: nothing of our own environment, which holds the secrets of the whole product.
            env=MAC_LIBRARIES if sys.platform == "darwin" else {},
            start_new_session=True,
        )
        try:
            return Ending(child.wait(timeout))
        except subprocess.TimeoutExpired:
            return Ending(-signal.SIGKILL)
        finally:
            # Its process group, whatever state it is in.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def _begin_anew(files: list[int]) -> None:
    for file in files:
        os.lseek(file, 0, os.SEEK_SET)
    for file in files[1:]:
        os.ftruncate(file, 0)


def _file(content: bytes = b"") -> IO[bytes]:
    """A file without a name, which is in memory where the system can do that."""
    in_memory = connection.is_supported()
    file = os.fdopen(os.memfd_create("sandbox"), "w+b") if in_memory else TemporaryFile()  # noqa: SIM115
    file.write(content)
    file.flush()
    os.lseek(file.fileno(), 0, os.SEEK_SET)
    return file


def _content(file: IO[bytes]) -> bytes:
    size = os.fstat(file.fileno()).st_size
    os.lseek(file.fileno(), 0, os.SEEK_SET)
    return os.read(file.fileno(), size)
