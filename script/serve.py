"""Bring the database up to date, print the address and the demo logins, and run the Procfile.

Called by script/server, with the environment of config/embedded.
"""

import io
import os
import signal
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection
from honcho.environ import parse_procfile
from honcho.manager import SYSTEM_PRINTER_NAME, Manager
from honcho.printer import Message, Printer

from config.embedded.server import free_port

ROOT = Path(__file__).resolve().parent.parent
HERE = ("", "localhost", "127.0.0.1", "::1")
RULE = "-" * 72


class Lines(Printer):
    """Prints what the processes say; of honcho's own words only that one has stopped.

    :param announce: begins in a thread once the processes are started, for forking comes before threads.
    """

    def __init__(self, announce: threading.Thread) -> None:
        super().__init__()
        self.announce = announce

    def write(self, message: Message) -> None:
        if self.announce.ident is None:
            self.announce.start()
        if message.name != SYSTEM_PRINTER_NAME or "stopped" in message.data:
            with suppress(OSError):  # the terminal may have been closed, and the rest must still be stopped
                super().write(message)


def main() -> int:
    # The launcher turns a hangup into SIGTERM; honcho's helper processes must outlive it to see that through.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    wanted = int(os.environ.get("PORT") or 8000)
    port = free_port(wanted)
    address = f"http://127.0.0.1:{port}"
    os.environ["PORT"] = str(port)
    os.environ.setdefault("SITE_URL", address)
    logins = prepare_database()
    taken = f"\nPort {wanted} is taken, so it is {port} this time." if port != wanted else ""
    text = f"{RULE}\nBozza: {address}{taken}\n\n{logins}\n\nCtrl-C stops everything.\n{RULE}"
    return run_procfile(Lines(threading.Thread(target=announce, args=(address, text), daemon=True)))


def prepare_database() -> str:
    """Migrate, load the guides, and return the demo logins, or why there are none."""
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_guides", verbosity=0, stdout=io.StringIO())
    # SECURITY: the demo passwords are public. A database on another machine may hold real letters.
    if connection.settings_dict["HOST"] not in HERE:
        return "No demo accounts: the database is not on this machine."
    said = io.StringIO()
    call_command("make_demo", stdout=said)
    connection.close()
    return said.getvalue().strip()


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
        with suppress(OSError):
            print(text, flush=True)
        return


def run_procfile(lines: Lines) -> int:
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges",
    }
    manager = Manager(lines)
    for name, command in parse_procfile((ROOT / "Procfile").read_text()).processes.items():
        manager.add_process(name, command, env=environment, cwd=str(ROOT))
    manager.loop()
    return int(manager.returncode or 0)


if __name__ == "__main__":
    sys.exit(main())
