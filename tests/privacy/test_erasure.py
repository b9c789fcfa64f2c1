"""Erasing a person: seven days to think better of it, then nothing of them is left, and others keep what is theirs."""

import re
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import Token, User
from letters.models import Letter, Version
from privacy.models import ErasedPerson, Erasure
from reviews.models import Comment, Review, ReviewRequest, Thread
from tests.mailbox import deliver, link_in
from tests.privacy.conftest import LetPass
from tests.privacy.dumps import database_text
from tests.sign_in import confirm_identity
from tests.types import AsUser

pytestmark = pytest.mark.django_db
PERSON = Erasure.Origin.PERSON


@pytest.fixture
def leaving_mentor(person: Callable[..., User], letter: Letter, version: Version, candidate: User) -> User:
    """A mentor who has published a review of somebody's letter, and named themselves and their address in it."""
    mentor = person("Taurasi Aglianico", role="mentor", letterhead="Via Canarino 12, Pavia")
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    review = request.review()
    thread = Thread.open(review, by=mentor, quote="6 anni", text="Bene. Taurasi (taurasi.aglianico@example.it)")
    review.save_notes(notes="nota privata", summary="")
    review.publish(verdict="changes_requested", summary="Cambia l’inizio. Ciao, Taurasi Aglianico")
    review.refresh_from_db()
    thread.add("Grazie, @Taurasi Aglianico!", by=candidate)
    return mentor


def test_what_a_mentor_wrote_in_anothers_letter_stays_without_them(leaving_mentor: User, as_user: AsUser) -> None:
    version = Version.objects.get()
    Erasure.objects.erase_now(leaving_mentor, origin=Erasure.Origin.OPERATOR)
    left = database_text()
    assert not re.search("taurasi|aglianico|canarino|nota privata", left, re.IGNORECASE)
    texts = list(Comment.objects.order_by("pk").values_list("text", flat=True))
    assert [text.split("•")[0] for text in texts] == ["Bene. ", "Grazie, @"]
    assert Review.objects.get().summary.startswith("Cambia l’inizio. Ciao, •")
    page = as_user(version.letter.owner).get(version.get_absolute_url(), headers={"accept-language": "it"}).text
    assert "Una persona non più iscritta" in page
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # nothing refers to a row that has gone


def test_a_mentors_unpublished_review_goes_with_them(mentor: User, version: Version, candidate: User) -> None:
    request = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    request.claim(by=mentor)
    Thread.open(request.review(), by=mentor, quote="6 anni", text="canary")
    Erasure.objects.erase_now(mentor, origin=Erasure.Origin.OPERATOR)
    assert "canary" not in database_text()
    request.refresh_from_db()
    assert (request.state, request.mentor) == ("submitted", None)


def test_a_request_by_name_ends_with_a_reason_and_the_candidate_is_told(
    mentor: User, version: Version, candidate: User
) -> None:
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    Erasure.objects.request(mentor, origin=PERSON)
    request.refresh_from_db()
    assert request.state == "declined"
    assert request.declines.get().reason == "left"
    assert candidate.notices.filter(event__verb="declined").exists()
    with pytest.raises(ValidationError, match="Scegli un mentor"):
        ReviewRequest.objects.ask(version, mentor=User.objects.get(pk=mentor.pk), by=candidate)
    assert mentor not in User.objects.mentors()


def test_what_waits_for_a_mentor_is_withdrawn_when_its_candidate_leaves(
    mentor: User, version: Version, candidate: User
) -> None:
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    Erasure.objects.request(candidate, origin=PERSON)
    request.refresh_from_db()
    assert request.state == "withdrawn"
    assert not Version.objects.visible_to(mentor).exists()


def test_nobody_is_erased_before_seven_days_are_over(candidate: User, version: Version, let_days_pass: LetPass) -> None:
    erasure = Erasure.objects.request(candidate, origin=PERSON)
    let_days_pass(erasure, days=6.9)
    assert Erasure.objects.sweep() == 0
    assert Version.objects.exists()
    let_days_pass(erasure, days=0.2)
    assert Erasure.objects.sweep() == 1
    assert not Version.objects.exists()
    assert Erasure.objects.sweep() == 0


def test_whoever_thinks_better_of_it_keeps_everything(
    candidate: User, version: Version, let_days_pass: LetPass
) -> None:
    erasure = Erasure.objects.request(candidate, origin=PERSON)
    erasure.cancel()
    let_days_pass(erasure, days=8)
    assert Erasure.objects.sweep() == 0
    candidate.refresh_from_db()
    assert (candidate.name, candidate.erasure_due_at) == ("Giulia Ferri", None)


