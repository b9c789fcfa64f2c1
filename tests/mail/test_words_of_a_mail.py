"""Words of account mails open accounts: they are kept no longer than it takes to send them, and shown to nobody."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from jobs.models import Job
from mail.models import Mail
from tests.mail_server import MailServer, nobody_listens
from tests.types import AsUser

LINK = "https://bozza.example.org/accounts/password/reset/key/canary-link/"


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    server = MailServer()
    settings.MAILERS = server.mailers()
    yield server
    server.close()


@pytest.fixture
def mail(db: None) -> Mail:
    return Mail.objects.queue_message(
        "giulia@example.it", "Scegli una\nnuova password", LINK, valid_for=timedelta(hours=1)
    )


def row(mail: Mail) -> tuple[str, str]:
    """State and error; the words are gone wherever the mail is finished."""
    mail.refresh_from_db()
    words = f"{mail.to}{mail.subject}{mail.body}"
    assert (words == "") is mail.is_finished
    return mail.state, mail.error


def test_a_mail_is_sent_once_and_its_words_are_deleted(mail: Mail, server: MailServer) -> None:
    assert mail.body == LINK
    for _turn in range(2):
        Mail.run(mail.pk)
    (message,) = server.arrived
    assert (message["To"], message["Subject"]) == ("giulia@example.it", "Scegli una nuova password")
    assert message.get_content().strip() == LINK
    assert row(mail) == ("completed", "")


@pytest.mark.parametrize("answer", ["550 no such person", "421 later"])
def test_a_refused_mail_keeps_its_words_only_while_it_is_tried_again(
    mail: Mail, server: MailServer, answer: str
) -> None:
    server.answers = [answer]
    Mail.run(mail.pk)
    assert row(mail) == (("failed", "refused") if answer.startswith("5") else ("queued", ""))


def test_a_link_that_is_accepted_no_longer_is_not_sent(mail: Mail, server: MailServer) -> None:
    Mail.objects.update(expires_at=timezone.now())
    Mail.run(mail.pk)
    assert row(mail) == ("failed", "expired")
    assert server.arrived == []


def test_the_words_of_a_mail_that_nobody_sends_are_deleted_when_they_are_of_no_use(mail: Mail) -> None:
    Mail.objects.sweep()
    assert row(mail) == ("queued", "")
    Mail.objects.update(expires_at=timezone.now())
    Mail.objects.sweep()
    assert row(mail) == ("failed", "expired")


def test_the_words_of_a_mail_whose_worker_died_at_the_last_attempt_are_deleted(mail: Mail) -> None:
    Mail.objects.claim(mail.pk)
    Mail.objects.update(attempt=Mail.attempts, lease_until=timezone.now() - timedelta(minutes=1))
    Mail.objects.sweep()
    assert row(mail) == ("failed", "gave_up")


def test_what_is_of_use_for_an_hour_is_tried_often_within_it(mail: Mail) -> None:
    mail.attempt = Mail.attempts - 1
    assert timedelta(minutes=2) < mail.retry_delay() <= timedelta(minutes=3)
    assert Mail(attempt=mail.attempt).retry_delay() == timedelta(hours=6)


def test_an_admin_who_looks_at_mails_sees_no_link_and_no_stranger(mail: Mail, admin: User, as_user: AsUser) -> None:
    """Else an admin asks for somebody's new password and reads the link."""
    pages = [reverse("admin:mail_mail_changelist"), reverse("admin:mail_mail_change", args=[mail.pk])]
    for page in pages:
        text = as_user(admin).get(page).text
        assert str(mail.pk) in text
        for secret in ("canary-link", "giulia@example.it", "nuova password"):
            assert secret not in text
    assert not mail.send_again()


def test_no_log_line_carries_words_or_address(
    mail: Mail, settings: Settings, server: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    there, settings.MAILERS = settings.MAILERS, nobody_listens()
    Mail.run(mail.pk)
    settings.MAILERS = there
    server.answers = ["451 later: giulia@example.it", "550 no giulia@example.it"]
    for _turn in range(2):
        Mail.run(mail.pk)
    assert row(mail) == ("failed", "refused")
    lines = "".join(caplog.handler.format(record) for record in caplog.records)
    assert str(mail.pk) in lines
    assert "canary-link" not in lines
    assert "giulia" not in lines


def test_a_mail_of_notices_that_are_gone_says_nothing(db: None, candidate: User) -> None:
    mail = Mail.objects.create(recipient=candidate)
    Mail.run(mail.pk)
    assert row(mail) == (Job.State.COMPLETED, "moot")


def test_a_mail_goes_with_whose_it_is(candidate: User, mailoutbox: list[EmailMultiAlternatives]) -> None:
    Mail.objects.queue_message(candidate.email, "Una", "parola", recipient=candidate)
    candidate.delete()
    assert not Mail.objects.exists()
