"""Workers, sweepers and brokers that a test may kill, locks that hold a worker still, and calls to the API."""

import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection, connections
from django.test import Client

from accounts.models import Token, User
from jobs.models import Job, job_models
from tests.chaos.locks import HELD_WORK
from tests.processes import Process, wipe_broker

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
# Longer than any test: time passes when a test says so, with ``let_time_pass``.
FOR_EVER = {"JOB_LEASE_SECONDS": "3600", "JOB_PATIENCE_SECONDS": "3600"}


@pytest.fixture(autouse=True)
def empty_broker(transactional_db: None) -> None:
    """Nothing that an earlier test rang for is still in the queue."""
    wipe_broker(os.environ["REDIS_URL"])


@pytest.fixture
def start(tmp_path: Path, transactional_db: None) -> Iterator[Callable[..., Process]]:
    """Starts processes: ``start(worker, **env)``. All are stopped at the end, and what they said is shown."""
    started: list[Process] = []

    def begin(kind: Callable[..., Process], **more: Any) -> Process:
        started.append(kind(tmp_path / f"{len(started)}-{kind.__name__}.log", **FOR_EVER | more))
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        print(f"--- {process.log.name}\n{process.said()}")


@pytest.fixture
def hold(transactional_db: None) -> Iterator[Callable[..., Callable[[], None]]]:
    """Takes a lock in the database and returns what lets it go: whoever needs it stands still in between."""
    open_connections = []

    def take(statement: str, *values: Any) -> Callable[[], None]:
        held = psycopg.connect(**connection.get_connection_params() | {"context": None, "cursor_factory": None})
        open_connections.append(held)
        held.execute(statement, values)
        return held.close

    yield take
    for held in open_connections:
        held.close()


@pytest.fixture
def hold_every_reader(hold: Callable[..., Callable[[], None]]) -> Callable[[], Callable[[], None]]:
    """Stops each worker that loads ``held_work`` between claiming a run and writing its report."""
    return lambda: hold("SELECT pg_advisory_lock(%s)", HELD_WORK)


@pytest.fixture
def api(candidate: User) -> Callable[..., tuple[int, Any]]:
    """Calls the API as the candidate: ``api("PUT", "letters/…/draft/", {...})`` gives status and answer."""
    _token, key = Token.objects.issue(user=candidate, name="chaos", scopes=[Token.Scope.READ, Token.Scope.WRITE])
    headers = {"Authorization": f"Token {key}"}

    def call(method: str, path: str, data: dict[str, Any] | None = None) -> tuple[int, Any]:
        body = json.dumps(data or {})
        answer = Client().generic(method, f"/api/v1/{path}", body, content_type="application/json", headers=headers)
        return answer.status_code, answer.json()

    return call


def let_time_pass() -> None:
    """End the lease of every job that is running, and the sweeper's patience with every job that waits."""
    for model in job_models():
        model.jobs().filter(state=Job.State.RUNNING).update(lease_until=LONG_AGO)
        model.jobs().filter(state=Job.State.QUEUED).update(rung_at=LONG_AGO)


def at_once(times: int, act: Callable[[int], Any]) -> list[Any]:
    """``act(0)``, ``act(1)``, … in as many threads, together; their answers in order."""

    def in_its_own_connection(turn: int) -> Any:
        try:
            return act(turn)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(in_its_own_connection, range(times)))
