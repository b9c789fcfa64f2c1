"""How long pages take at several sizes of the data, against a bare one-query view in the same run.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/pages.py 1000 100000

For each number of letters: of each page the queries, the blocks of the database that they read, the time as a multiple
of a bare view of one query through the same stack (signed in, or not, as the page is), the median in milliseconds of
processor time, and the bytes of the answer, as they are and compressed. Rounds go through all pages in turn, with the
bare views between them, so that what else the machine does meets all alike. No network: Django's test client calls the
whole stack of middleware in this process.
"""

import gzip
import json
import os
import re
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["DATABASE_URL"] = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]  # fills the tables

import django

django.setup()

from django.contrib.auth.decorators import login_not_required
from django.core.management import call_command
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_databases, teardown_databases
from django.urls import path

from accounts.models import User
from accounts.security.sessions import start
from benchmarks.filling import fill
from checklist.stack_room import with_stack_room
from config import urls
from config.warm_up import share_memory, warm_up
from guides.models import Guide, Rubric
from letters.claims.claim_check import check_draft
from letters.models import Letter
from profiles.models import Fact
from reviews.models import ChecklistRun, ReviewRequest

ROUNDS = int(os.environ.get("ROUNDS", "40"))
QUERY = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b")

TEMPLATE = engines["django"].from_string(
    "<h1>{{ letter.title }}</h1><p>{{ letter.company }} {{ letter.created_at }}</p>"
)

type Work = Callable[[], Any]

SIGNED_IN: list[Client] = []


def bare(request: HttpRequest, pk: str) -> HttpResponse:
    """One query and a small template."""
    letter = Letter.objects.only("title", "company", "created_at").get(pk=pk)
    return HttpResponse(TEMPLATE.render({"letter": letter}))


@login_not_required
def bare_public(request: HttpRequest, pk: str) -> HttpResponse:
    """The same for anybody."""
    return bare(request, pk)


def routes() -> None:
    """Add the bare views, for somebody signed in and for nobody."""
    urls.urlpatterns[:0] = [
        path("bare/<uuid:pk>/", bare),
        path("bare-public/<uuid:pk>/", bare_public),
    ]


def signed_in(person: User | None) -> Client:
    client = Client(headers={"accept-language": "it"}, SERVER_NAME="localhost")
    if person:
        client.force_login(person)
        SIGNED_IN.append(client)
    return client


def note_presence() -> None:
    """Have everybody signed in be seen now, as by a request a moment before.

    A request notes it once a minute, with three queries. Here each request is undone, and all would note it again.
    """
    for client in SIGNED_IN:
        session = client.session
        start(session)
        session.save()


def people(guide: Guide, body: str) -> tuple[Letter, User]:
    """A candidate with a letter of three versions, checked, and in the hands of a mentor."""
    candidate = User.objects.create_user("candidata@example.it", name="Candidata Prova")
    mentor = User.objects.create_user("mentore@example.it", name="Mentore Prova", role=User.Role.MENTOR)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Lettera", company="Nuvola")
    for number in range(3):
        letter.draft.write(f"{body}\n{number}", seen=letter.draft.revision)
        version = letter.freeze(by=candidate)
        ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).claim(by=mentor)
    return letter, mentor


def unasked(guide: Guide, body: str) -> Letter:
    """Another candidate's letter, about which nobody was asked."""
    letter = Letter.objects.start(by=User.objects.create_user("altra@example.it", name="Altra Prova"), guide=guide)
    letter.draft.write(body, seen=letter.draft.revision)
    return letter


def told(guide: Guide, body: str) -> Letter:
    """A letter of somebody who has confirmed facts, against which its claims are checked."""
    person = User.objects.create_user("esperta@example.it", name="Esperta Prova")
    job = {"name": "Ordinea", "position": "Backend developer", "startDate": "2022-01"}
    work = Fact.objects.add(by=person, kind="work", data=job)
    for name in ("Python", "PostgreSQL", "Redis", "Kafka", "Terraform", "pytest", "FastAPI", "Prometheus"):
        Fact.objects.add(by=person, kind="skills", data={"name": name})
    for deed in ("Ho portato la latenza da 800 a 120 ms", "Ho diviso il monolite in 6 microservizi"):
        Fact.objects.add(by=person, kind="highlight", of=work.key, share="did", data={"text": deed})
    letter = Letter.objects.start(by=person, guide=guide, title="Lettera", company="Nuvola")
    letter.draft.write(body, seen=letter.draft.revision)
    return letter


def pausing(letter: Letter, client: Client) -> Work:
    """A pause at the desk, after another text each time: one that was just judged is not judged again."""
    typed = count()

    def pause() -> Any:
        sent = {"body": f"{letter.draft.body} {next(typed)}", "revision": letter.draft.revision}
        return client.post(f"/letters/{letter.pk}/points/", sent, headers={"accept": "application/json"})

    return pause


