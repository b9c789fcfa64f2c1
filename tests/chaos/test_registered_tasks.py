"""A worker takes up the tasks that waiting rows ring for, under the names that they had in the version before."""

from collections.abc import Callable

import pytest
from celery import current_app

from tests.processes import Process, wait_until, worker
from tests.snapshots import SNAPSHOTS

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


@pytest.mark.long  # what a worker loads is looked at in a process of its own by tests/architecture/test_snapshots.py
def test_a_worker_registers_every_task_under_its_name(start: Callable[..., Process]) -> None:
    start(worker, concurrency=1)
    answers: list[dict[str, list[str]]] = []

    def has_answered() -> bool:
        answers.append(current_app.control.inspect(timeout=1).registered() or {})
        return bool(answers[-1])

    wait_until(has_answered, "the worker says which tasks it knows")
    (registered,) = answers[-1].values()
    assert sorted(registered) == (SNAPSHOTS / "tasks.txt").read_text().split()
