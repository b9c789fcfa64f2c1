"""Fills an empty database with what an upgrade must keep, and dumps it. Run by the code of 6617319: see README.md."""

import lzma
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from accounts.models import Token, User  # noqa: E402
from guides.models import Guide, SampleLetter  # noqa: E402
from letters.models import Export, Letter, Version  # noqa: E402
from reviews.models import (  # noqa: E402
    AppliedSuggestion,
    ChecklistRun,
    Dismissal,
    Rerun,
    ReviewRequest,
    SavedAnswer,
    Share,
    Thread,
)

POOR = """Gentile Redazione,

cerco un lavoro e mi piace programmare. Sono molto motivata e imparo in fretta.

Cordiali saluti,
Lia Moretti
"""
BETTER = """Gentile Redazione,

cerco un lavoro e mi piace programmare. Curo i grafici di Grafana che il nostro turno guarda di notte.

Cordiali saluti,
Lia Moretti
"""


def people() -> tuple[User, User, User]:
    make = User.objects.create_user
    candidate = make("lia.moretti@example.it", "prima-delle-stanze", name="Lia Moretti", language="it")
    mentor = make("nico.sala@example.it", "prima-delle-stanze", name="Nico Sala", role="mentor")
    admin = make("ines.greco@example.it", "prima-delle-stanze", name="Ines Greco", role="admin")
    return candidate, mentor, admin


def write(guide: Guide, body: str, *, by: User, title: str, language: str = "it") -> Version:
    return Letter.objects.start(by=by, guide=guide, title=title, body=body, language=language).freeze(by=by)


def check(version: Version, *, by: User) -> ChecklistRun:
    run = ChecklistRun.objects.request(version, by=by)
    ChecklistRun.run(run.pk)
    return run


def judge_the_examples(by: User) -> list[Version]:
    """The example of each guide in both languages, and a poor letter, each with a completed run."""
    versions = []
    for guide in Guide.objects.filter(rubrics__isnull=False).distinct():
        for language, body in guide.draft["example"]["body"].items():
            versions.append(write(guide, body, by=by, title=f"{guide.slug}, {language}", language=language))
        versions.append(write(guide, POOR, by=by, title=f"{guide.slug}, breve"))
    for version in versions:
        check(version, by=by)
    return versions


def edit(slug: str, by: User, **terms: list[str]) -> Guide:
    """An admin's change of the draft: terms of their own for criteria, a weight, a sentence."""
    guide = Guide.objects.get(slug=slug)
    document = guide.draft
    for entry in document["criteria"]:
        if entry["id"].replace("-", "_") in terms:
            entry["terms"] = terms[entry["id"].replace("-", "_")]
            entry["weight"] = 3
    document["summary"]["it"] += " Riscritto da noi."
    return guide.edit(document, seen=guide.revision, by=by)


def review(version: Version, *, mentor: User, by: User) -> None:
    """A published review with a comment and a suggestion, which is accepted; answered; and a request that waits."""
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=by, note="È la prima che scrivo.")
    thread = Thread.open(asked.review(), by=mentor, quote="molto motivata", text="Che cosa lo mostra?")
    suggestion = Thread.open(
        asked.review(), by=mentor, quote="imparo in fretta", text="", replacement="ho imparato Go in tre mesi"
    )
    asked.review().judge(version.checklist_runs.first(), "truthful", verdict="met", reason="Ne abbiamo parlato.")
    asked.review().publish(verdict="changes_requested", summary="Serve un fatto.")
    thread.refresh_from_db()
    thread.add("Ci penso.", by=by)
    AppliedSuggestion.objects.accept(version.letter, [suggestion], by=by)
    letter = Letter.objects.get(pk=version.letter_id)
    letter.draft.write(BETTER, seen=letter.draft.revision)
    ReviewRequest.objects.ask(letter.freeze(by=by), mentor=mentor, by=by, note="Meglio?")
    SavedAnswer.objects.create(mentor=mentor, title="Fatti", text="Metti un fatto.")


def leave_work_unfinished(versions: list[Version], *, by: User, admin: User) -> None:
    """What stands in the queues while the server is upgraded: runs, a re-run, a PDF; one that a worker died of."""
    export = Export.objects.create(version=versions[0], requested_by=by)
    Export.objects.claim(export.pk).finish(state="completed", content=b"%PDF-1.7 di prova", file_name="lettera.pdf")
    Export.objects.request(versions[1], by=by)
    Rerun.objects.start(Guide.objects.get(slug="backend"), by=admin)
    left = ChecklistRun.objects.request(write(Guide.objects.get(slug="data-scientist"), POOR, by=by, title="X"), by=by)
    ChecklistRun.objects.claim(left.pk)
    ChecklistRun.objects.filter(pk=left.pk).update(lease_until=timezone.now() - timedelta(hours=1))


def fill() -> None:
    candidate, mentor, admin = people()
    versions = judge_the_examples(candidate)
    poor = next(version for version in versions if version.letter.title == "backend, breve")
    edit("backend", admin, monitoring=["guarda di notte"]).publish(by=admin)
    for version in versions[:3]:
        check(version, by=candidate)
    edit("backend", admin, testing=["prove a mano"]).publish(by=admin)
    edit("project-manager", admin)  # and not published
    copy = Guide.objects.begin(
        "platform", title={"it": "Ingegnere di piattaforma", "en": "Platform Engineer"}, by=admin,
        like=Guide.objects.get(slug="backend"),
    )  # fmt: skip
    copy.publish(by=admin)
    check(write(copy, BETTER, by=candidate, title="platform, breve"), by=candidate)
    Guide.objects.begin("analyst", title={"it": "Analista", "en": "Analyst"}, by=admin, like=copy)  # not published
    SampleLetter.objects.create(guide=copy, title="Prova", language="it", body=POOR, added_by=admin)
    review(poor, mentor=mentor, by=candidate)
    Dismissal.objects.make(poor.letter, "performance", by=candidate, reason="Nel ruolo non c’è.")
    Share.objects.make(poor, by=candidate, label="Anna", allows_comments=True, shows_comments=True)[0].answer(
        name="Anna", text="Io direi che cosa hai fatto."
    )
    Token.objects.issue(user=candidate, name="script", scopes=["read"])
    leave_work_unfinished(versions, by=candidate, admin=admin)


def dump(path: Path) -> None:
    """Plain SQL that any driver runs: INSERTs, no owners, and none of psql's own commands."""
    command = ["pg_dump", "--no-owner", "--no-privileges", "--rows-per-insert=50", os.environ["DATABASE_URL"]]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # Commands of psql, and a setting that PostgreSQL knows from 17 on.
    unknown = ("\\restrict ", "\\unrestrict ", "SET transaction_timeout ")
    kept = [line for line in text.split("\n") if not line.startswith(unknown)]
    path.write_bytes(lzma.compress("\n".join(kept).encode(), preset=9))


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    call_command("load_guides")
    fill()
    connection.close()
    dump(Path(sys.argv[1]))
