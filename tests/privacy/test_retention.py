"""What the data map keeps for some days only is deleted when they are over, and not before."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db.models import Model
from django.utils import timezone
from pytest_django import Settings

from accounts.models import AddressChange, MentorApplication, MentorInvitation, Token, User
from conduct.models import Report
from letters.models import Export, Version
from mail.models import Mail
from privacy.data_map.tables import TABLES
from privacy.models import AccountMerge, DataExport, Erasure, RetentionRun
from privacy.retention.retention_run import delete_expired
from profiles.models import Fact
from programmes.models import Invitation, Programme
from reviews.models import Notice, ReviewRequest, Share, Webhook, WebhookDelivery
from tests.privacy.conftest import LetPass

pytestmark = pytest.mark.django_db

RULES = [
    pytest.param(table, rule, id=f"{table.model}.{rule.since}")
    for table in TABLES
    for rule in table.retention
    if not rule.is_applied_elsewhere
]


@pytest.fixture
def rows(version: Version, candidate: User, mentor: User, admin: User) -> dict[str, Callable[[], Model]]:
    """How to make a row of each table that has a rule."""
    finished = {"state": "completed", "finished_at": timezone.now()}

    def application() -> Model:
        MentorApplication.objects.apply("Leggo lettere.", by=candidate).decide(accept=False, by=admin)
        return MentorApplication.objects.get()

    def share() -> Share:
        return Share.objects.make(version, by=candidate, label="Anna", allows_comments=True)[0]

    def opening() -> Model:
        share().count_opening("Anna")
        opened: Model = Share.objects.get().openings.get()
        return opened

    def guest_comment() -> Model:
        comment = share().answer(name="Anna", text="Bella.")
        comment.remove()
        return comment

    def notice() -> Notice:
        ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
        return Notice.objects.get()

    def programme_invitation() -> Model:
        day, over = timezone.localdate(), timezone.now() - timedelta(days=1)
        programme = Programme.objects.create(name="Corso", created_by=admin, starts_on=day, ends_on=day)
        return Invitation.objects.create(
            programme=programme, email="nuova@example.it", role="mentor", invited_by=admin, expires_at=over
        )

    def delivery() -> Model:
        webhook = Webhook.objects.make("https://example.com/hook", by=mentor)
        return WebhookDelivery.objects.create(webhook=webhook, notice=notice(), **finished)

    def session() -> Model:
        return Session.objects.create(session_key="k" * 32, session_data="x", expire_date=timezone.now())

    def confirmation() -> Model:
        address = EmailAddress.objects.create(user=candidate, email="nuova@example.it")
        made: Model = EmailConfirmation.objects.create(email_address=address, key="k")
        return made

    return {
        "accounts.Token": lambda: Token.objects.issue(user=candidate, name="script", scopes=["read"])[0],
        "accounts.AddressChange": lambda: AddressChange.objects.create(
            user=candidate, old="a@example.it", new="b@example.it", confirmation="c", undoing="u"
        ),
        "accounts.MentorApplication": application,
        "accounts.MentorInvitation": lambda: MentorInvitation.objects.invite("nuova@example.it", by=admin)[0],
        "profiles.Fact": lambda: Fact.objects.create(
            owner=candidate, kind="skills", data={}, state="retired", retired_at=timezone.now()
        ),
        "letters.Export": lambda: Export.objects.create(version=version, requested_by=candidate, **finished),
        "reviews.Share": share,
        "reviews.Opening": opening,
        "reviews.GuestComment": guest_comment,
        "reviews.Notice": notice,
        "reviews.WebhookDelivery": delivery,
        "programmes.Invitation": programme_invitation,
        "mail.Mail": lambda: Mail.objects.create(recipient=candidate, **finished),
        "account.EmailConfirmation": confirmation,
        "sessions.Session": session,
        "usersessions.UserSession": lambda: UserSession.objects.create(
            user=candidate, ip="192.0.2.7", session_key="k" * 32, user_agent="x"
        ),
        "admin.LogEntry": lambda: LogEntry.objects.create(user=admin, action_flag=1, change_message="x"),
        "conduct.Report": lambda: Report.objects.create(
            **{"reporter": candidate, "person": mentor, "kind": "person", "version": version, "reason": "spam"},
            **{"state": "dismissed", "decided_at": timezone.now(), "moderator": admin},
        ),
        "privacy.Erasure": lambda: Erasure.objects.request(candidate, origin=Erasure.Origin.PERSON),
        "privacy.AccountMerge": lambda: AccountMerge.objects.create(into=candidate, digest="d"),
        "privacy.DataExport": lambda: DataExport.objects.create(person=candidate, requested_by=candidate, **finished),
    }


@pytest.mark.sampled(8)
@pytest.mark.parametrize(("table", "rule"), RULES)
def test_a_row_stays_for_its_days_and_no_longer(table: Any, rule: Any, rows: dict[str, Callable[[], Model]]) -> None:
    model = apps.get_model(table.model)
    row = model._base_manager.filter(pk=rows[table.model]().pk)

    def age(days: float) -> None:
        row.update(**{rule.since: timezone.now() - timedelta(days=days)})

    age(rule.days - 0.1)
    assert delete_expired(table, rule) == 0
    age(rule.days + 0.1)
    assert delete_expired(table, rule) == 1
    assert not row.exists()


def test_what_has_not_ended_stays(version: Version, candidate: User) -> None:
    Export.objects.create(version=version, requested_by=candidate, created_at="2020-01-01T00:00Z")
    Token.objects.issue(user=candidate, name="script", scopes=["read"])
    RetentionRun.objects.sweep()
    assert Export.objects.count() == Token.objects.count() == 1


def test_a_link_with_comments_stays_with_them(version: Version, candidate: User) -> None:
    share, _key = Share.objects.make(version, by=candidate, label="Anna", allows_comments=True)
    share.answer(name="Anna", text="Bella.")
    Share.objects.update(expires_at="2020-01-01T00:00Z")
    RetentionRun.objects.sweep()
    assert Share.objects.get() == share


def test_each_table_is_looked_at_once_an_hour(candidate: User) -> None:
    assert RetentionRun.objects.sweep() == 0
    Mail.objects.create(recipient=candidate, state="completed", finished_at="2020-01-01T00:00Z")
    assert RetentionRun.objects.sweep() == 0
    RetentionRun.objects.filter(table="mail.Mail").update(ran_at="2020-01-01T00:00Z")
    assert RetentionRun.objects.sweep() == 1
    assert RetentionRun.objects.get(table="mail.Mail").deleted == 1


def last_seen(person: User, days: float) -> None:
    User.objects.filter(pk=person.pk).update(last_login=timezone.now() - timedelta(days=days))


def test_an_account_that_nobody_uses_is_warned_and_erased_thirty_days_later(
    candidate: User, version: Version, settings: Settings, let_days_pass: LetPass
) -> None:
    settings.INACTIVE_AFTER = timedelta(days=100)
    last_seen(candidate, days=69)
    RetentionRun.objects.sweep()
    assert not Mail.objects.exists()
    last_seen(candidate, days=71)
    RetentionRun.objects.all().delete()
    RetentionRun.objects.sweep()
    RetentionRun.objects.all().delete()
    RetentionRun.objects.sweep()
    mail = Mail.objects.get()
    assert (mail.to, mail.subject) == (candidate.email, "Non usi Bozza da molto tempo")
    erasure = Erasure.objects.get()
    let_days_pass(erasure, days=29.9)
    assert Erasure.objects.sweep() == 0
    let_days_pass(erasure, days=0.2)
    assert Erasure.objects.sweep() == 1
    assert not Version.objects.exists()


def test_whoever_says_that_they_stay_is_not_warned_again_at_once(candidate: User, settings: Settings) -> None:
    settings.INACTIVE_AFTER = timedelta(days=100)
    last_seen(candidate, days=90)
    RetentionRun.objects.sweep()
    Erasure.objects.get().cancel()
    RetentionRun.objects.all().delete()
    RetentionRun.objects.sweep()
    assert not Erasure.objects.pending().exists()


def test_a_program_that_uses_a_token_keeps_the_account(candidate: User, settings: Settings) -> None:
    settings.INACTIVE_AFTER = timedelta(days=100)
    last_seen(candidate, days=90)
    _token, key = Token.objects.issue(user=candidate, name="script", scopes=["read"])
    Token.objects.find(key)
    RetentionRun.objects.sweep()
    assert not Erasure.objects.exists()


def test_an_inactive_account_is_not_locked_and_an_admins_is_left_alone(
    candidate: User, admin: User, settings: Settings
) -> None:
    settings.INACTIVE_AFTER = timedelta(days=100)
    last_seen(candidate, days=500)
    last_seen(admin, days=500)
    RetentionRun.objects.sweep()
    candidate.refresh_from_db()
    assert candidate.erasure_due_at is None
    assert Erasure.objects.get().person == candidate


def test_an_address_that_was_not_confirmed_within_a_week_is_forgotten(
    person: Callable[..., User], candidate: User
) -> None:
    stays, goes = person("Nuova Stasera"), person("Vecchia Data")
    for each in (stays, goes):
        EmailAddress.objects.create(user=each, email=each.email)
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True)
    User.objects.exclude(pk=stays.pk).update(date_joined=timezone.now() - timedelta(days=8))
    RetentionRun.objects.sweep()
    assert set(User.objects.filter(erased_at=None)) == {stays, candidate}
