"""How many checklist runs a worker makes, against a task that does nothing, in the same run.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/jobs.py

A real Celery worker with two processes does both, over the same broker. Rounds of the two alternate. Each round is
enqueued whole and then waited for, twenty times a second, so that watching takes nothing from who is watched. Printed
are the jobs a second by the clock, which depends on what else the machine does, and the processor time of the worker
for each, from which follows what two idle cores would make.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from celery import current_app
from django.core.management import call_command

from benchmarks.noop import counter, noop

ROUNDS, TOGETHER = 5, 200
LENGTH = 2_000  # code points of the text that is judged
TICKS = os.sysconf("SC_CLK_TCK")


def main(worker: int) -> None:
    from accounts.models import User
    from guides.models import Guide
    from letters.models import Letter
    from reviews.models import ChecklistRun

    call_command("migrate", verbosity=0)
    call_command("load_guides", verbosity=0)
    guide = Guide.objects.get(slug="backend")
    candidate = User.objects.create_user("c@example.it", name="Candidata")
    letter = Letter.objects.start(by=candidate, guide=guide, title="Prova")
    letter.draft.write(guide.draft["examples"][-1]["body"]["it"][:LENGTH], seen=1)
    rubric = guide.rubrics.latest("number")

    def noops() -> None:
        counter.set("n", 0)
        for _ in range(TOGETHER):
            noop.apply_async(args=["n"], queue="celery")

    def runs() -> None:
        # Not by Letter.freeze, which would have each judged at once and counts for the quota.
        first = letter.versions.count() + 1
        for number in range(first, first + TOGETHER):
            body = f"{letter.draft.body} {number}"  # no text is judged twice
            version = letter.versions.create(number=number, body=body, digest="", created_by=candidate)
            run = ChecklistRun.objects.create(version=version, rubric=rubric, requested_by=candidate)
            run.enqueue()

    kinds: dict[str, tuple[Callable[[], None], Callable[[], bool]]] = {
        "no-op task": (noops, lambda: int(counter.get("n") or 0) >= TOGETHER),
        "checklist run": (runs, lambda: not ChecklistRun.objects.unfinished().exists()),
    }
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in kinds}
    for _round in range(ROUNDS + 1):
        for name, (enqueue, is_done) in kinds.items():
            figures[name].append(measure(worker, enqueue, is_done))
    for name, rounds in figures.items():
        each, rate = (statistics.median(values) for values in zip(*rounds[1:], strict=True))  # the first warms up
        print(f"{name:14} {each:6.2f} ms of processor time each, {2000 / each:5.0f}/s on two cores; seen {rate:5.0f}/s")


def measure(worker: int, enqueue: Callable[[], None], is_done: Callable[[], bool]) -> tuple[float, float]:
    """Milliseconds of the worker's processor time for each of ``TOGETHER`` jobs, and jobs a second."""
    used, began = processor_seconds(worker), time.perf_counter()
    enqueue()
    while not is_done():
        time.sleep(0.05)
    passed = time.perf_counter() - began
    return (processor_seconds(worker) - used) * 1000 / TOGETHER, TOGETHER / passed


def processor_seconds(pid: int) -> float:
    """Processor time of a process and of those that it has made."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    own = sum(map(int, fields[11:15])) / TICKS
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return own + sum(processor_seconds(int(child)) for child in children)


if __name__ == "__main__":
    current_app.loader.import_default_modules()
    command = ["celery", "--quiet", "--app", "config", "worker", "--include", "benchmarks.noop", "--concurrency", "2"]
    command += ["--queues", "celery,checklist", "--loglevel", "error"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    worker = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"PATH": path})
    try:
        main(worker.pid)
    finally:
        worker.terminate()
        worker.wait()
