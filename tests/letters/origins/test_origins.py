"""Composed sentences with their facts: in the draft, frozen with a version, said differently; and unused facts."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from letters.claims.claim_check import check_draft
from letters.models import Letter
from letters.origins.origins_of_text import OriginsOfText, origins_of_text
from letters.origins.sentence_origin import SentenceOrigin
from profiles.models import Fact
from reviews.models import ReviewRequest
from tests.letters.claims.conftest import confirm
from tests.types import AsUser

RESUME: dict[str, Any] = {
    "basics": {"name": "Ada Neri", "email": "ada@example.org"},
    "work": [
        {
            "name": "Lumen",
            "position": "Sviluppatrice backend",
            "startDate": "2021-03",
            "highlights": [
                "Tempo di rilascio da 9 giorni a 2 ore con GitLab CI",
                "Sviluppate 9 API in Python con Django",
                "Coordinamento di 5 tecnici",
            ],
        }
    ],
    "languages": [{"language": "Inglese", "fluency": "C1"}],
}
JSON = {"Accept": "application/json"}


@pytest.fixture
def composed(candidate: User, guide: Guide, as_user: AsUser) -> Letter:
    confirm(RESUME, by=candidate)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Faro", company="Faro", role="Backend Developer")
    as_user(candidate).post(reverse("draft-compose", args=[letter.pk]))
    letter.draft.refresh_from_db()
    return letter


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


def origins(letter: Letter) -> OriginsOfText:
    letter.draft.refresh_from_db()
    return origins_of_text(letter.draft.origins, letter.draft.body, letter.owner)


def of_fact(letter: Letter, words: str) -> Any:
    return next(one for one in origins(letter).sentences if words in one.placed.sentence.words and one.facts)


def test_each_composed_sentence_has_its_fact(composed: Letter, client: Client) -> None:
    sentence = of_fact(composed, "9 giorni")
    assert "Tempo di rilascio da 9 giorni a 2 ore con GitLab CI" in sentence.titles
    page = client.get(composed.get_absolute_url()).content.decode()
    assert page.count('data-state="origin-fact"') == sum(bool(one.facts) for one in origins(composed).sentences)
    assert 'data-state="origin-composer"' in page


def test_a_sentence_that_is_edited_is_ones_own_and_the_others_keep_their_marks(composed: Letter) -> None:
    before = len(origins(composed).sentences)
    draft = composed.draft
    draft.write(draft.body.replace("9 giorni", "nove giorni"), seen=draft.revision)
    assert len(origins(composed).sentences) == before - 1
    draft.write(draft.body.replace("nove giorni", "9 giorni"), seen=draft.revision)  # undone
    assert len(origins(composed).sentences) == before


def test_a_version_keeps_the_origins_that_it_was_frozen_with(composed: Letter, candidate: User, client: Client) -> None:
    version = composed.freeze(by=candidate)
    draft = composed.draft
    draft.write("Tutto mio.", seen=draft.revision)
    draft.note_origins([SentenceOrigin("Altro.", "model")])
    assert {one["origin"] for one in version.origins} == {"fact", "composer"}
    assert 'data-state="origin-fact"' in client.get(version.get_absolute_url()).content.decode()
    composed.restore(version, by=candidate)
    assert of_fact(composed, "9 giorni")


def test_the_letter_to_another_company_keeps_them_too(composed: Letter, candidate: User) -> None:
    copy = composed.copy(by=candidate, title="Altra", company="Vela")
    assert len(origins(copy).sentences) == len(origins(composed).sentences)


def test_a_fact_that_was_changed_since_still_explains_its_sentence(composed: Letter, candidate: User) -> None:
    fact = of_fact(composed, "9 giorni").facts[0]
    fact.change(by=candidate, data={"text": "Tempo di rilascio da 9 giorni a 1 ora"})
    assert of_fact(composed, "9 giorni").facts[0].pk == fact.pk


def test_words_of_a_model_are_told_apart(composed: Letter, client: Client) -> None:
    draft = composed.draft
    draft.note_origins([SentenceOrigin("Lavoro con cura.", "model")])
    draft.write(f"{draft.body}\nLavoro con cura.\n", seen=draft.revision)
    assert 'data-state="origin-model"' in client.get(composed.get_absolute_url()).content.decode()


def test_a_sentence_is_said_differently_from_the_same_facts_and_keeps_its_mark(
    composed: Letter, candidate: User, client: Client
) -> None:
    one = of_fact(composed, "5 tecnici")
    url = reverse("sentence-reword", args=[composed.pk, one.placed.sentence.digest])
    answer = client.post(url, headers=JSON).json()
    assert answer["was"] == one.placed.sentence.words != answer["words"]
    assert answer["was"] in composed.draft.body  # the desk puts it in; it may have been written on
    client.post(url)  # without scripts
    again = of_fact(composed, answer["words"])
    assert [fact.pk for fact in again.facts] == [fact.pk for fact in one.facts]
    assert not check_draft(composed, composed.draft.body).flags


def test_a_sentence_that_has_changed_is_not_said_differently(composed: Letter, client: Client) -> None:
    one = of_fact(composed, "9 giorni")
    composed.draft.write("Tutto mio.", seen=composed.draft.revision)
    url = reverse("sentence-reword", args=[composed.pk, one.placed.sentence.digest])
    answer = client.post(url, headers=JSON | {"Accept-Language": "it"})
    assert (answer.status_code, answer.json()["detail"]) == (422, "Questa frase è cambiata: ora è tua.")


def test_what_the_letter_does_not_use_is_listed_and_put_in_with_one_press(composed: Letter, client: Client) -> None:
    draft = composed.draft
    sentence = of_fact(composed, "9 giorni").placed.sentence.words
    draft.write(draft.body.replace(sentence, ""), seen=draft.revision)
    url = reverse("unused", args=[composed.pk])
    page = client.get(url, headers={"HX-Request": "true"})
    entry = next(one for one in page.context["unused"].entries if "9 giorni" in one.words)
    assert entry.points > 0
    answer = client.post(url, {"sentence": entry.sentence.digest}, headers=JSON).json()
    assert (answer["was"], answer["words"]) == ("", entry.sentence.words)
    client.post(url, {"sentence": entry.sentence.digest})
    assert of_fact(composed, "9 giorni").placed.sentence.words == entry.sentence.words
    left = client.get(url, headers={"HX-Request": "true"}).context["unused"].entries
    assert not [one for one in left if "9 giorni" in one.words]


def test_a_mentor_sees_no_origin_and_no_fact(composed: Letter, candidate: User, mentor: User, as_user: AsUser) -> None:
    request = ReviewRequest.objects.ask(composed.freeze(by=candidate), mentor=mentor, by=candidate)
    page = as_user(mentor).get(request.get_absolute_url()).content.decode()
    assert "origin-" not in page
    assert "Tempo di rilascio da 9 giorni a 2 ore con GitLab CI" not in page


def test_the_desk_takes_the_same_queries_with_few_sentences_and_with_many(
    composed: Letter,
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(26) as few:
        client.get(composed.get_absolute_url())
    fact = Fact.objects.live().first()
    sentences = [f"Frase numero {number}." for number in range(30)]
    draft = composed.draft
    draft.note_origins(SentenceOrigin(words, "fact", (str(fact.pk),)) for words in sentences)
    draft.write(f"{draft.body}\n{' '.join(sentences)}", seen=draft.revision)
    with django_assert_num_queries(len(few)):
        client.get(composed.get_absolute_url())