def test_the_link_in_the_mail_keeps_the_account_without_signing_in(candidate: User, client: Client) -> None:
    erasure = Erasure.objects.request(candidate, origin=PERSON)
    (message,) = deliver()
    assert (message.to, message.subject) == ([candidate.email], "Il tuo account sta per essere eliminato")
    link = link_in(message)
    assert "Tieni il mio account" in client.get(link).text
    erasure.refresh_from_db()
    assert erasure.is_pending
    client.post(link)
    erasure.refresh_from_db()
    assert erasure.cancelled_at
    assert client.post(link.replace(str(erasure.pk), str(uuid.uuid4()))).status_code == 404


def test_an_account_that_is_used_again_is_not_erased_as_inactive(candidate: User, let_days_pass: LetPass) -> None:
    erasure = Erasure.objects.request(candidate, origin=Erasure.Origin.INACTIVE)
    let_days_pass(erasure, days=31)
    User.objects.filter(pk=candidate.pk).update(last_login=Now())
    assert Erasure.objects.sweep() == 0
    erasure.refresh_from_db()
    assert erasure.cancelled_at


@pytest.mark.parametrize("column", ["erased_at", "erasure_due_at"])
def test_no_date_in_the_row_of_a_mentor_opens_their_published_reviews(leaving_mentor: User, column: str) -> None:
    User.objects.filter(pk=leaving_mentor.pk).update(**{column: "2020-01-01T00:00Z"})
    with pytest.raises(IntegrityError, match="a published review never changes"), transaction.atomic():
        Review.objects.update(summary="Altre parole.")


@pytest.mark.parametrize("column", ["due_at", "requested_at"])
def test_no_query_brings_an_erasure_forward(candidate: User, column: str) -> None:
    erasure = Erasure.objects.request(candidate, origin=PERSON)
    with pytest.raises(IntegrityError, match="its times never change"), transaction.atomic():
        Erasure.objects.filter(pk=erasure.pk).update(**{column: "2020-01-01T00:00Z"})
    forged = Erasure(person=candidate, origin=PERSON, due_at="2020-01-01T00:00Z", cancelled_at="2020-01-01T00:00Z")
    erasure.cancel()
    forged.save(force_insert=True)
    forged.refresh_from_db()
    assert forged.due_at.year > 2025
    assert forged.is_pending


def test_no_letter_is_erased_while_its_owner_may_still_think_better_of_it(candidate: User, letter: Letter) -> None:
    letter.freeze(by=candidate)
    Erasure.objects.request(candidate, origin=PERSON)
    with pytest.raises(IntegrityError, match="its rows never change"), transaction.atomic():
        letter.erase()


def test_only_the_letters_of_the_person_can_be_erased(candidate: User, letter: Letter, stranger: User) -> None:
    letter.freeze(by=candidate)
    Erasure.objects.request(stranger, origin=Erasure.Origin.OPERATOR)
    with pytest.raises(IntegrityError, match="its rows never change"), transaction.atomic():
        letter.erase()


def test_the_last_admin_is_refused_with_a_sentence(admin: User, person: Callable[..., User]) -> None:
    with pytest.raises(ValidationError, match="nessun altro admin"):
        Erasure.objects.request(admin, origin=PERSON)
    second = person("Zoe Neri", role="admin")
    erasure = Erasure.objects.request(admin, origin=PERSON)
    with pytest.raises(ValidationError, match="nessun altro admin"):
        Erasure.objects.request(second, origin=PERSON)
    erasure.cancel()


def test_whoever_becomes_the_last_admin_in_the_days_of_grace_stays(
    admin: User, person: Callable[..., User], let_days_pass: LetPass
) -> None:
    second = person("Zoe Neri", role="admin")
    erasure = Erasure.objects.request(admin, origin=PERSON)
    User.objects.filter(pk=second.pk).update(role=User.Role.CANDIDATE)
    let_days_pass(erasure, days=8)
    assert Erasure.objects.sweep() == 0
    admin.refresh_from_db()
    assert (admin.erased_at, admin.erasure_due_at) == (None, None)


