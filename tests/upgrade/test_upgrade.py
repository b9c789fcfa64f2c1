"""A database of 6617319 goes on working: editions judge as they did, queued work is done, guides are edited."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse

import checklist
from accounts.models import User
from guides.document.former_flags import with_flags
from guides.document.yaml_format import dump, in_file_order, parse
from guides.models import Guide, Rubric, ShippedGuide
from letters.models import Export, Version
from reviews.models import ChecklistRun, Rerun, ReviewRequest, Thread
from tests.types import AsUser

DIFFERENCES = Path(__file__).resolve().parent / "differences.txt"


def completed() -> list[ChecklistRun]:
    runs = ChecklistRun.objects.filter(state="completed").select_related("rubric__guide", "version__letter")
    return list(runs.order_by("rubric", "version"))


def in_bytes(report: dict[str, Any]) -> bytes:
    """The report without the name of the engine; keys sorted, since the database keeps no order of them."""
    return json.dumps({**report, "engine": ""}, sort_keys=True, ensure_ascii=False).encode()


def differences(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What one report says otherwise than another of the same text: the fields, and of points their ids."""
    found = []
    for field in sorted(before.keys() | now.keys() - {"engine"}):
        old, new = before.get(field), now.get(field)
        if field in {"criteria", "mistakes"}:
            old, new = ({entry["id"]: entry for entry in entries or []} for entries in (old, new))
            points = sorted(id for id in old.keys() | new.keys() if old.get(id) != new.get(id))
            found += [f"{id} {changed_in(old.get(id, {}), new.get(id, {}))}" for id in points]
        elif old != new and field != "engine":
            found.append(field)
    return found


def changed_in(old: dict[str, Any], new: dict[str, Any]) -> str:
    verdicts = [str(entry.get("verdict", entry.get("found"))) for entry in (old, new)]
    fields = ", ".join(sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key)))
    return f"{' -> '.join(dict.fromkeys(verdicts))}: {fields}"


def test_the_dump_holds_what_an_upgrade_must_keep() -> None:
    assert Rubric.objects.filter(guide__slug="backend").count() == 3
    assert len(completed()) == 16
    states = ChecklistRun.objects.exclude(state="completed").order_by("state").values_list("state", flat=True)
    assert set(states) == {"queued", "running"}
    assert Export.objects.filter(state="queued").count() == 1
    assert Thread.objects.count() == 2


def test_an_old_edition_judges_each_letter_as_it_did(matches_snapshot: Callable[[Path, str], None]) -> None:
    """Byte for byte, but for what is listed in ``differences.txt``."""
    listed = []
    for run in completed():
        now = run.rubric.run_checklist(run.version.body)
        found = differences(run.report, now)
        assert (in_bytes(run.report) == in_bytes(now)) is (found == [])
        listed += [f"{run.rubric.guide.slug} {run.rubric.number}, {run.version.letter.title}: {one}" for one in found]
    matches_snapshot(DIFFERENCES, "\n".join(listed))


def test_a_report_that_says_otherwise_differs() -> None:
    report = completed()[0].report
    for path in (("score",), ("criteria", 3, "verdict"), ("criteria", 0, "advice"), ("mistakes", 1, "found")):
        other = copy.deepcopy(report)
        *above, last = path
        reduce(getitem, above, other)[last] = "something else"
        assert len(differences(report, other)) == 1
        assert in_bytes(report) != in_bytes(other)
    assert differences(report, report | {"engine": "another"}) == []


@pytest.mark.long
def test_a_stored_edition_loads_unchanged_and_judges_as_its_own_file_does() -> None:
    for rubric in Rubric.objects.select_related("guide"):
        assert checklist.Rubric.load(rubric.document, number=rubric.number).hash == rubric.hash
        file = parse(dump(in_file_order(rubric.document)), f"{rubric.guide.slug}.yaml")
        assert file == rubric.document
        assert rubric.flags_by_slug
        read = replace(checklist.Rubric.load(with_flags(file), number=rubric.number), hash=rubric.hash)
        for version in Version.objects.filter(letter__guide=rubric.guide):
            assert checklist.review(version.body, read).as_dict(ui=None) == rubric.run_checklist(version.body)


def test_queued_runs_are_claimed_and_completed() -> None:
    left_behind = ChecklistRun.objects.get(state="running").pk
    ChecklistRun.objects.sweep()  # what a worker died of waits again
    waiting = list(ChecklistRun.objects.filter(state="queued"))
    assert len(waiting) >= 4
    for run in waiting:
        ChecklistRun.run(run.pk)
    for run in ChecklistRun.objects.filter(pk__in=[run.pk for run in waiting]):
        assert (run.state, run.engine) == ("completed", run.report["engine"])
        assert run.report == run.rubric.run_checklist(run.version.body)
        assert run.attempt == (2 if run.pk == left_behind else 1)


