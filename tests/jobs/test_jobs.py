"""Jobs survive lost messages, double deliveries and dead workers."""

from datetime import timedelta
from typing import Any
from unittest.mock import call, patch

import pytest
from django.core.management import call_command
from django.db.models.functions import Now
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from jobs.models import MAX_ATTEMPTS, Job
from letters.models import Version
from reviews.models import ChecklistRun
from reviews.runs.run import ChecklistRunQuerySet


@pytest.fixture
def run(version: Version, candidate: User) -> ChecklistRun:
    return ChecklistRun.objects.request(version, by=candidate)


def again(run: ChecklistRun) -> ChecklistRun:
    run.refresh_from_db()
    return run


def expire(run: ChecklistRun) -> None:
    ChecklistRun.objects.filter(pk=run.pk).update(lease_until=Now() - timedelta(seconds=1))


def test_a_run_is_queued_then_completed_with_its_report(run: ChecklistRun) -> None:
    assert run.state == Job.State.QUEUED
    ChecklistRun.run(run.pk)
    assert again(run).state == Job.State.COMPLETED
    assert run.report["criteria"]
    assert run.finished_at and run.lease_until is None


def test_a_run_takes_two_queries_once_the_process_knows_its_edition(
    version: Version, candidate: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for company in ("Una", "Un’altra"):
        version.letter.change_facts(company=company)
        run = ChecklistRun.objects.request(version, by=candidate)
        if company == "Una":
            ChecklistRun.run(run.pk)
    with django_assert_num_queries(2):  # it is claimed with what it reads, and finished
        ChecklistRun.run(run.pk)


def test_a_second_delivery_does_nothing(run: ChecklistRun) -> None:
    ChecklistRun.run(run.pk)
    finished = again(run).finished_at
    ChecklistRun.run(run.pk)
    assert again(run).finished_at == finished
    assert run.attempt == 1


def test_asking_twice_is_one_run_until_it_is_finished(run: ChecklistRun, version: Version, candidate: User) -> None:
    assert ChecklistRun.objects.request(version, by=candidate) == run
    ChecklistRun.run(run.pk)
    version.letter.change_facts(company="Un’altra azienda")  # which the report depends on
    assert ChecklistRun.objects.request(version, by=candidate) != run


def test_a_run_that_ends_while_it_is_asked_for_is_the_same_run(
    run: ChecklistRun, version: Version, candidate: User
) -> None:
    enqueue = ChecklistRunQuerySet.get_or_enqueue

    def finished_first(*args: Any, **kwargs: Any) -> ChecklistRun:
        ChecklistRun.run(run.pk)
        return enqueue(*args, **kwargs)

    with patch.object(ChecklistRunQuerySet, "get_or_enqueue", finished_first):
        assert ChecklistRun.objects.request(version, by=candidate) == run


def test_asking_again_for_what_has_been_judged_is_the_same_run(
    run: ChecklistRun, version: Version, candidate: User
) -> None:
    ChecklistRun.run(run.pk)
    assert ChecklistRun.objects.request(version, by=candidate) == run
    company = version.letter.company
    version.letter.change_facts(company="Un’altra azienda")
    other = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(other.pk)
    version.letter.change_facts(company=company)
    # The newest run is what pages show: an older one would not be seen again.
    assert ChecklistRun.objects.request(version, by=candidate) not in (run, other)


def test_a_report_of_another_engine_is_not_taken_for_one_of_this(
    run: ChecklistRun, version: Version, candidate: User
) -> None:
    ChecklistRun.run(run.pk)
    ChecklistRun.objects.filter(pk=run.pk).update(engine="another")
    assert ChecklistRun.objects.request(version, by=candidate) != run


def test_many_jobs_are_sent_to_the_broker_with_one_statement(
    run: ChecklistRun, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with patch("jobs.broker.current_app.send_task") as send, django_assert_num_queries(1):
        assert ChecklistRun.objects.enqueue_all([run, run, run]) == 3
    assert send.call_count == 3
    assert again(run).rung_at


def test_a_late_worker_overwrites_nothing(run: ChecklistRun) -> None:
    late = ChecklistRun.objects.claim(run.pk)
    expire(run)
    ChecklistRun.objects.sweep()
    ChecklistRun.run(run.pk)
    report = again(run).report
    assert late.finish(state="completed", report={"late": True}, engine="x") is False
    assert again(run).report == report


def test_the_job_of_a_dead_worker_is_enqueued_again(run: ChecklistRun) -> None:
    ChecklistRun.objects.claim(run.pk)
    expire(run)
    with patch.object(Job, "ring") as ring:
        assert ChecklistRun.objects.sweep() == 1
    ring.assert_called_once()
    assert again(run).state == Job.State.QUEUED


def test_a_run_with_a_live_lease_is_left_alone(run: ChecklistRun) -> None:
    ChecklistRun.objects.claim(run.pk)
    assert ChecklistRun.objects.sweep() == 0
    assert again(run).state == Job.State.RUNNING


def test_a_job_that_kills_its_workers_is_given_up_after_three_attempts(run: ChecklistRun) -> None:
    for _ in range(MAX_ATTEMPTS):
        ChecklistRun.objects.claim(run.pk)
        expire(run)
        ChecklistRun.objects.sweep()
    assert again(run).state == Job.State.FAILED
    assert (run.error, run.attempt) == ("gave_up", MAX_ATTEMPTS)


def test_an_unexpected_error_is_tried_again_and_then_given_up(run: ChecklistRun) -> None:
    with patch.object(ChecklistRun, "work", side_effect=RuntimeError):
        for _ in range(MAX_ATTEMPTS + 2):
            ChecklistRun.run(run.pk)
    assert again(run).state == Job.State.FAILED
    assert run.attempt == MAX_ATTEMPTS


def test_a_permanent_error_is_final_at_once(run: ChecklistRun) -> None:
    with patch.object(ChecklistRun, "work", side_effect=Job.PermanentError("too_long")):
        ChecklistRun.run(run.pk)
    assert (again(run).state, run.error, run.attempt) == ("failed", "too_long", 1)


def test_a_broker_that_is_down_fails_no_request(run: ChecklistRun) -> None:
    with patch("jobs.broker.current_app.send_task", side_effect=ConnectionError):
        run.enqueue()
    assert again(run).state == Job.State.QUEUED


def test_the_sweeper_enqueues_a_waiting_job_once_and_not_again_at_once(run: ChecklistRun) -> None:
    with patch("jobs.broker.current_app.send_task") as send_task:
        call_command("sweeper", "--once")
        call_command("sweeper", "--once")
    sent = [one for one in send_task.mock_calls if one.args[0] != "jobs.heartbeat"]
    assert sent == [call("reviews.run_checklist", args=[str(run.pk)], queue="checklist", retry=False)]
