"""What a replica can take from the primary: processor time of the primary's process with and without frozen columns.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/replica.py [ROUNDS]

Rows as pages load them, by one connection: a version with its text, a completed run with its report, an export with a
PDF of 16 KB, an attachment of 2 MB, each whole and without the column that never changes; and that column by its key.
Only Linux tells the processor time of another process. What Python takes is not counted.
"""

import os
import sys
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Now

from accounts.models import User
from guides.models import Guide
from letters.models import Attachment, Export, Letter, Version
from reviews.models import ChecklistRun

TEXT = "Ho ridotto la latenza p95 da 800 ms a 120 ms con PostgreSQL e Python, in sei mesi, con altri due. " * 30
BATCH = 20


def main(rounds: int) -> None:
    for command in ("migrate", "load_guides"):
        call_command(command, verbosity=0)
    owner = User.objects.create_user("giulia@example.it", "bozza-di-prova", name="Giulia Ferri")
    letter = Letter.objects.start(by=owner, guide=Guide.objects.published()[0], title="Lettera", body=TEXT)
    version = letter.freeze(by=owner)
    run = ChecklistRun.objects.request(version, by=owner)
    ChecklistRun.run(run.pk)
    made = {"state": "completed", "finished_at": Now(), "version": version, "requested_by": owner}
    export = Export.objects.create(**made, **Export.put(os.urandom(16_000)))
    attachment = Attachment.objects.create(
        letter=letter, name="CV", pages=1, size=1, **Attachment.put(os.urandom(2_000_000))
    )
    cases: list[tuple[str, QuerySet[Any], str, Any]] = [
        ("a version", Version.objects.visible_to(owner).select_related("letter"), "body", version.pk),
        ("a completed run", ChecklistRun.objects.visible_to(owner).select_related("rubric__guide"), "report", run.pk),
        ("an export", Export.objects.visible_to(owner), "content", export.pk),
        ("an attachment", Attachment.objects.visible_to(owner).select_related("letter"), "content", attachment.pk),
    ]
    print(f"{'microseconds of the primary':30}{'whole':>10}{'without':>10}{'by key':>10}")
    for name, rows, column, pk in cases:
        by_key = rows.model._base_manager.filter(pk=pk).values_list(column, flat=True)
        ways = [partial(rows.get, pk=pk), partial(rows.defer(column).get, pk=pk), partial(by_key.get, pk=pk)]
        for way in ways:
            way()
        taken: list[list[float]] = [[], [], []]
        for _round in range(rounds):
            for way, times in zip(ways, taken, strict=True):
                before = processor_time()
                for _time in range(BATCH):
                    way()
                times.append((processor_time() - before) / BATCH / 1000)
        print(f"{name + ', ' + column:30}" + "".join(f"{median(times):10.0f}" for times in taken))


def processor_time() -> int:
    """Nanoseconds that the process of PostgreSQL has worked which serves our connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0])


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 30)
