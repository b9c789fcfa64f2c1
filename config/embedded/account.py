"""The system account that runs PostgreSQL, which refuses to run as root.

Root starts it in a user namespace, where it has an ordinary user id and the files stay where they are. Where user
namespaces are not allowed (most containers), it runs as an unprivileged account with its data in /var/lib.
"""

import os
import pwd
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from config.embedded import processes
from config.embedded.server import ServerUnavailable

STATE = Path("/var/lib")


def data_folder() -> str:
    """A new folder in /var/lib for root without namespaces; "" where the data may stay in the clone."""
    if os.geteuid() != 0 or namespaces_allowed():
        return ""
    account = _unprivileged()
    folder = tempfile.mkdtemp(prefix="bozza-", dir=STATE)
    os.chown(folder, account.pw_uid, account.pw_gid)
    return folder


def popen_arguments(folder: Path, signum: int) -> dict[str, Any]:
    """The keyword arguments with which ``subprocess`` runs as the owner of ``folder``, and never as root.

    Args:
        folder: The working directory.
        signum: The signal that the process gets when this one is killed.

    Raises:
        ServerUnavailable: The folder is root's, and namespaces are not allowed.
    """
    owner = folder.stat()
    follow_parent = partial(processes.die_with_parent, signum)
    arguments: dict[str, Any] = {"cwd": folder, "env": {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}}
    if os.geteuid() != 0:
        return arguments | {"preexec_fn": follow_parent}
    if owner.st_uid != 0:
        return arguments | {
            "user": owner.st_uid,
            "group": owner.st_gid,
            "extra_groups": [],
            "preexec_fn": follow_parent,
        }
    if not namespaces_allowed():
        raise ServerUnavailable(
            f"{folder} is root's, and PostgreSQL refuses root: chown it, or remove it with its data."
        )
    return arguments | {"preexec_fn": _namespace_then(follow_parent)}


@cache
def namespaces_allowed() -> bool:
    """Whether the kernel lets us create a user namespace."""
    if not hasattr(os, "unshare"):
        return False
    try:
        subprocess.run(["/bin/true"], preexec_fn=_namespace_then(lambda: None), check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _namespace_then(then: Callable[[], None]) -> Callable[[], None]:
    account = _unprivileged()

    def enter() -> None:
        os.unshare(os.CLONE_NEWUSER)
        # The account inside is root outside, so that both own the files. initdb needs an account with a name.
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{account.pw_uid} 0 1")
        Path("/proc/self/gid_map").write_text(f"{account.pw_gid} 0 1")
        then()

    return enter


def _unprivileged() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise ServerUnavailable("PostgreSQL refuses to be root, and there is no account 'nobody': use an ordinary account.")
