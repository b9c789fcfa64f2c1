"""A review is private until it is published, all at once."""

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from letters.models import Letter
from reviews.models import AppliedSuggestion, ReviewRequest, Thread


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
    Thread.open(pooled.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?", intent="must")
    with pytest.raises(ValidationError, match=r"to be changed|da cambiare"):
        pooled.review().publish(verdict="approved", summary="Bella")
    pooled.review().publish(verdict="approved", summary="Bella", override="Sono minuzie.")
    assert pooled.answer.override == "Sono minuzie."


def test_approval_closes_no_comment_and_leaves_suggestions_to_be_accepted(
    asked: ReviewRequest, mentor: User, candidate: User, letter: Letter
) -> None:
    other_words = Thread.open(asked.review(), by=mentor, quote="6 anni", replacement="sei anni")
    small = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?", intent="could")
    asked.review().publish(verdict="small_things", summary="")
    asked.refresh_from_db()
    assert asked.state == "approved"
    assert set(Thread.objects.visible_to(candidate).open()) == {other_words, small}
    version = AppliedSuggestion.objects.accept(letter, [other_words], by=candidate)
    assert "sei anni" in version.body


def test_praise_and_questions_need_no_justification(asked: ReviewRequest, mentor: User) -> None:
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Bene.", intent="praise")
    Thread.open(asked.review(), by=mentor, quote="6 anni", text="Da quando?", intent="question")
    asked.review().publish(verdict="approved", summary="")
    assert asked.answer is not None


def test_praise_alone_says_nothing_of_changes(asked: ReviewRequest, mentor: User) -> None:
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Bene.", intent="praise")
    for verdict in ("changes_requested", "small_things"):
        with pytest.raises(ValidationError):
            asked.review().publish(verdict=verdict, summary="")
    with pytest.raises(ValidationError):
        Thread.open(asked.review(), by=mentor, quote="6 anni", replacement="sei anni", intent="praise")


def test_what_is_typed_in_two_windows_is_put_together(asked: ReviewRequest) -> None:
    review = asked.review()
    assert review.keep("comment-text", "Quanti dati?", base="") == "Quanti dati?"
    assert review.keep("comment-text", "Quanti dati? Su quante macchine?", base="Quanti dati?").endswith("macchine?")
    both = review.keep("comment-text", "Bene. Quanti dati?", base="Quanti dati?")
    assert both == "Bene. Quanti dati? Su quante macchine?"
    first, second = review.keep("summary", "Una.", base=""), review.keep("summary", "Due.", base="")
    assert first == "Una."
    assert "Una." in second and "Due." in second
    assert review.keep("verdict", "approved", base=None) == "approved"
    assert review.keep("verdict", "small_things", base=None) == "small_things"


def test_what_was_not_sent_goes_with_the_publication_and_is_refused_after_it(asked: ReviewRequest) -> None:
    review = asked.review()
    review.keep("comment-text", "Mezzo commento", base="")
    for name, text in (("password", "x"), ("comment-text", "x" * 5001), ("summary", "x" * 4001)):
        with pytest.raises(ValidationError):
            review.keep(name, text, base=None)
    review.publish(verdict="approved", summary="")
    assert asked.reviews.get().unsent == {}
    with pytest.raises(ValidationError):
        review.keep("summary", "Tardi", base="")
