"""A worker is killed while it speaks with the mail server: no mail arrives twice, and none is lost out of sight."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from django.core.mail import EmailMessage
from django.core.management import call_command
from pytest_django import Settings

from accounts.models import User
from letters.models import Event, Version
from mail.models import Mail
from mail.tasks import send
from reviews.models import Notice, ReviewRequest
from reviews.notifications import activity
from tests.chaos.conftest import at_once, let_time_pass
from tests.mail_server import MailServer
from tests.processes import Process, sweeper, wait_until, worker

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def server() -> Iterator[MailServer]:
    server = MailServer()
    yield server
    server.close()


@pytest.fixture
def thirty_mails(version: Version, candidate: User, mentor: User) -> set[str]:
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    for _turn in range(29):
        activity.record(Event.Verb.SENT_NEWER, asked.letter, by=candidate, version=version)
    return {str(pk) for pk in Mail.objects.values_list("pk", flat=True)}


def in_state(state: str) -> int:
    return Mail.objects.filter(state=state).count()


def arrived(server: MailServer) -> Counter[str]:
    return Counter(message["Message-ID"].strip("<>").split("@")[0] for message in server.arrived)


@pytest.mark.long
def test_mails_outlive_a_worker_killed_in_the_middle_of_sending(
    thirty_mails: set[str], server: MailServer, start: Callable[..., Process]
) -> None:
    assert len(thirty_mails) == 30
    server.go_on.clear()  # the next messages are taken, and their senders never hear so
    first = start(worker, EMAIL_URL=server.url)
    wait_until(lambda: len(server.arrived) == 2, "both processes of the worker have handed a mail over")
    caught = set(arrived(server))
    first.kill()
    server.go_on.set()
    assert set(map(str, Mail.objects.exclude(handed_over_at=None).values_list("pk", flat=True))) == caught
    let_time_pass()

    call_command("sweeper", "--once")
    start(worker, EMAIL_URL=server.url)
    wait_until(lambda: in_state("completed") == 28, "all others are sent")
    wait_until(lambda: in_state("failed") == 2, "the two are given up, in sight")
    assert arrived(server) == Counter(thirty_mails)
    doubtful = Mail.objects.filter(state="failed", error="doubtful").values_list("pk", flat=True)
    assert set(map(str, doubtful)) == caught


@pytest.mark.long
def test_mails_outlive_a_worker_killed_before_it_reached_the_server(
    thirty_mails: set[str], server: MailServer, start: Callable[..., Process], hold: Callable[..., Callable[[], None]]
) -> None:
    let_go = hold("LOCK TABLE reviews_reviewrequest IN ACCESS EXCLUSIVE MODE")  # writing a mail looks there
    first = start(worker, EMAIL_URL=server.url)
    wait_until(lambda: in_state("running") == 2, "both processes of the worker are writing a mail")
    first.kill()
    let_go()
    assert server.arrived == []
    let_time_pass()

    start(sweeper)
    start(worker, EMAIL_URL=server.url)
    wait_until(lambda: in_state("completed") == 30, "all are sent")
    assert arrived(server) == Counter(thirty_mails)


def test_a_mail_delivered_ten_times_at_once_to_workers_is_sent_once(
    version: Version, candidate: User, mentor: User, mailoutbox: list[EmailMessage]
) -> None:
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    mail = Mail.objects.get()
    at_once(10, lambda _turn: send(str(mail.pk)))
    assert len(mailoutbox) == 1


def test_ten_sweepers_at_once_write_one_summary(
    version: Version, candidate: User, mentor: User, settings: Settings
) -> None:
    settings.DIGEST_HOUR = 0
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    for _turn in range(20):
        activity.record(Event.Verb.CLAIMED, asked.letter, by=mentor, version=version)
    candidate.notices.update(created_at="2026-01-01T00:00Z")
    at_once(10, lambda _turn: Notice.objects.queue_summaries())
    (summary,) = Mail.objects.exclude(day=None)
    assert summary.notices.count() == 20
