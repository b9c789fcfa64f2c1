"""How much memory each process of an installation takes: web before and after its public pages, worker, sweeper.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/memory.py [PROCESS...]

The processes of the ``Procfile`` are started one after the other. Printed in megabytes: PSS, in which a page that
several processes share counts a part for each; RSS, in which it counts wholly; and what is private and was written to.
Pages of Python and of its libraries are shared with every process of the machine that has them open, so that PSS
depends on what else runs: to compare two days or two commits, compare the private part, and measure both in turn.
Packages that only tests need are imported by others where they are installed: in an environment without them it is
less.
"""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (
    "/",
    "/guides/",
    "/guides/backend/",
    "/guides/data-analyst/",
    "/checklist/about/",
    "/privacy/",
    "/accounts/login/",
)
PARTS = ("Pss", "Rss", "Private_Dirty")
BUSY = 0.05  # of a core: a process that has loaded everything takes less


def main(names: list[str]) -> None:
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    print(f"load {os.getloadavg()[0]:.1f}", flush=True)
    for command in ("migrate --verbosity 0", "load_guides --verbosity 0"):
        subprocess.run([sys.executable, "manage.py", *command.split()], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    lines = (line.partition(": ") for line in (ROOT / "Procfile").read_text().splitlines())
    commands = {name: command for name, _colon, command in lines}
    for name in names or ["web", "worker", "sweeper"]:
        with closing(socket.socket()) as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        process = subprocess.Popen(
            ["sh", "-c", f"exec {commands[name]}"],
            cwd=ROOT,
            env=environment | {"PORT": str(port)},
            start_new_session=True,
            stderr=subprocess.DEVNULL,
        )
        try:
            if name == "web":
                wait_for(port)
                report("web, nothing shown", process.pid)
                for language in ("it", "en"):
                    for path in PAGES:
                        get(port, path, language)
                report("web, public pages", process.pid)
            else:
                wait_until_idle(process.pid)
                report(name, process.pid)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def wait_for(port: int) -> None:
    while True:
        try:
            get(port, "/livez", "it")
        except OSError:
            time.sleep(0.2)
        else:
            return


def wait_until_idle(session: int) -> None:
    """Wait until the processes of a session have loaded everything, which is when they hardly work any more."""
    time.sleep(5)
    before, used = used_seconds(session), float("inf")
    while used > BUSY * 5:
        time.sleep(5)
        before, used = used_seconds(session), used_seconds(session) - before


def used_seconds(session: int) -> float:
    """Processor time of a session's processes."""
    stats = [path.read_text().rpartition(")")[2].split() for path in Path("/proc").glob("[0-9]*/stat")]
    return sum(int(stat[11]) + int(stat[12]) for stat in stats if int(stat[3]) == session) / os.sysconf("SC_CLK_TCK")


def get(port: int, path: str, language: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Accept-Language": language, "Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 200, (path, answer.status)


def report(name: str, session: int) -> None:
    """Print a line for each process of a session, the largest first."""
    listing = subprocess.run(["ps", "-o", "pid=", "--sid", str(session)], capture_output=True, text=True, check=True)
    rows = sorted((memory(int(pid)) for pid in listing.stdout.split()), reverse=True)
    for row in rows:
        print(f"{name:20}" + "".join(f"  {part} {row[place]:4} MB" for place, part in enumerate(PARTS)), flush=True)


def memory(pid: int) -> tuple[int, ...]:
    """Megabytes of a process, by ``PARTS``."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith(" kB")}
    return tuple(sizes[part] // 1024 for part in PARTS)


if __name__ == "__main__":
    main(sys.argv[1:])
