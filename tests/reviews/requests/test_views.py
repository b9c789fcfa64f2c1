"""The candidate's pages: whom to ask, and sending a newer version."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from letters.models import Letter
from reviews.models import MentorProfile, ReviewRequest
from tests.conftest import LETTER
from tests.types import AsUser


def test_who_is_away_or_reads_other_letters_is_not_offered(
    mentor: User, other: User, letter: Letter, candidate: User, as_user: AsUser
) -> None:
    MentorProfile.objects.create(user=mentor, away_until=timezone.localdate())
    MentorProfile.objects.create(user=other, languages=["en"])
    page = as_user(candidate).get(reverse("ask", args=[letter.pk])).text
    assert mentor.name not in page
    assert other.name not in page


@pytest.mark.parametrize("whom", ["", "nobody", "00000000-0000-0000-0000-000000000000"])
def test_asking_nobody_is_told_and_loses_nothing(letter: Letter, candidate: User, as_user: AsUser, whom: str) -> None:
    path = reverse("ask", args=[letter.pk])
    response = as_user(candidate).post(path, {"mentor": whom, "note": "È chiara la parte su PostgreSQL?"})
    assert response.status_code == 422
    assert "È chiara la parte su PostgreSQL?" in response.text
    assert not ReviewRequest.objects.exists()


def test_asking_the_pool_and_sending_a_newer_version_by_the_buttons(
    letter: Letter, candidate: User, mentor: User, as_user: AsUser
) -> None:
    client, path = as_user(candidate), reverse("ask", args=[letter.pk])
    client.post(path, {"mentor": "pool"})
    asked = ReviewRequest.objects.get()
    assert asked.mentor is None
    assert "coda dei mentor" in client.get(path).text
    unchanged = client.post(reverse("version-send", args=[asked.pk]), follow=True)
    assert "ha già questa versione" in unchanged.text
    letter.draft.refresh_from_db()
    letter.draft.write(LETTER + "Altro.", seen=letter.draft.revision)
    client.post(reverse("version-send", args=[asked.pk]))
    asked.refresh_from_db()
    assert asked.version.number == 2


def test_the_ad_goes_with_the_request_where_it_is_ticked_and_stays_as_it_was(
    letter: Letter, candidate: User, mentor: User, as_user: AsUser
) -> None:
    letter.company, letter.role, letter.job_ad = "Nuvola Pagamenti", "Backend", "Cerchiamo chi conosce Kafka."
    letter.save()
    client, path = as_user(candidate), reverse("ask", args=[letter.pk])
    assert re.search(r'<input[^>]* name="shares_ad"[^>]* checked', client.get(path).text)
    client.post(path, {"mentor": mentor.pk, "shares_ad": "on"})
    asked = ReviewRequest.objects.get()
    Letter.objects.filter(pk=letter.pk).update(job_ad="Un altro annuncio.")
    page = as_user(mentor).get(asked.get_absolute_url()).text
    assert "Cerchiamo chi conosce Kafka." in page
    assert "Nuvola Pagamenti" in page
    assert "Un altro annuncio." not in page
    asked.withdraw(by=candidate)
    client.post(path, {"mentor": mentor.pk})
    page = as_user(mentor).get(ReviewRequest.objects.latest("created_at").get_absolute_url()).text
    assert "Un altro annuncio." not in page


def test_an_answer_is_rated_in_one_press_and_only_once_there_is_one(
    letter: Letter, candidate: User, mentor: User, as_user: AsUser
) -> None:
    asked = ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=mentor, by=candidate)
    client, path = as_user(candidate), reverse("rate", args=[asked.pk])
    assert "attesa entro" in client.get(asked.get_absolute_url()).text
    assert client.post(path, {"rating": "useful"}).status_code == 403
    asked.review().publish(verdict="approved", summary="")
    assert "È stato utile?" in client.get(asked.get_absolute_url()).text
    client.post(path, {"rating": "useful"})
    client.post(path, {"rating": "wonderful"})
    asked.refresh_from_db()
    assert asked.rating == "useful"
    assert as_user(mentor).post(path, {"rating": "useful"}).status_code == 403
