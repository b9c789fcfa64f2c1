"""Mail: at once when the turn changes, else together once a day; with the reason, and with no word of the letter."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import compat32
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings as project
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from accounts.notification_preferences import Kind
from letters.models import Event
from mail.models import Mail, MailQuerySet
from reviews.models import Notice, ReviewRequest
from reviews.notifications import activity
from reviews.notifications.wording import unsubscribe_token
from tests.mail_server import MailServer
from tests.mailbox import deliver
from tests.types import AsUser

Verb = Event.Verb

ROME = ZoneInfo("Europe/Rome")


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, int], None]:
    """Moves the clock that summaries look at: ``at(day, hour)`` of December 2026, in Rome."""

    def move(day: int, hour: int) -> None:
        moment = datetime(2026, 12, day, hour, 5, tzinfo=ROME)
        monkeypatch.setattr("reviews.notifications.notification.timezone.localtime", lambda: moment)

    return move


@pytest.fixture
def wants_more(candidate: User) -> User:
    """A candidate who chose to have titles in subjects, and the mentor's words."""
    candidate.mails_tell_more = True
    candidate.save()
    return candidate


def test_a_lock_screen_shows_neither_role_nor_firm_nor_what_a_mentor_wrote(
    asked: ReviewRequest, candidate: User
) -> None:
    """S19: subjects began with the title of the letter, and mails held the mentor's summary."""
    deliver()
    asked.review().publish(verdict="changes_requested", summary="Racconta un progetto dall’inizio alla fine.")
    (answer,) = deliver()
    assert answer.subject == "Marco Bassi ha proposto modifiche alla versione 1"
    assert project.SITE_URL + asked.get_absolute_url() in answer.body
    assert "Racconta un progetto" not in str(answer.body) + str(answer.alternatives[0][0])


def test_who_wants_more_in_mails_says_so_in_the_settings(candidate: User, as_user: AsUser) -> None:
    fields = {f"{kind}_mail": "now" for kind in Kind.values}
    for chosen in ({"mails_tell_more": "on"}, {}):
        as_user(candidate).post(reverse("notices-choose"), fields | chosen)
        candidate.refresh_from_db()
        assert candidate.mails_tell_more is bool(chosen)


@pytest.mark.usefixtures("wants_more")
def test_a_change_of_turn_is_mailed_at_once_with_the_reason_and_a_link(
    asked: ReviewRequest, candidate: User, mentor: User
) -> None:
    (first,) = deliver()
    assert first.to == [mentor.email]
    assert "Giulia Ferri chiede il tuo parere sulla versione 1." in first.body
    asked.review().publish(verdict="changes_requested", summary="Racconta un progetto dall’inizio alla fine.")
    (answer,) = deliver()
    assert answer.to == [candidate.email]
    assert answer.subject == "Backend Developer, Nuvola: Marco Bassi ha proposto modifiche alla versione 1"
    assert "> Racconta un progetto dall’inizio alla fine." in answer.body
    assert project.SITE_URL + asked.get_absolute_url() in answer.body
    ((html, kind),) = answer.alternatives
    assert kind == "text/html"
    assert "Racconta un progetto" in str(html)
    assert not list(Mail.objects.exclude(state="completed"))


@pytest.mark.usefixtures("wants_more")
def test_mail_quotes_nothing_of_the_letter(asked: ReviewRequest) -> None:
    deliver()
    summary = (
        "Bene «è il lavoro che faccio da tre anni». Toglierei: ho ridotto la LATENZA p95 da 800 ms, "
        "e “Nuvola” va spiegata. Il resto è chiaro."
    )
    asked.review().publish(verdict="changes_requested", summary=summary)
    (answer,) = deliver()
    for text in (str(answer.body), str(answer.alternatives[0][0])):
        assert "Bene «[…]». Toglierei: […]" in text.replace("\n> ", " ")
        assert "Il resto è chiaro." in text
        for words in ("faccio da tre", "latenza", "LATENZA", "“Nuvola”"):
            assert words not in text


@pytest.mark.usefixtures("wants_more")
def test_a_hundred_events_in_a_day_are_one_summary_and_the_turn_changes(
    asked: ReviewRequest, candidate: User, mentor: User, at: Callable[[int, int], None]
) -> None:
    asked.review().publish(verdict="changes_requested", summary="Aggiungi i numeri.")
    yesterday = datetime(2026, 11, 30, 15, tzinfo=ROME)
    for _turn in range(100):
        activity.record(Verb.RELEASED, asked.letter, by=mentor, version=asked.version)
    Notice.objects.update(created_at=yesterday)
    at(1, 8)
    for _turn in range(3):
        Notice.objects.sweep()
    mine = [message for message in deliver() if message.to == [candidate.email]]
    assert [message.subject for message in mine] == [
        "Backend Developer, Nuvola: Marco Bassi ha proposto modifiche alla versione 1",
        "Le novità sulle tue lettere",
    ]
    assert mine[1].body.count("ha restituito la versione 1") == 39
    assert "E ancora 61 avvisi:" in mine[1].body


