"""The desk's answers to what might break it."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter
from tests.types import AsUser, Response

JSON = {"Accept": "application/json"}


@pytest.fixture
def desk(letter: Letter, candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


def save(desk: Client, letter: Letter, body: str, revision: int = 2, **headers: Any) -> Response:
    return desk.post(reverse("draft", args=[letter.pk]), {"body": body, "revision": revision}, headers=headers or JSON)


def test_a_save_tells_its_revision(desk: Client, letter: Letter) -> None:
    response = save(desk, letter, "riga uno\r\nriga due")
    assert response.json()["revision"] == 3
    assert Draft.objects.get(pk=letter.pk).body == "riga uno\nriga due"


def test_a_stale_save_comes_back_with_both_texts(desk: Client, letter: Letter) -> None:
    save(desk, letter, "prima scheda")
    response = save(desk, letter, "seconda scheda")
    assert response.status_code == 409
    assert (response.json()["theirs"], response.json()["mine"]) == ("prima scheda", "seconda scheda")
    page = save(desk, letter, "seconda scheda", Accept="text/html")
    assert page.status_code == 409
    assert "prima scheda" in page.content.decode()
    assert "seconda scheda" in page.content.decode()
    assert Draft.objects.get(pk=letter.pk).body == "prima scheda"


def test_a_stale_freeze_freezes_nothing(desk: Client, letter: Letter) -> None:
    save(desk, letter, "prima scheda")
    data = {"body": "seconda scheda", "revision": 2}
    assert desk.post(reverse("version-new", args=[letter.pk]), data).status_code == 409
    assert desk.post(reverse("draft-check", args=[letter.pk]), data).status_code == 409
    assert not letter.versions.exists()


@pytest.mark.parametrize(
    ("body", "says"),
    [("x" * 60_000, "10000"), ("x" * 60_000 + "<script>", "10008")],
)
def test_a_text_that_is_too_long_is_told_so_and_given_back(desk: Client, letter: Letter, body: str, says: str) -> None:
    response = save(desk, letter, body)
    assert response.status_code == 422
    assert says in response.json()["detail"].replace(".", "").replace(",", "")
    page = save(desk, letter, body, Accept="text/html")
    assert page.status_code == 422
    assert body[:60_000] in page.content.decode()
    assert "<script>" not in page.content.decode().split('id="body"')[1].split("</textarea>")[0]


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", ["draft", "version-new", "draft-check"])
@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({}, 422),
        ({"body": "x"}, 422),
        ({"body": "x", "revision": "due"}, 422),
        ({"body": "x", "revision": "-1"}, 422),
        ({"body": "x", "revision": 10**30}, 409),
        ({"body": "nul\0", "revision": 2}, 422),
        ({"body": " \n\t", "revision": 2, "note": "n" * 1000}, 422),
    ],
)
def test_a_form_that_makes_no_sense_gets_a_sentence_and_changes_nothing(
    desk: Client, letter: Letter, name: str, data: dict[str, Any], status: int
) -> None:
    response = desk.post(reverse(name, args=[letter.pk]), data)
    assert response.status_code == status
    kept = Draft.objects.get(pk=letter.pk)
    assert (kept.body, kept.revision) == (letter.draft.body, 2)
    assert not letter.versions.exists()


def test_an_empty_letter_cannot_be_frozen_or_checked(desk: Client, letter: Letter) -> None:
    for name in ("version-new", "draft-check", "draft-export"):
        data = {"body": "", "revision": letter.draft.revision}
        response = desk.post(reverse(name, args=[letter.pk]), data, follow=True)
        assert response.redirect_chain == [(letter.get_absolute_url(), 302)], "an address that can be opened again"
        assert "Non c’è ancora testo: scrivi qualcosa, poi riprova." in response.text
        letter.draft.refresh_from_db()
    assert not letter.versions.exists()


def test_a_text_of_fifty_thousand_characters_is_kept_whole(desk: Client, letter: Letter) -> None:
    body = "è 🚀" * 12_500 + "ab"
    save(desk, letter, body[:50_000])
    assert Draft.objects.get(pk=letter.pk).body == body[:50_000]
    assert body[:100] in desk.get(reverse("letter", args=[letter.pk])).content.decode()


def test_the_first_blank_line_of_a_text_survives_the_page(desk: Client, letter: Letter) -> None:
    save(desk, letter, "\n\ntesto")
    page = desk.get(reverse("letter", args=[letter.pk])).content.decode()
    area = page.split('id="body"')[1].split(">", 1)[1].split("</textarea>")[0]
    assert area == "\n\n\ntesto"  # browsers drop the first line end of a textarea


@pytest.mark.sampled(2)
@pytest.mark.parametrize("start", ["", "backend", "nessuno/", "backend/nessuno", "/", "backend/../x"])
def test_a_beginning_that_is_not_offered_starts_nothing(
    candidate: User, guide: Guide, as_user: AsUser, start: str
) -> None:
    data = {"title": "T", "language": "it", "start": start}
    assert as_user(candidate).post(reverse("letter-start"), data).status_code == 422
    assert not Letter.objects.exists()


def test_wrong_addresses_are_not_found(candidate: User, letter: Letter, as_user: AsUser) -> None:
    client = as_user(candidate)
    for path in (
        "/letters/00000000-0000-4000-8000-000000000000/",
        "/letters/nessuna/",
        f"/letters/{letter.pk}/versions/99/",
        f"/letters/{letter.pk}/versions/{10**40}/",
        f"/letters/{letter.pk}/versions/0/",
        "/guides/nessuna/",
        "/guides/%00/",
        "/letters/?%00",
        "/guides/%ed%a0%80/",
    ):
        response = client.get(path)
        assert response.status_code in {404, 400}, path
        assert "text/html" in response["Content-Type"]


def test_a_letter_list_costs_the_same_with_one_letter_or_thirty(
    candidate: User,
    guide: Guide,
    as_user: AsUser,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = as_user(candidate)
    Letter.objects.start(by=candidate, guide=guide, title="Una")
    client.get(reverse("letters"))  # the process reads the document of the guide once
    with django_assert_max_num_queries(11) as one:
        client.get(reverse("letters"))
    for number in range(29):
        Letter.objects.start(by=candidate, guide=guide, title=f"Lettera {number}")
    with django_assert_num_queries(len(one)):
        assert client.get(reverse("letters")).content.count(b"stretch") == 25  # a page


def test_json_of_a_save_is_json(desk: Client, letter: Letter) -> None:
    assert json.loads(save(desk, letter, "a").content)["body"] == "a"


def test_a_request_larger_than_any_letter_is_refused_without_an_error_of_ours(desk: Client, letter: Letter) -> None:
    huge = "x" * 3_000_000
    form = desk.post(reverse("draft", args=[letter.pk]), {"body": huge, "revision": 2})
    fields = desk.post(reverse("draft", args=[letter.pk]), {f"f{number}": "" for number in range(2000)})
    path = reverse("api-draft", args=[letter.pk])
    sent = desk.put(path, json.dumps({"body": huge, "revision": 2}), content_type="application/json")
    assert [form.status_code, fields.status_code, sent.status_code] == [413, 400, 413]
    assert sent.json()["detail"]
