"""The bin keeps a letter for thirty days; then it goes with all that hangs on it, and nothing else ever does."""

import pytest
from django.apps import apps
from django.core import mail as outgoing
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Now
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Event, Export, Letter, Version
from mail.models import Mail
from reviews.models import AppliedSuggestion, ChecklistRun, Dismissal, Notice, ReviewRequest, Thread
from tests.owner import owner
from tests.types import AsUser

# A mail is a person's: which letters it spoke of, its notices say, and they go.
EVERYTHING = [
    model
    for model in apps.get_models()
    if model._meta.app_label in {"letters", "reviews"} and model._meta.model_name != "mail"
]


def age(letter: Letter, days: float) -> None:
    """Put the clock of a binned letter back, which only whoever may switch a trigger off can do."""
    with owner() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE letters_letter DISABLE TRIGGER letters_letter_stamp_bin")
        cursor.execute(
            "UPDATE letters_letter SET binned_at = now() - make_interval(days => %s) WHERE id = %s", [days, letter.pk]
        )
        cursor.execute("ALTER TABLE letters_letter ENABLE TRIGGER letters_letter_stamp_bin")


def count() -> dict[str, int]:
    return {model.__name__: model._base_manager.count() for model in EVERYTHING}


@pytest.fixture
def full(letter: Letter, version: Version, candidate: User, mentor: User) -> Letter:
    """A letter with one of everything that can hang on it."""
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    Export.objects.request(version, by=candidate)
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, note="Che ne pensi?", is_blind=True)
    thread = Thread.open(asked.review(), by=mentor, quote="Nuvola Pagamenti", text="Perché proprio loro?")
    proposed = Thread.open(asked.review(), by=mentor, quote="6 anni", replacement="sei anni")
    asked.review().judge(version.checklist_runs.latest("created_at"), "truthful", verdict="met")
    asked.review().publish(verdict="changes_requested", summary="Manca il perché.")
    AppliedSuggestion.objects.accept(letter, [proposed], by=candidate)
    Dismissal.objects.make(letter, "cloud", by=candidate)
    letter.draft.refresh_from_db()
    thread.add("Perché crescono.", by=candidate)
    version.rename("pronta", by=candidate)
    version.mark_sent(by=candidate).answer("refused", by=candidate)
    letter.draft.write("Un testo dopo la versione.", seen=letter.draft.revision)
    return letter


@pytest.fixture
def other(candidate: User, guide: Guide) -> Letter:
    other = Letter.objects.start(by=candidate, guide=guide, title="Altra", body="Gentile Anna,")
    other.freeze(by=candidate)
    return other


def test_a_letter_in_the_bin_is_nowhere_else_and_can_be_put_back(
    full: Letter, version: Version, candidate: User, mentor: User
) -> None:
    full.bin(by=candidate)
    assert not Letter.objects.visible_to(candidate).exists()
    assert not Version.objects.visible_to(candidate).exists()
    assert not Version.objects.visible_to(mentor).exists()
    assert not ReviewRequest.objects.visible_to(mentor).exists()
    assert not Thread.objects.visible_to(mentor).exists()
    assert list(Letter.objects.binned_by(candidate)) == [full]
    assert not Letter.objects.binned_by(mentor).exists()
    full.put_back(by=candidate)
    assert list(Letter.objects.visible_to(candidate)) == [full]
    assert Version.objects.visible_to(mentor).get() == version


def test_the_same_button_pressed_twice_does_it_once(letter: Letter, candidate: User) -> None:
    letter.bin(by=candidate)
    first = letter.binned_at
    letter.bin(by=candidate)
    assert letter.binned_at == first
    assert letter.events.filter(verb=Event.Verb.BINNED).count() == 1


