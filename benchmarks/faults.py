"""What people see while parts of a running instance are killed or stand still, under load.

    nice .venv/bin/python -m benchmarks.faults

Starts script/server with data of its own, writes drafts and versions by the API from several threads, asks /livez all
the time, and breaks one part after the other. Prints a line for each, and at the end what was lost or done twice.
"""

import http.client
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from config.embedded.processes import command_line
from config.embedded.server import free_port

ROOT = Path(__file__).resolve().parent.parent
WEB = "config.gateway"  # in the command of the web server
WRITERS, PAUSE, STANDSTILL = 4, 0.4, 8  # seconds
QUIET, MOST = 4, 90  # seconds without a failure after which a fault is over, and that it may take
PEOPLE = """
import json
from accounts.models import Token, User
from guides.models import Guide
from letters.models import Letter
made = []
for number in range(%d):
    user = User.objects.create_user(f"drill{number}@example.it", name="Prova")
    letter = Letter.objects.start(by=user, guide=Guide.objects.get(slug="backend"), title="Prova")
    made.append([str(letter.pk), Token.objects.issue(user=user, name="drill", scopes=["read", "write"])[1]])
print("PEOPLE" + json.dumps(made))
"""
RESULT = """
import json
from letters.models import Version
from reviews.models import ChecklistRun
notes = list(Version.objects.exclude(note="").values_list("note", flat=True))
runs = [[str(run.version.note), run.state] for run in ChecklistRun.objects.select_related("version")]
print("RESULT" + json.dumps([notes, runs]))
"""


def descendants(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    children = [int(child) for task in tasks for child in task.read_text().split()]
    return children + [further for child in children for further in descendants(child)]


class Drill:
    def __init__(self, folder: str) -> None:
        self.port = free_port(0)
        settings = {"VAR_DIR": folder, "PORT": str(self.port), "ASK_ACCEPTANCE": "0", "WEB_WORKERS": "2"}  # as Compose
        self.env = os.environ | settings
        with Path(folder, "log").open("wb") as log:
            self.server = subprocess.Popen([ROOT / "script/server"], env=self.env, stdout=log, stderr=log)
        self.seen: Counter[str] = Counter()
        self.slowest = 0.0
        self.last_success = self.last_failure = 0.0
        self.acknowledged: list[str] = []
        self.over = threading.Event()

    def ask(
        self, method: str, path: str, body: object = None, token: str = "", seconds: float = 60
    ) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Token {token}"} if token else {})
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
        finally:
            connection.close()

    def run(self, code: str, mark: str) -> Any:
        """Run code on the data of the instance, and return what it prints after ``mark``."""
        command = [
            sys.executable,
            "-m",
            "config.embedded",
            "run",
            "--",
            sys.executable,
            "manage.py",
            "shell",
            "-c",
            code,
        ]
        said = subprocess.run(command, cwd=ROOT, env=self.env, capture_output=True, text=True, check=True).stdout
        return json.loads(said.partition(mark)[2])

    def write(self, letter: str, token: str) -> None:
        """Save a draft again and again, and a version now and then, as fast as a person who types."""
        draft, turn = f"/api/v1/letters/{letter}/draft/", 0
        while not self.over.wait(PAUSE):
            turn += 1
            _status, body = self.ask("GET", draft, token=token)
            revision = json.loads(body)["revision"] if _status == 200 else None
            self.count(_status)
            if revision is None:
                continue
            text = f"Gentile Anna,\n\nuso Python da {turn} anni."
            status, _body = self.ask("PUT", draft, {"body": text, "revision": revision}, token)
            self.count(status)
            if status == 200 and turn % 4 == 0:
                note = uuid.uuid4().hex
                status, _body = self.ask("POST", f"/api/v1/letters/{letter}/versions/", {"note": note}, token)
                self.count(status)
                if status == 201:
                    self.acknowledged.append(note)

    def count(self, status: int) -> None:
        self.seen[str(status or "refused")] += 1
        if status in {200, 201}:
            self.last_success = time.monotonic()
        else:
            self.last_failure = time.monotonic()

    def watch(self) -> None:
        """Ask /livez all the time."""
        while not self.over.wait(0.1):
            begun = time.monotonic()
            status, _body = self.ask("GET", "/livez", seconds=10)
            if status == 200:
                self.slowest = max(self.slowest, time.monotonic() - begun)

    def pids(self, words: str, *, children: bool = False) -> list[int]:
        """The processes of the instance with ``words`` in their command, the first or those that it started."""
        found = [pid for pid in descendants(self.server.pid) if words in command_line(pid)]
        first = found[:1]
        return [pid for one in first for pid in descendants(one)] if children else first

    def fault(self, name: str, pids: list[int], number: signal.Signals) -> None:
        """Send a signal, wait, and print what was seen until writing has worked for some seconds without a failure."""
        self.seen.clear()
        self.slowest = 0.0
        for pid in pids:
            os.kill(pid, number)
        if number == signal.SIGSTOP:
            time.sleep(STANDSTILL)
            for pid in pids:
                os.kill(pid, signal.SIGCONT)
        begun = time.monotonic()
        while time.monotonic() < begun + MOST and not self.is_quiet_since(max(begun, self.last_failure)):
            time.sleep(0.02)
        recovery = max(0.0, self.last_failure - begun)
        print(f"| {name} | {dict(sorted(self.seen.items()))} | {self.slowest:.2f} | {recovery:.1f} |", flush=True)

    def is_quiet_since(self, moment: float) -> bool:
        """Whether something was written, and nothing has failed, in the seconds since ``moment``."""
        return self.last_success > moment and time.monotonic() > moment + QUIET


def wait(condition: Callable[[], object], seconds: float = 240) -> None:
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.5)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        drill = Drill(folder)
        try:
            measure(drill)
        finally:
            drill.over.set()
            drill.server.terminate()
            drill.server.wait(40)