def test_summaries_of_many_people_take_a_fixed_number_of_statements(
    asked: ReviewRequest, person: Callable[..., User], at: Callable[[int, int], None]
) -> None:
    def queries(people: int, day: int) -> int:
        told = [person(f"Persona {day} {number}") for number in range(people)]
        event = activity.record(Verb.RELEASED, asked.letter, by=None, version=asked.version)
        ways = {"kind": Kind.PROGRESS, "in_product": True, "by_mail": "digest"}
        for one in told:
            Notice.objects.create(event=event, recipient=one, **ways)
        Notice.objects.update(created_at=datetime(2026, 11, 30, 15, tzinfo=ROME))
        at(day, 8)
        with CaptureQueriesContext(connection) as made:
            Notice.objects.queue_summaries()
        assert (
            Notice.objects.filter(recipient__in=told, mail__recipient=F("recipient"), mail__day__day=day).count()
            == people
        )
        return len(made)

    assert queries(2, day=1) == queries(12, day=2)


def test_summaries_wait_for_their_hour_and_for_the_next_day(
    asked: ReviewRequest, candidate: User, mentor: User, at: Callable[[int, int], None]
) -> None:
    Notice.objects.filter(recipient=candidate).delete()
    activity.record(Verb.CLAIMED, asked.letter, by=mentor, version=asked.version)
    Notice.objects.filter(recipient=candidate).update(created_at=datetime(2026, 12, 1, 6, tzinfo=ROME))
    at(1, 6)
    assert Notice.objects.queue_summaries() == 0
    at(1, 7)
    assert Notice.objects.queue_summaries() == 1
    activity.record(Verb.RELEASED, asked.letter, by=mentor, version=asked.version)
    Notice.objects.filter(event__verb="released").update(created_at=datetime(2026, 12, 1, 6, 30, tzinfo=ROME))
    assert Notice.objects.queue_summaries() == 0, "today’s is written"
    at(2, 7)
    assert Notice.objects.queue_summaries() == 1
    assert Mail.objects.exclude(day=None).count() == 2


def test_what_was_read_in_the_meantime_is_not_in_the_summary(
    asked: ReviewRequest, candidate: User, mentor: User, at: Callable[[int, int], None]
) -> None:
    activity.record(Verb.CLAIMED, asked.letter, by=mentor, version=asked.version)
    Notice.objects.update(created_at=datetime(2026, 11, 30, tzinfo=ROME))
    Notice.objects.filter(recipient=candidate).mark_read()
    at(1, 8)
    assert Notice.objects.queue_summaries() == 0


def test_each_mail_is_in_the_language_of_its_reader(asked: ReviewRequest, candidate: User) -> None:
    candidate.language = "en"
    candidate.save()
    deliver()
    asked.review().publish(verdict="approved", summary="")
    (answer,) = deliver()
    assert "Marco Bassi said version 1 is ready to send." in answer.body
    assert answer.body.startswith("Hi Giulia Ferri,")


def test_whoever_may_no_longer_read_it_when_the_mail_goes_out_gets_none(
    asked: ReviewRequest, candidate: User, mentor: User
) -> None:
    asked.withdraw(by=candidate)
    (closed,) = deliver()
    assert "ritirata" in closed.body
    assert "Giulia" not in f"{closed.body}{closed.subject}" + str(closed.alternatives[0][0])
    assert sorted(Mail.objects.values_list("state", "error")) == [("completed", ""), ("completed", "moot")]


def test_whoever_may_no_longer_sign_in_gets_none(asked: ReviewRequest, mentor: User) -> None:
    mentor.is_active = False
    mentor.save()
    assert deliver() == []


def test_one_press_stops_them_without_signing_in_and_nobody_elses(
    asked: ReviewRequest, mentor: User, candidate: User, client: Client
) -> None:
    (message,) = deliver()
    address = message.extra_headers["List-Unsubscribe"].strip("<>")
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = address.removeprefix(project.SITE_URL)
    assert client.get(path).status_code == 200
    mentor.refresh_from_db()
    assert mentor.notification_preference("turn").by_mail == "now", "looking at the page changes nothing"
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    mentor.refresh_from_db()
    assert (mentor.notification_preference("turn").by_mail, mentor.notification_preference("turn").in_product) == (
        "never",
        True,
    )
    assert mentor.notification_preference("mention").by_mail == "now"
    candidate.refresh_from_db()
    assert candidate.notice_choices == {}


@pytest.mark.parametrize("token", ["x", "eyJ9:abc", unsubscribe_token.__name__])
def test_a_token_that_we_did_not_sign_stops_nothing(token: str, client: Client, db: None) -> None:
    assert client.post(reverse("mail-off", args=[token])).status_code == 404


