"""Pure: the rights that a child process gives up before it reads any input. Standard library only."""

from __future__ import annotations

import contextlib
import ctypes.util
import os
import resource
import signal
import sys

MB = 1024 * 1024
MEMORY = 512 * MB  # address space; a letter fits into 128, the worst text that still ends needs 400
LIMITS = {
    resource.RLIMIT_AS: MEMORY,
    resource.RLIMIT_CPU: 20,  # seconds; one page takes well under one
    resource.RLIMIT_FSIZE: 20 * MB,
    resource.RLIMIT_NOFILE: 64,
    resource.RLIMIT_CORE: 0,
    # Not RLIMIT_NPROC: Pango starts a thread, and the limit counts all that the user runs.
}


def confine(*, seconds: int, memory: int = MEMORY) -> None:
    """Give up network, memory, time and files, for good.

    `memory` is the address space in bytes. `seconds` of wall time end the process even where its parent has died
    and can no longer kill it. What a system refuses (macOS has no namespaces and no limit on address space, some
    containers no user namespaces) is left out; the fetcher, the sanitiser and the other limits hold without it.
    """
    signal.alarm(seconds)
    with contextlib.suppress(AttributeError, OSError):
        os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNET)
    for limit, value in (LIMITS | {resource.RLIMIT_AS: memory}).items():
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))


def look_for_libraries_by_name_only() -> None:
    """Stop `ctypes.util.find_library` from starting a compiler for each library that does not exist.

    WeasyPrint tries the names of three systems in turn. On Linux the right one is found without that search,
    and the search costs 0.15 s of the import and wants child processes.
    """
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
