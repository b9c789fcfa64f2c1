"""Saying no: letters leave mentors who decline, are suspended, demoted or away, and candidates are told."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from jobs.management.commands.sweeper import Command as Sweeper
from letters.models import Letter, Version
from reviews.models import Decline, MentorProfile, Notice, Proposal, ReviewRequest
from tests.types import AsUser


@pytest.fixture
def open_to_others(version: Version, mentor: User, candidate: User) -> ReviewRequest:
    """A request by name that any mentor may have when the one who was asked cannot read it."""
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, may_go_to_pool=True)


def test_a_mentor_asked_by_name_says_no_and_the_candidate_reads_why(
    asked: ReviewRequest, mentor: User, other: User, candidate: User, as_user: AsUser
) -> None:
    """A4: the request had no button, and given back it came again."""
    client, path = as_user(mentor), reverse("decline", args=[asked.pk])
    assert path in client.get(reverse("queue")).text
    refused = client.post(path, {"words": "Mi spiace."})
    assert refused.status_code == 422
    assert "Mi spiace." in refused.text
    assert client.post(path, {"reason": "conflict", "words": "Mi spiace."}).status_code == 302
    asked.refresh_from_db()
    assert asked.state == "declined"
    assert client.get(asked.get_absolute_url()).status_code == 404
    assert asked not in ReviewRequest.objects.claimable_by(other), "they chose one mentor"
    page = as_user(candidate).get(asked.get_absolute_url()).text
    for words in ("Marco Bassi non può leggere la tua lettera.", "Conosce te, o l’azienda", "Mi spiace."):
        assert words in page
    assert Notice.objects.filter(recipient=candidate, event__verb="declined").exists()


def test_one_press_then_asks_any_mentor(
    asked: ReviewRequest, mentor: User, other: User, candidate: User, as_user: AsUser
) -> None:
    asked.decline(by=mentor, reason="no_time")
    client = as_user(candidate)
    assert 'value="pool"' in client.get(asked.get_absolute_url()).text
    client.post(reverse("ask", args=[asked.letter_id]), {"mentor": "pool", "note": asked.note})
    assert ReviewRequest.objects.claimable_by(other).get().version == asked.version


def test_who_said_so_when_asking_gets_the_next_mentor_at_once(
    open_to_others: ReviewRequest, mentor: User, other: User, as_user: AsUser
) -> None:
    open_to_others.decline(by=mentor, reason="field", words="Scrivo di marketing.")
    assert (open_to_others.state, open_to_others.mentor) == ("submitted", None)
    assert open_to_others not in ReviewRequest.objects.claimable_by(mentor), "it comes to them no more"
    with pytest.raises(ValidationError):
        open_to_others.claim(by=mentor)
    open_to_others.claim(by=other)
    assert "Scrivo di marketing." not in as_user(other).get(open_to_others.get_absolute_url()).text


def test_a_letter_of_the_pool_goes_back_to_the_pool(pooled_and_held: ReviewRequest, mentor: User, other: User) -> None:
    pooled_and_held.decline(by=mentor, reason="no_time")
    assert pooled_and_held in ReviewRequest.objects.claimable_by(other)
    assert pooled_and_held not in ReviewRequest.objects.claimable_by(mentor)


@pytest.fixture
def pooled_and_held(version: Version, candidate: User, mentor: User) -> ReviewRequest:
    request = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    request.claim(by=mentor)
    return request


def test_nobody_declines_what_is_not_theirs(asked: ReviewRequest, other: User, mentor: User, as_user: AsUser) -> None:
    assert as_user(other).get(reverse("decline", args=[asked.pk])).status_code == 404
    for by, reason in ((other, "no_time"), (mentor, "away"), (mentor, "")):
        with pytest.raises(ValidationError):
            asked.decline(by=by, reason=reason)
    assert not Decline.objects.exists()


def suspend(mentor: User, admin: User) -> None:
    mentor.is_active = False
    mentor.save()
    mentor.record_role(by=admin)


def demote(mentor: User, admin: User) -> None:
    mentor.role = "candidate"
    mentor.save()
    mentor.record_role(by=admin)


def demote_by_another_way(mentor: User, admin: User) -> None:
    User.objects.filter(pk=mentor.pk).update(role="candidate")
    Sweeper().sweep()


@pytest.mark.parametrize("leave", [suspend, demote, demote_by_another_way])
def test_a_mentor_who_is_none_any_more_gives_back_everything_at_once_and_candidates_are_told(
    leave: Callable[[User, User], None],
    open_to_others: ReviewRequest,
    candidate: User,
    mentor: User,
    other: User,
    admin: User,
    person: Callable[..., User],
    letter: Letter,
) -> None:
    """A4: letters waited for ever for somebody who was suspended."""
    second = Letter.objects.start(by=person("Elena Riva"), guide=letter.guide, title="Altra")
    second.draft.write("Uso Python da 6 anni.", seen=1)
    named = ReviewRequest.objects.ask(second.freeze(by=second.owner), mentor=mentor, by=second.owner)
    leave(mentor, admin)
    assert not ReviewRequest.objects.filter(mentor=mentor, state__in=ReviewRequest.WAITING).exists()
    assert open_to_others in ReviewRequest.objects.claimable_by(other)
    named.refresh_from_db()
    assert named.state == "declined"
    told = Notice.objects.filter(event__verb__in=["passed_on", "declined"]).values_list("recipient", flat=True)
    assert set(told) == {candidate.pk, second.owner_id}


def test_a_mentor_who_goes_away_gives_back_everything_with_the_page(
    open_to_others: ReviewRequest, mentor: User, other: User, as_user: AsUser
) -> None:
    until = timezone.localdate() + timedelta(days=3)
    response = as_user(mentor).post(reverse("mentor-profile"), {"capacity": 3, "away_until": f"{until:%Y-%m-%d}"})
    assert response.status_code == 302
    assert open_to_others in ReviewRequest.objects.claimable_by(other)


def test_after_days_of_nothing_the_candidate_is_asked_once_whether_all_mentors_may_read_it(
    asked: ReviewRequest, candidate: User, as_user: AsUser, settings: Settings
) -> None:
    Sweeper().sweep()
    assert not Proposal.objects.exists()
    settings.NAMED_REQUEST_PATIENCE = timedelta(days=-1)
    Sweeper().sweep()
    Sweeper().sweep()
    proposal = Proposal.objects.get()
    assert (proposal.mentor, proposal.by) == (None, None)
    assert "Marco Bassi non ha ancora iniziato a leggere" in as_user(candidate).get(asked.get_absolute_url()).text
    as_user(candidate).post(reverse("proposal-decide", args=[proposal.pk]), {"decision": "decline"})
    Sweeper().sweep()
    assert Proposal.objects.count() == 1, "they have said no"
    asked.refresh_from_db()
    assert asked.is_named


def test_a_letter_in_hand_is_not_untouched(asked: ReviewRequest, mentor: User, settings: Settings) -> None:
    asked.claim(by=mentor)
    settings.NAMED_REQUEST_PATIENCE = timedelta(days=-1)
    Sweeper().sweep()
    assert not Proposal.objects.exists()


def test_the_candidates_yes_opens_it_to_all_mentors(asked: ReviewRequest, other: User, candidate: User) -> None:
    Proposal.objects.offer_pool(asked, reason="Nessuno l’ha presa.")
    Proposal.objects.get().accept(by=candidate)
    assert ReviewRequest.objects.claimable_by(other).get() == asked


def test_who_agreed_in_advance_is_not_asked_again(
    open_to_others: ReviewRequest, other: User, settings: Settings
) -> None:
    settings.NAMED_REQUEST_PATIENCE = timedelta(days=-1)
    Sweeper().sweep()
    assert open_to_others in ReviewRequest.objects.claimable_by(other)
    assert not Proposal.objects.exists()


def test_requests_by_name_count_for_how_much_a_mentor_reads(
    asked: ReviewRequest, mentor: User, candidate: User, person: Callable[..., User], letter: Letter, as_user: AsUser
) -> None:
    """A4: a mentor of three letters at once held seven."""
    MentorProfile.objects.create(user=mentor, capacity=1)
    writer = person("Elena Riva")
    second = Letter.objects.start(by=writer, guide=letter.guide, title="Altra")
    second.draft.write("Uso Python da 6 anni.", seen=1)
    version = second.freeze(by=writer)
    with pytest.raises(ValidationError, match=r"as many letters|tante lettere"):
        ReviewRequest.objects.ask(version, mentor=mentor, by=writer)
    pooled = ReviewRequest.objects.ask(version, mentor=None, by=writer)
    with pytest.raises(ValidationError):
        pooled.claim(by=mentor)
    assert ReviewRequest.objects.take_next(by=mentor) == asked, "what is theirs already they may begin"
