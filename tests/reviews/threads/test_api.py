"""Threads over the API."""

from collections.abc import Callable

from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import Thread
from tests.types import AsUser


def test_the_api_lists_threads_as_they_stand_and_takes_answers(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    mentor: User,
    as_user: AsUser,
    letter: Letter,
) -> None:
    thread = say("PostgreSQL da 5")
    publish()
    version = revise(("PostgreSQL da 5", "PostgreSQL 17 da 5"))
    client, comments = as_user(candidate), reverse("api-thread-comments", args=[thread.pk])
    (told,) = client.get(reverse("api-version-threads", args=[letter.pk, 2])).json()["results"]
    at = told["placement"]
    assert (told["version"], told["state"], at["status"]) == (1, "open", "edited")
    assert version.body[at["start"] : at["end"]] == "PostgreSQL 17 da 5"
    assert [comment["text"] for comment in told["comments"]] == ["Quanti dati?"]
    made = client.post(comments, {"text": "500 GB"}, content_type="application/json")
    assert (made.status_code, made.json()["author"]) == (201, candidate.name)
    for wrong in ({}, {"text": " "}, {"text": "x" * 4001}, {"text": 3, "state": []}):
        status = client.post(comments, wrong, content_type="application/json").status_code
        assert status == (201 if wrong.get("text") == 3 else 400)
    assert [comment["text"] for comment in as_user(mentor).get(comments).json()["results"]][:2] == [
        "Quanti dati?",
        "500 GB",
    ]


def test_the_list_of_the_api_costs_as_many_queries_whatever_is_said(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    candidate: User,
    as_user: AsUser,
    letter: Letter,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    say("PostgreSQL")
    client, path = as_user(candidate), reverse("api-version-threads", args=[letter.pk, 1])
    for number in range(20):
        say("Python da 6 anni", f"Osservazione {number}")
    publish()
    with django_assert_max_num_queries(12) as many:
        assert len(client.get(path).json()["results"]) == 21
    Thread.objects.filter(quote="Python da 6 anni").update(state="resolved")
    with django_assert_num_queries(len(many)):
        client.get(path)
