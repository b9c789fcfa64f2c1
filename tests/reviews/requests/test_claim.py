"""Who may take a letter in hand, for how long, and when it goes back to the queue."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import User
from guides.models import Guide
from jobs.management.commands.sweeper import Command as Sweeper
from letters.models import Letter, Version
from reviews.models import MentorProfile, Review, ReviewRequest, Thread
from tests.reviews.requests.test_request import event_verbs

HOUR = timedelta(hours=1)


def late(request: ReviewRequest, **fields: str) -> None:
    """Move the clock: what was to last has been over for an hour."""
    past = timezone.now() - HOUR
    ReviewRequest.objects.filter(pk=request.pk).update(**dict.fromkeys(fields.values(), past))
    request.refresh_from_db()


def test_a_mentor_of_the_pool_sees_the_text_only_after_taking_it(
    pooled: ReviewRequest, mentor: User, other: User, version: Version
) -> None:
    assert pooled in ReviewRequest.objects.visible_to(mentor)
    assert version not in Version.objects.visible_to(mentor)
    pooled.claim(by=mentor)
    assert version in Version.objects.visible_to(mentor)
    assert version not in Version.objects.visible_to(other)
    assert pooled not in ReviewRequest.objects.visible_to(other)
    assert timezone.now() + 47 * HOUR < pooled.lease_until < timezone.now() + 49 * HOUR


def test_who_comes_second_is_told_so_in_a_sentence(pooled: ReviewRequest, mentor: User, other: User) -> None:
    pooled.claim(by=mentor)
    with pytest.raises(ValidationError, match=r"Another mentor|altro mentor"):
        pooled.claim(by=other)
    pooled.refresh_from_db()
    assert pooled.mentor == mentor


def test_a_mentor_never_takes_an_own_letter(version: Version, candidate: User, mentor: User, other: User) -> None:
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


def test_whoever_is_no_mentor_takes_nothing(pooled: ReviewRequest, stranger: User) -> None:
    assert not ReviewRequest.objects.claimable_by(stranger)
    with pytest.raises(ValidationError):
        pooled.claim(by=stranger)


def test_giving_it_back_keeps_what_was_written_for_the_next_time(
    pooled: ReviewRequest, mentor: User, other: User, candidate: User
) -> None:
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


def test_drafts_come_back_to_the_mentor_who_takes_the_letter_again(pooled: ReviewRequest, mentor: User) -> None:
    pooled.claim(by=mentor)
    thread = Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    pooled.release(by=mentor)
    pooled.claim(by=mentor)
    assert list(Thread.objects.visible_to(mentor)) == [thread]


def test_only_the_holder_gives_back_or_publishes(pooled: ReviewRequest, mentor: User, other: User) -> None:
    with pytest.raises(ValidationError):
        pooled.release(by=mentor)
    pooled.claim(by=mentor)
    review = pooled.review()
    with pytest.raises(ValidationError):
        pooled.release(by=other)
    pooled.release(by=mentor)
    with pytest.raises(ValidationError, match=r"hold|in mano"):
        review.publish(verdict="changes_requested", summary="troppo tardi")
    assert not Review.objects.filter(published_at__isnull=False)


def test_writing_renews_the_lease(pooled: ReviewRequest, mentor: User) -> None:
    pooled.claim(by=mentor)
    soon = timezone.now() + HOUR
    ReviewRequest.objects.update(lease_until=soon)
    pooled.review()
    pooled.refresh_from_db()
    assert pooled.lease_until > soon + HOUR
    assert event_verbs(pooled.letter).count("claimed") == 1


def test_the_sweeper_returns_what_was_held_too_long(pooled: ReviewRequest, mentor: User, letter: Letter) -> None:
    pooled.claim(by=mentor)
    Sweeper().sweep()
    pooled.refresh_from_db()
    assert pooled.mentor == mentor
    late(pooled, lease="lease_until")
    Sweeper().sweep()
    pooled.refresh_from_db()
    assert (pooled.state, pooled.mentor) == ("submitted", None)
    assert event_verbs(letter)[-2:] == ["claimed", "expired"]
    Sweeper().sweep()
    assert event_verbs(letter)[-1] == "expired"
    assert letter.events.first().by is None


def test_a_lease_that_is_over_stops_nobody_even_before_the_sweeper_comes(
    pooled: ReviewRequest, mentor: User, other: User
) -> None:
    pooled.claim(by=mentor)
    late(pooled, lease="lease_until")
    assert pooled in ReviewRequest.objects.claimable_by(other)
    pooled.claim(by=other)
    assert pooled.mentor == other


def test_who_was_asked_by_name_stays_so_when_time_passes(
    version: Version, candidate: User, mentor: User, other: User
) -> None:
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    assert version in Version.objects.visible_to(mentor)
    assert not ReviewRequest.objects.claimable_by(other)
    asked.claim(by=mentor)
    late(asked, lease="lease_until")
    asked.expire()
    assert (asked.state, asked.mentor) == ("submitted", mentor)
    with pytest.raises(ValidationError, match=r"waiting for another|aspetta un altro"):
        asked.claim(by=other)


def test_a_letter_that_comes_back_waits_a_day_for_the_mentor_who_knows_it(
    pooled: ReviewRequest, mentor: User, other: User, candidate: User, newer: Callable[..., Version]
) -> None:
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
    assert event_verbs(pooled.letter)[-2:] == ["opened", "claimed"]


def test_a_letter_does_not_wait_for_a_mentor_who_cannot_read_it(
    pooled: ReviewRequest, mentor: User, candidate: User, newer: Callable[..., Version]
) -> None:
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    MentorProfile.objects.create(user=mentor, away_until=timezone.localdate() + timedelta(days=7))
    assert ReviewRequest.objects.ask(newer(), mentor=None, by=candidate).mentor is None


def test_after_the_door_was_closed_a_letter_does_not_return_to_that_mentor(
    pooled: ReviewRequest, mentor: User, candidate: User, newer: Callable[..., Version]
) -> None:
    pooled.claim(by=mentor)
    pooled.review().publish(verdict="changes_requested", summary="Più numeri.")
    pooled.withdraw(by=candidate)
    assert ReviewRequest.objects.ask(newer(), mentor=None, by=candidate).mentor is None


def test_capacity_and_absence_keep_the_pool_away(guide: Guide, candidate: User, mentor: User) -> None:

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


def test_the_pool_holds_what_the_profile_names(pooled: ReviewRequest, mentor: User, guide: Guide) -> None:
    profile = MentorProfile.objects.create(user=mentor, languages=["en"])
    assert not ReviewRequest.objects.claimable_by(mentor)
    profile.languages = ["it"]
    profile.save()
    assert list(ReviewRequest.objects.claimable_by(mentor)) == [pooled]
    profile.guides.add(type(guide).objects.create(slug="altra", draft=guide.draft))
    assert not ReviewRequest.objects.claimable_by(mentor)
    profile.guides.add(guide)
    assert list(ReviewRequest.objects.claimable_by(mentor)) == [pooled]
