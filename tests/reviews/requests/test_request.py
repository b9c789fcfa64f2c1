"""The states of a request: asking, answering, withdrawing, and what a coordinator may do."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ChecklistRun, ReviewRequest, Thread

HOUR = timedelta(hours=1)


def event_verbs(letter: Letter) -> list[str]:
    return list(letter.events.order_by("pk").values_list("verb", flat=True))


def test_asking_has_the_version_read_and_sets_a_day(pooled: ReviewRequest, version: Version) -> None:
    assert ChecklistRun.objects.get().version == version
    assert pooled.due_at - timezone.now() > 2 * 24 * HOUR
    assert (pooled.state, pooled.turn, pooled.mentor) == ("submitted", "mentor", None)


def test_a_version_that_was_read_is_not_read_again(version: Version, candidate: User) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    assert ChecklistRun.objects.count() == 1


def test_the_same_text_is_not_sent_to_the_same_mentor_twice(
    pooled: ReviewRequest, mentor: User, other: User, candidate: User, version: Version
) -> None:
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    for whom in (None, mentor):
        with pytest.raises(ValidationError):
            ReviewRequest.objects.ask(version, mentor=whom, by=candidate)
    assert ReviewRequest.objects.ask(version, mentor=other, by=candidate)


def test_a_newer_version_during_the_review_moves_the_request_and_keeps_what_was_written(
    pooled: ReviewRequest, mentor: User, candidate: User, newer: Callable[..., Version], version: Version
) -> None:
    pooled.claim(by=mentor)
    thread = Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    second = newer()
    assert second not in Version.objects.visible_to(mentor)
    pooled.move_to(second, by=candidate)
    assert (pooled.version, pooled.state, pooled.mentor) == (second, "in_review", mentor)
    assert set(Version.objects.visible_to(mentor)) == {version, second}
    assert list(Thread.objects.visible_to(mentor)) == [thread]
    with pytest.raises(ValidationError):
        pooled.move_to(version, by=candidate)
    pooled.review().publish(verdict="changes_requested", summary="")
    with pytest.raises(ValidationError):
        pooled.move_to(newer("ancora"), by=candidate)


def test_a_mentor_sees_no_version_that_was_replaced_before_they_took_the_letter(
    pooled: ReviewRequest, mentor: User, candidate: User, newer: Callable[..., Version], version: Version
) -> None:
    second = newer()
    pooled.move_to(second, by=candidate)
    pooled.claim(by=mentor)
    assert list(Version.objects.visible_to(mentor)) == [second]


def test_approval_holds_for_the_version_that_was_read(
    pooled: ReviewRequest, mentor: User, candidate: User, newer: Callable[..., Version], version: Version
) -> None:
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="approved", summary="")
    second = newer()
    pooled.refresh_from_db()
    assert (pooled.state, pooled.version) == ("approved", version)
    again = ReviewRequest.objects.ask(second, mentor=None, by=candidate)
    assert (again.turn, again.state) == ("mentor", "submitted")


def test_a_coordinator_reassigns_and_closes_with_a_reason(
    pooled: ReviewRequest, mentor: User, other: User, admin: User, candidate: User
) -> None:
    pooled.claim(by=mentor)
    Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    with pytest.raises(ValidationError):
        pooled.reassign(other, by=admin, reason=" ")
    pooled.reassign(other, by=admin, reason="Marco è ammalato.")
    assert (pooled.mentor, pooled.state, pooled.is_named) == (other, "submitted", True)
    assert pooled.version not in Version.objects.visible_to(mentor)
    with pytest.raises(ValidationError):
        pooled.close(by=admin, reason="")
    pooled.close(by=admin, reason="Letto altrove.")
    assert (pooled.state, pooled.turn) == ("closed", "candidate")
    assert not ReviewRequest.objects.visible_to(other)
    assert not Version.objects.visible_to(other)
    assert ReviewRequest.objects.visible_to(candidate).get().reason == "Letto altrove."
    assert event_verbs(pooled.letter)[-2:] == ["reassigned", "closed"]
    with pytest.raises(ValidationError):
        pooled.close(by=admin, reason="ancora")


def test_every_step_is_written_down_once(
    pooled: ReviewRequest, mentor: User, candidate: User, newer: Callable[..., Version]
) -> None:
    pooled.claim(by=mentor)
    pooled.release(by=mentor)
    pooled.claim(by=mentor)
    pooled.move_to(newer(), by=candidate)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    pooled.withdraw(by=candidate)
    pooled.withdraw(by=candidate)
    told = ["asked", "claimed", "released", "claimed", "frozen", "sent_newer", "changes_suggested", "access_ended"]
    assert event_verbs(pooled.letter) == ["started", "frozen", *told]


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "in_review"},
        {"state": "approved"},
        {"state": "withdrawn"},
        {"state": "closed", "ended_at": timezone.now()},
        {"is_named": True},
        {"reserved_until": timezone.now()},
        {"lease_until": timezone.now()},
        {"ended_at": timezone.now()},
    ],
)
def test_the_database_refuses_what_must_never_be(pooled: ReviewRequest, broken: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ReviewRequest.objects.filter(pk=pooled.pk).update(**broken)


def test_the_turn_is_the_databases_to_say(pooled: ReviewRequest) -> None:
    with connection.cursor() as cursor, pytest.raises(Exception, match="turn"), transaction.atomic():
        cursor.execute("UPDATE reviews_reviewrequest SET turn = 'candidate'")


def test_a_mentor_is_asked_about_one_version(asked: ReviewRequest, mentor: User, version: Version) -> None:
    assert asked.version == version
    assert list(ReviewRequest.objects.visible_to(mentor)) == [asked]


def test_only_mentors_who_may_sign_in_can_be_asked(
    version: Version, candidate: User, stranger: User, admin: User, person: Callable[..., User]
) -> None:
    gone = person("Vecchio Mentore", role="mentor", is_active=False)
    for somebody in (stranger, admin, gone, candidate):
        with pytest.raises(ValidationError):
            ReviewRequest.objects.ask(version, mentor=somebody, by=candidate)


def test_a_letter_has_one_open_request(asked: ReviewRequest, version: Version, mentor: User, candidate: User) -> None:
    with pytest.raises(ValidationError, match="già"):
        ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    asked.withdraw(by=candidate)
    assert ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


def test_after_the_answer_the_candidate_can_still_close_the_door(
    asked: ReviewRequest, mentor: User, candidate: User
) -> None:
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="Volumi")
    assert asked.version in Version.objects.visible_to(mentor)
    asked.withdraw(by=candidate)
    assert asked.version not in Version.objects.visible_to(mentor)
    assert thread in Thread.objects.visible_to(candidate)
    assert ReviewRequest.objects.visible_to(candidate).get().state == "changes_requested"
