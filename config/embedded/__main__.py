"""python -m config.embedded run -- COMMAND: run a command beside the servers of this folder."""

# ruff: noqa: S603, PLW1509 (starting programs is what this file is for)

import argparse
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from types import FrameType

from config.embedded import CannotServe, binaries, servers
from config.embedded.development import environment
from config.embedded.processes import die_with_parent, terminal_is_ours

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m config.embedded")
    run = parser.add_subparsers(required=True).add_parser("run", help="run a command beside the servers")
    run.add_argument("--throwaway", action="store_true", help="on new, empty servers, removed at the end")
    run.add_argument("--alone", action="store_true", help="refuse when another process runs them")
    run.add_argument("command", nargs="+")
    arguments = parser.parse_args()
    var = Path(os.environ.get("VAR_DIR") or Path(__file__).parents[2] / "var")
    for signum in SIGNALS:
        # nohup and the like set SIGHUP to be ignored: leave that as it is.
        if signum != signal.SIGHUP or signal.getsignal(signum) != signal.SIG_IGN:
            signal.signal(signum, _leave)
    try:
        with servers(var, throwaway=arguments.throwaway, alone=arguments.alone) as found:
            return _run(arguments.command, os.environ | environment(var) | found | programs())
    except CannotServe as reason:
        print(reason, file=sys.stderr)
        return 1


def programs() -> dict[str, str]:
    """Return a PATH on which psql and pg_dump are those of the server, unless DATABASE_URL names another."""
    found = None if os.environ.get("DATABASE_URL") else binaries.postgres()
    return {"PATH": f"{found[0]}{os.pathsep}{os.environ['PATH']}"} if found else {}


def _leave(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + signum)


def _run(command: list[str], env: dict[str, str]) -> int:
    """Run ``command`` to its end, pass on the signals we get, and return its exit code as a shell would."""
    child: subprocess.Popen[bytes] | None = None

    def pass_on(signum: int, frame: FrameType | None) -> None:
        # A hangup means the end, whatever the command makes of SIGHUP. Ctrl-C has reached it already.
        if child and not (signum == signal.SIGINT and terminal_is_ours()):
            child.send_signal(signal.SIGTERM if signum == signal.SIGHUP else signum)

    for signum in SIGNALS:
        if signal.getsignal(signum) is _leave:
            signal.signal(signum, pass_on)
    try:
        child = subprocess.Popen(command, env=env, preexec_fn=partial(die_with_parent, signal.SIGTERM))
    except OSError as error:
        raise CannotServe(f"{command[0]} cannot be run: {error.strerror}.") from None
    code = child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
