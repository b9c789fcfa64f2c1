"""Pure: how a child process gives up its rights before it reads any input. Standard library only."""

from __future__ import annotations

import contextlib
import ctypes.util
import os
import resource
import signal
import sys

MB = 1024 * 1024
MEMORY = 512 * MB  # address space; a letter needs 128 MB, the worst text that can be printed 400
LIMITS = {
    resource.RLIMIT_AS: MEMORY,
    resource.RLIMIT_CPU: 20,  # seconds; a page takes less than one
    resource.RLIMIT_FSIZE: 20 * MB,
    resource.RLIMIT_NOFILE: 64,
    resource.RLIMIT_CORE: 0,
    # Not RLIMIT_NPROC: Pango starts a thread, and the limit counts all processes of the user.
}


def confine(*, seconds: int, memory: int = MEMORY) -> None:
    """Limit this process irrevocably: no network, little memory, CPU time and files.

    What the system does not support (macOS has no namespaces and no limit on address space, some containers have no
    user namespaces) is skipped; the fetcher, the sanitiser and the other limits hold without it.

    Args:
        seconds: Wall time after which the process ends, even if its parent has died and cannot kill it.
        memory: Address space in bytes.
    """
    signal.alarm(seconds)
    with contextlib.suppress(AttributeError, OSError):
        os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNET)
    for limit, value in (LIMITS | {resource.RLIMIT_AS: memory}).items():
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))


def disable_library_search() -> None:
    """Keep ``ctypes.util.find_library`` from starting a compiler for each library that does not exist.

    WeasyPrint tries the library names of three systems in turn. On Linux the right one is found without this search,
    which takes 0.15 s of the import and needs child processes.
    """
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
