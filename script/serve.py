"""Bring the database up to date, print the address and the demo logins, and run the Procfile.

Called by script/server, with the environment of config/embedded.
"""

# ruff: noqa: S602, S603, PLW1509 (the Procfile is ours and speaks shell; the hook calls one system call)

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO

from config.embedded.processes import die_with_parent
from config.embedded.server import free_port

ROOT = Path(__file__).resolve().parent.parent
RULE = "-" * 72
PATIENCE = 10  # seconds to finish the task or the request at hand
SOON = 5  # seconds; what ends sooner after its start would end again


def main() -> int:
    stop = threading.Event()
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, lambda *_: stop.set())
    wanted = int(os.environ.get("PORT") or 8000)
    port, reservation = reserve_port(wanted)
    address = f"http://127.0.0.1:{port}"
    logins = prepare_database()
    taken = f"\nPort {wanted} is taken, so it is {port} this time." if port != wanted else ""
    text = f"{RULE}\nBozza: {address}{taken}\n\n{logins}\n\nCtrl-C stops everything.\n{RULE}"
    threading.Thread(target=announce, args=(address, text), daemon=True).start()
    with reservation:
        return run_procfile(stop, port)


def reserve_port(first: int) -> tuple[int, socket.socket]:
    """Return the first free port from ``first`` on, and what keeps it ours while it is open.

    The web server shares its port with any other that does likewise, so that two clones started together could both get
    it. The UDP port of the same number is free for the asking, and only one process can have it.
    """
    port = free_port(first)
    reservation = socket.socket(type=socket.SOCK_DGRAM)
    try:
        reservation.bind(("127.0.0.1", port))
    except OSError:
        reservation.close()
        return reserve_port(port + 1)
    return port, reservation


def prepare_database() -> str:
    """Have the database brought up to date; the demo logins, or why there are none.

    By a process of its own, since this one lasts and would keep what Django and the guides take in memory.

    Raises:
        SystemExit: It could not be done; the process has said why.
    """
    command = [sys.executable, "-m", "script.prepare"]
    prepared = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False,
        start_new_session=True, preexec_fn=partial(die_with_parent, signal.SIGTERM),  # Ctrl-C lets it come to its end
    )  # fmt: skip
    if prepared.returncode:
        raise SystemExit(1)
    return prepared.stdout.strip()


def announce(address: str, text: str) -> None:
    """Print ``text`` as soon as the site answers, whatever it answers."""
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{address}/livez", timeout=5).close()  # noqa: S310
        except urllib.error.HTTPError:
            pass
        except OSError:
            time.sleep(0.1)
            continue
        say(text)
        return


def run_procfile(stop: threading.Event, port: int) -> int:
    """Run every line of the Procfile until ``stop`` is set; start again what ends by itself.

    Each is told to stop when this process ends, even by kill -9, and nothing of its group is left behind.
    Returns 0 when asked to stop, and 1 when a process would not stay up: it ended within SOON of its start.
    """
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PORT": str(port),
        "SITE_URL": os.environ.get("SITE_URL") or f"http://127.0.0.1:{port}",
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges",
    }
    environment.pop("DATABASE_OWNER_URL", None)  # only migrations need it
    lines = (ROOT / "Procfile").read_text().splitlines()
    commands = dict(line.split(": ", 1) for line in lines if line)
    running = {name: start(name, command, environment) for name, command in commands.items()}
    begun = dict.fromkeys(commands, time.monotonic())
    while not stop.wait(0.2):
        for name in [name for name, process in running.items() if process.poll() is not None]:
            end([running[name]])
            if time.monotonic() - begun[name] < SOON:
                say(f"{name} does not stay up (exit code {running[name].returncode}), so all stop.")
                end(running.values())
                return 1
            say(f"{name} ended (exit code {running[name].returncode}) and is started again.")
            running[name], begun[name] = start(name, commands[name], environment), time.monotonic()
    end(running.values())
    return 0


def start(name: str, command: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        f"exec {command}", shell=True, cwd=ROOT, env=environment, text=True, errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=True, preexec_fn=partial(die_with_parent, signal.SIGTERM),
    )  # fmt: skip
    threading.Thread(target=relay, args=(name, process.stdout), daemon=True).start()
    return process


def relay(name: str, output: IO[str]) -> None:
    for line in output:
        if line.strip():
            say(f"{time.strftime('%H:%M:%S')} {name:<7} | {line.rstrip()}")


def end(running: Iterable[subprocess.Popen[str]]) -> None:
    for process in running:
        process.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in running:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0, deadline - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def say(text: str) -> None:
    with suppress(OSError):  # the terminal may have been closed, and there is still work to do
        print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
