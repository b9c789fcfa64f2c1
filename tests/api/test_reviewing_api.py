"""A program of somebody else's takes a letter from the candidate's question to the mentor's answer, over the API."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.models import Token, User
from letters.models import Letter, Version
from reviews.models import ChecklistRun
from tests.types import Response

API = "/api/v1/"


class Program:
    """Speaks JSON with a token, and knows nothing but the API."""

    def __init__(self, user: User, *scopes: str) -> None:
        _token, key = Token.objects.issue(user=user, name="programma", scopes=list(scopes))
        self.headers = {"Authorization": f"Token {key}"}
        self.client = Client()

    def __call__(self, method: str, path: str, **data: Any) -> Response:
        content = {"data": data, "content_type": "application/json"} if method != "get" else {}
        return getattr(self.client, method)(API + path, headers=self.headers, **content)  # type: ignore[no-any-return]


def test_a_review_from_the_question_to_the_answer(
    letter: Letter, version: Version, candidate: User, mentor: User
) -> None:
    writer, reader = Program(candidate, "write"), Program(mentor, "read", "review")
    asked = writer("post", f"letters/{letter.pk}/requests/", note="È chiaro?", may_go_to_pool=True)
    assert asked.status_code == 201
    key = asked.json()["id"]
    ChecklistRun.run(version.checklist_runs.get().pk)

    (waiting,) = reader("get", "queue/").json()["results"]
    assert (waiting["id"], waiting["guide"], waiting["words"] > 50) == (key, "backend", True)
    assert "È chiaro?" not in str(waiting)
    assert reader("get", f"requests/{key}/").status_code == 404, "in the pool it shows no more than the queue"
    assert reader("post", f"requests/{key}/claim/").json()["state"] == "in_review"
    assert [one["note"] for one in reader("get", "reviews/").json()] == ["È chiaro?"]

    text = reader("get", f"letters/{letter.pk}/versions/1/").json()["body"]
    assert reader("put", f"requests/{key}/review/", summary="Aggiungi i numeri.").json()["notes"] == ""
    start = text.index("PostgreSQL")
    thread = reader("post", f"requests/{key}/threads/", quote="PostgreSQL", start=start, text="Quanti dati?")
    assert thread.status_code == 201
    twice = reader("post", f"requests/{key}/threads/", quote="non c’è", text="Dove?")
    assert twice.status_code == 400
    judged = reader("post", f"requests/{key}/judgements/", item="truthful", verdict="met")
    assert (judged.status_code, judged.json()["item"]) == (201, "truthful")
    threads = f"letters/{letter.pk}/versions/1/threads/"
    assert writer("get", threads).json()["results"] == [], "private until it is published"

    done = reader("post", f"requests/{key}/review/publication/", verdict="changes_requested", summary="Bene così.")
    assert (done.json()["state"], done.json()["turn"]) == ("changes_requested", "candidate")
    assert [one["quote"] for one in writer("get", threads).json()["results"]] == ["PostgreSQL"]
    notices = writer("get", "notices/").json()["results"]
    assert "changes_suggested" in {one["event"] for one in notices}
    assert writer("post", "notices/read/").status_code == 204
    assert all(one["read_at"] for one in writer("get", "notices/").json()["results"])
    assert writer("get", "programmes/").json()["results"] == []
    assert writer("post", f"requests/{key}/withdrawal/").json()["ended_at"]


def test_declining_over_the_api(letter: Letter, version: Version, candidate: User, mentor: User) -> None:
    writer, reader = Program(candidate, "write"), Program(mentor, "review")
    key = writer("post", f"letters/{letter.pk}/requests/", mentor=str(mentor.pk)).json()["id"]
    assert reader("post", f"requests/{key}/declining/", reason="away").status_code == 400
    assert reader("post", f"requests/{key}/declining/", reason="no_time", words="Mi spiace.").status_code == 204
    assert writer("get", f"requests/{key}/").json()["state"] == "declined"
    assert reader("post", f"requests/{key}/claim/").status_code == 404


@pytest.mark.parametrize("scope", ["read", "write"])
def test_a_token_for_ones_own_letters_does_not_review_those_of_others(
    scope: str, version: Version, candidate: User, mentor: User, person: Callable[..., User]
) -> None:
    writer, reader = Program(candidate, "write"), Program(mentor, scope)
    key = writer("post", f"letters/{version.letter_id}/requests/", mentor=str(mentor.pk)).json()["id"]
    for method, path in (
        *(("get", "queue/"), ("get", "reviews/"), ("post", f"requests/{key}/claim/")),
        *(("put", f"requests/{key}/review/"), ("post", f"requests/{key}/review/publication/")),
    ):
        assert reader(method, path).status_code == 403
    stranger = Program(person("Lina Sole", role="mentor"), "review")
    assert stranger("post", f"requests/{key}/claim/").status_code == 404
    assert Program(mentor, "review")("get", "letters/").status_code == 403


@pytest.mark.parametrize("chosen", [{"mentor": "00000000-0000-0000-0000-000000000000"}, {"mentor": "x"}])
def test_asking_nobody_is_refused_in_a_sentence(
    chosen: dict[str, str], letter: Letter, version: Version, candidate: User
) -> None:
    refused = Program(candidate, "write")("post", f"letters/{letter.pk}/requests/", **chosen)
    assert refused.status_code == 400
