"""Pure: Landlock, by which a process allows itself only some files, for good. Linux 5.13 or later.

``man 7 landlock`` and the kernel's Documentation/userspace-api/landlock.rst, whose names are in the comments.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

from . import linux

READ_FILE, READ_DIR = 1 << 2, 1 << 3  # LANDLOCK_ACCESS_FS_READ_FILE, _READ_DIR
# All LANDLOCK_ACCESS_FS_* that a version of the interface knows: each adds bits at the upper end.
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
NETWORK_RIGHTS = 0b11  # LANDLOCK_ACCESS_NET_BIND_TCP, _CONNECT_TCP; from version 4 on
SCOPES = 0b11  # LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET, _SIGNAL; from version 6 on
VERSION_FLAG = 1  # LANDLOCK_CREATE_RULESET_VERSION
PATH_BENEATH = 1  # LANDLOCK_RULE_PATH_BENEATH


def restrict(readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """Allow this thread, and what it starts, to read and to write below some paths, and nothing else.

    Files that are open stay open. Paths that do not exist are left out.

    Raises:
        OSError: The kernel has no Landlock, or it is switched off.
    """
    version = linux.system_call(linux.LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint(VERSION_FLAG))
    every = (1 << FILE_RIGHTS[min(version, max(FILE_RIGHTS))]) - 1
    ruleset = _create_ruleset(version, every)
    try:
        for path in readable:
            _allow(ruleset, path, READ_FILE | READ_DIR)
        for path in writable:
            _allow(ruleset, path, every)
        linux.system_call(linux.LANDLOCK_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint(0))
    finally:
        os.close(ruleset)


def _create_ruleset(version: int, every: int) -> int:
    attributes = struct.pack("=Q", every)
    if version >= 4:
        attributes += struct.pack("=Q", NETWORK_RIGHTS)
    if version >= 6:
        attributes += struct.pack("=Q", SCOPES)
    size = ctypes.c_size_t(len(attributes))
    return linux.system_call(linux.LANDLOCK_CREATE_RULESET, attributes, size, ctypes.c_uint(0))


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rule = struct.pack("=Qi", rights if path.is_dir() else rights & READ_FILE, descriptor)
        linux.system_call(
            linux.LANDLOCK_ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(PATH_BENEATH), rule, ctypes.c_uint(0)
        )
    finally:
        os.close(descriptor)
