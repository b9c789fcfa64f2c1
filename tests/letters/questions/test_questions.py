"""The questions that would help a letter most: each with its gain, skippable; an answer becomes a confirmed fact."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from checklist.compose import Question
from guides.models import Guide
from letters.models import Letter
from letters.questions.forms import QuestionsForm
from letters.questions.questions import Questions
from profiles.models import Fact
from tests.letters.claims.conftest import confirm
from tests.letters.origins.test_origins import RESUME
from tests.types import AsUser, Response


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


@pytest.fixture
def composed(candidate: User, guide: Guide, client: Client) -> Letter:
    confirm(RESUME, by=candidate)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Faro", company="Faro", role="Backend Developer")
    answer = client.post(reverse("draft-compose", args=[letter.pk]))
    assert answer["Location"] == reverse("questions", args=[letter.pk])
    letter.draft.refresh_from_db()
    return letter


def page_of(client: Client, letter: Letter) -> Response:
    return client.get(reverse("questions", args=[letter.pk]), headers={"accept-language": "it"})


def answer(client: Client, letter: Letter, number: int, words: str) -> Response:
    form = page_of(client, letter).context["form"]
    sent: dict[str, Any] = {name: field.initial or "" for name, field in form.fields.items()}
    return client.post(reverse("questions", args=[letter.pk]), sent | {f"answer_{number}": words})


def test_at_most_three_questions_say_their_gain_the_greatest_first(composed: Letter, client: Client) -> None:
    page = page_of(client, composed)
    gains = [question.gain for question in page.context["form"].questions]
    assert 1 <= len(gains) <= 3
    assert gains == sorted(gains, reverse=True)
    assert f"+{gains[0]:.0f}" in page.content.decode()
    assert "Salta le domande" in page.content.decode()


def test_the_focus_is_in_the_first_answer(composed: Letter, client: Client) -> None:
    page = client.get(reverse("questions", args=[composed.pk])).text
    assert page.count("autofocus") == 1
    assert "autofocus" in page.split('name="answer_0"')[1].split(">")[0]


def test_no_question_is_asked_whose_answer_is_no_fact(composed: Letter, client: Client) -> None:
    keys = {question.key for question in page_of(client, composed).context["form"].questions}
    assert not keys & {"greeting", "signature", "company-fit", "portfolio"}


def test_an_answer_becomes_a_fact_and_the_letter_says_it(composed: Letter, candidate: User, client: Client) -> None:
    back = answer(client, composed, 0, "Ridotto il costo del database da 900 a 400 euro al mese")
    assert back["Location"] == composed.get_absolute_url()
    fact = Fact.objects.visible_to(candidate).get(data__text="Ridotto il costo del database da 900 a 400 euro al mese")
    job = Fact.objects.visible_to(candidate).get(kind="work")
    assert (fact.state, fact.kind, fact.of) == ("confirmed", "highlight", job.key)
    composed.draft.refresh_from_db()
    assert "da 900 a 400 euro" in composed.draft.body


def test_a_text_that_was_changed_stays_and_the_fact_waits_beside_it(composed: Letter, client: Client) -> None:
    composed.draft.write("Tutto mio.", seen=composed.draft.revision)
    page = client.post(reverse("questions", args=[composed.pk]), {"answer_0": "Ridotto i costi da 900 a 400 euro"})
    composed.draft.refresh_from_db()
    assert composed.draft.body == "Tutto mio."
    unused = client.get(reverse("unused", args=[composed.pk])).content.decode()
    assert page.status_code == 302
    assert "900 a 400" in unused


def test_skipping_changes_nothing(composed: Letter, client: Client) -> None:
    before = Fact.objects.count()
    client.post(reverse("questions", args=[composed.pk]), {})
    assert Fact.objects.count() == before


def test_without_a_confirmed_fact_there_is_no_question(letter: Letter, client: Client) -> None:
    assert page_of(client, letter)["Location"] == letter.get_absolute_url()


def test_the_desk_has_no_messages_that_ask(composed: Letter, client: Client) -> None:
    asked = [question.text for question in page_of(client, composed).context["form"].questions]
    page = client.get(composed.get_absolute_url()).content.decode()
    assert not [text for text in asked if text in page]


def test_nobody_elses_letter_is_asked_about(composed: Letter, mentor: User, as_user: AsUser) -> None:
    assert as_user(mentor).get(reverse("questions", args=[composed.pk])).status_code == 404


def next_letter(before: Letter, client: Client) -> Letter:
    """Another letter of the same person, composed."""
    letter = Letter.objects.start(by=before.owner, guide=before.guide, title="Due", company="Eco", role=before.role)
    client.post(reverse("draft-compose", args=[letter.pk]))
    letter.draft.refresh_from_db()
    return letter


def test_what_was_answered_is_not_asked_again_for_this_letter_or_the_next(composed: Letter, client: Client) -> None:
    first = page_of(client, composed).context["form"].questions[0]
    answer(client, composed, 0, "lo racconto io in due parole")
    letter = next_letter(composed, client)
    for one in (composed, letter):
        page = page_of(client, one)
        asked = page.context["form"].questions if page.status_code == 200 else []
        assert first.key not in {question.key for question in asked}
    assert "o racconto io in due parole." in letter.draft.body


def test_an_answer_that_there_is_nothing_to_tell_is_kept_and_told_nowhere(
    composed: Letter, candidate: User, client: Client
) -> None:
    first = page_of(client, composed).context["form"].questions[0]
    answer(client, composed, 0, "no, mai")
    composed.draft.refresh_from_db()
    assert "mai" not in composed.draft.body
    assert Fact.objects.visible_to(candidate).get(question=first.key).state == "retired"
    page = page_of(client, composed)
    assert first.text not in page.content.decode()


def test_a_line_told_in_a_sentence_of_ones_own_is_changed_and_told_as_it_stands(
    composed: Letter, candidate: User, client: Client
) -> None:
    job = Fact.objects.visible_to(candidate).get(kind="work")
    line = Fact.objects.add(by=candidate, kind="highlight", of=job.key,
                            data={"text": "Latenza API cache Redis 900 ms 200 ms"})  # fmt: skip
    asked = Questions(composed, by=candidate)
    asked.asked = [
        Question("untold", "Come?", 5.0, next(at for at, row in asked.by_pointer.items() if row.pk == line.pk))
    ]
    form = QuestionsForm({"answer_0": "con una cache redis la latenza è scesa da 900 a 200 ms"}, questions=asked.asked,
                         by_pointer=asked.by_pointer)  # fmt: skip
    assert form.is_valid()
    asked.answer(form)
    (after,) = Fact.objects.visible_to(candidate).live().filter(key=line.key)
    assert (after.question, after.supersedes_id) == ("untold", line.pk)
    letter = next_letter(composed, client)
    assert "Con una cache Redis la latenza è scesa da 900 a 200 ms." in letter.draft.body


def test_an_example_says_what_an_answer_could_look_like(composed: Letter, client: Client) -> None:
    page = page_of(client, composed)
    for question in page.context["form"].questions:
        assert question.example in page.content.decode()
    assert 'aria-describedby="id_answer_0_helptext"' in page.content.decode()


def test_the_question_and_what_it_retells_stand_beside_the_facts_of_the_document(candidate: User) -> None:
    job = Fact.objects.add(by=candidate, kind="work", data={"name": "Faro", "position": "Cuoca"})
    line = Fact.objects.add(by=candidate, kind="highlight", of=job.key, data={"text": "Cuoceva"})
    more: dict[str, Any] = {"question": "untold", "retells": line.key}
    Fact.objects.add(by=candidate, kind="highlight", of=job.key, data={"text": "I cook."}, **more)
    document, _ = Fact.objects.visible_to(candidate).as_resume()
    beside = {"state": "confirmed", "question": "untold", "retells": "/work/0/highlights/0"}
    assert document["meta"]["bozza"]["facts"]["/work/0/highlights/1"] == beside
    Fact.objects.visible_to(candidate).delete()
    Fact.objects.replace(document, by=candidate)
    assert (
        Fact.objects.visible_to(candidate).as_resume()[0]["meta"]["bozza"]["facts"]
        == document["meta"]["bozza"]["facts"]
    )