@pytest.mark.long
def test_a_re_run_that_was_under_way_ends() -> None:
    for _turn in range(5):
        for run in ChecklistRun.objects.filter(state="queued"):
            ChecklistRun.run(run.pk)
        call_command("sweeper", "--once")
    assert Rerun.objects.get().end_reason == "done"


def test_a_queued_pdf_is_printed_and_an_old_one_still_opens(as_user: AsUser, somebody: Callable[[str], User]) -> None:
    export = Export.objects.get(state="queued")
    Export.run(export.pk)
    client = as_user(somebody("candidate"))
    for each, begins in ((export, b"%PDF-1."), (Export.objects.exclude(pk=export.pk).get(), b"%PDF-1.7 di prova")):
        response = client.get(reverse("export-file", args=[each.pk]))
        assert (response.status_code, response.content[: len(begins)]) == (200, begins)


@pytest.mark.sampled(1)
@pytest.mark.parametrize("slug", ["backend", "project-manager", "platform"])
def test_a_guide_that_was_edited_or_copied_is_edited_and_published(
    slug: str, as_user: AsUser, somebody: Callable[[str], User]
) -> None:
    client, guide = as_user(somebody("admin")), Guide.objects.get(slug=slug)
    before = guide.rubric.number
    for name in ("guide-edit", "guide-try", "guide-publish", "reruns", "guide-insight"):
        assert client.get(reverse(name, args=[slug])).status_code == 200, name
    document = guide.draft
    document["title"]["it"] += " di domani"
    saved = guide.edit(document, seen=guide.revision, by=somebody("admin"))
    response = client.post(reverse("guide-publish", args=[slug]), {"revision": saved.revision})
    assert response.status_code == 302
    assert guide.rubric.number == before + 1
    assert "di domani" in as_user(None).get(reverse("guide", args=[slug])).text


def test_a_copy_that_was_never_published_opens_in_the_editor(as_user: AsUser, somebody: Callable[[str], User]) -> None:
    client = as_user(somebody("admin"))
    assert client.get(reverse("guide-edit", args=["analyst"])).status_code == 200
    assert client.get(reverse("guide-part", args=["analyst", "about"])).status_code == 200
    assert as_user(None).get(reverse("guide", args=["analyst"])).status_code == 404


@pytest.mark.long
def test_loading_the_guides_leaves_what_admins_edited() -> None:
    call_command("load_guides")
    assert Guide.objects.get(slug="backend").draft["summary"]["it"].endswith("Riscritto da noi. Riscritto da noi.")
    assert Guide.objects.get(slug="project-manager").rubric.number == 1


@pytest.mark.sampled(1)
@pytest.mark.parametrize("slug", ["backend", "project-manager"])
def test_what_admins_edited_takes_all_updates_but_their_own_words(slug: str, somebody: Callable[[str], User]) -> None:
    call_command("load_guides")
    shipped = ShippedGuide.objects.get(guide__slug=slug)
    assert any(part.is_untouched for part in shipped.parts())
    shipped.take_untouched(by=somebody("admin"), stamp=shipped.stamp)
    left = ShippedGuide.objects.get(guide__slug=slug)
    assert not any(part.is_untouched for part in left.parts())
    assert left.guide.draft["summary"]["it"].endswith("Riscritto da noi.")
    left.guide.validate_document(left.guide.draft)


def test_the_candidates_pages_and_the_stored_reports_are_shown(
    as_user: AsUser, somebody: Callable[[str], User]
) -> None:
    client = as_user(somebody("candidate"))
    letter = ReviewRequest.objects.first().letter
    for name in ("letter", "versions", "story", "ask", "preview"):
        assert client.get(reverse(name, args=[letter.pk])).status_code == 200, name
    for run in completed():
        page = client.get(reverse("version", args=[run.version.letter_id, run.version.number]))
        assert page.status_code == 200
        shown = client.get(reverse("api-run", args=[run.pk])).json()["report"]
        assert (shown["score"], shown["rubric"]) == (run.report["score"], run.report["rubric"])
    assert all(client.get(reverse(name)).status_code == 200 for name in ("letters", "notices", "profile"))


def test_threads_stand_where_they_stood_and_the_mentor_goes_on(
    as_user: AsUser, somebody: Callable[[str], User]
) -> None:
    client, waiting = as_user(somebody("mentor")), ReviewRequest.objects.get(ended_at=None, state="submitted")
    assert client.get(reverse("queue")).status_code == 200
    page = client.get(waiting.version.get_absolute_url())
    assert page.status_code == 200
    assert "Che cosa lo mostra?" in page.text
    waiting.claim(by=somebody("mentor"))
    waiting.review().publish(verdict="approved", summary="Ora sì.", override="Il resto va bene.")
    waiting.refresh_from_db()
    assert waiting.state == "approved"
