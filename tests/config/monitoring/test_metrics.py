"""The metrics of the state that all processes share."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from config.monitoring import backups, state
from jobs import heartbeat
from letters.models import Version
from mail.models import Mail
from reviews.models import ChecklistRun

pytestmark = pytest.mark.django_db


@pytest.fixture
def figures(settings: Settings) -> "Figures":
    settings.METRICS_TOKEN = "gettone"
    return Figures()


class Figures:
    """The page as a dictionary: ``figures()['bozza_disk_full']``."""

    def __call__(self) -> dict[str, float]:
        text = Client().get("/metrics", headers={"Authorization": "Bearer gettone"}).content.decode()
        lines = [line.rpartition(" ") for line in text.splitlines() if line and line[0] != "#"]
        return {name: float(value) for name, _space, value in lines}


def test_f6_a_sweeper_that_is_gone_and_a_lease_that_has_ended_show(
    figures: Figures, version: Version, candidate: User
) -> None:
    """F6: with worker and sweeper gone and a lease an hour over, everything was green."""
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.objects.claim(run.pk)
    ChecklistRun.objects.update(lease_until=timezone.now() - timedelta(hours=1))
    shown = figures()
    assert shown['bozza_overdue_leases{kind="checklistrun"}'] == 1
    assert shown['bozza_heartbeat_seconds{process="sweeper"}'] == float("inf")
    heartbeat.record(heartbeat.SWEEPER)
    assert figures()['bozza_heartbeat_seconds{process="sweeper"}'] < 60


def test_f6_series_are_there_before_the_first_failure(figures: Figures) -> None:
    shown = figures()
    assert shown['bozza_jobs{kind="mail",state="failed"}'] == 0
    assert shown['bozza_mail_failed{reason="refused"}'] == 0
    Mail.objects.create(state="failed", error="refused", finished_at=timezone.now())
    assert figures()['bozza_mail_failed{reason="refused"}'] == 1


def test_the_state_of_disk_database_backup_and_build(figures: Figures, settings: Settings, tmp_path: object) -> None:
    settings.BACKUP_NOTE = f"{tmp_path}/last-backup"
    shown = figures()
    assert shown["bozza_disk_full"] == 0
    assert shown["bozza_database_up"] == 1
    assert shown["bozza_database_bytes"] > 1_000_000
    assert shown["bozza_backup_age_seconds"] == float("inf")
    assert any(name.startswith('bozza_build_info{django="6.') for name in shown)
    backups.note().touch()
    assert figures()["bozza_backup_age_seconds"] < 3600


def test_without_a_database_the_rest_is_still_said(figures: Figures, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OperationalError

    monkeypatch.setattr(state, "jobs", fail)
    shown = figures()
    assert shown["bozza_database_up"] == 0
    assert shown["bozza_disk_free_bytes"] > 0
