"""How far a thread is settled, by whom, and what it may be about."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from letters.models import Letter
from reviews.models import ReviewRequest, Thread


def verbs(letter: Letter) -> list[str]:
    return [event.verb for event in letter.events.order_by("pk")]


def test_the_candidate_says_it_is_done_and_the_mentor_closes_it(thread: Thread, candidate: User, mentor: User) -> None:
    assert thread.can_be_addressed_by(candidate)
    assert not thread.can_be_resolved_by(candidate)
    thread.address(by=candidate, note="Ho scritto quanti")
    assert thread.state == "addressed"
    assert thread.comments.last().text == "Ho scritto quanti"
    assert thread.can_be_resolved_by(mentor)
    thread.resolve(by=mentor)
    assert Thread.objects.get().state == "resolved"
    assert verbs(thread.version.letter)[-2:] == ["addressed", "resolved"]


def test_either_side_opens_it_again(thread: Thread, candidate: User, mentor: User) -> None:
    for person in (candidate, mentor):
        assert thread.can_be_reopened_by(person)
        thread.resolve(by=mentor)
        thread.reopen(by=person)
        assert thread.state == "open"


def test_a_stranger_may_do_none_of_it(thread: Thread, stranger: User) -> None:
    may = [thread.can_be_addressed_by, thread.can_be_resolved_by, thread.can_be_reopened_by, thread.can_be_attached_by]
    assert not any(can(stranger) for can in may)


def test_before_it_is_published_nothing_is_done_with_it(
    say: Callable[..., Thread], candidate: User, mentor: User
) -> None:
    thread = say("PostgreSQL")
    assert not thread.can_be_addressed_by(candidate)
    assert not thread.can_be_resolved_by(mentor)
    assert verbs(thread.version.letter) == ["started", "frozen", "asked", "claimed"]


def test_two_who_press_at_once_do_it_once(thread: Thread, candidate: User) -> None:
    twin = Thread.objects.get()
    thread.address(by=candidate)
    with pytest.raises(ValidationError):
        twin.address(by=candidate, note="Fatto")
    assert thread.comments.count() == 1


def test_open_threads_are_counted_without_what_is_dealt_with(
    say: Callable[..., Thread], publish: Callable[[], None], candidate: User, mentor: User
) -> None:
    first, second, third = say("PostgreSQL"), say("Python"), say("", "In tutto")
    publish()
    assert Thread.objects.open().count() == 3
    Thread.objects.get(pk=first.pk).address(by=candidate)
    Thread.objects.get(pk=second.pk).resolve(by=mentor)
    assert list(Thread.objects.open()) == [third]


def test_approving_closes_nothing(asked: ReviewRequest, say: Callable[..., Thread], candidate: User) -> None:
    thread = say("PostgreSQL")
    asked.review().publish(verdict="approved", summary="", override="Resta un dettaglio")
    assert Thread.objects.get(pk=thread.pk).state == "open"


def test_a_thread_on_the_whole_letter_has_no_words(say: Callable[..., Thread]) -> None:
    thread = say("", "Il tono è giusto")
    assert (thread.start, thread.end, thread.quote) == (None, None, "")
    assert not thread.placements.exists()


def test_a_comment_says_something(say: Callable[..., Thread]) -> None:
    with pytest.raises(ValidationError):
        say("PostgreSQL", "  ")


def test_nothing_is_added_to_an_opinion_that_is_published(
    asked: ReviewRequest, say: Callable[..., Thread], publish: Callable[[], None]
) -> None:
    review = asked.review()
    publish()
    with pytest.raises(ValidationError):
        Thread.open(review, by=asked.mentor, quote="PostgreSQL", text="Ancora una cosa")
