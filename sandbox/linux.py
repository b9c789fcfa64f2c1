"""Pure: calls of the Linux kernel that Python's standard library lacks, by ctypes."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from typing import Any

# Number on x86_64 and on aarch64, from the kernel's asm/unistd_64.h and asm-generic/unistd.h; those above 423 are the
# same everywhere.
SECCOMP = {"x86_64": 317, "aarch64": 277}
CAPSET = {"x86_64": 126, "aarch64": 91}
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 1, 2, 4, 8, 1 << 14, 1 << 18


class Unsupported(OSError):
    """This system or processor does not have what was asked for."""


def machine() -> str:
    """``x86_64`` or ``aarch64``.

    Raises:
        Unsupported: It is another processor, another system, or a 32-bit Python.
    """
    name = platform.machine()
    if sys.platform != "linux" or name not in SECCOMP or ctypes.sizeof(ctypes.c_void_p) != 8:
        raise Unsupported(f"not written for {sys.platform} on {name}")
    return name


def system_call(number: int, *arguments: Any) -> int:
    """Call the kernel by number. Returns its result; raises ``OSError``."""
    return _checked(_libc().syscall(ctypes.c_long(number), *arguments))


def set_process_option(option: int, value: int) -> None:
    """``prctl(2)`` with one argument; raises ``OSError``."""
    arguments = (ctypes.c_ulong(argument) for argument in (value, 0, 0, 0))
    _checked(_libc().prctl(ctypes.c_int(option), *arguments))


def drop_capabilities() -> None:
    """Give up all capabilities of this thread, also those of root in a user namespace; raises ``OSError``."""
    header, nothing = struct.pack("=Ii", 0x20080522, 0), bytes(24)  # _LINUX_CAPABILITY_VERSION_3, this thread
    system_call(CAPSET[machine()], header, nothing)


def mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    """``mount(2)``; raises ``OSError``."""
    strings = (source.encode(), target.encode(), kind.encode())
    _checked(_libc().mount(*strings, ctypes.c_ulong(flags), options.encode()))


def _libc() -> Any:
    if sys.platform != "linux":
        raise Unsupported(f"not written for {sys.platform}")
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
