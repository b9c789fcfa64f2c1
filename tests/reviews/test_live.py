"""The points of a draft while it is written."""

import time

import pytest
from django.urls import reverse

from letters.models import Draft
from tests.conftest import LETTER

JSON = {"Accept": "application/json"}


@pytest.fixture
def ask(candidate, letter, as_user):
    client = as_user(candidate)

    def post(body: str, revision: int = 2, **more):
        data = {"body": body, "revision": revision, **more}
        return client.post(reverse("draft-points", args=[letter.pk]), data, headers=JSON)

    return post


def test_an_answer_carries_the_revision_it_was_made_for_and_the_text_as_kept(ask, letter):
    told = ask(f"perche\u0301\r\n{LETTER}").json()
    draft = Draft.objects.get(pk=letter.pk)
    assert (told["revision"], told["body"]) == (3, f"perché\n{LETTER}") == (draft.revision, draft.body)


def test_passages_are_told_in_code_points_of_that_text(ask):
    body = f"🎉 {LETTER}"
    html = ask(body).json()["points"]
    start = body.index("Gentile Laura Sarti,")
    assert f'data-start="{start}" data-end="{start + len("Gentile Laura Sarti,")}"' in html


def test_what_rests_on_the_whole_text_marks_nothing(ask, letter):
    html = ask(LETTER).json()["points"]
    assert f'data-end="{len(LETTER.rstrip())}"' not in html.split('data-key="length"')[1].split("</details>")[0]


def test_a_stale_question_gets_both_texts_and_what_they_are_together(ask):
    base = "Uno.\n\nDue.\n\nTre."
    ask(base)
    ask("Uno di qua.\n\nDue.\n\nTre.", revision=3)
    answer = ask("Uno.\n\nDue.\n\nTre di là.", revision=3, base=base)
    assert answer.status_code == 409
    assert answer.json()["merged"] == "Uno di qua.\n\nDue.\n\nTre di là."
    assert Draft.objects.get().body == "Uno di qua.\n\nDue.\n\nTre."


def test_the_page_of_the_desk_has_the_points_of_the_draft_already(candidate, letter, as_user):
    page = as_user(candidate).get(letter.get_absolute_url()).content.decode()
    assert 'data-key="greeting"' in page
    assert 'class="ring"' in page


def test_an_unpublished_guide_has_no_points_and_a_sentence(ask, letter):
    letter.guide.rubrics.model.objects.filter(guide=letter.guide)._raw_delete(using="default")
    assert "pubblicata" in ask("Testo").json()["points"]


def test_a_question_costs_the_same_queries_whatever_was_written_before(
    ask, letter, candidate, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(10) as first:
        ask(LETTER)
    for number in range(20):
        letter.draft.refresh_from_db()
        letter.draft.write(f"{LETTER}{number}", seen=letter.draft.revision)
        letter.freeze(by=candidate)
    letter.draft.refresh_from_db()
    with django_assert_num_queries(len(first)):
        assert ask(LETTER * 5, revision=letter.draft.revision).status_code == 200


def test_an_answer_takes_the_engines_time_and_little_more(ask, letter):
    rubric = letter.guide.rubric
    for revision in (2, 3):
        ask(LETTER, revision=revision)

    def quickest(do) -> float:
        times = []
        for number in range(12):
            begun = time.perf_counter()
            do(number)
            times.append(time.perf_counter() - begun)
        return min(times)

    engine = quickest(lambda number: rubric.judge(LETTER))
    answer = quickest(lambda number: ask(LETTER, revision=4 + number))
    print(f"engine {engine * 1000:.1f} ms, answer {answer * 1000:.1f} ms")
    assert answer < engine + 0.015
