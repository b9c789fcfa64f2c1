"""How long a checklist run takes from the request to its report, against a task that does nothing.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/jobs.py

A real Celery worker with two processes does both, over the same broker, in the same run.
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

ALONE, TOGETHER = 40, 300


def main() -> None:
    from accounts.models import User
    from guides.models import Guide
    from letters.models import Letter
    from reviews.models import ChecklistRun

    call_command("migrate", verbosity=0)
    call_command("load_guides", verbosity=0)
    guide = Guide.objects.get(slug="backend")
    candidate = User.objects.create_user("c@example.it", name="Candidata")
    letter = Letter.objects.start(by=candidate, guide=guide, title="Prova")
    letter.draft.write(guide.draft["examples"][-1]["body"]["it"], seen=1)
    versions = iter([letter.freeze(by=candidate) for _ in range(ALONE + TOGETHER + 1)])

    def request() -> None:
        ChecklistRun.objects.request(next(versions), by=candidate)

    def completed() -> int:
        return ChecklistRun.objects.filter(state="completed").count()

    report("no-op task", lambda: noop.apply_async(args=["n"], queue="celery"), lambda: int(counter.get("n") or 0))
    report("checklist run", request, completed)


def report(name: str, enqueue: Callable[[], object], done: Callable[[], int]) -> None:
    """Enqueue once to warm up, then one at a time, then all at once; print both figures."""
    enqueue()
    wait(done, 1)
    times = []
    for number in range(ALONE):
        start = time.perf_counter()
        enqueue()
        wait(done, number + 2)
        times.append((time.perf_counter() - start) * 1000)
    start = time.perf_counter()
    for _ in range(TOGETHER - 1):
        enqueue()
    wait(done, ALONE + TOGETHER)
    together = (TOGETHER - 1) / (time.perf_counter() - start)
    print(f"{name:14} one at a time: median {statistics.median(times):6.1f} ms; all at once: {together:6.0f} a second")


def wait(done: Callable[[], int], number: int) -> None:
    while done() < number:
        time.sleep(0.001)


if __name__ == "__main__":
    current_app.loader.import_default_modules()
    command = ["celery", "--quiet", "--app", "config", "worker", "--include", "benchmarks.noop", "--concurrency", "2"]
    command += ["--queues", "celery,checklist", "--loglevel", "error"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    worker = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"PATH": path})
    try:
        main()
    finally:
        worker.terminate()
        worker.wait()
