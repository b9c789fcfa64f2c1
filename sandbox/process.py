"""Pure: runs a child process on untrusted input with a time limit, and kills all the processes that it started.

How the child confines itself before it reads its input is in ``sandbox/confinement.py``.
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
    """Run a Python script as a child process; its process group is killed afterwards in any case.

    Args:
        script: The path of the script.
        arguments: Its command line arguments.
        request: Its standard input.
        home: Its working directory.
        environment: All of its environment variables.
        timeout: Seconds after which it is killed.

    Returns:
        Its exit status, standard output and standard error.

    Raises:
        TimeoutError: The script did not end in time.
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
        output, errors = child.communicate(request, timeout=timeout)
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
    finally:
        _kill(child)
    return child.returncode, output, errors


def _kill(child: subprocess.Popen[bytes]) -> None:
    """Kill the child's process group, whatever state it is in, and reap the child."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe:
            pipe.close()
    child.wait()
