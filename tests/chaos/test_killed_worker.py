"""Workers are killed, frozen and told twice; the broker is wiped. No run is lost, and none is written twice."""

import os
import signal
import threading
import uuid
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from reviews.models import ChecklistRun, Rerun
from reviews.tasks import run_checklist
from tests.chaos.conftest import at_once, let_time_pass
from tests.processes import Process, sweeper, wait_until, wipe_broker, worker

HELD = "tests.chaos.held_work"

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


def in_state(state: str) -> int:
    return ChecklistRun.objects.filter(state=state).count()


@pytest.fixture
def many_runs(letter: Letter, candidate: User, sample: Callable[[int, int], int]) -> list[ChecklistRun]:
    versions = [letter.freeze(by=candidate) for _ in range(sample(20, 50))]
    return [ChecklistRun.objects.request(version, by=candidate) for version in versions]


def test_many_runs_outlive_a_killed_worker_and_a_wiped_broker(
    many_runs: list[ChecklistRun],
    start: Callable[..., Process],
    hold: Callable[..., Callable[[], None]],
    hold_every_reader: Callable[[], Callable[[], None]],
) -> None:
    count, later = len(many_runs), [run.pk for run in many_runs[10:]]
    let_later_go = hold("SELECT FROM reviews_checklistrun WHERE id = ANY(%s) FOR UPDATE", later)
    first = start(worker, include=HELD)
    wait_until(lambda: in_state("completed") == 10, "the first ten runs are done")
    let_readers_go = hold_every_reader()
    let_later_go()
    wait_until(lambda: in_state("running") == 2, "both processes of the worker are in the middle of a run")
    caught = set(ChecklistRun.objects.filter(state="running").values_list("pk", flat=True))

    first.kill()
    assert wipe_broker(os.environ["REDIS_URL"])
    let_readers_go()
    assert (in_state("completed"), in_state("running"), in_state("queued")) == (10, 2, count - 12)
    let_time_pass()
    call_command("sweeper", "--once")
    start(worker)
    wait_until(lambda: in_state("completed") == count, "all runs are done")

    runs = ChecklistRun.objects.all()
    assert {run.pk for run in runs} == {run.pk for run in many_runs}
    assert all(run.report["words"] for run in runs)
    assert {run.pk: run.attempt for run in runs} == {run.pk: 2 if run.pk in caught else 1 for run in many_runs}


@pytest.mark.long
def test_a_re_run_goes_on_after_a_killed_worker_and_a_wiped_broker(
    guide: Guide,
    candidate: User,
    admin: User,
    start: Callable[..., Process],
    hold_every_reader: Callable[[], Callable[[], None]],
) -> None:
    for _letter in range(25):
        letter = Letter.objects.start(by=candidate, guide=guide, title="Una di tante")
        letter.draft.write("Gentile Anna,\n\nuso Python da 6 anni.", seen=1)
        letter.freeze(by=candidate)
    rerun = Rerun.objects.start(guide, by=admin)
    let_readers_go = hold_every_reader()
    first = start(worker, include=HELD)
    wait_until(lambda: in_state("running") == 2, "both processes of the worker are in the middle of a letter")
    first.kill()
    assert wipe_broker(os.environ["REDIS_URL"])
    let_readers_go()
    assert (in_state("running"), in_state("queued"), rerun.done) == (2, 8, 0)
    let_time_pass()

    start(sweeper)
    start(worker)
    wait_until(lambda: Rerun.objects.filter(end_reason="done").exists(), "it comes to its end")
    assert (rerun.done, rerun.left, rerun.failed) == (25, 0, 0)
    assert ChecklistRun.objects.count() == 25


@pytest.mark.long
def test_a_run_that_kills_every_worker_fails_in_sight_after_three_attempts(
    version: Version,
    candidate: User,
    start: Callable[..., Process],
    hold_every_reader: Callable[[], Callable[[], None]],
) -> None:
    run = ChecklistRun.objects.request(version, by=candidate)
    start(sweeper)
    for attempt in (1, 2, 3):
        let_readers_go = hold_every_reader()
        unlucky = start(worker, concurrency=1, include=HELD)
        wait_until(lambda: ChecklistRun.objects.filter(state="running", attempt=attempt).exists(), "it is claimed")  # noqa: B023
        unlucky.kill()
        let_readers_go()
        let_time_pass()
    wait_until(lambda: in_state("failed") == 1, "the sweeper gives up")
    run.refresh_from_db()
    assert (run.attempt, run.error, run.report) == (3, "gave_up", None)


@pytest.mark.long
def test_a_worker_that_froze_and_woke_up_late_overwrites_nothing(
    letter: Letter, candidate: User, start: Callable[..., Process], hold_every_reader: Callable[[], Callable[[], None]]
) -> None:
    run = ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    let_readers_go = hold_every_reader()
    frozen = start(worker, concurrency=1, include=HELD)
    wait_until(lambda: in_state("running") == 1, "the first worker has the run")
    frozen.send(signal.SIGSTOP)
    let_readers_go()
    let_time_pass()

    start(sweeper)
    second = start(worker, concurrency=1)
    wait_until(lambda: in_state("completed") == 1, "the second worker has done it")
    second.stop()
    run.refresh_from_db()
    written = (run.state, run.attempt, run.finished_at, run.report)
    assert run.attempt == 2

    frozen.send(signal.SIGCONT)
    # With one process, it takes the next run only when it has tried to write the old one.
    after = ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    wait_until(lambda: in_state("completed") == 2, "the first worker, awake again, has done another run")
    run.refresh_from_db()
    assert (run.state, run.attempt, run.finished_at, run.report) == written
    after.refresh_from_db()
    assert after.attempt == 1


def test_a_run_delivered_ten_times_at_once_is_done_once(
    version: Version, candidate: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = ChecklistRun.objects.request(version, by=candidate)
    together = threading.Barrier(10)
    worked: Counter[uuid.UUID] = Counter()
    work = ChecklistRun.work

    def counted(self: ChecklistRun) -> dict[str, Any]:
        worked[self.pk] += 1
        return work(self)

    def deliver(_turn: int) -> None:
        together.wait()
        run_checklist(str(run.pk))

    monkeypatch.setattr(ChecklistRun, "work", counted)
    at_once(10, deliver)
    run.refresh_from_db()
    assert worked == {run.pk: 1}
    assert (run.state, run.attempt) == ("completed", 1)
    assert run.report["words"]
