"""The candidate's pages: whom to ask, and sending a newer version."""

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