@pytest.mark.usefixtures("wants_more")
def test_a_title_of_two_lines_does_not_become_a_header(asked: ReviewRequest, candidate: User) -> None:
    asked.letter.title = "Nuvola\r\nBcc: altra@example.it"
    asked.letter.save()
    deliver()
    asked.review().publish(verdict="approved", summary="")
    (answer,) = deliver()
    assert answer.recipients() == [candidate.email]
    assert "\n" not in answer.subject


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    server = MailServer()
    settings.MAILERS = server.mailers()
    yield server
    server.close()


def state(row: Mail) -> tuple[str, str, int]:
    row.refresh_from_db()
    return (row.state, row.error, row.attempt)


def test_a_server_that_says_no_for_now_is_asked_again_later(asked: ReviewRequest, server: MailServer) -> None:
    server.answers = ["451 later, please"]
    row = Mail.objects.get()
    Mail.run(row.pk)
    assert state(row) == ("queued", "", 1)
    assert row.handed_over_at is None
    assert row.rung_at > timezone.now() + timedelta(minutes=1)
    Mail.run(row.pk)
    assert state(row) == ("completed", "", 2)
    assert len(server.arrived) == 1
    assert server.arrived[0]["Message-ID"].startswith(f"<{row.pk}@")


def test_a_server_that_says_no_for_good_is_not_asked_again(asked: ReviewRequest, server: MailServer) -> None:
    server.answers = ["550 no such person"]
    row = Mail.objects.get()
    Mail.run(row.pk)
    assert state(row) == ("failed", "refused", 1)


def test_a_server_that_is_away_loses_nothing(asked: ReviewRequest, server: MailServer, settings: Settings) -> None:
    there = settings.MAILERS
    settings.MAILERS = {
        "default": there["default"] | {"OPTIONS": there["default"]["OPTIONS"] | {"port": 9}},  # nobody listens there
    }
    row = Mail.objects.get()
    for attempt in range(1, 5):
        Mail.run(row.pk)
        assert state(row) == ("queued", "", attempt)
    settings.MAILERS = there
    Mail.run(row.pk)
    assert state(row) == ("completed", "", 5)
    assert len(server.arrived) == 1


def test_what_was_handed_over_when_the_worker_died_is_doubtful_until_an_operator_says_otherwise(
    asked: ReviewRequest, server: MailServer
) -> None:
    row = Mail.objects.get()
    dead = Mail.objects.claim(row.pk)
    Mail.objects.filter(pk=row.pk).update(handed_over_at=timezone.now(), lease_until=timezone.now() - timedelta(1))
    MailQuerySet.sweep(Mail.objects.all())
    Mail.run(row.pk)
    assert state(row) == ("failed", "doubtful", 2)
    assert server.arrived == []
    assert not dead.finish(state="completed"), "the dead one, awake again, changes nothing"
    assert row.send_again()
    assert not row.send_again(), "once"
    again = Mail.objects.exclude(pk=row.pk).get()
    Mail.run(again.pk)
    assert state(again) == ("completed", "", 1)
    assert len(server.arrived) == 1


def test_a_long_address_to_unsubscribe_arrives_on_one_line_and_one_press_uses_it(
    asked: ReviewRequest, mentor: User, client: Client, server: MailServer
) -> None:
    """A11: Python folded it into encoded words, which no mail program reads as an address."""
    deliver()
    (raw,) = server.raw
    (line,) = [one for one in raw.split(b"\r\n") if one.lower().startswith(b"list-unsubscribe:")]
    address = line.decode("ascii").partition(": ")[2]
    assert address.startswith("<") and address.endswith(">") and len(line) < 998
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in raw
    # The parser of the old package, which knows none of the headers that this project defines.
    parsed = message_from_bytes(raw, policy=compat32)
    assert parsed["List-Unsubscribe"] == address
    assert [part.get_content_type() for part in parsed.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    stopped = client.post(address.strip("<>").removeprefix(project.SITE_URL), {"List-Unsubscribe": "One-Click"})
    assert stopped.status_code == 200
    mentor.refresh_from_db()
    assert mentor.notification_preference("turn").by_mail == "never"


def test_the_mails_about_one_letter_are_one_conversation(
    asked: ReviewRequest, candidate: User, server: MailServer
) -> None:
    asked.review().publish(verdict="changes_requested", summary="Aggiungi i numeri.")
    deliver()
    threads = {message_from_bytes(raw)["References"] for raw in server.raw}
    assert len(server.raw) == 2
    assert threads == {message_from_bytes(raw)["In-Reply-To"] for raw in server.raw}
    assert len(threads) == 1 and str(asked.letter_id) in str(threads)
    assert len({message_from_bytes(raw)["Message-ID"] for raw in server.raw}) == 2
