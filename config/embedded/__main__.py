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

from config.embedded import ServerUnavailable, binaries, servers
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
        # nohup and the like have SIGHUP ignored: leave it so.
        if signum != signal.SIGHUP or signal.getsignal(signum) != signal.SIG_IGN:
            signal.signal(signum, _exit_on_signal)
    try:
        with servers(var, throwaway=arguments.throwaway, alone=arguments.alone) as urls:
            return _run(arguments.command, os.environ | environment(var) | urls | path_to_programs())
    except ServerUnavailable as reason:
        print(reason, file=sys.stderr)
        return 1


def path_to_programs() -> dict[str, str]:
    """The ``PATH`` with psql and pg_dump of the embedded server, unless ``DATABASE_URL`` names another server."""
    installation = None if os.environ.get("DATABASE_URL") else binaries.postgres()
    return {"PATH": f"{installation[0]}{os.pathsep}{os.environ['PATH']}"} if installation else {}


def _exit_on_signal(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + signum)


def _run(command: list[str], env: dict[str, str]) -> int:
    """Run ``command``, forward signals to it, and return its exit code as a shell would."""
    child: subprocess.Popen[bytes] | None = None

    def pass_on(signum: int, frame: FrameType | None) -> None:
        # A hangup ends the command, whatever it does with SIGHUP. Ctrl-C has reached it already.
        if child and not (signum == signal.SIGINT and terminal_is_ours()):
            child.send_signal(signal.SIGTERM if signum == signal.SIGHUP else signum)

    for signum in SIGNALS:
        if signal.getsignal(signum) is _exit_on_signal:
            signal.signal(signum, pass_on)
    try:
        child = subprocess.Popen(command, env=env, preexec_fn=partial(die_with_parent, signal.SIGTERM))
    except OSError as error:
        raise ServerUnavailable(f"{command[0]} cannot be run: {error.strerror}.") from None
    code = child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
