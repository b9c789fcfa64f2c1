"""A worker comes back to a broker that was away within seconds."""

import pytest
from celery import Celery
from django.conf import settings
from kombu.exceptions import OperationalError

from config.consumer import FIRST, MOST, Consumer
from config.embedded.server import free_port

TRIES = 8


def test_a_worker_waits_no_longer_than_a_few_seconds_between_two_attempts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The finding: checks waited for up to 34 seconds after Valkey was back, as Celery's pauses grow to thirty."""
    slept: list[float] = []
    monkeypatch.setattr("kombu.utils.functional.sleep", slept.append)  # sleeps a second at a time
    app = Celery(broker=f"redis://127.0.0.1:{free_port(0)}/0", set_as_current=False)
    app.conf.update(broker_connection_max_retries=TRIES, broker_connection_retry_on_startup=True)
    consumer = object.__new__(Consumer)  # without what it does once it is connected
    consumer.app, consumer.first_connection_attempt, consumer.broker_connection_retry_attempt = app, False, 0
    with pytest.raises(OperationalError):
        consumer.ensure_connected(app.connection_for_read())
    assert FIRST * TRIES <= sum(slept) <= MOST * TRIES


def test_workers_use_it_and_never_give_up() -> None:
    assert f"{Consumer.__module__}:{Consumer.__name__}" == settings.CELERY_WORKER_CONSUMER
    assert settings.CELERY_BROKER_CONNECTION_MAX_RETRIES is None
