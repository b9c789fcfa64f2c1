"""Mails that come back: whose address takes no mail gets none, is told so, and can say that it works again."""

import io
import sys
from collections.abc import Callable, Iterator
from email.utils import parseaddr
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from config.environment import bounce_address
from config.monitoring.state import StateCollector
from mail.delivery_report import is_of_address, read_report
from mail.models import Mail
from reviews.models import ReviewRequest
from tests.mail.reports import report
from tests.mail_server import MailServer
from tests.types import AsUser


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    server = MailServer()
    settings.MAILERS = server.mailers()
    settings.BOUNCE_ADDRESS = "bounces@bozza.example"
    yield server
    server.close()


@pytest.fixture
def asked(version: Any, mentor: User, candidate: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


@pytest.fixture
def receive(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """What the command says to a message on its standard input."""

    def run(message: str) -> str:
        raw = io.BytesIO(message.replace("\n", "\r\n").encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw))
        said = io.StringIO()
        call_command("receive_bounce", stdout=said)
        return said.getvalue().strip()

    return run


def test_a_mail_that_comes_back_stops_mail_and_tells_the_person(
    asked: ReviewRequest,
    mentor: User,
    candidate: User,
    server: MailServer,
    receive: Callable[[str], str],
    as_user: AsUser,
) -> None:
    mail = Mail.objects.get()
    Mail.run(mail.pk)
    (sender,) = server.senders
    assert sender.endswith("@bozza.example") and sender.startswith("bounces+") and len(sender.partition("@")[0]) <= 64
    assert parseaddr(server.arrived[0]["From"])[1] == "bozza@localhost", "the header says who writes"
    assert receive(report(f"<{sender.upper()}>")) == "The address is undeliverable."
    mail.refresh_from_db()
    assert (mail.state, mail.error) == ("completed", "bounced")
    assert metric() == 1
    asked.withdraw(by=candidate)
    again = Mail.objects.exclude(pk=mail.pk).get()
    Mail.run(again.pk)
    again.refresh_from_db()
    assert (again.error, len(server.arrived)) == ("moot", 1)
    client = as_user(mentor)
    page = client.get(reverse("queue")).text
    assert f"A {mentor.email} le email non ti arrivano" in page
    assert reverse("address-change") in page
    assert "Le notifiche" in client.post(reverse("address-works"), follow=True).text
    assert "non ti arrivano" not in client.get(reverse("queue")).text
    mentor.refresh_from_db()
    assert not mentor.is_undeliverable
    assert metric() == 0


def metric() -> float:
    families = {family.name: family for family in StateCollector().collect()}
    return float(families["bozza_undeliverable_addresses"].samples[0].value)


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("action", "status"),
    [("delayed", "4.4.1"), ("failed", "4.4.7"), ("failed", "5.2.2"), ("failed", "5.7.1"), ("delivered", "2.0.0")],
)
def test_what_says_nothing_of_the_address_for_good_changes_nothing(
    asked: ReviewRequest, mentor: User, server: MailServer, receive: Callable[[str], str], action: str, status: str
) -> None:
    Mail.run(Mail.objects.get().pk)
    assert receive(report(server.senders[0], action=action, status=status)) == "Nothing changes."
    mentor.refresh_from_db()
    assert not mentor.is_undeliverable


def test_nobody_reports_an_address_who_has_not_our_mail_to_it(
    asked: ReviewRequest, mentor: User, candidate: User, server: MailServer, receive: Callable[[str], str]
) -> None:
    Mail.run(Mail.objects.get().pk)
    (sender,) = server.senders
    key, _dash, signed = sender.partition("@")[0].partition("-")
    for forged in (f"{key}-{'a' * 16}@bozza.example", f"bounces@bozza.example, {mentor.email}", f"bounces+{signed}@x"):
        assert receive(report(forged)) == "Nothing changes."
    User.objects.filter(pk=mentor.pk).update(email="nuovo@example.it")
    assert receive(report(sender)) == "Nothing changes.", "it is about the old address"
    for nonsense in ("", "x\n\n\0", f"To: {sender}\nSubject: Sono in ferie\n\nA lunedì."):
        assert receive(nonsense) == "Nothing changes."
    mentor.refresh_from_db()
    assert not mentor.is_undeliverable


@pytest.mark.parametrize(("answer", "is_marked"), [("550 5.1.1 nobody here", True), ("550 5.7.1 spam", False)])
def test_a_server_that_refuses_at_once_says_the_same(
    asked: ReviewRequest, mentor: User, server: MailServer, answer: str, is_marked: bool
) -> None:
    server.refused = answer
    mail = Mail.objects.get()
    Mail.run(mail.pk)
    mail.refresh_from_db()
    mentor.refresh_from_db()
    assert (mail.state, mail.error, mentor.is_undeliverable) == ("failed", "refused", is_marked)


def test_links_that_somebody_asks_for_are_sent_all_the_same(mentor: User, server: MailServer) -> None:
    mentor.mark_undeliverable()
    Mail.run(Mail.objects.queue_message(mentor.email, "Nuova password", "https://…", recipient=mentor).pk)
    assert len(server.arrived) == 1


def test_without_the_setting_the_envelope_is_as_it_was(
    asked: ReviewRequest, server: MailServer, settings: Settings
) -> None:
    settings.BOUNCE_ADDRESS = ""
    Mail.run(Mail.objects.get().pk)
    assert server.senders == ["bozza@localhost"]


def test_the_setting_is_an_address_that_leaves_room_for_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOUNCE_ADDRESS", raising=False)
    assert bounce_address("BOUNCE_ADDRESS") == ""
    monkeypatch.setenv("BOUNCE_ADDRESS", "bounces@bozza.example")
    assert bounce_address("BOUNCE_ADDRESS") == "bounces@bozza.example"
    for wrong in ("bounces", f"{'b' * 21}@bozza.example"):
        monkeypatch.setenv("BOUNCE_ADDRESS", wrong)
        with pytest.raises(ImproperlyConfigured):
            bounce_address("BOUNCE_ADDRESS")


def test_a_report_on_several_recipients_is_read_whole() -> None:
    two = report("a@b").replace(
        "\n--4XyZ/mx.example.net\nContent-Description: Undelivered",
        "\nFinal-Recipient: rfc822; b@b.example\nAction: failed\nStatus: 5.1.10 (no such domain)\n"
        "\n--4XyZ/mx.example.net\nContent-Description: Undelivered",
    )
    assert read_report(two.encode()).failures == ("5.1.1", "5.1.10")
    assert [is_of_address(status) for status in ("5.1.10", "5.0.0", "5.2.1", "5.2.3", "5.6.1", "")] == [
        *(True, True, True, False, False, False)
    ]
