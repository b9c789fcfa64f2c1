"""As whom PostgreSQL runs: it refuses to be root, and it need not be.

Root starts it in a user namespace, where it has an ordinary number and the files stay where they are. Where
namespaces are refused (most containers), it runs as an unprivileged account from a folder in /var/lib.
"""

import hashlib
import os
import pwd
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from config.embedded import processes
from config.embedded.server import CannotServe

STATE = Path("/var/lib")


def home(folder: Path) -> Path:
    """Return where the data of ``folder`` lives: there, or in /var/lib for root without namespaces.

    :raises CannotServe: when the data was made in a namespace and namespaces are refused now.
    """
    elsewhere = STATE / f"bozza-{hashlib.sha256(bytes(folder)).hexdigest()[:12]}"
    if os.geteuid() != 0 or (not elsewhere.exists() and namespaces_allowed()):
        return folder
    if (data := folder / "data").exists():
        if data.stat().st_uid == 0:
            raise CannotServe(f"{data} is for root only, and PostgreSQL refuses root: chown or remove it.")
        return folder
    if not elsewhere.exists():
        elsewhere.mkdir(mode=0o700)
        account = _unprivileged()
        os.chown(elsewhere, account.pw_uid, account.pw_gid)
    return elsewhere


def popen(folder: Path, signum: int) -> dict[str, Any]:
    """Return the keyword arguments for subprocess to run as the owner of ``folder``, and never as root.

    :param signum: what the process gets when this one ends by surprise.
    """
    owner = folder.stat()
    arguments: dict[str, Any] = {"cwd": folder, "env": {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}}
    if os.geteuid() != 0:
        return arguments | {"preexec_fn": lambda: processes.die_with_parent(signum)}
    if owner.st_uid != 0:
        return arguments | {
            "user": owner.st_uid, "group": owner.st_gid, "extra_groups": [],
            "preexec_fn": lambda: processes.die_with_parent(signum),
        }  # fmt: skip
    return arguments | {"preexec_fn": _namespace_then(lambda: processes.die_with_parent(signum))}


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
