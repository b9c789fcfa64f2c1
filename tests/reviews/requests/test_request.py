"""The machine that a letter goes through: who may take it, for how long, whose turn it is, and what stays."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from jobs.management.commands.sweeper import Command as Sweeper
from letters.models import Letter, Version
from reviews.models import ChecklistRun, MentorProfile, Review, ReviewRequest, Thread

HOUR = timedelta(hours=1)


@pytest.fixture
def other(person):
    return person("Lina Sole", role="mentor")


@pytest.fixture
def pooled(version, candidate):
    return ReviewRequest.objects.ask(version, mentor=None, by=candidate)


@pytest.fixture
def newer(letter, candidate):
    """Writes on and makes the next version."""

    def make(text: str = "Uso anche Kafka da 2 anni.") -> Version:
        letter.draft.refresh_from_db()
        letter.draft.write(letter.draft.body + text, seen=letter.draft.revision)
        return letter.freeze(by=candidate)

    return make


def late(request: ReviewRequest, **fields: str) -> None:
    """Move the clock: what was to last has been over for an hour."""
    past = timezone.now() - HOUR
    ReviewRequest.objects.filter(pk=request.pk).update(**dict.fromkeys(fields.values(), past))
    request.refresh_from_db()


def verbs(letter) -> list[str]:
    return list(letter.events.order_by("pk").values_list("verb", flat=True))


def test_asking_has_the_version_read_and_sets_a_day(pooled, version):
    assert ChecklistRun.objects.get().version == version
    assert pooled.due_at - timezone.now() > 2 * 24 * HOUR
    assert (pooled.state, pooled.turn, pooled.mentor) == ("submitted", "mentor", None)


def test_a_version_that_was_read_is_not_read_again(version, candidate):
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    assert ChecklistRun.objects.count() == 1


def test_a_mentor_of_the_pool_sees_the_text_only_after_taking_it(pooled, mentor, other, version):
    assert pooled in ReviewRequest.objects.visible_to(mentor)
    assert version not in Version.objects.visible_to(mentor)
    pooled.claim(by=mentor)
    assert version in Version.objects.visible_to(mentor)
    assert version not in Version.objects.visible_to(other)
    assert pooled not in ReviewRequest.objects.visible_to(other)
    assert timezone.now() + 47 * HOUR < pooled.lease_until < timezone.now() + 49 * HOUR


def test_who_comes_second_is_told_so_in_a_sentence(pooled, mentor, other):
    pooled.claim(by=mentor)
    with pytest.raises(ValidationError, match=r"Another mentor|altro mentor"):
        pooled.claim(by=other)
    pooled.refresh_from_db()
    assert pooled.mentor == mentor


def test_a_mentor_never_takes_an_own_letter(version, candidate, mentor, other):
    pooled = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    candidate.role = "mentor"
    candidate.save()
    assert not ReviewRequest.objects.claimable_by(candidate)
    with pytest.raises(ValidationError):
        pooled.claim(by=candidate)
    with pytest.raises(ValidationError):
        pooled.reassign(candidate, by=other, reason="perché no")
    with pytest.raises(ValidationError):
        ReviewRequest.objects.take_next(by=candidate)
    pooled.refresh_from_db()
    assert pooled.mentor is None


def test_whoever_is_no_mentor_takes_nothing(pooled, stranger):
    assert not ReviewRequest.objects.claimable_by(stranger)
    with pytest.raises(ValidationError):
        pooled.claim(by=stranger)


def test_giving_it_back_keeps_what_was_written_for_the_next_time(pooled, mentor, other, candidate):
    pooled.claim(by=mentor)
    thread = Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    pooled.release(by=mentor)
    assert (pooled.state, pooled.mentor, pooled.lease_until) == ("submitted", None, None)
    assert not Thread.objects.visible_to(mentor)
    pooled.claim(by=other)
    assert not Thread.objects.visible_to(other)
    pooled.review().publish(verdict="changes_requested", summary="Accorcia.")
    assert not Thread.objects.visible_to(candidate)
    assert pooled.answer.mentor == other
    assert Thread.objects.get() == thread


def test_drafts_come_back_to_the_mentor_who_takes_the_letter_again(pooled, mentor):
    pooled.claim(by=mentor)
    thread = Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    pooled.release(by=mentor)
    pooled.claim(by=mentor)
    assert list(Thread.objects.visible_to(mentor)) == [thread]


def test_only_the_holder_gives_back_or_publishes(pooled, mentor, other):
    with pytest.raises(ValidationError):
        pooled.release(by=mentor)
    pooled.claim(by=mentor)
    review = pooled.review()
    with pytest.raises(ValidationError):
        pooled.release(by=other)
    pooled.release(by=mentor)
    with pytest.raises(ValidationError, match=r"hands|mani"):
        review.publish(verdict="changes_requested", summary="troppo tardi")
    assert not Review.objects.filter(published_at__isnull=False)


def test_writing_renews_the_lease(pooled, mentor):
    pooled.claim(by=mentor)
    soon = timezone.now() + HOUR
    ReviewRequest.objects.update(lease_until=soon)
    pooled.review()
    pooled.refresh_from_db()
    assert pooled.lease_until > soon + HOUR
    assert verbs(pooled.letter).count("claimed") == 1


def test_the_sweeper_returns_what_was_held_too_long(pooled, mentor, letter):
    pooled.claim(by=mentor)
    Sweeper().sweep()
    pooled.refresh_from_db()
    assert pooled.mentor == mentor
    late(pooled, lease="lease_until")
    Sweeper().sweep()
    pooled.refresh_from_db()
    assert (pooled.state, pooled.mentor) == ("submitted", None)
    assert verbs(letter)[-2:] == ["claimed", "expired"]
    Sweeper().sweep()
    assert verbs(letter)[-1] == "expired"
    assert letter.events.first().by is None


def test_a_lease_that_is_over_stops_nobody_even_before_the_sweeper_comes(pooled, mentor, other):
    pooled.claim(by=mentor)
    late(pooled, lease="lease_until")
    assert pooled in ReviewRequest.objects.claimable_by(other)
    pooled.claim(by=other)
    assert pooled.mentor == other


def test_who_was_asked_by_name_stays_so_when_time_passes(version, candidate, mentor, other):
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    assert version in Version.objects.visible_to(mentor)
    assert not ReviewRequest.objects.claimable_by(other)
    asked.claim(by=mentor)
    late(asked, lease="lease_until")
    asked.expire()
    assert (asked.state, asked.mentor) == ("submitted", mentor)
    with pytest.raises(ValidationError, match=r"waiting for another|aspetta un altro"):
        asked.claim(by=other)


def test_changes_need_a_word_or_an_open_comment(pooled, mentor):
    pooled.claim(by=mentor)
    with pytest.raises(ValidationError):
        pooled.review().publish(verdict="changes_requested", summary="  ")
    Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    pooled.review().publish(verdict="changes_requested", summary="")
    assert pooled.answer is not None
    pooled.refresh_from_db()
    assert (pooled.state, pooled.turn, pooled.lease_until) == ("changes_requested", "candidate", None)


def test_ready_with_open_comments_needs_a_reason(pooled, mentor):
    pooled.claim(by=mentor)
    Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    with pytest.raises(ValidationError, match=r"still open|ancora aperti"):
        pooled.review().publish(verdict="approved", summary="Bella")
    pooled.review().publish(verdict="approved", summary="Bella", override="Sono minuzie.")
    assert pooled.answer.override == "Sono minuzie."


def test_a_letter_that_comes_back_waits_a_day_for_the_mentor_who_knows_it(pooled, mentor, other, candidate, newer):
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    again = ReviewRequest.objects.ask(newer(), mentor=None, by=candidate)
    assert (again.mentor, again.state) == (mentor, "submitted")
    assert again not in ReviewRequest.objects.claimable_by(other)
    with pytest.raises(ValidationError):
        again.claim(by=other)
    late(again, reserved="reserved_until")
    assert again in ReviewRequest.objects.claimable_by(other)
    Sweeper().sweep()
    again.refresh_from_db()
    assert (again.mentor, again.reserved_until) == (None, None)
    again.claim(by=other)
    assert verbs(pooled.letter)[-2:] == ["opened", "claimed"]


def test_a_letter_does_not_wait_for_a_mentor_who_cannot_read_it(pooled, mentor, candidate, newer):
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    MentorProfile.objects.create(user=mentor, away_until=timezone.localdate() + timedelta(days=7))
    assert ReviewRequest.objects.ask(newer(), mentor=None, by=candidate).mentor is None


def test_after_the_door_was_closed_a_letter_does_not_return_to_that_mentor(pooled, mentor, candidate, newer):
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    pooled.withdraw(by=candidate)
    assert ReviewRequest.objects.ask(newer(), mentor=None, by=candidate).mentor is None


def test_the_same_text_is_not_sent_to_the_same_mentor_twice(pooled, mentor, other, candidate, version):
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    for whom in (None, mentor):
        with pytest.raises(ValidationError):
            ReviewRequest.objects.ask(version, mentor=whom, by=candidate)
    assert ReviewRequest.objects.ask(version, mentor=other, by=candidate)


def test_a_newer_version_during_the_review_moves_the_request_and_keeps_what_was_written(
    pooled, mentor, candidate, newer, version
):
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
    pooled, mentor, candidate, newer, version
):
    second = newer()
    pooled.move_to(second, by=candidate)
    pooled.claim(by=mentor)
    assert list(Version.objects.visible_to(mentor)) == [second]


def test_approval_holds_for_the_version_that_was_read(pooled, mentor, candidate, newer, version):
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="approved", summary="")
    second = newer()
    pooled.refresh_from_db()
    assert (pooled.state, pooled.version) == ("approved", version)
    again = ReviewRequest.objects.ask(second, mentor=None, by=candidate)
    assert (again.turn, again.state) == ("mentor", "submitted")


def test_a_coordinator_reassigns_and_closes_with_a_reason(pooled, mentor, other, admin, candidate):
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
    assert verbs(pooled.letter)[-2:] == ["reassigned", "closed"]
    with pytest.raises(ValidationError):
        pooled.close(by=admin, reason="ancora")


def test_every_step_is_written_down_once(pooled, mentor, candidate, newer):
    pooled.claim(by=mentor)
    pooled.release(by=mentor)
    pooled.claim(by=mentor)
    pooled.move_to(newer(), by=candidate)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    pooled.withdraw(by=candidate)
    pooled.withdraw(by=candidate)
    told = ["asked", "claimed", "released", "claimed", "frozen", "sent_newer", "changes_suggested", "access_ended"]
    assert verbs(pooled.letter) == ["started", "frozen", *told]


def test_capacity_and_absence_keep_the_pool_away(guide, candidate, mentor):

    MentorProfile.objects.create(user=mentor, capacity=1)
    for number in range(2):
        letter = Letter.objects.start(by=candidate, guide=guide, title=f"Lettera {number}")
        letter.draft.write("Un testo.", seen=1)
        ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=None, by=candidate)
    first = ReviewRequest.objects.take_next(by=mentor)
    assert first.letter.title == "Lettera 0"
    with pytest.raises(ValidationError, match=r"in hand|in mano"):
        ReviewRequest.objects.take_next(by=mentor)
    first.release(by=mentor)
    MentorProfile.objects.update(away_until=timezone.localdate())
    with pytest.raises(ValidationError, match=r"away|assente"):
        first.claim(by=mentor)


def test_the_pool_holds_what_the_profile_names(pooled, mentor, guide):
    profile = MentorProfile.objects.create(user=mentor, languages=["en"])
    assert not ReviewRequest.objects.claimable_by(mentor)
    profile.languages = ["it"]
    profile.save()
    assert list(ReviewRequest.objects.claimable_by(mentor)) == [pooled]
    profile.guides.add(type(guide).objects.create(slug="altra", draft=guide.draft))
    assert not ReviewRequest.objects.claimable_by(mentor)
    profile.guides.add(guide)
    assert list(ReviewRequest.objects.claimable_by(mentor)) == [pooled]


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
def test_the_database_refuses_what_must_never_be(pooled, broken):
    with pytest.raises(IntegrityError), transaction.atomic():
        ReviewRequest.objects.filter(pk=pooled.pk).update(**broken)


def test_the_turn_is_the_databases_to_say(pooled):
    with connection.cursor() as cursor, pytest.raises(Exception, match="turn"), transaction.atomic():
        cursor.execute("UPDATE reviews_reviewrequest SET turn = 'candidate'")
