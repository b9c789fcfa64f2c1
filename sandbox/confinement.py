"""Pure: how a child process gives up its rights, in two steps: before it warms up, and before it gets any input.

Every step works without the others and is skipped where the system does not have it. Which of them hold where stands in
``docs/adr/0032-the-confined-child.md``.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import os
import random
import resource
import signal
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path

from . import landlock, linux, namespaces, seccomp

MB = 1024 * 1024
LIMITS = {
    resource.RLIMIT_CPU: 20,  # seconds; a page takes less than one
    resource.RLIMIT_FSIZE: 20 * MB,
    resource.RLIMIT_NOFILE: 64,
    resource.RLIMIT_CORE: 0,
    # Not RLIMIT_NPROC: Pango starts a thread, and the limit counts all processes of the user.
}
# Accounts that Debian and systemd keep for services that come and go: nobody's files belong to them.
SPARE_ACCOUNTS = range(61184, 65520)
SYSTEM_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")

Missing = dict[str, str]  # layer -> why the system does not have it


def isolate(*, forks: bool) -> Missing:
    """Enter namespaces of its own, as ``namespaces.enter`` does. The calling process must have one thread."""
    # SECURITY: one after the other, since the second would hide the files of the whole machine without the first.
    return _attempt({"namespaces": lambda: namespaces.enter(forks=forks)}) or _attempt(
        {"hidden files": namespaces.hide_file_systems}
    )


def confine(*, memory: int, readable: Iterable[Path], scratch: Path) -> Missing:
    """Limit memory, time and files of this process, irrevocably. It must have one thread.

    Args:
        memory: Address space in bytes.
        readable: Files and folders that it may read besides Python and the libraries of the system.
        scratch: The only folder in which it may write.
    """
    for limit, value in (LIMITS | {resource.RLIMIT_AS: memory}).items():
        with contextlib.suppress(ValueError, OSError):  # macOS has no limit on address space
            resource.setrlimit(limit, (value, value))
    return _attempt(
        {
            "no new privileges": lambda: linux.set_process_option(linux.PR_SET_NO_NEW_PRIVS, 1),
            "no capabilities": _drop_capabilities,
            "landlock": lambda: landlock.restrict([*_python(), *readable], [scratch]),
        }
    )


def seal() -> Missing:
    """Give up the account, the files and all calls of the system but a few, irrevocably.

    From here on the process can compute, read and write what is open, and end.
    """
    return _attempt({"own account": _leave_root, "memory hidden": hide_memory, "seccomp": seccomp.seal})


def hide_memory() -> None:
    """Let no process of the same account read the memory or the environment of this one, and dump no core.

    Raises:
        OSError: The system has no such option.
    """
    linux.set_process_option(linux.PR_SET_DUMPABLE, 0)


def end_with_parent() -> None:
    """Have the kernel kill this process when its parent ends, where it can."""
    with contextlib.suppress(OSError):
        linux.set_process_option(linux.PR_SET_PDEATHSIG, signal.SIGKILL)


def disable_library_search() -> None:
    """Keep ``ctypes.util.find_library`` from starting a compiler for each library that does not exist.

    WeasyPrint tries the library names of three systems in turn. On Linux the right one is found without this search,
    which takes 0.15 s of the import and needs child processes.
    """
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None


def _attempt(layers: dict[str, Callable[[], None]]) -> Missing:
    missing: Missing = {}
    for name, begin in layers.items():
        try:
            begin()
        except OSError as error:
            missing[name] = error.strerror or str(error)
    return missing


def _python() -> list[Path]:
    """Where Python, its packages and the libraries of the system are."""
    own = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    return [Path(path) for path in (*own, str(Path(sys.base_prefix) / "lib"), *SYSTEM_LIBRARIES)]


def _drop_capabilities() -> None:
    if os.geteuid() != 0:  # root needs one to leave its account, and loses all by that
        linux.drop_capabilities()


def _leave_root() -> None:
    """Become an account that has no file and no other process, if this one is root."""
    if os.geteuid() != 0:
        return
    account = random.SystemRandom().choice(SPARE_ACCOUNTS)
    os.setgroups([])
    os.setresgid(account, account, account)
    os.setresuid(account, account, account)
    end_with_parent()  # the kernel forgets it at a change of account
