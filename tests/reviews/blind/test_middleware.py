"""The last check of a response to whoever reads a letter blind."""

from uuid import uuid4

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Letter
from reviews.blind.middleware import names
from reviews.blind.policy import hidden_letters_of
from reviews.blind.reader_copy import ReaderCopy
from reviews.models import MentorProfile, ReviewRequest
from tests.types import AsUser


def test_a_page_that_names_a_hidden_writer_is_not_sent(
    blind: ReviewRequest, mentor: User, as_user: AsUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S13: when redaction is forgotten somewhere, the page fails and the secret stays."""
    client = as_user(mentor)
    paths = [blind.get_absolute_url(), reverse("api-version", args=[blind.letter_id, blind.version.number])]
    assert [client.get(path).status_code for path in paths] == [200, 200]
    monkeypatch.setattr(ReaderCopy, "body", property(lambda copied: copied._original.body))
    for path in paths:
        response = client.get(path)
        assert response.status_code == 500
        assert not response.content


def test_whose_letter_an_address_leads_to_is_one_query_however_many_were_read_blind(
    blind: ReviewRequest,
    mentor: User,
    candidate: User,
    letter: Letter,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    MentorProfile.objects.create(user=mentor, capacity=9)
    for number in range(3):
        other = letter.copy(by=candidate, title=f"Altra {number}")
        ReviewRequest.objects.ask(other.freeze(by=candidate), mentor=mentor, by=candidate, is_blind=True)
    thread, run = blind.version.threads.get(), blind.version.checklist_runs.first()
    for key in (letter.pk, thread.pk, run.pk, blind.pk, thread.comments.get().pk):
        with django_assert_num_queries(1):
            assert hidden_letters_of(key, mentor) == [letter]
    with django_assert_num_queries(1):
        assert hidden_letters_of(uuid4(), mentor) == []


def test_an_open_letter_of_the_same_writer_is_sent(
    blind: ReviewRequest, mentor: User, candidate: User, letter: Letter, as_user: AsUser
) -> None:
    other = letter.copy(by=candidate, title="Altra")
    asked = ReviewRequest.objects.ask(other.freeze(by=candidate), mentor=mentor, by=candidate)
    page = as_user(mentor).get(asked.get_absolute_url())
    assert page.status_code == 200
    assert "Giulia Ferri" in page.text


def test_what_the_mentor_is_writing_counts_for_nothing(candidate: User, mentor: User) -> None:
    assert names(candidate, "<p>di <b>Giu</b>lia\n Ferri</p>", mentor)
    assert names(candidate, "<p>giulia.ferri@example.it</p>", mentor)
    assert not names(candidate, '<textarea>Giulia Ferri</textarea><input value="Giulia Ferri">', mentor)
    assert not names(candidate, "<p>Giulia e i ferri del mestiere</p>", mentor)


def test_a_mentor_of_the_same_name_is_named(candidate: User, mentor: User) -> None:
    mentor.name = "Giulia Ferri"
    mentor.save()
    assert not names(candidate, "<p>Giulia Ferri</p>", mentor)
