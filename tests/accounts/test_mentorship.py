"""How one becomes a mentor: by applying, or by an invitation that works once."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import MentorApplication, MentorInvitation, User
from mail.models import Mail
from tests.mail_server import nobody_listens
from tests.mailbox import deliver
from tests.types import AsUser


@pytest.fixture
def applied(candidate: User) -> MentorApplication:
    return MentorApplication.objects.apply("Leggo lettere da dieci anni.", by=candidate)


def test_an_admin_makes_a_mentor_of_who_applied(
    applied: MentorApplication, candidate: User, admin: User, as_user: AsUser
) -> None:
    page = as_user(admin).get(reverse("mentors")).text
    assert "Leggo lettere da dieci anni." in page
    as_user(admin).post(reverse("application-decide", args=[applied.pk]), {"answer": "accept"})
    candidate.refresh_from_db()
    assert candidate.is_mentor
    assert not MentorApplication.objects.undecided()
    assert as_user(candidate).get(reverse("queue")).status_code == 200


@pytest.mark.parametrize("answer", ["decline", "", "ACCEPT"])
def test_anything_but_a_yes_is_a_no(
    applied: MentorApplication, candidate: User, admin: User, as_user: AsUser, answer: str
) -> None:
    as_user(admin).post(reverse("application-decide", args=[applied.pk]), {"answer": answer})
    candidate.refresh_from_db()
    assert not candidate.is_mentor
    assert MentorApplication.objects.apply("Ci riprovo.", by=candidate)


def test_one_application_waits_at_a_time_and_is_answered_once(
    applied: MentorApplication, candidate: User, admin: User
) -> None:
    with pytest.raises(ValidationError):
        MentorApplication.objects.apply("Di nuovo io.", by=candidate)
    applied.decide(accept=False, by=admin)
    with pytest.raises(ValidationError):
        applied.decide(accept=True, by=admin)
    candidate.refresh_from_db()
    assert not candidate.is_mentor


def test_what_was_typed_comes_back_when_it_cannot_be_sent(
    applied: MentorApplication, candidate: User, as_user: AsUser
) -> None:
    response = as_user(candidate).post(reverse("mentor-apply"), {"words": "x" * 1001})
    assert response.status_code == 422
    assert MentorApplication.objects.count() == 1


@pytest.fixture(autouse=True)
def confirmed(candidate: User, stranger: User, admin: User) -> None:
    """As after signing up: the address of an account is a confirmed one."""
    for user in (candidate, stranger, admin):
        confirm(user, user.email)


def confirm(user: User, email: str, *, is_confirmed: bool = True) -> None:
    EmailAddress.objects.create(user=user, email=email, verified=is_confirmed, primary=email == user.email)


def invite(as_user: AsUser, admin: User, email: str = "giulia.ferri@example.it") -> str:
    """The link's path, as it was mailed."""
    response = as_user(admin).post(reverse("mentors"), {"email": email})
    assert response.status_code == 200
    (message,) = deliver()
    assert message.to == [email.lower()]
    (link,) = [line for line in str(message.body).splitlines() if "://" in line]
    assert link in response.text
    return link.removeprefix("http://testserver")


def test_an_invitation_makes_one_mentor_and_no_second(
    as_user: AsUser, admin: User, candidate: User, stranger: User
) -> None:
    path = invite(as_user, admin)
    assert path.split("/")[-2] not in str(MentorInvitation.objects.values().get())
    assert as_user(None).get(path).status_code == 302
    assert as_user(candidate).get(path).status_code == 200
    candidate.refresh_from_db()
    assert not candidate.is_mentor
    assert as_user(candidate).post(path)["Location"] == reverse("mentor-profile")
    candidate.refresh_from_db()
    assert candidate.is_mentor
    assert as_user(stranger).get(path).status_code == 404
    assert as_user(stranger).post(path).status_code == 404


def test_a_used_link_is_refused_also_to_who_had_it_open(
    as_user: AsUser, admin: User, candidate: User, stranger: User
) -> None:
    invite(as_user, admin)
    invitation = MentorInvitation.objects.get()
    invitation.accept(by=candidate)
    with pytest.raises(ValidationError):
        invitation.accept(by=stranger)
    stranger.refresh_from_db()
    assert not stranger.is_mentor


def test_links_end_by_time_and_by_revoking(as_user: AsUser, admin: User, candidate: User) -> None:
    path = invite(as_user, admin)
    MentorInvitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert as_user(candidate).post(path).status_code == 404
    path = invite(as_user, admin)
    invitation = MentorInvitation.objects.valid().get()
    as_user(admin).post(reverse("invitation-revoke", args=[invitation.pk]))
    assert as_user(candidate).post(path).status_code == 404
    candidate.refresh_from_db()
    assert not candidate.is_mentor


def test_an_admin_who_opens_the_link_stays_an_admin_and_the_link_stays_good(
    as_user: AsUser, admin: User, candidate: User
) -> None:
    path = invite(as_user, admin)
    confirm(admin, candidate.email.upper())
    assert as_user(admin).post(path).status_code == 200
    admin.refresh_from_db()
    assert admin.is_staff
    assert as_user(candidate).post(path).status_code == 302


SENTENCES = {"it": "Questo invito è per un altro indirizzo", "en": "This invitation is for another address"}


@pytest.mark.parametrize("language", SENTENCES)
def test_who_was_not_invited_cannot_use_the_link(
    as_user: AsUser, admin: User, candidate: User, stranger: User, language: str
) -> None:
    """S16: an invitation worked for whoever had its link."""
    path = invite(as_user, admin)
    page = as_user(stranger).get(path, headers={"accept-language": language})
    assert SENTENCES[language] in page.text
    assert '<form method="post">' not in page.text
    refused = as_user(stranger).post(path, headers={"accept-language": language})
    assert (refused.status_code, SENTENCES[language] in refused.text) == (403, True)
    assert candidate.email not in page.text + refused.text
    with pytest.raises(ValidationError):
        MentorInvitation.objects.get().accept(by=stranger)
    stranger.refresh_from_db()
    assert not stranger.is_mentor
    assert as_user(candidate).post(path).status_code == 302


def test_an_address_that_is_not_confirmed_does_not_open_an_invitation(
    as_user: AsUser, admin: User, stranger: User
) -> None:
    path = invite(as_user, admin, "professionista@azienda.example")
    confirm(stranger, "professionista@azienda.example", is_confirmed=False)
    assert as_user(stranger).post(path).status_code == 403
    stranger.email = "professionista@azienda.example"
    stranger.save()
    assert as_user(stranger).post(path).status_code == 403


def test_any_confirmed_address_of_a_person_opens_their_invitation(
    as_user: AsUser, admin: User, candidate: User
) -> None:
    path = invite(as_user, admin, "Giulia@Azienda.example")
    confirm(candidate, "giulia@AZIENDA.example")
    assert not candidate.has_confirmed("giulia@azienda.exampl_")
    assert as_user(candidate).post(path).status_code == 302
    candidate.refresh_from_db()
    assert candidate.is_mentor


def test_an_invitation_waits_for_a_mail_server_that_is_away_and_the_admin_has_the_link(
    as_user: AsUser, admin: User, settings: Settings
) -> None:
    settings.MAILERS = nobody_listens()
    response = as_user(admin).post(reverse("mentors"), {"email": "anna@example.it"})
    assert response.status_code == 200
    assert "/mentors/invitation/invito_" in response.text
    assert deliver() == []
    assert Mail.objects.get().state == "queued"