def test_a_ledger_that_cannot_be_written_stops_no_sweeper(
    candidate: User, settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a-file").touch()
    settings.ERASURE_LEDGER = tmp_path / "a-file" / "erased.txt"
    Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
    assert ErasedPerson.objects.sweep() == 0
    assert "could not write the ledger" in caplog.text
    settings.ERASURE_LEDGER = tmp_path / "erased.txt"
    assert ErasedPerson.objects.sweep() == 1


def test_asking_locks_the_account_but_for_taking_it_back_and_exporting(
    candidate: User, version: Version, as_user: AsUser
) -> None:
    client, elsewhere = as_user(candidate), as_user(candidate)
    _token, key = Token.objects.issue(user=candidate, name="script", scopes=["write"])
    Erasure.objects.request(candidate, origin=PERSON, session=client.session.session_key)
    assert client.get("/").status_code == 302
    assert client.get(reverse("letter", args=[version.letter_id]))["Location"] == reverse("your-data")
    assert client.get("/api/v1/letters/").status_code == 403
    assert client.get(reverse("your-data")).status_code == 200
    assert client.get(reverse("guides")).status_code == 200
    assert elsewhere.get(reverse("your-data"))["Location"].startswith(reverse("account_login"))
    assert client.get("/api/v1/letters/", headers={"authorization": f"Token {key}"}).status_code == 401


def test_sessions_of_others_go_on(candidate: User, stranger: User, as_user: AsUser) -> None:
    as_user(candidate), as_user(stranger)
    Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
    assert [session.get_decoded()["_auth_user_id"] for session in Session.objects.all()] == [str(stranger.pk)]


@pytest.mark.long
def test_the_command_asks_first(candidate: User, version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _question: "somebody@example.it")
    with pytest.raises(CommandError, match="nothing was erased"):
        call_command("erase_person", candidate.email)
    with pytest.raises(CommandError, match="Nobody has the address"):
        call_command("erase_person", "nobody@example.it")
    monkeypatch.setattr("builtins.input", lambda _question: candidate.email)
    call_command("erase_person", candidate.email)
    assert not Version.objects.exists()


def test_the_ledger_tells_nobody_who_was_erased(
    candidate: User, ledger: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
    written = ledger.read_text()
    assert written.split() == [ErasedPerson.objects.get().digest]
    assert str(candidate.pk) not in written


def test_the_sweeper_writes_what_a_process_that_died_did_not(candidate: User, ledger: Path) -> None:
    Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
    assert not ledger.exists()
    assert ErasedPerson.objects.sweep() == 1
    assert ErasedPerson.objects.sweep() == 0
    assert ledger.read_text().split() == [ErasedPerson.objects.get().digest]


def test_whoever_comes_back_with_a_backup_is_erased_again(candidate: User, version: Version, ledger: Path) -> None:
    with transaction.atomic():
        savepoint = transaction.savepoint_create()  # yesterday
        Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
        ErasedPerson.objects.sweep()
        transaction.savepoint_rollback(savepoint)
    assert Version.objects.exists()
    call_command("reapply_erasures")
    assert not Version.objects.exists()
    assert not re.search(r"\bferri\b", database_text(), re.IGNORECASE)
    call_command("reapply_erasures")
    assert Erasure.objects.count() == 1


def test_the_key_may_change_while_a_backup_is_kept(candidate: User, settings: Settings, ledger: Path) -> None:
    with transaction.atomic():
        savepoint = transaction.savepoint_create()
        Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
        ErasedPerson.objects.sweep()
        transaction.savepoint_rollback(savepoint)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "the next key, long and random"
    assert list(ErasedPerson.objects.returned()) == [candidate]


def test_an_account_is_erased_by_a_tick_and_a_press_and_not_by_a_press(candidate: User, as_user: AsUser) -> None:
    client, path = as_user(candidate), reverse("erasure-new")
    confirm_identity(client, candidate)
    assert reverse("data-export-new") in client.get(path).text
    assert client.post(path).status_code == 422
    assert not Erasure.objects.exists()
    assert client.post(path, {"is_understood": "on"})["Location"] == reverse("your-data")
    assert Erasure.objects.get().is_pending
    assert client.get(path)["Location"] == reverse("your-data"), "there is nothing more to ask for"


def test_an_export_from_that_page_leads_back_to_it(candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    confirm_identity(client, candidate)
    assert client.post(reverse("data-export-new"), {"page": "erasure"})["Location"] == reverse("erasure-new")
    assert client.post(reverse("data-export-new"))["Location"] == reverse("your-data")
