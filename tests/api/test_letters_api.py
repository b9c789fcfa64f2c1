"""The API: the same verbs as the pages, and answers that say what is wrong."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from drf_spectacular.generators import SchemaGenerator

from accounts.models import Token, User
from guides.models import Guide
from letters.models import Draft, Export, Letter, Version
from reviews.models import ChecklistRun
from tests.types import Response


@pytest.fixture
def call(client: Client, candidate: User) -> Callable[..., Response]:
    """``call("get", "api-letter", pk=…, json={…})`` with the candidate's token."""
    _token, key = Token.objects.issue(user=candidate, name="test", scopes=["write"])

    def make(method: str, name: str, body: object = None, key: str = key, **arguments: Any) -> Response:
        data = {} if body is None else {"data": json.dumps(body), "content_type": "application/json"}
        response: Response = getattr(client, method)(
            reverse(name, kwargs=arguments), headers={"Authorization": f"Token {key}"}, **data
        )
        return response

    return make


def test_a_letter_is_written_frozen_checked_and_read(call: Callable[..., Response], guide: Guide) -> None:
    letter = call("post", "api-letters", {"guide": "backend", "title": "Nuova", "language": "it"})
    assert letter.status_code == 201
    pk = letter.json()["id"]
    saved = call("put", "api-draft", {"body": "Uso Python da 6 anni.", "revision": 1}, pk=pk)
    assert (saved.status_code, saved.json()["revision"]) == (200, 2)
    version = call("post", "api-versions", {"note": "prima", "revision": 2}, pk=pk)
    assert (version.status_code, version.json()["number"]) == (201, 1)
    run = call("post", "api-version-runs", pk=pk, number=1)
    assert (run.status_code, run.json()["state"], run.json()["report"]) == (201, "queued", None)
    ChecklistRun.run(run.json()["id"])
    done = call("get", "api-run", pk=run.json()["id"]).json()
    assert done["state"] == "completed"
    assert set(done["report"]) == {
        *("file", "engine", "rubric", "language", "words", "score", "score_range", "criteria", "mistakes", "manual")
    }
    assert isinstance(done["report"]["criteria"][0]["advice"], str)
    for criterion in done["report"]["criteria"]:
        for span in criterion["evidence"]:
            assert "Uso Python da 6 anni."[span["start"] : span["end"]] == span["quote"]


