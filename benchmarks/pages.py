"""How long pages take, against a bare view in the same run.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/pages.py

Prints the median and the 95th percentile in milliseconds, and how many bare views each page costs. No network:
Django's test client calls the whole stack of middleware in this process.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import setup_databases, setup_test_environment, teardown_databases

if TYPE_CHECKING:
    from accounts.models import User
    from letters.models import Letter

ROUNDS = 200


def main() -> None:
    from accounts.models import User
    from guides.models import Guide
    from letters.models import Letter
    from reviews.models import ChecklistRun

    call_command("load_guides", verbosity=0, stdout=open(os.devnull, "w"))
    guide = Guide.objects.get(slug="backend")
    rubric = guide.rubrics.latest("number")
    body = rubric.document["examples"][-1]["body"]["it"]
    candidate = User.objects.create_user("c@example.it", name="Candidata")
    mentor = User.objects.create_user("m@example.it", name="Mentore", role=User.Role.MENTOR)
    letters = [Letter.objects.start(by=candidate, guide=guide, title=f"Lettera {n}") for n in range(100)]
    letter = letters[-1]
    letter.draft.write(body, seen=1)
    version = letter.freeze(by=candidate)
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(run.pk)
    talked = [with_threads(letter, body, mentor, number) for letter, number in zip(letters, (5, 200), strict=False)]

    as_candidate = Client()
    as_candidate.force_login(candidate)
    revision = iter(range(2, 10**6))

    def autosave(kind: str = "draft") -> None:
        data = {"body": body + " " * (next(revision) % 9 + 1), "revision": letter.draft.revision}
        letter.draft.refresh_from_db()
        data["revision"] = letter.draft.revision
        answer = as_candidate.post(f"/letters/{letter.pk}/{kind}/", data, headers={"Accept": "application/json"})
        assert answer.status_code == 200, answer.content

    page = version.get_absolute_url()
    work: dict[str, Callable[[], object]] = {
        "bare view (/livez)": lambda: as_candidate.get("/livez"),
        "a guide": lambda: Client().get("/guides/backend/"),
        "my letters (100)": lambda: as_candidate.get("/letters/"),
        "the desk": lambda: as_candidate.get(letter.get_absolute_url()),
        "autosave": autosave,
        "autosave with its points": lambda: autosave("points"),
        "a version and its findings": lambda: as_candidate.get(page),
        "a version with 5 threads": lambda: as_candidate.get(talked[0]),
        "a version with 200 threads": lambda: as_candidate.get(talked[1]),
        "engine alone, same letter": lambda: rubric.run_checklist(body),
    }
    floor = 0.0
    print(f"{'':42} median   p95   floors   (ms, {ROUNDS} rounds, letter of {len(body)} characters)")
    for name, do in work.items():
        times = measure(do)
        median = statistics.median(times)
        floor = floor or median
        print(f"{name:42} {median:6.2f} {times[int(len(times) * 0.95)]:6.2f} {median / floor:7.1f}")


def with_threads(letter: "Letter", body: str, mentor: "User", number: int) -> str:
    """The page of a version with ``number`` published threads, each with an answer, every third a suggestion."""
    from reviews.models import ReviewRequest, Thread

    letter.draft.write(body, seen=1)
    version = letter.freeze(by=letter.owner)
    review = ReviewRequest.objects.ask(version, mentor=mentor, by=letter.owner).review()
    lines = [line for line in body.splitlines() if len(line) > 40]
    for index in range(number):
        line = lines[index % len(lines)]
        start = body.index(line) + index // len(lines)
        more = {"replacement": "altre parole"} if index % 3 == 0 else {}
        quote = body[start : start + 30]
        Thread.open(review, by=mentor, quote=quote, start=start, text=f"Osservazione {index}", **more).add(
            "?", by=mentor
        )
    review.publish(verdict="changes_requested", summary="")
    return version.get_absolute_url()


def measure(do: Callable[[], object]) -> list[float]:
    for _ in range(10):
        do()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        do()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


if __name__ == "__main__":
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        main()
    finally:
        connection.close()
        teardown_databases(databases, verbosity=0)
