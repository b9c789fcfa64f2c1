"""Pure: the filter of system calls for a process that has all it needs: it computes, reads and writes what is open.

It opens no file, starts no program and no process, has no sockets, and reaches no other process, for good. The filter
is a program for the kernel's packet filter: ``man 2 seccomp`` and Documentation/userspace-api/seccomp_filter.rst.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Iterator

from . import linux

# The number of each allowed call on x86_64 and on aarch64; None where there is no such call.
ALLOWED: dict[str, tuple[int, int | None]] = {
    # what is open
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67), "lseek": (8, 62),
    "close": (3, 57), "dup2": (33, None), "dup3": (292, 24), "fstat": (5, 80), "poll": (7, None), "ppoll": (271, 73),
    "recvmsg": (47, 212),
    # memory; mmap and mprotect are below
    "brk": (12, 214), "munmap": (11, 215), "mremap": (25, 216), "madvise": (28, 233), "membarrier": (324, 283),
    # threads and signals of its own
    "futex": (202, 98), "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132), "restart_syscall": (219, 128), "sched_yield": (24, 124), "rseq": (334, 293),
    "sched_getaffinity": (204, 123), "set_robust_list": (273, 99), "exit": (60, 93), "exit_group": (231, 94),
    # clocks, chance, who it is
    "clock_gettime": (228, 113), "clock_getres": (229, 114), "clock_nanosleep": (230, 115), "nanosleep": (35, 101),
    "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153), "getrusage": (98, 165),
    "getrandom": (318, 278), "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173), "getuid": (102, 174),
    "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177),
}  # fmt: skip
MMAP, MPROTECT = (9, 222), (10, 226)
CLONE, CLONE3, TGKILL = (56, 220), (435, 435), (234, 131)
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # AUDIT_ARCH_* of linux/audit.h
PROT_EXEC, CLONE_THREAD = 0x4, 0x10000

# Instructions (linux/bpf_common.h), answers (linux/seccomp.h), and places in struct seccomp_data.
LOAD, JUMP_IF_EQUAL, JUMP_IF_ANY_BIT, RETURN = 0x20, 0x15, 0x45, 0x06
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
NUMBER, ARCHITECTURE, FIRST_ARGUMENT, THIRD_ARGUMENT = 0, 4, 16, 32
SET_MODE_FILTER, ALL_THREADS = 1, 1  # SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC


def seal() -> None:
    """Put the filter on all threads of this process, irrevocably.

    Raises:
        OSError: The kernel has no filters, or the processor is one whose calls are not listed here.
    """
    instructions = list(program(linux.machine(), os.getpid()))
    install(instructions)


def install(instructions: list[bytes]) -> None:
    """Put a filter on all threads; ``PR_SET_NO_NEW_PRIVS`` must have been set, or the process be root's."""
    code = ctypes.create_string_buffer(b"".join(instructions))
    # struct sock_fprog: the number of instructions, and where they are
    filter_program = struct.pack("H6xQ", len(instructions), ctypes.addressof(code))
    number = linux.SECCOMP[linux.machine()]
    thread = linux.system_call(number, ctypes.c_uint(SET_MODE_FILTER), ctypes.c_uint(ALL_THREADS), filter_program)
    if thread:
        raise OSError(errno.ESRCH, f"thread {thread} did not take the filter")


def program(machine: str, process: int) -> Iterator[bytes]:
    """The instructions of the filter: each block compares one call and, if it is that, ends with an answer.

    Args:
        machine: ``x86_64`` or ``aarch64``.
        process: The process itself, the only one that it may send a signal to (``abort`` does).
    """
    column = list(ARCHITECTURES).index(machine)
    yield instruction(LOAD, ARCHITECTURE)
    yield instruction(JUMP_IF_EQUAL, ARCHITECTURES[machine], yes=1)
    yield instruction(RETURN, KILL)  # a call by another processor's numbers
    yield instruction(LOAD, NUMBER)
    for numbers in ALLOWED.values():
        if (number := numbers[column]) is not None:
            yield instruction(JUMP_IF_EQUAL, number, no=1)
            yield instruction(RETURN, ALLOW)
    # SECURITY: memory that can be executed is how injected code would begin.
    for numbers in (MMAP, MPROTECT):
        yield from _allowed_if(numbers[column], THIRD_ARGUMENT, JUMP_IF_ANY_BIT, PROT_EXEC, negated=True)
    yield from _allowed_if(CLONE[column], FIRST_ARGUMENT, JUMP_IF_ANY_BIT, CLONE_THREAD)
    yield from _allowed_if(TGKILL[column], FIRST_ARGUMENT, JUMP_IF_EQUAL, process)
    # The flags of clone3 are in memory, where no filter can see them: the C library then uses clone.
    yield instruction(JUMP_IF_EQUAL, CLONE3[column], no=1)
    yield instruction(RETURN, REFUSE | errno.ENOSYS)
    yield instruction(RETURN, REFUSE | errno.EPERM)


def instruction(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    """One ``struct sock_filter``; ``yes`` and ``no`` are how many instructions a jump skips."""
    return struct.pack("=HBBI", code, yes, no, value)


def _allowed_if(number: int, argument: int, test: int, value: int, *, negated: bool = False) -> Iterator[bytes]:
    """Allow a call if the lower half of one argument passes a test."""
    yield instruction(JUMP_IF_EQUAL, number, no=4)
    yield instruction(LOAD, argument)
    yield instruction(test, value, **({"yes": 1} if not negated else {"no": 1}))
    yield instruction(RETURN, REFUSE | errno.EPERM)
    yield instruction(RETURN, ALLOW)