def measure(drill: Drill) -> None:
    wait(lambda: drill.ask("GET", "/livez")[0] == 200)
    people = drill.run(PEOPLE % WRITERS, "PEOPLE")
    for letter, token in people:
        threading.Thread(target=drill.write, args=(letter, token), daemon=True).start()
    threading.Thread(target=drill.watch, daemon=True).start()
    wait(lambda: drill.acknowledged)
    print("| fault | answers | slowest /livez, s | last failure after, s |\n| --- | --- | --- | --- |")
    kill, stop = signal.SIGKILL, signal.SIGSTOP
    serving = [pid for pid in drill.pids(WEB, children=True) if "resource_tracker" not in command_line(pid)]
    drill.fault("web, its child killed", serving[:1], kill)
    drill.fault("web, main process killed", drill.pids(WEB), kill)
    drill.fault("worker killed", drill.pids("--hostname worker@"), kill)
    drill.fault("sweeper killed", drill.pids("manage.py sweeper"), kill)
    postgres = drill.pids("bin/postgres -D")
    drill.fault("a connection of PostgreSQL killed", drill.pids("bin/postgres -D", children=True)[-1:], kill)
    drill.fault("PostgreSQL killed", postgres, kill)
    hanging = [*drill.pids("bin/postgres -D"), *drill.pids("bin/postgres -D", children=True)]
    drill.fault(f"PostgreSQL stands still for {STANDSTILL} s", hanging, stop)
    drill.fault("Valkey killed", drill.pids("valkey-server"), kill)
    drill.fault(f"Valkey stands still for {STANDSTILL} s", drill.pids("valkey-server"), stop)
    drill.over.set()
    report(drill)


def report(drill: Drill) -> None:
    """Wait for the checks, and print what was lost or done twice."""
    time.sleep(2)
    begun = time.monotonic()
    wait(lambda: all(state == "completed" for _note, state in drill.run(RESULT, "RESULT")[1]))
    notes, runs = drill.run(RESULT, "RESULT")
    counted = Counter(notes)
    lost = [note for note in drill.acknowledged if counted[note] == 0]
    states = Counter(state for _note, state in runs)
    twice = [note for note, number in counted.items() if number > 1]
    print(f"\n{len(drill.acknowledged)} versions acknowledged; {len(lost)} lost, {len(twice)} twice.")
    print(f"{len(runs)} checks: {dict(states)}; the last {time.monotonic() - begun:.0f} s after the load.")


if __name__ == "__main__":
    main()
