"""Finding and stopping processes that another run may have left behind."""

# ruff: noqa: S603, S607 (starting programs is what this file is for)

import ctypes
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def die_with_parent(signum: int) -> None:
    """Ask the kernel to send this process ``signum`` when its parent ends, even by kill -9. Linux only."""
    if _libc:
        _libc.prctl(PR_SET_PDEATHSIG, signum)


def command_line(pid: int) -> str:
    """The command line of process ``pid``; "" for one that has ended or is a zombie."""
    if Path("/proc/self/cmdline").exists():
        with suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        return ""
    listing = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return listing.stdout.strip()


def end(pid: int, belongs_to: str, signals: tuple[signal.Signals, ...], patience: float = 10) -> None:
    """Send signals to a process until it has ended.

    Args:
        pid: The process id.
        belongs_to: What its command line must contain, since process ids are reused; otherwise nothing is done.
        signals: The signals, in order.
        patience: Seconds to wait after each.
    """
    for signum in signals:
        if belongs_to not in command_line(pid):
            return
        with suppress(ProcessLookupError):
            os.kill(pid, signum)
        deadline = time.monotonic() + patience
        while belongs_to in command_line(pid) and time.monotonic() < deadline:
            time.sleep(0.02)


def terminal_is_ours() -> bool:
    """Whether a terminal sends its Ctrl-C to our whole process group, the command included."""
    try:
        return os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
    except (OSError, ValueError):
        return False