def works(letter: Letter, mentor: User, rubric: Rubric, other: Letter, known: Letter) -> dict[str, tuple[str, Work]]:
    """What is measured, by name: which bare view it is compared with, and the work."""
    own, reader, nobody = signed_in(letter.owner), signed_in(mentor), signed_in(None)
    choosing, knowing = signed_in(other.owner), signed_in(known.owner)
    typed = count()
    of_letter = f"/letters/{letter.pk}/"
    version = f"{of_letter}versions/3/"

    pages = {"My letters": "/letters/", "desk": of_letter, "version": version, "versions": f"{of_letter}versions/"}
    pages |= {"history": f"{of_letter}history/", "notices": "/notices/", "asked already": f"{of_letter}ask/"}
    return {
        "bare": ("bare", lambda: own.get(f"/bare/{letter.pk}/")),
        "bare, public": ("bare, public", lambda: nobody.get(f"/bare-public/{letter.pk}/")),
        "home": ("bare, public", lambda: nobody.get("/")),
        "guide": ("bare, public", lambda: nobody.get("/guides/backend/")),
        **{name: ("bare", partial(own.get, path)) for name, path in pages.items()},
        "choosing a mentor": ("bare", lambda: choosing.get(f"/letters/{other.pk}/ask/")),
        "a pause at the desk": ("bare", pausing(letter, own)),
        "engine, the same text": ("bare", lambda: rubric.run_checklist(f"{letter.draft.body} {next(typed)}")),
        "desk, with facts": ("bare", partial(knowing.get, f"/letters/{known.pk}/")),
        "a pause, with facts": ("bare", pausing(known, knowing)),
        "claims, the same text": ("bare", lambda: check_draft(known, f"{known.draft.body}\n{next(typed)}")),
        "mentors' queue": ("bare", lambda: reader.get("/reviews/")),
        "version, as its mentor": ("bare", lambda: reader.get(version)),
    }


@with_stack_room  # as config/wsgi.py
def undone(work: Work) -> Any:
    """What a piece of work answers; what it has written is taken back."""
    with transaction.atomic():
        answer = work()
        transaction.set_rollback(True)
    return answer


def blocks(query: str) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {query}")
        (answer,) = cursor.fetchone()
        transaction.set_rollback(True)
    plan = (json.loads(answer) if isinstance(answer, str) else answer)[0]["Plan"]
    return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])


def report(size: int, measured: dict[str, tuple[str, Work]]) -> None:
    """Print a line for each page."""
    facts: dict[str, tuple[int, int, int, int]] = {}
    note_presence()
    for name, (_floor, work) in measured.items():
        undone(work)
        with CaptureQueriesContext(connection) as captured:
            answer = undone(work)
        made = [query["sql"] for query in captured.captured_queries if QUERY.match(query["sql"])]
        content = getattr(answer, "content", b"")
        content = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        facts[name] = len(made), sum(map(blocks, made)), len(content), len(gzip.compress(content, 6))
    times: dict[str, list[float]] = {name: [] for name in measured}
    for _round in range(ROUNDS):
        note_presence()
        for name, (_floor, work) in measured.items():
            began = time.thread_time()
            undone(work)
            times[name].append((time.thread_time() - began) * 1000)
    print(f"\n{size} letters, {ROUNDS} rounds: resident memory {resident()} MB")
    print(f"{'':24} queries blocks  floors of a bare view  ms   bytes  compressed")
    for name, (floor, _work) in measured.items():
        ratio = statistics.median(one / other for one, other in zip(times[name], times[floor], strict=True))
        median, (queries, read, raw, small) = statistics.median(times[name]), facts[name]
        print(f"{name:24} {queries:7} {read:6} {ratio:8.1f} ({1 / ratio:5.2f}) {median:10.1f} {raw:9} {small:7}")


def resident() -> int:
    """Megabytes of this process."""
    (line,) = (one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith("VmRSS:"))
    return int(line.split()[1]) // 1024


def main(sizes: list[int]) -> None:
    call_command("load_guides", verbosity=0, stdout=open(os.devnull, "w"))
    guide = Guide.objects.get(slug="backend")
    rubric = guide.rubrics.latest("number")
    body = rubric.document["examples"][-1]["body"]["it"]
    measured = works(*people(guide, body), rubric, unasked(guide, body), told(guide, body))
    measured["version, as its mentor"][1]()  # as read before in this hour, which is recorded once
    warm_up()
    share_memory()  # as config/wsgi.py
    reached = 0
    for size in sizes:
        fill(size, guide=guide, body="Gentile Laura,\n\nscrivo Python da 6 anni.\n", first=reached + 1, lean=True)
        reached = size
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        report(size, measured)


if __name__ == "__main__":
    # No setup_test_environment(): it has every template copy its context, which costs more than the template.
    databases = setup_databases(verbosity=0, interactive=False)
    routes()
    try:
        main([int(size) for size in sys.argv[1:]] or [1000])
    finally:
        connection.close()
        teardown_databases(databases, verbosity=0)
