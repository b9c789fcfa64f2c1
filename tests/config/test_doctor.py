"""``manage.py doctor``: each fault is named with a remedy, and a sound installation has none."""

import re
import subprocess
import sys
from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from celery import Celery
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from accounts.security.factors import FactorAdapter
from audit.models import Checkpoint
from config import environment
from config.doctor import data, machine, proxy, queues
from config.doctor.finding import Finding
from config.monitoring import backups, disk
from jobs import heartbeat
from letters.models import Version
from letters.paper.errors import PaperError
from mail.models import Mail
from reviews.models import ChecklistRun
from tests.processes import ROOT

pytestmark = pytest.mark.django_db


def faults(*findings: Finding) -> set[str]:
    return {finding.name for finding in findings if finding.is_fault}


def test_an_installation_that_is_in_order_ends_with_0_and_any_fault_with_1(monkeypatch: pytest.MonkeyPatch) -> None:
    good = Finding("thing", "It is well.")
    for module in (data, queues, machine):
        monkeypatch.setattr(module, "examine", lambda: [good])
    monkeypatch.setattr(proxy, "examine", lambda: good)
    out = StringIO()
    call_command("doctor", stdout=out)
    assert out.getvalue().endswith("All is in order.\n")
    monkeypatch.setattr(proxy, "examine", lambda: Finding("proxy", "It lies.", "Replace it."))
    with pytest.raises(SystemExit) as ended:
        call_command("doctor", stdout=out)
    assert ended.value.code == 1
    assert "FAULT proxy         It lies." in out.getvalue()
    assert "Replace it." in out.getvalue()


def test_a_setting_that_is_missing_is_one_sentence_and_no_traceback() -> None:
    said = subprocess.run([sys.executable, "manage.py", "doctor"], cwd=ROOT, env={}, capture_output=True, check=False)
    assert said.returncode == 1
    assert re.fullmatch(r"Set the environment variable \w+ \(see \.env\.example\)\.\n", said.stderr.decode())


def test_a_database_that_is_in_order_and_one_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(*data.examine()) <= {"roles"}  # tests sign in as the owner

    def away() -> Finding:
        raise OperationalError("connection failed: Connection refused\n\tIs the server running?")

    monkeypatch.setattr(data, "migrations", away)
    assert [finding.name for finding in data.examine()] == ["database", "database"]
    assert faults(*data.examine()) == {"database"}
    assert list(data.examine())[1].sentence == "It does not answer: connection failed: Connection refused."


def test_two_clocks_that_differ_are_a_fault() -> None:
    assert faults(data.clocks(2)) == set()
    assert "60 seconds" in data.clocks(60).sentence


def test_a_secret_key_that_is_not_that_of_the_data_is_a_fault(settings: Settings, candidate: User) -> None:
    assert faults(data.key()) == set()
    former = settings.SECRET_KEY
    app = Authenticator.objects.create(user=candidate, type="totp", data={"secret": FactorAdapter().encrypt("a")})
    settings.SECRET_KEY = "another one, made anew by mistake"
    assert "encrypted the secrets of authenticator apps" in data.key().sentence
    app.delete()
    settings.SECRET_KEY = former
    Checkpoint.objects.sign(1, "5f1c")
    settings.SECRET_KEY = "another one, made anew by mistake"
    assert "signed the audit log on" in data.key().sentence
    assert faults(data.key()) == {"key of data"}
    settings.SECRET_KEY_FALLBACKS = [former]
    assert faults(data.key()) == set()


def test_a_process_that_died_a_moment_ago_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is a worker at fault that the sweeper, which died long ago, has not asked."""

    def ask(process: str) -> bool:
        if process == "worker":
            heartbeat.record(process)
        return True

    for process in ("sweeper", "printer"):
        heartbeat.record(process)
    monkeypatch.setattr(queues, "PATIENCE", 0.1)
    monkeypatch.setattr(heartbeat, "ask", ask)
    found = {finding.name: finding for finding in queues.examine()}
    assert {"sweeper", "printer"} <= faults(*found.values())
    assert re.fullmatch(r"It does not answer; last at work: \d seconds ago\.", found["printer"].sentence)
    assert found["worker"].sentence == "It is at work."


def test_a_broker_that_is_away_is_a_fault(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(queues.broker()) == set()
    for address, name in (("redis://127.0.0.1:1/0", "Redis"), ("amqp://guest@127.0.0.1:1//", "RabbitMQ")):
        away = Celery("away", broker=address, set_as_current=False)
        away.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        monkeypatch.setattr(queues, "current_app", away)
        found = queues.broker()
        assert faults(found) == {"broker"}
        assert "Connection refused" in found.sentence and f"whether {name} runs" in found.remedy


def test_a_mail_server_that_does_not_let_us_in_is_a_fault(settings: Settings) -> None:
    settings.MAILERS = {"default": environment.mailer("smtp://127.0.0.1:1")}
    assert faults(queues.mail_server()) == {"mail server"}


def test_a_mail_that_waits_and_a_lease_that_has_ended_are_faults(version: Version, candidate: User) -> None:
    assert faults(queues.unsent(), queues.leases()) == set()
    mail = Mail.objects.create(recipient=candidate)
    Mail.objects.filter(pk=mail.pk).update(created_at=timezone.now() - timedelta(hours=1))
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.objects.claim(run.pk)
    ChecklistRun.objects.update(lease_until=timezone.now() - timedelta(hours=1))
    assert faults(queues.unsent(), queues.leases()) == {"mails", "jobs"}


def test_what_is_wrong_with_the_machine(settings: Settings, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> bytes:
        raise PaperError("missing_library")

    settings.DEV, settings.SECRET_KEY, settings.BACKUP_NOTE = False, "short", f"{tmp_path}/last-backup"
    monkeypatch.setattr(disk, "free_bytes", lambda: 5_000_000)
    monkeypatch.setattr(machine, "print_letter", fail)
    assert faults(*machine.examine()) == {"printing", "disk", "secret key", "backup"}
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "x" * 50, []
    monkeypatch.undo()
    backups.note().touch()
    assert faults(machine.free_space(), *machine.secrets(), machine.last_backup()) <= {"disk"}
    settings.SECRET_KEY_FALLBACKS = ["the old one"]
    assert "rotate_keys" in next(iter(machine.secrets())).remedy


def test_pango_and_the_fonts_are_tried_by_printing() -> None:
    assert faults(machine.printing()) == set()
