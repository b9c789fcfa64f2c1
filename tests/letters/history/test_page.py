"""The history of a letter: each event one sentence, day by day, to its owner, with who read it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.history.event import READING_INTERVAL
from letters.history.sentences import SENTENCES, sentence
from letters.models import Event, Letter, Version
from reviews.models import ReviewRequest
from tests.types import AsUser

Verb = Event.Verb


@pytest.fixture
def asked(version: Version, candidate: User, mentor: User) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


def page(letter: Letter) -> str:
    return reverse("story", args=[letter.pk])


def test_every_verb_has_a_sentence_for_whoever_did_it_and_for_others() -> None:
    assert set(Verb.values) <= set(SENTENCES)
    for verb in Verb.values:
        for language in ("it", "en"):
            with override(language):
                told = {sentence(verb, {}, who="Anna", number=3, is_own=own) for own in (True, False)}
                assert all("%(" not in text and text.endswith(".") for text in told)


def test_the_candidate_reads_who_did_what_and_when(
    letter: Letter, version: Version, asked: ReviewRequest, candidate: User, mentor: User, as_user: AsUser
) -> None:
    as_user(mentor).get(version.get_absolute_url())
    text = as_user(candidate).get(page(letter)).content.decode()
    assert "Hai chiesto un parere sulla versione 1." in text
    assert "Marco Bassi ha letto la versione 1." in text
    assert text.index("ha letto") < text.index("Hai chiesto") < text.index("Hai cominciato la lettera.")


def test_reading_twice_within_an_hour_is_one_reading(
    version: Version, asked: ReviewRequest, mentor: User, as_user: AsUser
) -> None:
    for _turn in range(3):
        as_user(mentor).get(version.get_absolute_url())
    as_user(mentor).get(f"/api/v1/letters/{version.letter_id}/versions/1/")
    (reading,) = Event.objects.filter(verb=Verb.READ)
    assert (reading.by, reading.version) == (mentor, version)
    assert reading.data == {}


def test_reading_again_later_is_another_reading(version: Version, asked: ReviewRequest, mentor: User) -> None:
    version.letter.events.create(
        verb=Verb.READ, by=mentor, version=version, at=timezone.now() - READING_INTERVAL - timedelta(minutes=1)
    )
    Event.objects.record_reading(version, by=mentor)
    assert Event.objects.filter(verb=Verb.READ).count() == 2


def test_the_owners_own_reading_is_not_written_down(version: Version, candidate: User, as_user: AsUser) -> None:
    as_user(candidate).get(version.get_absolute_url())
    assert not Event.objects.filter(verb=Verb.READ).exists()


def test_the_page_takes_as_many_queries_for_a_hundred_events(
    letter: Letter,
    version: Version,
    candidate: User,
    mentor: User,
    as_user: AsUser,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = as_user(candidate)
    with django_assert_max_num_queries(7) as few:
        client.get(page(letter))
    for _turn in range(120):
        letter.record(Verb.READ, by=mentor, version=version)
    with django_assert_num_queries(len(few)):
        first = client.get(page(letter)).content.decode()
    assert first.count("ha letto la versione 1") == 50
    last = client.get(page(letter), {"page": 3}).content.decode()
    assert "Hai cominciato la lettera." in last
    assert client.get(page(letter), {"page": "x"}).status_code == 200


def test_the_api_tells_the_same_in_the_language_that_is_asked_for(
    letter: Letter, version: Version, candidate: User, as_user: AsUser
) -> None:
    with override("it"):  # and what the request chose ends with it
        answer = (
            as_user(candidate).get(f"/api/v1/letters/{letter.pk}/events/", headers={"Accept-Language": "en"}).json()
        )
    newest = answer["results"][0]
    assert newest["sentence"] == "You saved version 1."
    assert (newest["verb"], newest["version"], newest["by"]) == ("frozen", 1, "Giulia Ferri")
    assert answer["results"][-1]["version"] is None
