"""Whoever asks blind is told first which mentors know them already."""

from collections.abc import Callable

from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from reviews.models import ReviewRequest
from reviews.requests.views import mentors_who_know
from tests.types import AsUser


def test_who_had_a_letter_with_the_name_knows_the_candidate(
    version: Version, candidate: User, mentor: User, person: Callable[..., User]
) -> None:
    other = person("Lina Sole", role="mentor")
    assert mentors_who_know(candidate) == set()
    asked = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    asked.claim(by=mentor)
    asked.release(by=mentor)
    asked.withdraw(by=candidate)
    assert mentors_who_know(candidate) == {mentor.pk}
    ReviewRequest.objects.ask(version, mentor=other, by=candidate, is_blind=True)
    assert mentors_who_know(candidate) == {mentor.pk}


def test_the_candidate_is_told_before_asking_blind_and_may_ask_all_the_same(
    version: Version, candidate: User, mentor: User, guide: Guide, as_user: AsUser
) -> None:
    """S13: a mentor who has read a letter of hers knows her by her work, whatever the program hides."""
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Altra", body="Gentile Anna, uso Python.")
    client, path = as_user(candidate), reverse("ask", args=[letter.pk])
    assert "Marco Bassi." in client.get(path).text
    data = {"mentor": mentor.pk, "is_blind": "on"}
    page = client.post(path, data)
    assert page.status_code == 422
    assert "potrebbe riconoscermi" in page.text
    assert not letter.review_requests.exists()
    assert client.post(path, data | {"recognised": "on"}).status_code == 302
    assert letter.review_requests.get().is_blind


def test_nobody_is_asked_twice_who_asks_openly(
    version: Version, candidate: User, mentor: User, as_user: AsUser
) -> None:
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).withdraw(by=candidate)
    path = reverse("ask", args=[version.letter_id])
    assert as_user(candidate).post(path, {"mentor": mentor.pk}).status_code == 302
