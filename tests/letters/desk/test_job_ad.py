"""The job ad beside the letter: shown, named, missing, and what other letters of the same person say."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.desk.job_ad import AdComparison
from letters.models import Letter
from profiles.models import Fact
from tests.types import AsUser, Response

AD = """Backend Developer

Requisiti
- Almeno 5 anni di esperienza
- Python o Go
- PostgreSQL, Kafka
- Ottima conoscenza dell’inglese

Gradito
- Terraform
"""


@pytest.fixture
def answered(letter: Letter) -> Letter:
    letter.change_facts(job_ad=AD)
    return letter


@pytest.fixture
def shown(answered: Letter, candidate: User, as_user: AsUser) -> Callable[..., Response]:
    client = as_user(candidate)
    return lambda **headers: client.get(reverse("letter-ad", args=[answered.pk]), headers=headers)


def states(letter: Letter) -> dict[str, str]:
    answers = AdComparison(letter)
    return {item.name: item.state for item in [*answers.required, *answers.more, *answers.nice]}


def test_each_thing_asked_for_has_its_answer(answered: Letter) -> None:
    found = states(answered)
    assert (found["Python"], found["PostgreSQL"], found["Kafka"], found["Terraform"]) == (
        "covered",
        "covered",
        "missing",
        "missing",
    )


def test_of_alternatives_one_is_enough(answered: Letter) -> None:
    answers = AdComparison(answered)
    assert (answers.covered, answers.asked) == (2, 3)  # Python or Go, PostgreSQL, Kafka
    assert {item.name: item.alternatives for item in answers.required}["Python"] == ("Go",)
    assert "Go" not in {item.name for item in answers.required}  # asks for nothing more
    answered.draft.write("Gentile Anna, conosco Docker.", seen=answered.draft.revision)
    answered.draft.refresh_from_db()
    assert {"Python", "Go"} <= {item.name for item in AdComparison(answered).required}


def test_what_another_letter_says_is_shown_with_its_words_and_leads_there(
    answered: Letter, candidate: User, guide: Guide, shown: Callable[..., Response]
) -> None:
    other = Letter.objects.start(by=candidate, guide=guide, title="Altra candidatura")
    other.draft.write("Ho gestito code Kafka con 3 milioni di eventi al giorno.", seen=1)
    page = shown().text
    assert "Altra candidatura" in page
    assert "3 milioni di eventi" in page
    assert other.get_absolute_url() in page


def test_what_the_facts_have_and_the_letter_lacks_is_shown_in_their_words(
    answered: Letter, candidate: User, stranger: User, shown: Callable[..., Response]
) -> None:
    work = {"name": "Lumen", "position": "Sviluppatrice", "highlights": ["Ho introdotto Kafka per gli ordini", "Altro"]}
    states = {"/work/0": {"state": "confirmed"}, "/work/0/highlights/0": {"state": "confirmed"},
              "/skills/0": {"state": "proposed"}}  # fmt: skip
    resume = {"work": [work], "skills": [{"name": "Terraform"}], "meta": {"bozza": {"facts": states}}}
    Fact.objects.replace(resume, by=stranger)
    assert "Ho introdotto Kafka" not in shown().text
    Fact.objects.replace(resume, by=candidate)
    page = shown().text
    assert "«Ho introdotto Kafka per gli ordini»" in page
    assert reverse("unused", args=[answered.pk]) in page
    answers = AdComparison(answered)
    assert {item.name: item.facts for item in [*answers.required, *answers.nice] if item.facts} == {
        "Kafka": ["Ho introdotto Kafka per gli ordini"]
    }  # what the letter shows needs no fact, and what is only proposed is none


def test_letters_of_others_are_never_looked_into(answered: Letter, stranger: User, guide: Guide) -> None:
    other = Letter.objects.start(by=stranger, guide=guide, title="Di un altro")
    other.draft.write("Ho gestito code Kafka con 3 milioni di eventi al giorno.", seen=1)
    assert all(not item.elsewhere for item in AdComparison(answered).required)


def test_a_letter_in_the_bin_is_not_looked_into(answered: Letter, candidate: User, guide: Guide) -> None:
    other = Letter.objects.start(by=candidate, guide=guide, title="Buttata")
    other.draft.write("Ho gestito code Kafka con 3 milioni di eventi al giorno.", seen=1)
    other.bin(by=candidate)
    assert all(not item.elsewhere for item in AdComparison(answered).required)


def test_the_page_never_tells_to_claim(shown: Callable[..., Response]) -> None:
    page = shown().text
    assert "Scrivi solo ciò che hai fatto davvero" in page
    assert "Non in questa lettera" in page


def test_without_an_ad_the_page_offers_to_paste_one(letter: Letter, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    path = reverse("letter-ad", args=[letter.pk])
    assert "Incolla l’annuncio" in client.get(path).text
    assert client.post(path, {"job_ad": AD}, follow=True).status_code == 200
    letter.refresh_from_db()
    assert letter.job_ad.replace("\r\n", "\n").strip() == AD.strip()
    assert "Kafka" in client.get(path).text


def test_an_ad_that_is_too_long_is_refused_and_comes_back(letter: Letter, candidate: User, as_user: AsUser) -> None:
    answer = as_user(candidate).post(reverse("letter-ad", args=[letter.pk]), {"job_ad": "parola " * 3000})
    assert answer.status_code == 422
    assert answer.text.count("parola") > 2900


def test_the_desk_gets_the_fragment_alone(shown: Callable[..., Response]) -> None:
    assert shown(**{"HX-Request": "true"}).text.lstrip().startswith('<div id="ad"')


def test_the_queries_are_the_same_with_many_letters(
    answered: Letter, candidate: User, guide: Guide, shown: Callable[..., Response]
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as found:
            shown()
        return len(found)

    shown()
    before = count()
    for number in range(15):
        Letter.objects.start(by=candidate, guide=guide, title=f"Lettera {number}", body="Uso Kafka.")
    assert count() == before
