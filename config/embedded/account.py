"""The system account that runs PostgreSQL, which refuses to run as root.

Root starts it in a user namespace, where it has an ordinary number and the files stay where they are. Where
namespaces are refused (most containers), it runs as an unprivileged account from a folder in /var/lib.
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
from config.embedded.server import CannotServe

STATE = Path("/var/lib")


def elsewhere() -> str:
    """Return "" where the data may stay in the clone, or a new folder in /var/lib for root without namespaces."""
    if os.geteuid() != 0 or namespaces_allowed():
        return ""
    account = _unprivileged()
    folder = tempfile.mkdtemp(prefix="bozza-", dir=STATE)
    os.chown(folder, account.pw_uid, account.pw_gid)
    return folder


def popen(folder: Path, signum: int) -> dict[str, Any]:
    """Return the keyword arguments for subprocess to run as the owner of ``folder``, and never as root.

    :param signum: what the process gets when this one ends by surprise.
    :raises CannotServe: when the folder is root's and namespaces are refused.
    """
    owner = folder.stat()
    tell = partial(processes.die_with_parent, signum)
    arguments: dict[str, Any] = {"cwd": folder, "env": {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}}
    if os.geteuid() != 0:
        return arguments | {"preexec_fn": tell}
    if owner.st_uid != 0:
        return arguments | {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": [], "preexec_fn": tell}
    if not namespaces_allowed():
        raise CannotServe(f"{folder} is root's, and PostgreSQL refuses root: chown it, or remove it with its data.")
    return arguments | {"preexec_fn": _namespace_then(tell)}


@cache
def namespaces_allowed() -> bool:
    """Whether this kernel lets us enter a user namespace of our own."""
    if not hasattr(os, "unshare"):
        return False
    try:
        subprocess.run(["/bin/true"], preexec_fn=_namespace_then(lambda: None), check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _namespace_then(act: Callable[[], None]) -> Callable[[], None]:
    account = _unprivileged()

    def enter() -> None:
        os.unshare(os.CLONE_NEWUSER)
        # The account inside is root outside, so that the files are ours on both sides. initdb wants its name.
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{account.pw_uid} 0 1")
        Path("/proc/self/gid_map").write_text(f"{account.pw_gid} 0 1")
        act()

    return enter


def _unprivileged() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise CannotServe("PostgreSQL refuses to be root, and there is no account 'nobody': use an ordinary account.")
