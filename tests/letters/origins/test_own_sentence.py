"""A line that the composer cannot tell is told in a sentence of the person's, which becomes the fact's words."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from checklist.compose.bilingual.language import is_own_sentence
from guides.models import Guide
from letters.claims.claim_check import check_draft
from letters.models import Letter
from profiles.models import Fact
from tests.letters.claims.conftest import confirm
from tests.letters.origins.test_origins import JSON, of_fact
from tests.types import AsUser

LINE, ABROAD = "Vetrina bottega rotazione quindicinale", "Baked rye and spelt every night"
RESUME: dict[str, Any] = {
    "basics": {"name": "Ada Neri", "email": "ada@example.org"},
    "work": [
        {
            "name": "Forno Olmo",
            "position": "Fornaia",
            "startDate": "2021-03",
            "highlights": ["Coordinamento di 3 apprendisti", LINE, ABROAD],
        }
    ],
}
SENTENCE = "Ogni quindici giorni cambio la vetrina della bottega"


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


@pytest.fixture
def composed(candidate: User, guide: Guide, client: Client) -> Letter:
    confirm(RESUME, by=candidate)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Faro", company="Faro", role="Fornaia")
    client.post(reverse("draft-compose", args=[letter.pk]))
    letter.draft.refresh_from_db()
    return letter


def entry_of(client: Client, letter: Letter, line: str) -> Any:
    page = client.get(reverse("unused", args=[letter.pk]), headers={"HX-Request": "true"})
    return next((one for one in page.context["unused"].entries if one.words == line), None)


def write(client: Client, letter: Letter, fact: object, words: str, **headers: str) -> Any:
    return client.post(
        reverse("sentence-write", args=[letter.pk]), {"fact": str(fact), "words": words}, headers=headers
    )


def test_a_line_that_is_left_out_has_a_field_with_its_words(composed: Letter, client: Client) -> None:
    assert LINE not in composed.draft.body
    assert "vetrina" not in composed.draft.body.lower()
    page = client.get(reverse("unused", args=[composed.pk]), headers={"accept-language": "it"}).content.decode()
    assert "Da queste parole Bozza non ricava una frase sicuramente corretta." in page
    assert "Le tue parole per dirlo sono nell’altra lingua." in page
    assert page.count("<textarea") == 2


def test_the_sentence_stands_in_the_letter_and_becomes_the_words_of_the_fact(
    composed: Letter, client: Client, candidate: User
) -> None:
    before = entry_of(client, composed, LINE).fact
    answer = write(client, composed, before.pk, f"  {SENTENCE.lower()}\n", **JSON).json()
    assert answer == {"was": "", "words": f"{SENTENCE}."}
    (after,) = Fact.objects.visible_to(candidate).live().filter(key=before.key)
    assert after.data == {"text": f"{SENTENCE}."}
    assert (after.supersedes_id, after.quote, after.of) == (before.pk, before.quote, before.of)
    before.refresh_from_db()
    assert (before.state, before.data["text"]) == ("retired", LINE)


def test_without_scripts_the_sentence_is_written_into_the_draft_and_borne_out(composed: Letter, client: Client) -> None:
    answer = write(client, composed, entry_of(client, composed, LINE).fact.pk, SENTENCE)
    assert answer["Location"] == composed.get_absolute_url()
    (fact,) = of_fact(composed, SENTENCE).facts
    assert fact.data["text"] == f"{SENTENCE}."
    assert not check_draft(composed, composed.draft.body).flags
    assert entry_of(client, composed, f"{SENTENCE}.") is None  # it is used


def test_the_next_letter_tells_it_in_these_words(composed: Letter, client: Client, candidate: User) -> None:
    write(client, composed, entry_of(client, composed, LINE).fact.pk, SENTENCE)
    letter = Letter.objects.start(by=candidate, guide=composed.guide, title="Due", company="Faro", role="Fornaia")
    client.post(reverse("draft-compose", args=[letter.pk]))
    letter.draft.refresh_from_db()
    assert "ogni quindici giorni cambio la vetrina della bottega" in letter.draft.body.lower()


def test_a_line_in_the_other_language_keeps_its_words(composed: Letter, client: Client, candidate: User) -> None:
    fact = entry_of(client, composed, ABROAD).fact
    write(client, composed, fact.pk, "Ogni notte inforno pane di segale e di farro.")
    told = Fact.objects.visible_to(candidate).live().filter(of=fact.of).values_list("data__text", flat=True)
    assert {ABROAD, "Ogni notte inforno pane di segale e di farro."} <= set(told)


@pytest.mark.parametrize("words", ["", "  \n ", "x" * 2_001])
def test_what_is_no_sentence_is_refused_and_not_lost(composed: Letter, client: Client, words: str) -> None:
    fact = entry_of(client, composed, LINE).fact
    answer = write(client, composed, fact.pk, words)
    assert answer.status_code == 422
    assert answer.context["written"].data["words"] == words
    assert write(client, composed, fact.pk, words, **JSON).status_code == 422
    fact.refresh_from_db()
    assert fact.state == "confirmed"


def test_a_fact_that_was_changed_meanwhile_is_not_written_over(
    composed: Letter, client: Client, candidate: User
) -> None:
    fact = entry_of(client, composed, LINE).fact
    changed = fact.change(by=candidate, data={"text": "Vetrina pane segale forma rotonda"})
    answer = write(client, composed, fact.pk, SENTENCE)
    assert answer.status_code == 422
    assert SENTENCE in answer.content.decode()
    changed.refresh_from_db()
    assert changed.state == "confirmed"


def test_nobody_writes_into_a_fact_of_another(composed: Letter, client: Client, stranger: User) -> None:
    confirm(RESUME, by=stranger)
    theirs = Fact.objects.visible_to(stranger).live().get(data__text=LINE)
    assert write(client, composed, theirs.pk, SENTENCE).status_code == 422
    assert write(client, composed, uuid4(), SENTENCE).status_code == 422
    assert write(client, composed, "1", SENTENCE).status_code == 422
    theirs.refresh_from_db()
    assert theirs.state == "confirmed"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Gestisco il banco dei formaggi.", "it", True),
        ("Dal 2019 ho seguito la bottega.", "it", True),
        ("Controllo la cottura del pane.", "it", True),
        ("Controllo cottura del pane.", "it", False),
        ("Gestione del banco.", "it", False),
        ("Gestisco il banco dei formaggi", "it", False),
        ("Every night I bake rye.", "en", True),
        ("Baked rye every night.", "en", False),
    ],
)
def test_a_sentence_in_the_first_person_is_known(text: str, language: str, expected: bool) -> None:
    assert is_own_sentence(text, language) is expected
