"""A letter that a mentor was asked for by name moves with the candidate's yes only."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from letters.models import Version
from reviews.models import MentorProfile, Notice, Proposal, ReviewRequest
from tests.types import AsUser


@pytest.fixture
def coordinator(person: Callable[..., User]) -> User:
    return person("Olga Serra", role="mentor", is_coordinator=True)


@pytest.fixture
def other(person: Callable[..., User]) -> User:
    return person("Lina Sole", role="mentor")


def propose(request: ReviewRequest, mentor: User | None, by: User) -> Proposal:
    return Proposal.objects.make(request, mentor, by=by, reason="Marco è ammalato.")


def test_a_coordinator_does_not_move_a_letter_from_the_mentor_who_was_chosen(
    asked: ReviewRequest, coordinator: User, other: User, mentor: User, as_user: AsUser
) -> None:
    """S9: the candidate learnt of it afterwards, by a mail."""
    with pytest.raises(ValidationError):
        asked.reassign(other, by=coordinator, reason="Perché sì.")
    data = {"mentor": other.pk, "reason": "Marco è ammalato."}
    assert as_user(coordinator).post(reverse("reassign", args=[asked.pk]), data).status_code == 302
    asked.refresh_from_db()
    assert asked.mentor == mentor
    assert asked.version not in Version.objects.visible_to(other)


def test_the_candidate_is_told_and_agrees(
    asked: ReviewRequest, coordinator: User, other: User, mentor: User, candidate: User, as_user: AsUser
) -> None:
    proposal = propose(asked, other, coordinator)
    client = as_user(candidate)
    notice = Notice.objects.get(recipient=candidate, event__verb="proposed")
    page = client.post(reverse("notice", args=[notice.pk]), follow=True).text
    for words in ("Olga Serra", "Lina Sole", "Marco è ammalato."):
        assert words in page
    client.post(reverse("proposal-decide", args=[proposal.pk]), {"decision": "accept"})
    asked.refresh_from_db()
    assert (asked.mentor, asked.state, asked.is_named) == (other, "submitted", True)
    assert asked.version not in Version.objects.visible_to(mentor)
    assert Notice.objects.filter(recipient=other, event__verb="reassigned").exists()
    with pytest.raises(ValidationError):
        proposal.decline(by=candidate)


def test_who_declines_or_waits_leaves_it_where_it_is(
    asked: ReviewRequest, coordinator: User, other: User, mentor: User, candidate: User, as_user: AsUser
) -> None:
    proposal = propose(asked, other, coordinator)
    asked.refresh_from_db()
    assert asked.mentor == mentor
    path = reverse("proposal-decide", args=[proposal.pk])
    as_user(candidate).post(path, {"decision": "decline"})
    assert "ha rifiutato la proposta" in as_user(coordinator).get(reverse("notices")).text
    as_user(candidate).post(path, {"decision": "accept"})
    asked.refresh_from_db()
    assert asked.mentor == mentor
    assert "ha rifiutato la proposta" in as_user(coordinator).get(reverse("coordination")).text


def test_nobody_else_decides(
    asked: ReviewRequest, coordinator: User, other: User, mentor: User, stranger: User, as_user: AsUser
) -> None:
    path = reverse("proposal-decide", args=[propose(asked, other, coordinator).pk])
    for person in (coordinator, other, mentor, stranger):
        assert as_user(person).post(path, {"decision": "accept"}).status_code == 404


def test_nobody_proposes_themself_or_a_letter_to_its_writer(
    asked: ReviewRequest, coordinator: User, candidate: User
) -> None:
    candidate.role = "mentor"
    candidate.save()
    for mentor in (coordinator, candidate):
        with pytest.raises(ValidationError):
            propose(asked, mentor, coordinator)


def test_a_newer_proposal_takes_the_place_of_the_one_before(
    asked: ReviewRequest, coordinator: User, other: User, person: Callable[..., User], candidate: User
) -> None:
    first = propose(asked, other, coordinator)
    propose(asked, person("Vera Poli", role="mentor"), coordinator)
    assert Proposal.objects.open().count() == 1
    with pytest.raises(ValidationError):
        first.accept(by=candidate)


def suspend(mentor: User) -> None:
    User.objects.filter(pk=mentor.pk).update(is_active=False)


def send_away(mentor: User) -> None:
    MentorProfile.objects.create(user=mentor, away_until=timezone.localdate() + timedelta(days=9))


@pytest.mark.parametrize("leave", [suspend, send_away])
def test_when_the_mentor_cannot_read_it_the_queue_is_offered(
    asked: ReviewRequest,
    coordinator: User,
    other: User,
    mentor: User,
    candidate: User,
    as_user: AsUser,
    leave: Callable[[User], None],
) -> None:
    """A4: letters stayed for ever with a mentor who was suspended."""
    with pytest.raises(ValidationError):
        propose(asked, None, coordinator)
    leave(mentor)
    client = as_user(coordinator)
    assert 'name="queue"' in client.get(reverse("coordinated", args=[asked.pk])).text
    client.post(reverse("reassign", args=[asked.pk]), {"queue": "on", "reason": "Non c’è."})
    proposal = Proposal.objects.get()
    assert 'id="proposal"' in as_user(candidate).get(asked.get_absolute_url()).text
    proposal.accept(by=candidate)
    asked.refresh_from_db()
    assert (asked.mentor, asked.is_named) == (None, False)
    assert asked in ReviewRequest.objects.claimable_by(other)


def test_coordinators_do_not_see_the_name_of_a_blind_request(
    asked: ReviewRequest, coordinator: User, as_user: AsUser, candidate: User
) -> None:
    """A5: a coordinator who is a mentor saw who wrote, before the letter was in their queue without a name."""
    client, path = as_user(coordinator), reverse("coordination")
    assert "Giulia Ferri" in client.get(path).text
    ReviewRequest.objects.update(is_blind=True)
    page = client.get(path).text
    assert "Giulia" not in page
    assert f"Richiesta {asked.reference}" in page
    assert asked.reference in as_user(candidate).get(reverse("ask", args=[asked.letter_id])).text


def test_the_list_of_mentors_does_not_tell_which_of_them_wrote_a_blind_letter(
    asked: ReviewRequest, coordinator: User, as_user: AsUser, candidate: User
) -> None:
    """A5: the one mentor to whom the letter could not be given was its writer."""
    candidate.role = "mentor"
    candidate.save()
    option = f'<option value="{candidate.pk}">'
    client, path = as_user(coordinator), reverse("coordinated", args=[asked.pk])
    assert option not in client.get(path).text
    ReviewRequest.objects.update(is_blind=True)
    assert option in client.get(path).text