def test_a_list_of_letters_makes_as_many_queries_for_ten_as_for_one(
    call: Callable[..., Response], guide: Guide, candidate: User
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as made:
            call("get", "api-letters")
        return len(made)

    Letter.objects.start(by=candidate, guide=guide, title="Una", job_ad="Cerchiamo chi sappia Python.")
    queries()  # that the token was used is noted once an hour
    one = queries()
    for number in range(9):
        Letter.objects.start(
            by=candidate, guide=guide, title=f"Lettera {number}", job_ad="Cerchiamo chi sappia Python."
        )
    assert queries() == one


def test_advice_speaks_the_language_that_is_asked_for(client: Client, version: Version, candidate: User) -> None:
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(run.pk)
    client.force_login(candidate)
    path = reverse("api-run", args=[run.pk])
    told = {ui: client.get(path, {"ui": ui}).json()["report"]["criteria"] for ui in ("it", "en")}
    assert [item["verdict"] for item in told["it"]] == [item["verdict"] for item in told["en"]]
    assert all(it["advice"] != en["advice"] for it, en in zip(told["it"], told["en"], strict=True))


def test_a_stale_draft_is_409_with_both_texts(call: Callable[..., Response], letter: Letter) -> None:
    call("put", "api-draft", {"body": "uno", "revision": 2}, pk=letter.pk)
    stale = call("put", "api-draft", {"body": "due", "revision": 2}, pk=letter.pk)
    assert stale.status_code == 409
    assert (stale.json()["theirs"], stale.json()["mine"], stale.json()["revision"]) == ("uno", "due", 3)
    assert call("post", "api-versions", {"revision": 2}, pk=letter.pk).status_code == 409


HOSTILE = [
    b"",
    b"{",
    b"[]",
    b'"testo"',
    b"null",
    b'{"body": "nul\\u0000", "revision": 2}',
    b'{"body": "mezzo \\ud800 carattere", "revision": 2}',
    b'{"body": 7, "revision": "due"}',
    b'{"body": {"a": 1}, "revision": 2}',
    b'{"body": "x"}',
    b'{"revision": 2}',
    b'{"body": "x", "revision": 1e999}',
    b'{"body": "x", "revision": NaN}',
    b'{"body": "x", "revision": 9223372036854775808}',
    b'{"body": "x", "revision": -1}',
    b'{"a":' * 20_000,
    b"[" * 100_000,
    b'{"body": "' + b"x" * 60_000 + b'", "revision": 2}',
    b"\xef\xbb\xbf{}",
    '{"body": "x", "revision": 2}'.encode("utf-16"),
    b"\xff\xfe\xfa",
]


@pytest.mark.sampled(8)
@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_json_is_a_bad_request_and_changes_nothing(
    client: Client, candidate: User, letter: Letter, body: bytes
) -> None:
    client.force_login(candidate)
    before = Draft.objects.values().get(pk=letter.pk)
    response = client.put(reverse("api-draft", args=[letter.pk]), body, content_type="application/json")
    assert response.status_code == 400
    assert response.json()
    assert Draft.objects.values().get(pk=letter.pk) == before


def test_a_text_that_is_too_long_is_told_by_how_much(call: Callable[..., Response], letter: Letter) -> None:
    response = call("put", "api-draft", {"body": "x" * 60_000, "revision": 2}, pk=letter.pk)
    assert response.status_code == 400
    assert "10" in response.json()["detail"]


def test_an_empty_draft_cannot_be_frozen(call: Callable[..., Response], candidate: User, guide: Guide) -> None:
    letter = Letter.objects.start(by=candidate, guide=guide, title="Vuota")
    response = call("post", "api-versions", {}, pk=letter.pk)
    assert response.status_code == 400
    assert response.json()["detail"]


def test_nobody_is_made_owner_of_anything_by_asking(
    call: Callable[..., Response], letter: Letter, stranger: User
) -> None:
    body = {"title": "Mia", "owner": str(stranger.pk), "last_number": 40, "id": str(stranger.pk)}
    call("patch", "api-letter", body, pk=letter.pk)
    letter.refresh_from_db()
    assert (letter.title, letter.last_number) == ("Mia", 0)
    assert letter.owner != stranger


@pytest.mark.parametrize("query", ["ordering=owner__password", "owner__email__startswith=a", "limit=1000000"])
def test_orderings_and_filters_that_nobody_offered_tell_nothing(
    client: Client, candidate: User, letter: Letter, query: str
) -> None:
    client.force_login(candidate)
    response = client.get(f"{reverse('api-letters')}?{query}")
    assert [item["id"] for item in response.json()["results"]] == [str(letter.pk)]


@pytest.mark.parametrize("scopes", [["read"], ["write"]])
def test_a_token_reads_or_writes_as_far_as_its_scope_goes(
    call: Callable[..., Response], candidate: User, letter: Letter, scopes: list[str]
) -> None:
    _token, key = Token.objects.issue(user=candidate, name="x", scopes=scopes)
    assert call("get", "api-draft", pk=letter.pk, key=key).status_code == 200
    write = call("put", "api-draft", {"body": "x", "revision": 2}, pk=letter.pk, key=key)
    assert write.status_code == (200 if scopes == ["write"] else 403)


def test_tokens_that_are_revoked_expired_or_of_nobody_open_nothing(
    call: Callable[..., Response], candidate: User, letter: Letter
) -> None:
    token, key = Token.objects.issue(user=candidate, name="x", scopes=["read"])
    assert call("get", "api-letters", key=key).status_code == 200
    for wrong in ("", "x", key[:-1], key + "x", "è"):
        assert call("get", "api-letters", key=wrong).status_code == 401
    token.revoke()
    assert call("get", "api-letters", key=key).status_code == 401
    Token.objects.filter(pk=token.pk).update(revoked_at=None)
    candidate.is_active = False
    candidate.save()
    assert call("get", "api-letters", key=key).status_code == 401


def test_the_database_holds_no_usable_token(candidate: User) -> None:
    token, key = Token.objects.issue(user=candidate, name="x", scopes=["read"])
    assert key not in str(Token.objects.values().get(pk=token.pk))
    assert Token.objects.find(key) == token


def test_a_token_in_the_address_is_no_token(client: Client, candidate: User) -> None:
    _token, key = Token.objects.issue(user=candidate, name="x", scopes=["read"])
    assert client.get(reverse("api-letters"), {"token": key, "Authorization": f"Token {key}"}).status_code == 401


def test_a_token_is_the_only_identity_whatever_the_session_says(
    client: Client, candidate: User, stranger: User, letter: Letter
) -> None:
    _token, key = Token.objects.issue(user=stranger, name="x", scopes=["read"])
    client.force_login(candidate)
    headers = {"Authorization": f"Token {key}"}
    assert client.get(reverse("api-letter", args=[letter.pk]), headers=headers).status_code == 404
    assert client.get(reverse("api-letter", args=[letter.pk]), headers={"Authorization": "Token x"}).status_code == 401


def test_an_unfinished_export_has_no_file(call: Callable[..., Response], version: Version, candidate: User) -> None:
    export = Export.objects.request(version, by=candidate)
    assert call("get", "api-export", pk=export.pk).json()["state"] == "queued"
    assert call("get", "api-export-file", pk=export.pk).status_code == 404


def test_the_schema_describes_every_endpoint_without_a_complaint(capsys: pytest.CaptureFixture[str]) -> None:
    schema = SchemaGenerator().get_schema(request=None, public=True)
    assert "/api/v1/letters/{id}/draft/" in schema["paths"]
    assert capsys.readouterr().err == ""


def test_the_facts_of_a_letter_are_set_and_changed(call: Callable[..., Response], guide: Guide) -> None:
    facts = {
        "title": "Backend, Nuvola",
        "company": "Nuvola",
        "role": "Backend Developer",
        "recipient": "Spett.le Nuvola",
        "place": "Bologna",
        "dated": "2026-11-24",
        "subject": "Candidatura 12",
        "language": "it",
        "job_ad": "Cerchiamo chi scriva Python.",
    }
    made = call("post", "api-letters", facts | {"guide": "backend"}).json()
    assert {name: made[name] for name in facts} == facts
    changed = call("patch", "api-letter", {"role": "Data Engineer", "dated": None}, pk=made["id"]).json()
    assert {name: changed[name] for name in facts} == facts | {"role": "Data Engineer", "dated": None}
    for wrong in ({"dated": "ieri"}, {"job_ad": "x" * 20_001}, {"role": "x" * 121}, {"language": "fr"}):
        refused = call("patch", "api-letter", wrong, pk=made["id"])
        assert (refused.status_code, list(refused.json())) == (400, list(wrong))


def test_changing_facts_touches_no_other_column(letter: Letter, candidate: User) -> None:
    stale = Letter.objects.get(pk=letter.pk)
    letter.freeze(by=candidate)
    stale.change_facts(company="Faro")
    letter.refresh_from_db()
    assert (letter.company, letter.last_number) == ("Faro", 1)


def test_an_old_version_is_restored(call: Callable[..., Response], letter: Letter, candidate: User) -> None:
    first = letter.freeze(by=candidate)
    letter.draft.write("Un altro testo.", seen=2)
    letter.freeze(by=candidate)
    made = call("post", "api-restore", pk=letter.pk, number=1)
    assert (made.status_code, made.json()["number"], made.json()["body"]) == (201, 3, first.body)
    again = call("post", "api-restore", pk=letter.pk, number=1)
    assert (again.status_code, "versione 1" in again.json()["detail"]) == (400, True)
    assert call("post", "api-restore", pk=letter.pk, number=9).status_code == 404


def test_deleting_a_letter_puts_it_in_the_bin(call: Callable[..., Response], letter: Letter, candidate: User) -> None:
    assert call("delete", "api-letter", pk=letter.pk).status_code == 204
    assert call("get", "api-letter", pk=letter.pk).status_code == 404
    assert call("get", "api-letters").json()["results"] == []
    assert list(Letter.objects.binned_by(candidate)) == [letter]


def test_gaps_are_printed_only_on_demand(call: Callable[..., Response], letter: Letter, candidate: User) -> None:
    letter.draft.write("Gentile [Nome e cognome],", seen=2)
    letter.freeze(by=candidate)
    refused = call("post", "api-version-exports", {}, pk=letter.pk, number=1)
    assert (refused.status_code, "[Nome e cognome]" in refused.json()["detail"]) == (400, True)
    assert call("post", "api-version-exports", {"anyway": True}, pk=letter.pk, number=1).status_code == 201
    assert call("post", "api-version-exports", {"anyway": "forse"}, pk=letter.pk, number=1).status_code == 400


def test_the_name_of_a_version_is_told_to_its_owner_only(
    call: Callable[..., Response], version: Version, candidate: User, mentor: User, client: Client
) -> None:
    version.rename("pronta", by=candidate)
    assert call("get", "api-version", pk=version.letter_id, number=1).json()["name"] == "pronta"
