"""How long the coordinators' board and the mentors' queue take with few and with many requests that wait.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/coordination.py 50 5000

There are 200 mentors. For each number of requests: of each page the queries, and the median in milliseconds of the time
that passes and of the processor time of this process; at the end how many times longer the last takes than the first.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.pages import ROUNDS, signed_in, undone

# isort: split
from django.core.management import call_command
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext, setup_databases, setup_test_environment, teardown_databases
from django.utils import timezone

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from reviews.models import MentorProfile, ReviewRequest

MENTORS = 200
PAGES = {"board": "/reviews/all/", "board, overdue": "/reviews/all/?shown=overdue", "mentors' queue": "/reviews/"}


def copy_of[Row: Model](row: Row, **changes: object) -> Row:
    """The row once more, not saved."""
    fields = [field for field in row._meta.concrete_fields if not field.generated and field.name != "search"]
    values = {field.attname: getattr(row, field.attname) for field in fields if not field.primary_key}
    return type(row)(**values | changes)


def copies(request: ReviewRequest, number: int) -> None:
    """As many more letters that wait, half of them overdue, whatever their number."""
    letters = Letter.objects.bulk_create(copy_of(request.letter) for _one in range(number))
    versions = Version.objects.bulk_create(copy_of(request.version, letter_id=letter.pk) for letter in letters)
    now = timezone.now()
    requests = []
    for place, version in enumerate(versions):
        asked = now - 2 * ReviewRequest.DUE * place / number
        times = {"created_at": asked, "due_at": asked + ReviewRequest.DUE}
        requests.append(copy_of(request, letter_id=version.letter_id, version_id=version.pk, **times))
    ReviewRequest.objects.bulk_create(requests)


def measure(size: int, coordinator: User, mentor: User) -> dict[str, float]:
    """Print a line for each page; the median of the time that passes, by page."""
    clients = {name: signed_in(mentor if "queue" in name else coordinator) for name in PAGES}
    passed: dict[str, list[float]] = {name: [] for name in PAGES}
    used: dict[str, list[float]] = {name: [] for name in PAGES}
    counted = {}
    for name, path in PAGES.items():
        undone(lambda name=name, path=path: clients[name].get(path))  # type: ignore[misc]
        with CaptureQueriesContext(connection) as captured:
            assert clients[name].get(path).status_code == 200
        counted[name] = len(captured)
    for _round in range(ROUNDS):
        for name, path in PAGES.items():
            began, worked = time.perf_counter(), time.thread_time()
            clients[name].get(path)
            passed[name].append((time.perf_counter() - began) * 1000)
            used[name].append((time.thread_time() - worked) * 1000)
    print(f"\n{size} requests, {MENTORS} mentors\n{'':20} queries  passed  processor")
    for name in PAGES:
        median, worked = statistics.median(passed[name]), statistics.median(used[name])
        print(f"{name:20} {counted[name]:7} {median:7.1f} {worked:10.1f}")
    return {name: statistics.median(times) for name, times in passed.items()}


def main(sizes: list[int]) -> None:
    call_command("load_guides", verbosity=0)
    make = User.objects.create_user
    candidate = make("candidata@example.it", name="Candidata Prova")
    coordinator = make("coordina@example.it", name="Coordina Prova", is_coordinator=True)
    mentors = [make(f"m{number}@example.it", name=f"Mentore {number}", role="mentor") for number in range(MENTORS)]
    MentorProfile.objects.bulk_create(MentorProfile(user=mentor) for mentor in mentors)
    letter = Letter.objects.start(by=candidate, guide=Guide.objects.get(slug="backend"), title="Lettera")
    letter.draft.write("Gentile Laura,\n\nscrivo Python da 6 anni.\n" * 20, seen=1)
    request = ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=None, by=candidate)
    there, taken = 1, []
    for size in sizes:
        copies(request, size - there)
        there = size
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        taken.append(measure(size, coordinator, mentors[0]))
    print(*[f"{name}: {taken[-1][name] / taken[0][name]:.2f} times" for name in PAGES], sep="\n")


if __name__ == "__main__":
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        main([int(size) for size in sys.argv[1:]] or [50, 5000])
    finally:
        connection.close()
        teardown_databases(databases, verbosity=0)
