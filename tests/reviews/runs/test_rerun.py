"""A guide's open letters read anew by its newest edition: few at a time, once each, never two re-runs at once."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.document.yaml_format import Document
from guides.models import Guide
from letters.models import Letter
from reviews.models import ChecklistRun, Rerun
from reviews.runs.rerun import MAX_UNFINISHED_RUNS, versions_to_judge
from reviews.runs.rerun_comparison import MIN_LETTERS, changed_scores, changed_verdicts
from tests.conftest import LETTER
from tests.reviews.runs.test_run import publish_heavier
from tests.reviews.statistics.test_statistics import POOR, judge
from tests.types import AsUser


def do_what_waits() -> None:
    """What a worker does with everything that is queued."""
    for pk in ChecklistRun.objects.filter(state="queued").values_list("pk", flat=True):
        ChecklistRun.run(pk)


def sweep() -> None:
    """What the sweeper does for re-runs, without its rounds through all other tables."""
    ChecklistRun.objects.sweep()
    Rerun.objects.sweep()


def finish(rerun: Rerun) -> Rerun:
    """Worker and sweeper in turn until it has ended."""
    for _turn in range(20):
        do_what_waits()
        sweep()
        rerun.refresh_from_db()
        if rerun.ended_at:
            return rerun
    raise AssertionError("it never ends")


def write(letter: Letter, text: str) -> None:
    letter.draft.refresh_from_db()
    letter.draft.write(text, seen=letter.draft.revision)


@pytest.fixture
def newer(guide: Guide, admin: User) -> Callable[[], Guide]:
    """The guide with a second edition, in which a term counts that the first did not know."""

    def publish() -> Guide:
        document = Guide.objects.get(pk=guide.pk).draft
        entry = next(item for item in document["criteria"] if item["id"] == "monitoring")
        entry["terms"] = ["assumetemi"]
        now = Guide.objects.get(pk=guide.pk)
        now.edit(document, seen=now.revision, by=admin).publish(by=admin)
        return now

    return publish


def test_the_latest_version_of_each_letter_is_read_once_by_the_newest_edition(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    letters = judge(guide, candidate, LETTER, POOR, POOR)
    write(letters[0], "Un testo nuovo.")
    latest = letters[0].freeze(by=candidate)
    never_checked = Letter.objects.start(by=candidate, guide=guide, title="x")
    write(never_checked, LETTER)
    unseen = never_checked.freeze(by=candidate)
    Letter.objects.start(by=candidate, guide=guide, title="No version yet")
    newer()
    rerun = finish(Rerun.objects.start(guide, by=admin))
    runs = ChecklistRun.objects.filter(rerun=rerun)
    read = {latest.pk, unseen.pk, *(letter.latest_version.pk for letter in letters[1:])}
    assert {run.version_id for run in runs} == read
    assert len(runs) == len(read)
    assert {(run.state, run.rubric.number, run.requested_by) for run in runs} == {("completed", 2, admin)}
    assert (rerun.end_reason, rerun.done, rerun.left, rerun.failed) == ("done", 4, 0, 0)


def test_letters_of_other_guides_are_left_alone(
    guide: Guide, candidate: User, admin: User, backend_document: Document
) -> None:
    other = Guide.objects.create(slug="other", draft=backend_document | {"slug": "other"})
    other.publish()
    judge(other, candidate, LETTER)
    rerun = finish(Rerun.objects.start(guide, by=admin))
    assert (rerun.done, versions_to_judge(other.rubric).count()) == (0, 0)
    assert ChecklistRun.objects.count() == 1


@pytest.mark.parametrize("state", ["archived_at", "binned_at"])
def test_a_letter_that_was_put_away_is_left_alone(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide], state: str
) -> None:
    put_away, _open = judge(guide, candidate, POOR, POOR)
    newer()
    Letter.objects.filter(pk=put_away.pk).update(**{state: Now()})
    assert finish(Rerun.objects.start(guide, by=admin)).done == 1
    assert put_away.latest_version.checklist_runs.count() == 1


def test_few_wait_at_once_so_that_nobody_else_stands_behind_them(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    judge(guide, candidate, *[POOR] * (MAX_UNFINISHED_RUNS + 3))
    newer()
    rerun = Rerun.objects.start(guide, by=admin)
    waiting = ChecklistRun.objects.unfinished()
    assert (waiting.count(), rerun.all, rerun.left) == (
        MAX_UNFINISHED_RUNS,
        MAX_UNFINISHED_RUNS + 3,
        MAX_UNFINISHED_RUNS + 3,
    )
    call_command("sweeper", "--once")
    assert waiting.count() == MAX_UNFINISHED_RUNS
    do_what_waits()
    call_command("sweeper", "--once")
    assert (waiting.count(), rerun.done, rerun.all) == (3, MAX_UNFINISHED_RUNS, MAX_UNFINISHED_RUNS + 3)
    assert finish(rerun).done == MAX_UNFINISHED_RUNS + 3


def test_each_run_that_is_finished_queues_the_next_one(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    judge(guide, candidate, *[POOR] * (MAX_UNFINISHED_RUNS + 3))
    newer()
    rerun = Rerun.objects.start(guide, by=admin)
    ChecklistRun.run(ChecklistRun.objects.unfinished().first().pk)  # and no sweeper
    assert (rerun.done, ChecklistRun.objects.unfinished().count()) == (1, MAX_UNFINISHED_RUNS)


def test_it_goes_on_from_the_last_version_and_looks_at_all_once_more_before_it_ends(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    first, *_others = judge(guide, candidate, *[POOR] * (MAX_UNFINISHED_RUNS + 3))
    newer()
    theirs = ChecklistRun.objects.request(first.latest_version, by=candidate)
    rerun = Rerun.objects.start(guide, by=admin)
    rerun.refresh_from_db()
    assert rerun.reached > first.latest_version.pk
    # What was being judged at the candidate's wish fails behind the place that was reached.
    theirs.state, theirs.error, theirs.finished_at = "failed", "gave_up", Now()
    theirs.save()
    assert finish(rerun).done == MAX_UNFINISHED_RUNS + 3


def test_they_ring_on_a_queue_of_their_own(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    (letter,) = judge(guide, candidate, POOR)
    newer()
    own = ChecklistRun.objects.request(letter.latest_version, by=candidate)
    assert (own.queue_name, ChecklistRun(rerun=Rerun()).queue_name) == ("checklist", "rerun")


def test_re_runs_of_two_guides_share_the_room(
    guide: Guide, candidate: User, admin: User, backend_document: Document
) -> None:
    other = Guide.objects.create(slug="other", draft=backend_document | {"slug": "other"})
    other.publish()
    for one in (guide, other):
        for _letter in range(MAX_UNFINISHED_RUNS):
            letter = Letter.objects.start(by=candidate, guide=one, title="x")
            write(letter, POOR)
            letter.freeze(by=candidate)
    reruns = [Rerun.objects.start(one, by=admin) for one in (guide, other)]
    assert ChecklistRun.objects.unfinished().count() == MAX_UNFINISHED_RUNS
    assert [finish(rerun).done for rerun in reruns] == [MAX_UNFINISHED_RUNS, MAX_UNFINISHED_RUNS]


def test_what_the_candidate_asked_for_meanwhile_is_not_read_twice(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    first, second = judge(guide, candidate, LETTER, POOR)
    newer()
    theirs = ChecklistRun.objects.request(first.latest_version, by=candidate)
    rerun = Rerun.objects.start(guide, by=admin)
    ours = ChecklistRun.objects.request(second.latest_version, by=candidate)
    assert ours.rerun == rerun  # the candidate gets the one that waits already
    assert finish(rerun).done == 1
    theirs.refresh_from_db()
    assert (theirs.state, theirs.rerun) == ("completed", None)
    assert ChecklistRun.objects.filter(rubric__number=2).count() == 2


def test_never_two_at_once_for_a_guide(guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]) -> None:
    judge(guide, candidate, POOR)
    newer()
    rerun = Rerun.objects.start(guide, by=admin)
    assert Rerun.objects.start(guide, by=admin) == rerun
    with pytest.raises(IntegrityError, match="one_rerun_at_a_time_per_guide"), transaction.atomic():
        Rerun.objects.create(guide=guide, rubric=guide.rubric, requested_by=admin)


def test_a_newer_edition_ends_the_re_run_of_an_older_one(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    judge(guide, candidate, *[POOR] * (MAX_UNFINISHED_RUNS + 1))
    newer()
    first = Rerun.objects.start(guide, by=admin)
    publish_heavier(Guide.objects.get(), admin, 9)
    second = Rerun.objects.start(guide, by=admin)
    first.refresh_from_db()
    assert first.end_reason == "superseded"
    assert finish(second).done == MAX_UNFINISHED_RUNS + 1
    assert {run.rubric.number for letter in Letter.objects.all() for run in [newest(letter)]} == {3}


def newest(letter: Letter) -> ChecklistRun:
    return ChecklistRun.objects.filter(version=letter.latest_version).newest()


def test_an_edition_that_is_no_longer_in_force_judges_no_further_letter(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    judge(guide, candidate, *[POOR] * (MAX_UNFINISHED_RUNS + 1))
    newer()
    rerun = Rerun.objects.start(guide, by=admin)
    publish_heavier(Guide.objects.get(), admin, 9)
    assert finish(rerun).end_reason == "superseded"
    assert rerun.done == MAX_UNFINISHED_RUNS


def test_a_stopped_one_queues_nothing_more_and_finishes_what_is_queued(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    judge(guide, candidate, *[POOR] * (MAX_UNFINISHED_RUNS + 5))
    newer()
    rerun = Rerun.objects.start(guide, by=admin)
    rerun.stop()
    do_what_waits()
    sweep()
    rerun.refresh_from_db()
    assert (rerun.end_reason, rerun.done, rerun.left) == ("stopped", MAX_UNFINISHED_RUNS, 5)
    again = finish(Rerun.objects.start(guide, by=admin))
    assert (again.done, rerun.done) == (5, MAX_UNFINISHED_RUNS)
    again.stop()  # too late: it says what it said
    assert again.end_reason == "done"


def test_a_letter_that_cannot_be_read_holds_nothing_up(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    first, _second = judge(guide, candidate, POOR, POOR)
    newer()
    rerun = Rerun.objects.start(guide, by=admin)
    run = rerun.runs.get(version=first.latest_version)
    ChecklistRun.objects.claim(run.pk).finish(state="failed", error="gave_up")
    assert (finish(rerun).done, rerun.failed, rerun.left) == (1, 1, 0)
    assert finish(Rerun.objects.start(guide, by=admin)).done == 1  # a new one tries it again


def test_changed_verdicts_are_counted_once_there_are_enough_letters(
    guide: Guide, candidate: User, admin: User, newer: Callable[[], Guide]
) -> None:
    judge(guide, candidate, *[POOR] * (MIN_LETTERS - 1))
    newer()
    few = finish(Rerun.objects.start(guide, by=admin))
    assert changed_verdicts(few) == (MIN_LETTERS - 1, [])
    guide.publish_again(guide.rubrics.get(number=1), by=admin)
    judge(guide, candidate, POOR)
    guide.publish_again(guide.rubrics.get(number=2), by=admin)
    letters, changed = changed_verdicts(finish(Rerun.objects.start(guide, by=admin)))
    assert letters == MIN_LETTERS
    monitoring, mistake = changed
    title = guide.rubric.entry("monitoring")["title"]["it"]
    # The four had met it before; only what changed is told.
    assert (monitoring.title, monitoring.before, monitoring.after, monitoring.letters) == (
        title,
        "missing",
        "partial",
        1,
    )
    assert (mistake.before, mistake.after, mistake.letters) == ("found", "absent", 1)


def test_new_points_and_changed_scores_are_told_too(guide: Guide, candidate: User, admin: User) -> None:
    judge(guide, candidate, *[POOR] * MIN_LETTERS)
    document = Guide.objects.get(pk=guide.pk).draft
    title = {"it": "Assunzione chiesta", "en": "Asks to be hired"}
    gone = document["criteria"].pop()
    document["criteria"].append({"id": "asks-it", "weight": 9, "title": title, "asks": title, "terms": ["zarvox"]})
    now = Guide.objects.get(pk=guide.pk)
    Guide.objects.filter(pk=guide.pk).update(draft=document)
    Guide.objects.get(pk=guide.pk).create_rubric(document, now.rubric, admin)
    rerun = finish(Rerun.objects.start(guide, by=admin))
    _letters, changed = changed_verdicts(rerun)
    told = {change.title: (change.before, change.after, change.letters) for change in changed}
    assert told["Assunzione chiesta"] == (None, "missing", MIN_LETTERS)
    assert told[gone["title"]["it"]][1] is None
    scores = changed_scores(rerun)
    assert scores is not None
    assert scores.letters == MIN_LETTERS
    assert scores.after < scores.before


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


PAGE = reverse("reruns", args=["backend"])


def test_an_admin_starts_watches_and_stops_one_on_its_page(
    guide: Guide, candidate: User, admin: User, editor: Client, newer: Callable[[], Guide]
) -> None:
    letters = 2 * MAX_UNFINISHED_RUNS + 2
    judge(guide, candidate, *[POOR] * letters)
    assert "Ogni lettera aperta è già stata controllata con l’edizione 1" in editor.get(PAGE).text
    newer()
    assert f"{letters} lettere aperte" in editor.get(PAGE).text
    assert editor.post(PAGE).headers["Location"] == PAGE
    editor.post(PAGE)  # pressed twice
    rerun = Rerun.objects.get()
    do_what_waits()
    watched = editor.get(reverse("rerun", args=["backend", rerun.pk]), headers={"HX-Request": "true"})
    assert f"{MAX_UNFINISHED_RUNS} di {letters} lettere controllate" in watched.text
    assert "HX-Refresh" not in watched.headers
    stop = reverse("rerun-stop", args=["backend", rerun.pk])
    assert "Fermato" in editor.post(stop, follow=True).text
    watched = editor.get(reverse("rerun", args=["backend", rerun.pk]), headers={"HX-Request": "true"})
    assert watched.headers["HX-Refresh"] == "true"
    page = editor.get(PAGE).text
    assert "2 lettere aperte" in page and "Giudizi cambiati" in page
    assert "canary" not in page and "assumetemi" not in page


def test_the_page_shows_the_one_under_way_and_the_earlier_ones_below(
    guide: Guide, candidate: User, admin: User, editor: Client, newer: Callable[[], Guide]
) -> None:
    judge(guide, candidate, *[POOR] * MIN_LETTERS)
    newer()
    earlier = finish(Rerun.objects.start(guide, by=admin))
    publish_heavier(Guide.objects.get(), admin, 9)
    current = Rerun.objects.start(guide, by=admin)
    shown = editor.get(PAGE)
    assert shown.context["current"] == current
    assert shown.context["reruns"] == [current, earlier]
    assert f"0 di {MIN_LETTERS} lettere controllate" in shown.text
    finish(current)
    assert editor.get(PAGE).context["current"] is None


def test_the_page_makes_a_fixed_number_of_queries(
    guide: Guide,
    candidate: User,
    admin: User,
    editor: Client,
    newer: Callable[[], Guide],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    judge(guide, candidate, *[POOR] * MIN_LETTERS)
    for _time in range(2):
        newer()
        finish(Rerun.objects.start(guide, by=admin))
        publish_heavier(Guide.objects.get(), admin, 9)
        with django_assert_max_num_queries(13):
            editor.get(PAGE)
