"""What people wait for costs the same however much others have written: as many queries, and as many blocks read.

Neither depends on the machine or on what else it does. The rows of the others are made by ``benchmarks/filling.sql``.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from benchmarks.filling import fill
from config.monitoring.state import StateCollector
from guides.models import Guide
from jobs.models import job_models, sweepable_querysets
from letters.models import Letter, Version
from reviews.models import ChecklistRun, ReviewRequest
from tests.owner import owner
from tests.types import AsUser

BODY = "Gentile Laura Sarti,\n\nScrivo Python da 6 anni e uso PostgreSQL da 5.\n\nCordiali saluti\n"
FEW, MANY = 60, 1_000
TEN_TIMES_FEWER, VERY_MANY = 10_000, 100_000  # at the first the queue is full already
NO_QUERY = re.compile(r"(SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|SET|RESET)\b")
# Indexes have a level more, and PostgreSQL reads a small table whole: what grows reads ten times as many blocks.
TIMES, AND_MORE = 2, 150

type Work = Callable[[], object]


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def grow(guide: Guide, letters: int, *, first: int = 1) -> None:
    """As the owner, for temporary tables and for statistics, which nothing renews in tests."""
    with owner() as cursor:
        fill(letters, guide=guide, body=BODY, first=first, lean=True)
        cursor.execute("ANALYZE")


def queries_of(work: Work) -> list[str]:
    with undone(), CaptureQueriesContext(connection) as captured:
        work()
    return [query["sql"] for query in captured.captured_queries if not NO_QUERY.match(query["sql"])]


def blocks(query: str) -> int:
    """How many blocks of the database a query reads, from its cache or not."""
    with undone(), connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {query}")
        (answer,) = cursor.fetchone()
    plan = (json.loads(answer) if isinstance(answer, str) else answer)[0]["Plan"]
    return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])


@pytest.fixture
def works(
    version: Version, guide: Guide, candidate: User, mentor: User, admin: User, as_user: AsUser, client: Client
) -> dict[str, Work]:
    """What people, sweeper and metrics do, by name: of a candidate with one letter, which their mentor has in hand."""
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True).claim(by=mentor)
    owner_of_letter, reader, letter = as_user(candidate), as_user(mentor), version.letter
    letter.draft.refresh_from_db()
    sent = {"body": f"{letter.draft.body} Altro.", "revision": letter.draft.revision}
    json_wanted = {"accept": "application/json"}
    another = Letter.objects.start(by=candidate, guide=guide, title="Altra lettera")  # about which nobody is asked
    pages = {name: reverse(name, args=[letter.pk]) for name in ("letter", "versions", "story", "ask")}
    pages |= {name: reverse(name) for name in ("letters", "notices")} | {"version": version.get_absolute_url()}
    works: dict[str, Work] = {
        "choosing a mentor": partial(owner_of_letter.get, reverse("ask", args=[another.pk])),
        "home": partial(client.get, "/"),
        "guide": partial(client.get, reverse("guide", args=[guide.slug])),
        **{name: partial(owner_of_letter.get, path) for name, path in pages.items()},
        "a pause at the desk": partial(
            owner_of_letter.post, reverse("draft-points", args=[letter.pk]), sent, headers=json_wanted
        ),
        "queue": partial(reader.get, reverse("queue")),
        "queue of one guide": partial(reader.get, reverse("queue"), {"guide": guide.slug, "language": "it"}),
        "take the next": partial(reader.post, reverse("take-next")),
        "version as its mentor": partial(reader.get, version.get_absolute_url()),
    }
    insight = partial(as_user(admin).get, reverse("guide-insight", args=[guide.slug]))
    insight()  # counts what it shows for an hour
    works |= {"insight": insight, "metrics": lambda: list(StateCollector().collect())}
    works |= {f"{model.__name__} counted": model.jobs().count_by_state for model in job_models()}
    sweeps: dict[str, Any] = {queryset.model.__name__: queryset for queryset in sweepable_querysets()}
    return works | {f"{name} swept": queryset.sweep for name, queryset in sweeps.items() if name in SWEPT}


# What the sweeper does every few seconds; retention and erasure look at every table once an hour.
SWEPT = ("ChecklistRun", "Export", "Mail", "Notice", "ReviewRequest", "Rerun", "VersionRedaction")


@pytest.fixture
def costs(works: dict[str, Work]) -> Callable[[], dict[str, list[int]]]:
    """The blocks that each query of each work reads, by the name of the work."""

    def measure() -> dict[str, list[int]]:
        return {name: [blocks(query) for query in queries_of(work)] for name, work in works.items()}

    return measure


def test_nothing_makes_more_queries_when_others_have_written_more(works: dict[str, Work], guide: Guide) -> None:
    for work in works.values():
        queries_of(work)  # what a process keeps, it reads now
    grow(guide, FEW)
    before = {name: len(queries_of(work)) for name, work in works.items()}
    grow(guide, MANY, first=FEW + 1)
    after = {name: len(queries_of(work)) for name, work in works.items()}
    assert after == before


@pytest.mark.long
def test_nothing_reads_more_blocks_at_a_hundred_thousand_letters(
    costs: Callable[[], dict[str, list[int]]], guide: Guide
) -> None:
    costs()
    grow(guide, TEN_TIMES_FEWER)
    few = {name: sum(read) for name, read in costs().items()}
    grow(guide, VERY_MANY, first=TEN_TIMES_FEWER + 1)
    many = costs()
    grown = [
        f"{name}: {few[name]} blocks, then {sum(read)}, of which {max(read)} by one query"
        for name, read in many.items()
        if sum(read) > TIMES * few[name] + AND_MORE
    ]
    assert not grown, "\n".join(grown)
