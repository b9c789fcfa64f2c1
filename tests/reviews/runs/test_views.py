"""The points of a draft while it is written."""

import gzip
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.document.yaml_format import Document
from guides.models import Guide
from letters.models import Draft, Letter
from profiles.models import Fact
from reviews.runs.report_items import most_of
from reviews.templatetags.finding_items import A_LETTER, _rendered
from tests.conftest import LETTER
from tests.types import AsUser, Response

JSON = {"Accept": "application/json"}
OF_A_REQUEST = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]*')


@pytest.fixture
def ask(candidate: User, letter: Letter, as_user: AsUser) -> Callable[..., Response]:
    client = as_user(candidate)

    def post(body: str, revision: int = 2, **more: Any) -> Response:
        data = {"body": body, "revision": revision, **more}
        return client.post(reverse("draft-points", args=[letter.pk]), data, headers=JSON)

    return post


def test_an_answer_carries_the_revision_it_was_made_for_and_the_text_as_kept(
    ask: Callable[..., Response], letter: Letter
) -> None:
    told = ask(f"perche\u0301\r\n{LETTER}").json()
    draft = Draft.objects.get(pk=letter.pk)
    assert (told["revision"], told["body"]) == (3, f"perché\n{LETTER}") == (draft.revision, draft.body)


def test_a_text_that_is_kept_as_it_was_sent_is_not_sent_back(ask: Callable[..., Response], letter: Letter) -> None:
    assert "body" not in ask(LETTER.replace("\n", "\r\n")).json()
    assert Draft.objects.get(pk=letter.pk).body == LETTER


def test_a_pause_at_the_desk_sends_at_most_seven_kilobytes(candidate: User, letter: Letter, as_user: AsUser) -> None:
    example = letter.guide.rubric.document["examples"][-1]["body"]["it"]
    headers = {"accept": "application/json", "accept-encoding": "gzip"}
    path = reverse("draft-points", args=[letter.pk])

    def pause() -> Response:
        sent = {"body": example, "revision": Draft.objects.get(pk=letter.pk).revision}
        answer = as_user(candidate).post(path, sent, headers=headers)
        assert answer.headers["Content-Encoding"] == "gzip"
        return answer

    assert 2_000 < len(pause().content) < 7_000
    job = {"name": "Ordinea", "position": "Backend developer", "startDate": "2022-01"}
    work = Fact.objects.add(by=candidate, kind="work", data=job)
    for name in ("Python", "PostgreSQL", "Redis", "Kafka", "Terraform", "pytest", "FastAPI", "Prometheus"):
        Fact.objects.add(by=candidate, kind="skills", data={"name": name})
    for deed in ("Ho portato la latenza da 800 a 120 ms", "Ho diviso il monolite in 6 microservizi"):
        Fact.objects.add(by=candidate, kind="highlight", of=work.key, share="did", data={"text": deed})
    example += "\n\nDi lavoro ho usato anche Ansible, Elixir, Grafana, Cassandra, Scala, MongoDB, Spark e Jenkins."
    told = gzip.decompress(pause().content)
    assert told.decode().count('id=\\"flag-') >= 12
    assert len(gzip.compress(told, 6)) < 7 * 1024, "without the padding against BREACH"


def test_passages_are_told_in_code_points_of_that_text(ask: Callable[..., Response], letter: Letter) -> None:
    body = f"🎉 perche\u0301 {LETTER}"
    told = ask(body).json()
    kept = told["body"]
    spans = [span for item in letter.guide.rubric.run_checklist(kept)["criteria"] for span in item["evidence"]]
    inside = [span for span in spans if not most_of(kept, span["start"], span["end"])]
    assert len(inside) > 5
    for span in inside:
        assert kept[span["start"] : span["end"]] == span["quote"]
        assert f'data-start="{span["start"]}" data-end="{span["end"]}"' in told["points"]


def test_findings_that_only_moved_are_not_rendered_again_and_stand_where_they_are(ask: Callable[..., Response]) -> None:
    def points(body: str, revision: int) -> str:
        return OF_A_REQUEST.sub("", ask(body, revision=revision).json()["points"])

    ask(LETTER)
    before = _rendered.cache_info().misses
    moved = points(LETTER.replace("\n\n", "\n\n\n", 1), 3)
    assert _rendered.cache_info().misses == before
    _rendered.cache_clear()
    assert points(LETTER.replace("\n\n", "\n\n\n", 1), 4) == moved


def test_letters_of_which_the_same_is_said_share_what_is_rendered_and_keep_their_addresses(
    ask: Callable[..., Response], letter: Letter, as_user: AsUser
) -> None:
    mine = ask(LETTER).json()["points"]
    before = _rendered.cache_info().misses
    other = Letter.objects.start(by=letter.owner, guide=letter.guide, title=letter.title, company=letter.company)
    data = {"body": LETTER, "revision": 1}
    sent = as_user(letter.owner).post(reverse("draft-points", args=[other.pk]), data, headers=JSON)
    theirs = sent.json()["points"]
    assert _rendered.cache_info().misses == before
    assert str(letter.pk) in mine and str(other.pk) in theirs
    assert str(letter.pk) not in theirs and str(other.pk) not in mine
    assert str(A_LETTER) not in mine + theirs


def test_what_rests_on_the_whole_text_marks_nothing(ask: Callable[..., Response], letter: Letter) -> None:
    body = letter.guide.rubric.document["examples"][-1]["body"]["it"]
    length = ask(body).json()["points"].split('data-key="length"')[1].split("</ul>")[0]
    assert 'data-quote=""' in length, "it was as long as the text, and marked nothing"
    assert "data-start" not in length


def test_a_stale_question_gets_both_texts_and_what_they_are_together(ask: Callable[..., Response]) -> None:
    base = "Uno.\n\nDue.\n\nTre."
    ask(base)
    ask("Uno di qua.\n\nDue.\n\nTre.", revision=3)
    answer = ask("Uno.\n\nDue.\n\nTre di là.", revision=3, base=base)
    assert answer.status_code == 409
    assert answer.json()["merged"] == "Uno di qua.\n\nDue.\n\nTre di là."
    assert Draft.objects.get().body == "Uno di qua.\n\nDue.\n\nTre."


def test_the_page_of_the_desk_has_the_points_of_the_draft_already(
    candidate: User, letter: Letter, as_user: AsUser
) -> None:
    page = as_user(candidate).get(letter.get_absolute_url()).content.decode()
    assert 'data-key="greeting"' in page
    assert 'class="ring"' in page


def test_an_unpublished_guide_has_no_points_and_a_sentence(
    candidate: User, backend_document: Document, as_user: AsUser
) -> None:
    guide = Guide.objects.create(slug="backend", draft=backend_document)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Prova")
    assert "pubblicata" in as_user(candidate).get(letter.get_absolute_url()).content.decode()


def test_a_question_costs_the_same_queries_whatever_was_written_before(
    ask: Callable[..., Response],
    letter: Letter,
    candidate: User,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(15) as first:  # of these, two read the edition, once in each process
        ask(LETTER * 5)
    for number in range(20):
        letter.draft.refresh_from_db()
        letter.draft.write(f"{LETTER}{number}", seen=letter.draft.revision)
        letter.freeze(by=candidate)
    letter.draft.refresh_from_db()
    with django_assert_max_num_queries(min(len(first), 13)):
        assert ask(LETTER * 5, revision=letter.draft.revision).status_code == 200
