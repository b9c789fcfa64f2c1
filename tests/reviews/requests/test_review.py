"""A candidate asks, a mentor answers, and everything is seen at once."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from letters.models import Version
from reviews.models import ReviewRequest, Thread
from reviews.threads.panel import PAGE_SIZE


def test_a_mentor_is_asked_about_one_version(asked, mentor, version):
    assert asked.version == version
    assert list(ReviewRequest.objects.visible_to(mentor)) == [asked]


def test_only_mentors_who_may_sign_in_can_be_asked(version, candidate, stranger, admin, person):
    gone = person("Vecchio Mentore", role="mentor", is_active=False)
    for somebody in (stranger, admin, gone, candidate):
        with pytest.raises(ValidationError):
            ReviewRequest.objects.ask(version, mentor=somebody, by=candidate)


def test_a_letter_has_one_open_request(asked, version, mentor, candidate):
    with pytest.raises(ValidationError, match="già"):
        ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    asked.withdraw(by=candidate)
    assert ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


def test_comments_stay_private_until_they_are_published(asked, mentor, candidate):
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    assert thread.quote == "PostgreSQL"
    assert list(Thread.objects.visible_to(mentor)) == [thread]
    assert not Thread.objects.visible_to(candidate)
    asked.review().publish(verdict="changes_requested", summary="")
    assert list(Thread.objects.visible_to(candidate)) == [thread]
    asked.refresh_from_db()
    assert asked.state == "changes_requested"


def test_changes_need_a_word_of_explanation(asked):
    with pytest.raises(ValidationError):
        asked.review().publish(verdict="changes_requested", summary=" ")
    asked.review().publish(verdict="approved", summary="")


def test_an_answer_is_given_once(asked):
    asked.review().publish(verdict="approved", summary="")
    with pytest.raises(ValidationError):
        asked.review().publish(verdict="changes_requested", summary="ripensamento")


def test_after_the_answer_the_candidate_can_still_close_the_door(asked, mentor, candidate):
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="Volumi")
    assert asked.version in Version.objects.visible_to(mentor)
    asked.withdraw(by=candidate)
    assert asked.version not in Version.objects.visible_to(mentor)
    assert thread in Thread.objects.visible_to(candidate)
    assert ReviewRequest.objects.visible_to(candidate).get().state == "changes_requested"


def test_a_published_comment_cannot_be_taken_back(asked, mentor):
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="")
    with pytest.raises(ValidationError):
        Thread.objects.get(pk=thread.pk).discard()


def test_both_sides_answer_in_a_published_thread(asked, mentor, candidate, as_user):
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="")
    as_user(candidate).post(reverse("comment-new", args=[thread.pk]), {"text": "500 GB"})
    as_user(mentor).post(reverse("comment-new", args=[thread.pk]), {"text": "Scrivilo"})
    assert [comment.text for comment in thread.comments.all()] == ["Quanti dati?", "500 GB", "Scrivilo"]


def test_a_comment_with_a_problem_comes_back_as_it_was_written(asked, mentor, as_user):
    client = as_user(mentor)
    path = reverse("thread-new", args=[asked.pk])
    response = client.post(path, {"quote": "parole che non ci sono", "text": "Perché?"})
    assert response.status_code == 422
    assert "Perché?" in response.content.decode()
    assert "parole che non ci sono" in response.content.decode()
    assert client.post(path, {}).status_code == 422
    assert client.post(path, {"quote": "PostgreSQL", "start": 1, "text": "x"}).status_code == 422
    assert client.post(path, {"quote": "x\0", "text": "y"}).status_code == 422
    assert not Thread.objects.exists()


def test_the_page_of_a_version_costs_the_same_whatever_is_said_of_it(
    asked, mentor, as_user, django_assert_num_queries, django_assert_max_num_queries
):
    client, path = as_user(mentor), asked.get_absolute_url()
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    client.get(path)  # the first reading within an hour is written down
    with django_assert_max_num_queries(22) as few:
        client.get(path)
    for number in range(40):
        Thread.open(asked.review(), by=mentor, quote="Python da 6 anni", text=f"Osservazione {number}")
    with django_assert_num_queries(len(few)):
        assert client.get(path).content.decode().count("Osservazione") == PAGE_SIZE
