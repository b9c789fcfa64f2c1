"""What the buttons and forms in the panel of threads do, and where they lead."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import AppliedSuggestion, Comment, Placement, ReviewRequest, Thread
from tests.conftest import LETTER
from tests.types import AsUser, Response


def post(client: Client, name: str, thread: Thread, *, on: int | str = 1, **data: Any) -> Response:
    return client.post(reverse(name, args=[thread.pk]) + f"?on={on}", data, follow=True)


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    "query", ["show=none", "page=0", "page=-3", "page=9999999999999999999999", "thread=x", "thread=----", "on=x"]
)
def test_an_address_that_makes_no_sense_still_shows_the_page(
    version: Version, candidate: User, as_user: AsUser, query: str
) -> None:
    assert as_user(candidate).get(f"{version.get_absolute_url()}?{query}").status_code == 200


def test_the_buttons_of_a_thread_do_what_they_say(
    say: Callable[..., Thread], publish: Callable[[], None], candidate: User, mentor: User, as_user: AsUser
) -> None:
    thread = say("PostgreSQL")
    publish()
    owner, reader = as_user(candidate), as_user(mentor)

    def state() -> str:
        return Thread.objects.get().state

    assert post(owner, "thread-address", thread, text="Fatto così").status_code == 200
    assert state() == "addressed"
    post(reader, "thread-reopen", thread)
    assert state() == "open"
    post(reader, "thread-resolve", thread)
    assert state() == "resolved"
    assert [comment.text for comment in thread.comments.all()] == ["Quanti dati?", "Fatto così"]
    page = post(reader, "thread-resolve", thread)
    assert "riguardalo" in page.text


def test_an_answer_with_a_problem_comes_back_as_it_was_typed(
    say: Callable[..., Thread], publish: Callable[[], None], candidate: User, as_user: AsUser
) -> None:
    thread = say("PostgreSQL")
    publish()
    for name in ("comment-new", "thread-address", "thread-reopen"):
        page = post(as_user(candidate), name, thread, text="x" * 4001)
        assert page.status_code == 422
        assert "x" * 4001 in page.text
    assert post(as_user(candidate), "comment-new", thread, text="").status_code == 422
    assert Comment.objects.count() == 1


def test_one_returns_to_the_version_that_one_was_looking_at(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    as_user: AsUser,
) -> None:
    thread = say("PostgreSQL")
    publish()
    revise(("Gentile", "Cara"))
    for on, number in ((2, 2), (1, 1), (7, 1), ("x", 1), (0, 1)):
        page = post(as_user(candidate), "comment-new", thread, on=on, text="Ecco")
        assert page.redirect_chain[-1][0].startswith(f"/letters/{thread.version.letter_id}/versions/{number}/?thread=")
    target = as_user(candidate).get(thread.get_absolute_url())["Location"]
    assert "/versions/2/" in target


def test_suggestions_are_proposed_in_the_form_and_accepted_by_their_boxes(
    asked: ReviewRequest, mentor: User, candidate: User, publish: Callable[[], None], as_user: AsUser, letter: Letter
) -> None:
    client, path = as_user(mentor), reverse("thread-new", args=[asked.pk])
    for quote, replacement in (
        ("6 anni", "sei anni"),
        ("per un colloquio tecnico", ""),
        ("800 ms", "800 millisecondi"),
    ):
        client.post(path, {"quote": quote, "kind": "suggestion", "replacement": replacement})
    assert client.post(path, {"kind": "suggestion", "replacement": "x"}).status_code == 422
    assert client.post(path, {"quote": "6 anni", "kind": "suggestion", "replacement": "6 anni"}).status_code == 422
    assert client.post(path, {"quote": "6 anni", "kind": "wrong", "text": "x"}).status_code == 422
    publish()
    first, second, third = Thread.objects.order_by("created_at")
    owner, accept = as_user(candidate), reverse("suggestions-accept", args=[letter.pk])
    page = owner.get(asked.version.get_absolute_url()).text
    assert len(re.findall(r'form="accept"\s+aria-label', page)) == 3
    assert page.count('data-copy="sei anni"') == 1
    answer = owner.post(accept, {"thread": [first.pk, second.pk]}, follow=True)
    assert "2 proposte accettate: ecco la versione 2." in answer.text
    assert letter.latest_version.body == LETTER.replace("6 anni", "sei anni").replace(" per un colloquio tecnico", " ")
    answer = owner.post(accept, {"only": third.pk, "thread": [first.pk]}, follow=True)
    assert "versione 3" in answer.text
    for nothing in ({}, {"thread": "x"}, {"only": "1"}, {"thread": [first.pk]}):
        assert owner.post(accept, nothing, follow=True).status_code == 200
    assert letter.versions.count() == 3
    post(owner, "suggestion-undo", third, on=3)
    assert letter.latest_version.number == 4
    assert "800 ms" in letter.latest_version.body
    assert AppliedSuggestion.objects.filter(is_undone=True).count() == 1


def test_a_suggestion_is_declined_by_its_button(
    suggest: Callable[..., Thread], publish: Callable[[], None], candidate: User, as_user: AsUser
) -> None:
    thread = suggest("6 anni", "sei anni")
    publish()
    post(as_user(candidate), "suggestion-reject", thread, text="Le cifre si leggono prima")
    thread = Thread.objects.get()
    assert (thread.decision, thread.comments.get().text) == ("rejected", "Le cifre si leggono prima")


def test_an_orphan_is_attached_to_a_likely_place_or_to_chosen_words(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    revise: Callable[..., Version],
    candidate: User,
    as_user: AsUser,
) -> None:
    thread = say("Ho ridotto la latenza p95 da 800 ms a 120 ms.")
    publish()
    revise((" Ho ridotto la latenza p95 da 800 ms a 120 ms.", ""))
    version = revise(("Sono disponibile", "Ho ridotto la latenza da 800 ms a 120 ms. Sono disponibile"))
    client = as_user(candidate)
    start = version.body.index("Ho ridotto")

    def at() -> tuple[User | None, str | None]:
        place = Placement.objects.get(thread=thread, version=version)
        return place.by, version.body[slice(*place.span)] if place.span else None

    assert at() == (None, None)
    post(client, "thread-attach", thread, on=3, quote="parole che non ci sono")
    post(client, "thread-attach", thread, on=3)
    post(client, "thread-attach", thread, on=3, start="x", end="y")
    post(client, "thread-attach", thread, on=3, start=4, end=10**6)
    assert at() == (None, None)
    post(client, "thread-attach", thread, on=3, quote="latenza da 800 ms")
    assert at() == (candidate, "latenza da 800 ms")
    post(client, "thread-attach", thread, on=3, start=start, end=start + 10)
    assert at() == (candidate, "Ho ridotto")


def test_a_comment_is_edited_and_deleted_on_a_page_of_its_own(
    say: Callable[..., Thread], publish: Callable[[], None], candidate: User, mentor: User, as_user: AsUser
) -> None:
    thread = say("PostgreSQL")
    publish()
    comment = thread.comments.get()
    client, path = as_user(mentor), reverse("comment-edit", args=[comment.pk])
    assert "Quanti dati?" in client.get(path).text
    assert client.post(path, {"text": " "}).status_code == 422
    assert "Quanti terabyte?" in client.post(path, {"text": "Quanti terabyte?"}, follow=True).text
    thread.add("Mezzo", by=candidate)
    page = client.post(path, {"text": "Troppo tardi"})
    assert page.status_code == 422
    page = client.post(reverse("comment-delete", args=[comment.pk]) + "?on=1", follow=True)
    assert f"Eliminato da {mentor.name}." in page.text
    assert "Quanti terabyte?" not in page.text
    assert client.get(path).status_code == 403


def test_a_published_comment_cannot_be_taken_back(asked: ReviewRequest, mentor: User) -> None:
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="")
    with pytest.raises(ValidationError):
        Thread.objects.get(pk=thread.pk).discard()


def test_both_sides_answer_in_a_published_thread(
    asked: ReviewRequest, mentor: User, candidate: User, as_user: AsUser
) -> None:
    thread = Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="")
    as_user(candidate).post(reverse("comment-new", args=[thread.pk]), {"text": "500 GB"})
    as_user(mentor).post(reverse("comment-new", args=[thread.pk]), {"text": "Scrivilo"})
    assert [comment.text for comment in thread.comments.all()] == ["Quanti dati?", "500 GB", "Scrivilo"]


def test_a_comment_with_a_problem_comes_back_as_it_was_written(
    asked: ReviewRequest, mentor: User, as_user: AsUser
) -> None:
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