def test_a_letter_that_a_mentor_reads_is_withdrawn_first(
    letter: Letter, version: Version, candidate: User, mentor: User, as_user: AsUser
) -> None:
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    with pytest.raises(ValidationError, match="ritira la richiesta"):
        letter.bin(by=candidate)
    page = as_user(candidate).post(reverse("bin", args=[letter.pk]), follow=True)
    assert "ritira la richiesta" in page.text
    asked.withdraw(by=candidate)
    letter.bin(by=candidate)
    assert letter.binned_at


def test_binning_offers_to_undo_it_and_asks_nothing(letter: Letter, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    page = client.post(reverse("bin", args=[letter.pk]), follow=True)
    assert "è nel cestino" in page.text
    assert reverse("put-back", args=[letter.pk]) in page.text
    client.post(reverse("put-back", args=[letter.pk]))
    assert client.get(reverse("letter", args=[letter.pk])).status_code == 200


def test_the_undo_of_somebody_elses_letter_names_nothing(
    letter: Letter, candidate: User, stranger: User, as_user: AsUser
) -> None:
    letter.bin(by=candidate)
    for address in (f"?binned={letter.pk}", "?binned=nessuna", "?archived=1'", "?binned=&archived="):
        page = as_user(stranger).get(reverse("letters") + address)
        assert page.status_code == 200
        assert letter.title not in page.text


def test_after_thirty_days_the_sweeper_erases_the_letter_with_all_that_hangs_on_it(
    full: Letter, candidate: User
) -> None:
    full.bin(by=candidate)
    age(full, 31)
    call_command("sweeper", once=True)
    assert set(count().values()) == {0}


def test_a_mail_about_an_erased_letter_says_nothing_any_more_and_other_news_goes_out(
    full: Letter, other: Letter, candidate: User, mentor: User
) -> None:
    asked = ReviewRequest.objects.ask(other.latest_version, mentor=mentor, by=candidate)
    kept = Mail.objects.get(notices__event__letter=other)
    failed = Mail.objects.filter(recipient=candidate, state="queued").first()
    Mail.objects.filter(pk=failed.pk).update(state="failed", error="refused", finished_at=Now())
    # One summary of both letters, as a mentor gets who is told of everything once a day.
    day = Mail.objects.create(recipient=mentor, day="2026-12-01")
    Notice.objects.filter(recipient=mentor).update(mail=day)
    full.bin(by=candidate)
    age(full, 31)
    call_command("sweeper", once=True)
    assert {notice.event.letter for notice in Notice.objects.all()} == {other}
    for mail in Mail.objects.filter(state="queued"):
        Mail.run(mail.pk)
    assert not Mail.objects.unfinished().exists()
    assert [message.to for message in outgoing.outbox] == [[mentor.email]]
    assert asked.letter.title in outgoing.outbox[0].body and full.title not in outgoing.outbox[0].body
    assert set(Mail.objects.exclude(pk__in=[day.pk, failed.pk]).values_list("state", "error")) == {
        ("completed", "moot")
    }
    assert kept.pk != day.pk and not Mail.objects.get(pk=failed.pk).send_again()


def test_a_letter_in_the_bin_is_asked_about_by_nobody(
    letter: Letter, version: Version, candidate: User, mentor: User
) -> None:
    letter.bin(by=candidate)
    with pytest.raises(ValidationError, match="cestino"):
        ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    letter.put_back(by=candidate)
    assert ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


@pytest.mark.long
def test_another_letter_of_the_same_person_keeps_everything(full: Letter, other: Letter, candidate: User) -> None:
    full.bin(by=candidate)
    age(full, 31)
    call_command("sweeper", once=True)
    assert list(Letter.objects.visible_to(candidate)) == [other]
    assert other.versions.count() == 1
    assert [event.verb for event in other.events.all()] == [Event.Verb.FROZEN, Event.Verb.STARTED]


@pytest.mark.sampled(1)
@pytest.mark.parametrize("days", [0, 1, 29])
def test_before_that_nothing_is_erased(full: Letter, candidate: User, days: int) -> None:
    full.bin(by=candidate)
    age(full, days)
    before = count()
    call_command("sweeper", once=True)
    assert count() == before
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic():
        full.erase()
    assert count() == before


def test_a_letter_that_is_not_in_the_bin_cannot_be_erased(full: Letter) -> None:
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic():
        full.erase()


def naming(letter: Letter, *statements: str) -> None:
    """Run SQL as somebody who has read how erasing works."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('bozza.erasing', %s, true)", [str(letter.pk)])
        for statement in statements:
            cursor.execute(statement)


FORBIDDEN = [
    "UPDATE letters_version SET body = 'altro'",
    "UPDATE letters_event SET verb = 'altro'",
    "UPDATE letters_version SET letter_id = gen_random_uuid()",
    "ALTER TABLE letters_version ENABLE TRIGGER letters_version_keep_table; TRUNCATE letters_version CASCADE",
]


@pytest.mark.sampled(2)
@pytest.mark.parametrize("sql", FORBIDDEN)
def test_a_binned_letter_is_as_frozen_as_any(full: Letter, candidate: User, sql: str) -> None:
    full.bin(by=candidate)
    age(full, 31)
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic(), owner():
        naming(full, "SET CONSTRAINTS ALL IMMEDIATE", sql)


@pytest.mark.parametrize("table", ["letters_version", "letters_event"])
def test_naming_one_letter_opens_no_other(full: Letter, other: Letter, candidate: User, table: str) -> None:
    full.bin(by=candidate)
    age(full, 31)
    other.bin(by=candidate)
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic():
        naming(full, f"DELETE FROM {table} WHERE letter_id = '{other.pk}'")
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic():
        naming(other, f"DELETE FROM {table} WHERE letter_id = '{other.pk}'")


def test_thirty_days_without_naming_the_letter_are_not_enough(full: Letter, candidate: User) -> None:
    full.bin(by=candidate)
    age(full, 31)
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM letters_event WHERE letter_id = %s", [full.pk])


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE letters_letter SET binned_at = now() - interval '31 days'",
        "UPDATE letters_letter SET binned_at = '-infinity'",
        "CREATE TEMPORARY TABLE letters_letter AS SELECT id, now() - interval '31 days' AS binned_at"
        " FROM public.letters_letter",
    ],
)
@pytest.mark.parametrize("binned", [True, False])
def test_nobody_turns_the_clock_of_the_bin_forward(full: Letter, candidate: User, binned: bool, sql: str) -> None:
    if binned:
        full.bin(by=candidate)
    # Only the owner of the tables may make temporary ones.
    with pytest.raises(IntegrityError, match="never change"), transaction.atomic(), owner():
        naming(full, sql, f"DELETE FROM letters_event WHERE letter_id = '{full.pk}'")


def test_a_letter_is_not_born_in_the_bin(candidate: User, guide: Guide) -> None:
    letter = Letter.objects.start(by=candidate, guide=guide, title="Nata vecchia", binned_at="2020-01-01T00:00Z")
    letter.refresh_from_db()
    assert letter.binned_at is None


def test_the_name_of_a_letter_is_forgotten_with_its_transaction(full: Letter, candidate: User) -> None:
    with transaction.atomic():
        naming(full)
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('bozza.erasing', true)")
            assert cursor.fetchone() == (str(full.pk),)


def test_a_letter_goes_into_the_archive_and_out_again(letter: Letter, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    page = client.post(reverse("archive", args=[letter.pk]), follow=True)
    assert reverse("unarchive", args=[letter.pk]) in page.text
    assert "stretch" not in client.get(reverse("letters")).text
    assert letter.title in client.get(reverse("letters") + "?shelf=archive").text
    assert client.get(reverse("letter", args=[letter.pk])).status_code == 200
    client.post(reverse("unarchive", args=[letter.pk]))
    assert "stretch" in client.get(reverse("letters")).text
