"""Heartbeats: of the sweeper itself, and of workers, which the sweeper asks."""

import pytest
from celery import current_app
from django.core.management import call_command

from jobs import heartbeat
from jobs.tasks import answer

pytestmark = pytest.mark.django_db


def test_the_sweeper_says_that_it_is_at_work_and_asks_the_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(current_app, "send_task", lambda task, *, args, queue, **_options: asked.append((args, queue)))
    assert heartbeat.age("sweeper") == float("inf")
    call_command("sweeper", "--once")
    assert heartbeat.age("sweeper") < 60
    assert asked == [(["worker"], "celery"), (["printer"], "export")]


def test_a_worker_that_takes_the_message_has_a_heartbeat() -> None:
    assert heartbeat.age("printer") == float("inf")
    answer("printer")
    assert heartbeat.age("printer") < 60


def test_a_worker_that_does_not_answer_is_asked_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that few messages wait for it."""
    asked = []
    now = [1000.0]
    monkeypatch.setattr("jobs.heartbeat.time.monotonic", lambda: now[0])
    monkeypatch.setattr("jobs.heartbeat.broker.send", lambda task, process, **_options: asked.append(process))
    questions = heartbeat.Questions()
    for _ in range(3):
        questions.ask()
        now[0] += 61
    assert asked == ["worker", "printer"]
    heartbeat.record("worker")
    questions.ask()
    assert asked == ["worker", "printer", "worker"]
    now[0] += 5 * heartbeat.EVERY
    questions.ask()
    assert asked[3:] == ["worker", "printer"]


def test_heartbeats_are_awaited_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds
        if now[0] > 1002:
            heartbeat.record("worker")
            heartbeat.record("sweeper")

    monkeypatch.setattr("jobs.heartbeat.time.monotonic", lambda: now[0])
    monkeypatch.setattr("jobs.heartbeat.time.sleep", sleep)
    monkeypatch.setattr("jobs.heartbeat.broker.send", lambda *_message, **_options: True)
    assert heartbeat.wait(5) == {"sweeper": True, "worker": True, "printer": False}
    assert 1005 < now[0] < 1006


def test_workers_that_cannot_be_asked_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobs.heartbeat.time.sleep", lambda seconds: heartbeat.record("sweeper"))
    monkeypatch.setattr("jobs.heartbeat.broker.send", lambda *_message, **_options: False)
    assert heartbeat.wait(60) == {"sweeper": True, "worker": False, "printer": False}
