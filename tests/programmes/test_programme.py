"""Programmes: who joins how, whose letters go to whom, and that nobody sees across."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from letters.models import Version
from limits.quota import QuotaExceeded
from mail.models import Mail
from programmes.models import Invitation, Membership, Programme
from reviews.models import ReviewRequest
from tests.programmes.conftest import Group
from tests.types import AsUser

Write = Callable[[User], Version]


def confirm(person: User, email: str) -> None:
    person.emailaddress_set.create(email=email, verified=True, primary=False)


def test_requests_of_a_programme_go_to_its_mentors_and_nobody_elses(
    groups: tuple[Group, Group], write: Write, mentor: User, candidate: User
) -> None:
    first, second = groups
    inside = ReviewRequest.objects.ask(write(first.candidate), mentor=None, by=first.candidate)
    outside = ReviewRequest.objects.ask(write(candidate), mentor=None, by=candidate)
    assert (inside.programme, outside.programme) == (first.programme, None)
    assert list(ReviewRequest.objects.claimable_by(first.mentor)) == [inside]
    assert list(ReviewRequest.objects.claimable_by(second.mentor)) == []
    assert list(ReviewRequest.objects.claimable_by(mentor)) == [outside]
    for stranger in (second.mentor, mentor):
        with pytest.raises(ValidationError):
            inside.claim(by=stranger)
        with pytest.raises(ValidationError):
            inside.reassign(stranger, by=first.coordinator, reason="Perché no.")


def test_nobody_is_offered_or_asks_a_mentor_of_another_programme(
    groups: tuple[Group, Group], write: Write, mentor: User, as_user: AsUser
) -> None:
    """Every candidate was offered every mentor of the others by name."""
    first, second = groups
    version = write(first.candidate)
    page = as_user(first.candidate).get(reverse("ask", args=[version.letter_id])).text
    assert first.mentor.name in page
    assert second.mentor.name not in page
    assert mentor.name not in page
    for stranger in (second.mentor, mentor):
        with pytest.raises(ValidationError):
            ReviewRequest.objects.ask(version, mentor=stranger, by=first.candidate)
    with pytest.raises(ValidationError):
        ReviewRequest.objects.ask(version, mentor=None, by=first.candidate, programme=second.programme)


def test_coordinators_of_a_programme_see_its_requests_only(
    groups: tuple[Group, Group], write: Write, person: Callable[..., User], as_user: AsUser
) -> None:
    first, second = groups
    inside = ReviewRequest.objects.ask(write(first.candidate), mentor=None, by=first.candidate)
    of_the_site = person("Rita Alba", is_coordinator=True)
    assert first.candidate.name in as_user(first.coordinator).get(reverse("coordination")).text
    for other in (second.coordinator, of_the_site):
        client = as_user(other)
        assert first.candidate.name not in client.get(reverse("coordination")).text
        assert client.get(reverse("coordinated", args=[inside.pk])).status_code == 404
        assert client.post(reverse("close", args=[inside.pk]), {"reason": "Mia."}).status_code == 404
        assert first.mentor.name not in client.get(reverse("mentor-loads")).text
        assert client.get(reverse("programme", args=[first.programme.pk])).status_code == 404


def test_who_leaves_a_programme_gets_nothing_in_exchange(
    groups: tuple[Group, Group], write: Write, candidate: User
) -> None:
    """Neither a mentor who was taken out of a programme nor its coordinator gets the letters of everybody else."""
    first, _second = groups
    ReviewRequest.objects.ask(write(candidate), mentor=None, by=candidate)
    held = ReviewRequest.objects.ask(write(first.candidate), mentor=None, by=first.candidate)
    held.claim(by=first.mentor)
    for person in (first.mentor, first.coordinator):
        Membership.objects.of(person).get().end()
    assert not ReviewRequest.objects.claimable_by(first.mentor)
    assert not ReviewRequest.objects.coordinated_by(first.coordinator)
    held.refresh_from_db()
    assert (held.state, held.mentor) == ("submitted", None), "what they had goes back at once"
    assert not Version.objects.visible_to(first.mentor)


def test_a_person_of_two_programmes_asks_in_the_one_they_choose(
    groups: tuple[Group, Group], write: Write, as_user: AsUser
) -> None:
    first, second = groups
    person = first.candidate
    Membership.objects.add(second.programme, person, "candidate")
    version = write(person)
    by_name = ReviewRequest.objects.ask(version, mentor=second.mentor, by=person)
    assert by_name.programme == second.programme
    by_name.withdraw(by=person)
    data = {"mentor": "pool", "programme": str(second.programme.pk)}
    assert as_user(person).post(reverse("ask", args=[version.letter_id]), data).status_code == 302
    assert list(ReviewRequest.objects.claimable_by(second.mentor)) == list(ReviewRequest.objects.filter(ended_at=None))
    assert not ReviewRequest.objects.claimable_by(first.mentor)


def test_a_programme_has_a_period_and_guides(groups: tuple[Group, Group], write: Write, guide: object) -> None:
    first, _second = groups
    version = write(first.candidate)
    programmes = Programme.objects.open_to(first.candidate, version.letter.guide)
    assert list(programmes) == [first.programme]
    first.programme.guides.add(version.letter.guide)
    assert list(programmes.all()) == [first.programme]
    first.programme.starts_on = timezone.localdate() + timedelta(days=1)
    first.programme.save()
    assert not programmes.all()


def test_a_code_lets_in_whom_the_domain_allows(groups: tuple[Group, Group], candidate: User, as_user: AsUser) -> None:
    programme = groups[0].programme
    programme.code, programme.domain = "ATENEO-26", "studio.example.it"
    programme.save()
    client, path = as_user(candidate), reverse("programme-join")
    assert "studio.example.it" in client.post(path, {"code": "ateneo-26"}).text
    candidate.emailaddress_set.create(email="giulia@studio.example.it", verified=False)
    assert client.post(path, {"code": "ateneo-26"}).status_code == 422, "anybody can type an address"
    candidate.emailaddress_set.update(verified=True)
    assert client.post(path, {"code": " ateneo-26 "}).status_code == 302
    assert Membership.objects.of(candidate).get().role == "candidate"


def test_codes_cannot_be_tried_without_end(candidate: User, groups: tuple[Group, Group], as_user: AsUser) -> None:
    def guess() -> None:
        with pytest.raises(ValidationError):
            Programme.objects.enter("nessuno", by=candidate)

    for _turn in range(10):
        guess()
    with pytest.raises(QuotaExceeded):
        Programme.objects.enter("nessuno", by=candidate)
    assert as_user(candidate).post(reverse("programme-join"), {"code": "nessuno"}).status_code == 429


def test_a_domain_alone_lets_in_who_has_confirmed_an_address_there(
    groups: tuple[Group, Group], candidate: User, as_user: AsUser
) -> None:
    programme = groups[0].programme
    programme.domain = "studio.example.it"
    programme.save()
    client, path = as_user(candidate), reverse("programme-join-by-domain", args=[programme.pk])
    assert client.post(path).status_code == 404
    confirm(candidate, "giulia@studio.example.it")
    assert path in client.get(reverse("programmes")).text
    assert client.post(path).status_code == 302
    assert Membership.objects.of(candidate).exists()


def test_a_list_invites_and_the_address_decides(
    groups: tuple[Group, Group], candidate: User, stranger: User, as_user: AsUser
) -> None:
    first, second = groups
    path = reverse("programme-invite", args=[first.programme.pk])
    roster = SimpleUploadedFile("gruppo.csv", b"Nome;Email\nGiulia;giulia@nuova.example\nPaolo;paolo@nuova.example\n")
    client = as_user(first.coordinator)
    wrong = client.post(path, {"role": "mentor", "people": "giulia@nuova.example\nPaolo Riva"})
    assert wrong.status_code == 422
    assert "Paolo Riva" in wrong.text
    assert client.post(path, {"role": "mentor", "file": roster}).status_code == 302
    assert set(Mail.objects.exclude(to="").values_list("to", flat=True)) >= {"giulia@nuova.example"}
    assert client.post(path, {"role": "mentor", "people": "giulia@nuova.example"}).status_code == 302
    assert Invitation.objects.count() == 2, "nobody is invited twice"
    assert as_user(second.coordinator).post(path, {"role": "mentor", "people": "a@b.example"}).status_code == 404
    invitation = Invitation.objects.get(email="giulia@nuova.example")
    with pytest.raises(ValidationError):
        invitation.accept(by=candidate)
    confirm(candidate, "giulia@nuova.example")
    assert as_user(stranger).post(reverse("programme-accept", args=[invitation.pk])).status_code == 404
    as_user(candidate).post(reverse("programme-accept", args=[invitation.pk]))
    candidate.refresh_from_db()
    assert candidate.is_mentor
    assert not ReviewRequest.objects.claimable_by(candidate)
    with pytest.raises(ValidationError):
        invitation.accept(by=candidate)


def test_an_admin_appoints_a_coordinator_who_needs_a_second_factor(
    groups: tuple[Group, Group], admin: User, stranger: User, as_user: AsUser
) -> None:
    path = reverse("programme-appoint", args=[groups[0].programme.pk])
    assert as_user(groups[0].coordinator).post(path, {"email": stranger.email}).status_code == 403
    as_user(admin).post(path, {"email": stranger.email.upper()})
    stranger.refresh_from_db()
    assert stranger.is_coordinator
    assert stranger.second_factor_due_at
    assert stranger.memberships.get().role == "coordinator"


def test_only_who_runs_a_programme_takes_people_out_and_no_coordinator_another(
    groups: tuple[Group, Group], as_user: AsUser, person: Callable[..., User]
) -> None:
    first, second = groups
    colleague = person("Nora Pini")
    theirs = Membership.objects.add(first.programme, colleague, "coordinator")
    mine = Membership.objects.of(first.candidate).get()
    assert as_user(second.coordinator).post(reverse("membership-end", args=[mine.pk])).status_code == 404
    assert as_user(first.coordinator).post(reverse("membership-end", args=[theirs.pk])).status_code == 403
    assert as_user(first.coordinator).post(reverse("membership-end", args=[mine.pk])).status_code == 302
    assert not Membership.objects.of(first.candidate).exists()
