"""People talk while the text moves on: no thread misses a version, nothing is accepted twice."""

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import AppliedSuggestion, Comment, Placement, Review, ReviewRequest, Thread
from tests.chaos.conftest import at_once
from tests.conftest import LETTER

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def review(version: Version, mentor: User, candidate: User) -> Review:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).review()


def test_threads_begun_while_versions_are_made_stand_on_every_one(
    review: Review, letter: Letter, candidate: User, mentor: User
) -> None:
    def act(turn: int) -> None:
        if turn % 2:
            Letter.objects.get(pk=letter.pk).freeze(by=candidate)
        else:
            Thread.open(review, by=mentor, quote="PostgreSQL", text=f"Osservazione {turn}")

    at_once(20, act)
    assert (Thread.objects.count(), Version.objects.count()) == (10, 11)
    assert Placement.objects.count() == 10 * 11
    assert set(Placement.objects.values_list("status", flat=True)) == {"exact"}


def test_a_suggestion_accepted_by_ten_at_once_makes_one_version(
    review: Review, letter: Letter, candidate: User, mentor: User
) -> None:
    for old, new in (("6 anni", "sei anni"), ("da 800 ms", "da 0,8 s")):
        Thread.open(review, by=mentor, quote=old, replacement=new)
    review.publish(verdict="changes_requested", summary="")
    first, second = Thread.objects.order_by("start")

    def accept(turn: int) -> bool:
        try:
            AppliedSuggestion.objects.accept(letter, [first, second][: 1 + turn % 2], by=candidate)
        except ValidationError:
            return False
        return True

    assert sum(at_once(10, accept)) == 1
    assert Version.objects.count() == 2
    taken = AppliedSuggestion.objects.count()
    body = LETTER.replace("6 anni", "sei anni")
    assert Version.objects.get(number=2).body == (body if taken == 1 else body.replace("da 800 ms", "da 0,8 s"))


def test_a_comment_is_not_edited_once_it_is_answered(review: Review, candidate: User, mentor: User) -> None:
    Thread.open(review, by=mentor, quote="PostgreSQL", text="Quanti dati?")
    review.publish(verdict="changes_requested", summary="")

    def act(turn: int) -> bool:
        thread = Thread.objects.get()
        if turn == 5:
            thread.add("500 GB", by=candidate)
            return True
        try:
            thread.comments.get(author=mentor).edit(f"Quanti dati, {turn}?")
        except ValidationError:
            return False
        return True

    kept = at_once(12, act)
    first, answer = Comment.objects.all()
    assert answer.text == "500 GB"
    said = [f"Quanti dati, {turn}?" for turn in range(12) if kept[turn] and turn != 5]
    assert first.text in (said or ["Quanti dati?"])
    with pytest.raises(ValidationError):
        first.edit("Troppo tardi")
