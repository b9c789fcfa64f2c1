"""The panel of threads beside the text being written."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Letter
from reviews.models import Placement, Thread
from reviews.threads.draft_panel import DraftThreadPanel
from tests.conftest import LETTER
from tests.types import AsUser


@pytest.fixture
def write(letter: Letter) -> Callable[..., str]:
    """Change the draft: ``write(("old words", "new words"))``."""

    def save(*changes: tuple[str, str]) -> str:
        body = LETTER
        for old, new in changes:
            body = body.replace(old, new)
        letter.draft.refresh_from_db()
        letter.draft.write(body, seen=letter.draft.revision)
        return body

    return save


def test_threads_stand_where_their_words_stand_in_the_draft(
    say: Callable[..., Thread],
    suggest: Callable[..., Thread],
    publish: Callable[[], None],
    write: Callable[..., str],
    candidate: User,
    as_user: AsUser,
    letter: Letter,
) -> None:
    say("", "In tutto"), say("PostgreSQL"), say("Sono disponibile per un colloquio tecnico")
    suggest("6 anni", "sei anni"), suggest("da 800 ms a 120 ms", "")
    publish()
    body = write(
        ("Gentile Laura Sarti", "🚀 Gentile dottoressa Sarti"),
        ("Sono disponibile per un colloquio tecnico", "A presto"),
        ("da 800 ms a 120 ms", "da 800 ms a 100 ms"),
    )
    answer = as_user(candidate).get(reverse("api-draft-threads", args=[letter.pk])).json()
    assert answer["revision"] == letter.draft.revision
    found = {one["quote"]: one for one in answer["threads"]}
    stands = {
        quote: (one["kind"], one["status"], one["start"] and body[one["start"] : one["end"]])
        for quote, one in found.items()
    }
    assert stands == {
        "": ("thread", None, None),
        "PostgreSQL": ("thread", "exact", "PostgreSQL"),
        "6 anni": ("suggestion", "exact", "6 anni"),
        "da 800 ms a 120 ms": ("thread", "edited", "da 800 ms a 100 ms"),
        "Sono disponibile per un colloquio tecnico": ("thread", "orphan", None),
    }
    assert found["PostgreSQL"]["key"] == f"thread-{found['PostgreSQL']['id']}"
    assert set(Placement.objects.values_list("status", flat=True)) == {"exact"}, "a draft is not written down"


def test_closed_and_private_threads_are_not_at_the_desk(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    candidate: User,
    mentor: User,
    as_user: AsUser,
    letter: Letter,
) -> None:
    path = reverse("api-draft-threads", args=[letter.pk])
    closed = say("PostgreSQL")
    assert as_user(candidate).get(path).json()["threads"] == []
    publish()
    Thread.objects.get(pk=closed.pk).resolve(by=mentor)
    assert as_user(candidate).get(path).json()["threads"] == []


def test_a_letter_without_a_version_has_no_talk(letter: Letter, candidate: User, as_user: AsUser) -> None:
    assert DraftThreadPanel.for_letter(letter, candidate) is None
    assert as_user(candidate).get(reverse("api-draft-threads", args=[letter.pk])).json()["threads"] == []


def test_the_desk_shows_the_talk_and_its_buttons_lead_back(
    suggest: Callable[..., Thread],
    publish: Callable[[], None],
    candidate: User,
    as_user: AsUser,
    letter: Letter,
    write: Callable[..., str],
) -> None:
    thread = suggest("6 anni", "sei anni", text="Così è più calmo")
    publish()
    client = as_user(candidate)
    page = client.get(letter.get_absolute_url()).text
    assert "Così è più calmo" in page
    assert 'name="only"' in page
    answer = client.post(reverse("comment-new", args=[thread.pk]) + "?on=draft", {"text": "D’accordo"})
    assert answer["Location"] == f"{letter.get_absolute_url()}#thread-{thread.pk}"
    answer = client.post(reverse("suggestions-accept", args=[letter.pk]) + "?on=draft", {"only": thread.pk})
    assert answer["Location"] == letter.get_absolute_url()
    assert "sei anni" in client.get(letter.get_absolute_url()).text
    answer = client.post(reverse("suggestion-undo", args=[thread.pk]) + "?on=draft")
    assert answer["Location"] == f"{letter.get_absolute_url()}#thread-{thread.pk}"
    write(("6 anni", "sette anni"))
    assert 'name="only"' not in client.get(letter.get_absolute_url()).text


@pytest.mark.long
def test_the_desk_costs_as_many_queries_whatever_is_said(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    candidate: User,
    as_user: AsUser,
    letter: Letter,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    first = say("PostgreSQL")
    for number in range(30):
        say("Python da 6 anni", f"Osservazione {number}").add("?", by=candidate)
    publish()
    client = as_user(candidate)
    client.get(letter.get_absolute_url())  # the process reads the document of the guide once
    with django_assert_max_num_queries(21) as many:
        client.get(letter.get_absolute_url())
    Thread.objects.exclude(pk=first.pk).update(state="resolved")
    with django_assert_num_queries(len(many)):
        client.get(letter.get_absolute_url())
