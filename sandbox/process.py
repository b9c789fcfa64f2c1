"""Pure: running a confined child process on untrusted input, with a time limit, and ending all it started.

Pure Python, without Django. What the child itself gives up before it reads a word is in ``sandbox/confinement.py``.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

KILLED_FOR_TIME = {-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL}


def run(
    script: Path,
    arguments: Sequence[str],
    request: bytes,
    *,
    home: str,
    environment: Mapping[str, str],
    timeout: float,
) -> tuple[int, bytes, bytes]:
    """Run ``script`` in the folder ``home`` with ``request`` on its standard input.

    Returns its exit status and what it wrote to standard output and standard error. ``environment`` is all that it
    gets of one. Raises ``TimeoutError`` after ``timeout`` seconds; its whole process group is gone in any case.
    """
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, "-I", "-X", "utf8", "-W", "ignore", str(script), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=home,
        env=dict(environment),
        start_new_session=True,
    )
    try:
        answer, complaint = child.communicate(request, timeout=timeout)
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
    finally:
        _end(child)
    return child.returncode, answer, complaint


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child's process group, whatever state it is in, and reap the child."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe:
            pipe.close()
    child.wait()
