"""Fifty mentors take one letter at once: one has it, and the others are told in a sentence."""

import threading
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from reviews.models import MentorProfile, Review, ReviewRequest
from tests.chaos.conftest import at_once

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


def attempts(times: int, act: Callable[[int], object]) -> list[str]:
    """What each of ``times`` threads was told, "" when it succeeded, all starting together."""
    together = threading.Barrier(times)

    def one(turn: int) -> str:
        together.wait()
        with override("en"):
            try:
                act(turn)
            except ValidationError as error:
                return error.messages[0]
        return ""

    return at_once(times, one)


def test_of_fifty_claims_at_once_one_wins_and_the_others_read_why(
    version: Version, candidate: User, person: Callable[..., User]
) -> None:
    mentors = [person(f"Mentore {number}", role="mentor") for number in range(50)]
    asked = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    told = attempts(50, lambda turn: ReviewRequest.objects.get(pk=asked.pk).claim(by=mentors[turn]))
    assert told.count("") == 1
    assert set(told) == {"", "Another mentor has just taken this letter. Take the next one."}
    asked.refresh_from_db()
    assert asked.mentor == mentors[told.index("")]
    assert Review.objects.get().mentor == asked.mentor
    assert asked.letter.events.filter(verb="claimed").count() == 1


def test_a_letter_asked_about_and_put_in_the_bin_at_once_is_one_or_the_other(
    version: Version, candidate: User, mentor: User
) -> None:
    acts: list[Callable[[], object]] = [
        lambda: ReviewRequest.objects.ask(version, mentor=mentor, by=candidate),
        lambda: type(version.letter).objects.get(pk=version.letter_id).bin(by=candidate),
    ]
    told = attempts(2, lambda turn: acts[turn]())
    assert told.count("") == 1
    version.letter.refresh_from_db()
    assert (version.letter.binned_at is None) == ReviewRequest.objects.exists()


def test_two_windows_of_one_mentor_do_not_take_more_than_they_set(
    guide: Guide, candidate: User, mentor: User, letter: Letter
) -> None:
    MentorProfile.objects.create(user=mentor, capacity=2)
    for number in range(8):
        other = type(letter).objects.start(by=candidate, guide=guide, title=f"Lettera {number}")
        other.draft.write("Un testo.", seen=1)
        ReviewRequest.objects.ask(other.freeze(by=candidate), mentor=None, by=candidate)
    told = attempts(8, lambda turn: ReviewRequest.objects.take_next(by=mentor))
    assert told.count("") == 2
    assert ReviewRequest.objects.filter(state="in_review", mentor=mentor).count() == 2


def test_publishing_while_the_coordinator_takes_the_letter_away_is_one_or_the_other(
    version: Version, candidate: User, person: Callable[..., User], mentor: User
) -> None:
    coordinator = person("Rita Alba", role="admin", is_coordinator=True)
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    review = asked.review()
    acts = [
        lambda: review.publish(verdict="changes_requested", summary="Più numeri."),
        lambda: ReviewRequest.objects.get(pk=asked.pk).close(by=coordinator, reason="Chiusa."),
    ]
    told = attempts(2, lambda turn: acts[turn]())
    assert told.count("") == 1
    asked.refresh_from_db()
    assert asked.state == ("changes_requested" if told[0] == "" else "closed")
    assert asked.letter.events.filter(verb__in=["changes_suggested", "closed"]).count() == 1
