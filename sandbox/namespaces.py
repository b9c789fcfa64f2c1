"""Pure: namespaces of Linux for a process and its children: no network, no other processes, no file system of others.

``man 7 namespaces``. They need root or a system that allows user namespaces; Docker allows neither by default.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from . import linux

SCRATCH = "/dev/shm"  # noqa: S108 - a file system of our own is mounted here
TMPFS = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC


def enter(*, forks: bool) -> None:
    """Leave the network, the mounts and the list of processes of the machine. It must have one thread.

    Args:
        forks: The process goes on in a child, which is the first process of the new list: when it ends, the kernel
            kills all the others in it. Otherwise the process keeps the old list, since it could start no thread.

    Raises:
        OSError: The system refuses; nothing has changed.
    """
    if sys.platform != "linux":
        raise linux.Unsupported(f"not written for {sys.platform}")
    kinds = os.CLONE_NEWNET | os.CLONE_NEWNS | os.CLONE_NEWIPC | os.CLONE_NEWUTS
    if forks:
        kinds |= os.CLONE_NEWPID
    try:
        os.unshare(kinds)
    except PermissionError:
        _become_root_of_a_user_namespace(kinds)


def _become_root_of_a_user_namespace(kinds: int) -> None:
    user, group = os.geteuid(), os.getegid()
    os.unshare(os.CLONE_NEWUSER | kinds)
    own = Path("/proc/self")
    (own / "setgroups").write_text("deny")
    (own / "uid_map").write_text(f"{user} {user} 1")
    (own / "gid_map").write_text(f"{group} {group} 1")


def hide_file_systems() -> None:
    """In the new namespace: an empty ``SCRATCH`` for temporary files, and nothing in ``/proc``.

    Raises:
        OSError: The system refuses.
    """
    linux.mount("none", "/", "", linux.MS_REC | linux.MS_PRIVATE)
    linux.mount("tmpfs", SCRATCH, "tmpfs", TMPFS, "size=64m,mode=700")
    # SECURITY: /proc/<pid>/environ of the product's processes holds its secrets.
    linux.mount("tmpfs", "/proc", "tmpfs", TMPFS | linux.MS_RDONLY, "size=4k")
