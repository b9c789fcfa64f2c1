"""A review is private until it is published, all at once."""

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from reviews.models import ReviewRequest, Thread


def test_comments_stay_private_until_they_are_published(asked: ReviewRequest, mentor: User, candidate: User) -> None:
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    assert thread.quote == "PostgreSQL"
    assert list(Thread.objects.visible_to(mentor)) == [thread]
    assert not Thread.objects.visible_to(candidate)
    asked.review().publish(verdict="changes_requested", summary="")
    assert list(Thread.objects.visible_to(candidate)) == [thread]
    asked.refresh_from_db()
    assert asked.state == "changes_requested"


def test_changes_need_a_word_of_explanation(asked: ReviewRequest) -> None:
    with pytest.raises(ValidationError):
        asked.review().publish(verdict="changes_requested", summary=" ")
    asked.review().publish(verdict="approved", summary="")


def test_an_answer_is_given_once(asked: ReviewRequest) -> None:
    asked.review().publish(verdict="approved", summary="")
    with pytest.raises(ValidationError):
        asked.review().publish(verdict="changes_requested", summary="ripensamento")


def test_changes_need_a_word_or_an_open_comment(pooled: ReviewRequest, mentor: User) -> None:
    pooled.claim(by=mentor)
    with pytest.raises(ValidationError):
        pooled.review().publish(verdict="changes_requested", summary="  ")
    Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    pooled.review().publish(verdict="changes_requested", summary="")
    assert pooled.answer is not None
    pooled.refresh_from_db()
    assert (pooled.state, pooled.turn, pooled.lease_until) == ("changes_requested", "candidate", None)


def test_ready_with_open_comments_needs_a_reason(pooled: ReviewRequest, mentor: User) -> None:
    pooled.claim(by=mentor)
    Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    with pytest.raises(ValidationError, match=r"still open|ancora aperti"):
        pooled.review().publish(verdict="approved", summary="Bella")
    pooled.review().publish(verdict="approved", summary="Bella", override="Sono minuzie.")
    assert pooled.answer.override == "Sono minuzie."
