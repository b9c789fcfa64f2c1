"""Whoever blocks a person meets them no more, and nobody is told."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from accounts.models import User
from conduct.models import Block
from guides.models import Guide
from letters.models import Letter
from reviews.models import ReviewRequest
from reviews.requests.mentor_profile import available_mentors
from tests.conftest import LETTER
from tests.types import AsUser


@pytest.fixture
def another(candidate: User, guide: Guide) -> Letter:
    letter = Letter.objects.start(by=candidate, guide=guide, title="Altra")
    letter.draft.write(LETTER, seen=1)
    return letter


@pytest.mark.parametrize("blocker", ["candidate", "mentor"])
def test_the_two_are_not_brought_together_any_more(
    asked: ReviewRequest, another: Letter, candidate: User, mentor: User, blocker: str
) -> None:
    asked.withdraw(by=candidate)
    Block.objects.make(asked, by={"candidate": candidate, "mentor": mentor}[blocker])
    version = another.freeze(by=candidate)
    assert mentor not in [profile.user for profile in available_mentors(another, [])]
    with pytest.raises(ValidationError):
        ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    pooled = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    assert not ReviewRequest.objects.claimable_by(mentor)
    assert pooled not in ReviewRequest.objects.visible_to(mentor)
    with pytest.raises(ValidationError):
        pooled.claim(by=mentor)
    with pytest.raises(ValidationError):
        ReviewRequest.objects.take_next(by=mentor)


def test_a_blocked_mentor_does_not_get_the_letter_from_a_coordinator_either(
    asked: ReviewRequest, another: Letter, candidate: User, mentor: User, person: Callable[..., User]
) -> None:
    Block.objects.make(asked, by=candidate)
    pooled = ReviewRequest.objects.ask(another.freeze(by=candidate), mentor=None, by=candidate)
    with pytest.raises(ValidationError):
        pooled.reassign(mentor, by=person("Rita Alba", is_coordinator=True), reason="Ha tempo.")


def test_a_letter_does_not_come_back_to_a_blocked_mentor(asked: ReviewRequest, candidate: User, mentor: User) -> None:
    asked.review().publish(verdict="changes_requested", summary="No.")
    Block.objects.make(asked, by=candidate)
    letter = asked.letter
    letter.draft.refresh_from_db()
    letter.draft.write(LETTER + "Altro.", seen=letter.draft.revision)
    again = ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=None, by=candidate)
    assert again.mentor is None


def test_neither_is_told(asked: ReviewRequest, candidate: User, mentor: User, as_user: AsUser) -> None:
    events, notices = asked.letter.events.count(), mentor.notices.count()
    assert as_user(candidate).post(reverse("block-new", args=[asked.pk])).status_code == 302
    assert (asked.letter.events.count(), mentor.notices.count()) == (events, notices)
    assert "Giulia" not in as_user(mentor).get(reverse("blocks")).text
    assert "Marco Bassi" in as_user(candidate).get(reverse("blocks")).text


def test_what_a_mentor_has_in_hand_stays(asked: ReviewRequest, candidate: User, mentor: User) -> None:
    asked.claim(by=mentor)
    Block.objects.make(asked, by=candidate)
    asked.claim(by=mentor)
    assert asked.is_held


def test_a_block_ends(asked: ReviewRequest, another: Letter, candidate: User, mentor: User, as_user: AsUser) -> None:
    block = Block.objects.make(asked, by=candidate)
    as_user(candidate).post(reverse("block-remove", args=[block.pk]))
    assert mentor in [profile.user for profile in available_mentors(another, [])]


def test_the_list_does_not_tell_who_wrote_a_blind_letter(
    asked: ReviewRequest, another: Letter, candidate: User, mentor: User, as_user: AsUser
) -> None:
    """S13: blocking the writer of a blind letter, and then people by name, would say who it was."""
    version = another.freeze(by=candidate)
    blind = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True)
    client = as_user(mentor)
    client.post(reverse("block-new", args=[blind.pk]))
    page = client.get(reverse("blocks")).text
    assert "Chi ha scritto la lettera" in page
    assert "Giulia" not in page
    client.post(reverse("block-new", args=[asked.pk]))
    page = client.get(reverse("blocks")).text
    assert "Chi ha scritto la lettera" in page
    assert "Giulia Ferri" in page
