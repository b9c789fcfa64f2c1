"""Facts from one's own letters: what they say of their writer is proposed, with its sentence, and nothing is taken."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from checklist.facts import read
from guides.models import Guide
from letters.letter_facts.reading import LetterReading
from letters.models import Letter
from profiles.models import Fact
from tests.types import AsUser

ITALIAN = """Gentile Laura Sarti,

ho letto che Nuvola Pagamenti porta gli incassi da 200 a 2.000 clienti, e mi piacerebbe lavorare con Kafka.

Scrivo Python da 6 anni. Al Faro ho ridotto il tempo di rilascio da 9 giorni a 2 ore. Ho portato 14 servizi sul cloud.

Ho una laurea magistrale in informatica e la certificazione CKA. Parlo inglese C1.

Cordiali saluti,
Giulia Ferri
"""
ENGLISH = """Dear Ms Weiss,

At Orto Digitale I work as a backend developer, and I cut the release time from 9 days to 2 hours with GitLab CI. I have
used PostgreSQL for five years. I speak French at B2. Your platform handles 3 million payments a day, and I would like
to learn Kafka.

Yours sincerely,
Ada Neri
"""
KNOWN: dict[str, Any] = {"work": [{"name": "Faro", "position": "Sviluppatrice", "startDate": "2021"}]}


def told(text: str, known: dict[str, Any], company: str = "") -> dict[str, Any]:
    facts = read({**known, "meta": {"bozza": {"as_of": "2026-11"}}})
    return LetterReading(text, facts, company=company).read().resume


def test_an_italian_letter_tells_tools_results_degrees_and_languages() -> None:
    found = told(ITALIAN, KNOWN, "Nuvola Pagamenti")
    assert {"name": "Python", "level": "6 anni"} in found["skills"]
    assert found["languages"] == [{"language": "inglese", "fluency": "C1"}]
    assert [one["name"] for one in found["certificates"]] == ["CKA"]
    assert [one["studyType"] for one in found["education"]] == ["laurea magistrale"]
    deeds = [deed for job in found["work"] for deed in job["highlights"]]
    assert "Al Faro ho ridotto il tempo di rilascio da 9 giorni a 2 ore." in deeds
    assert not any("2.000 clienti" in deed for deed in deeds)  # which is the firm's


def test_an_english_letter_tells_a_job_with_what_was_done_there() -> None:
    found = told(ENGLISH, {})
    assert found["work"][0]["name"] == "Orto Digitale"
    assert found["work"][0]["position"] == "backend developer"
    assert "from 9 days to 2 hours" in found["work"][0]["highlights"][0]
    assert {"name": "PostgreSQL", "level": "five years"} in found["skills"]
    assert "Kafka" not in [skill["name"] for skill in found["skills"]]  # a wish
    assert "3 million" not in str(found)


@pytest.fixture
def mine(candidate: User, guide: Guide) -> Letter:
    Fact.objects.add(by=candidate, kind="work", data=KNOWN["work"][0])
    about = {"title": "Nuvola", "company": "Nuvola Pagamenti"}
    return Letter.objects.start(by=candidate, guide=guide, body=ITALIAN, **about)


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


def test_what_the_letter_says_waits_with_its_sentence_and_its_version(
    client: Client, candidate: User, mine: Letter
) -> None:
    answer = client.post(reverse("facts-from-letters"), {"letters": [mine.pk]})
    assert answer["Location"] == reverse("facts-confirm")
    waiting = Fact.objects.visible_to(candidate).proposed()
    python = waiting.get(data__name="Python")
    assert python.quote == "Scrivo Python da 6 anni."
    assert python.source and (python.source.kind, python.source.name) == ("letter", "Nuvola, versione 1")
    assert python.source.text == ""
    assert mine.versions.get().body == mine.draft.body
    assert all(fact.quote in " ".join(ITALIAN.split()) for fact in waiting)
    assert Fact.objects.visible_to(candidate).confirmed().count() == 1


def test_a_deed_without_an_employer_asks_at_which_job_it_was(client: Client, candidate: User, mine: Letter) -> None:
    other = Fact.objects.add(by=candidate, kind="work", data={"name": "Orto", "endDate": "2020"})
    client.post(reverse("facts-from-letters"), {"letters": [mine.pk]})
    deed = Fact.objects.visible_to(candidate).proposed().get(data__text__icontains="14 servizi")
    assert deed.doubt == "which_job"
    assert "In quale lavoro" in client.get(reverse("facts-confirm")).text
    page = reverse("fact", args=[deed.pk])
    assert f'<option value="{other.key}">' in client.get(page).text
    client.post(page, {"text": deed.data["text"], "share": "did", "of": other.key})
    deed.refresh_from_db()
    assert (deed.of, deed.share, deed.state) == (other.key, "did", "proposed")


def test_the_same_letter_read_again_tells_nothing_new(client: Client, candidate: User, mine: Letter) -> None:
    client.post(reverse("facts-from-letters"), {"letters": [mine.pk]})
    count = Fact.objects.visible_to(candidate).count()
    client.post(reverse("facts-from-letters"), {"letters": [mine.pk]})
    assert Fact.objects.visible_to(candidate).count() == count
    assert mine.versions.count() == 1


def test_nobody_reads_the_letters_of_another(mine: Letter, stranger: User, as_user: AsUser) -> None:
    page = as_user(stranger).post(reverse("facts-from-letters"), {"letters": [mine.pk]})
    assert page.status_code == 422
    assert "Nuvola" not in page.text
    assert not Fact.objects.visible_to(stranger).exists()


def test_too_much_at_once_is_refused_in_one_sentence(client: Client, candidate: User, guide: Guide) -> None:
    long = [Letter.objects.start(by=candidate, guide=guide, title=f"L{n}", body="parole " * 6_000).pk for n in range(2)]
    page = client.post(reverse("facts-from-letters"), {"letters": long})
    assert page.status_code == 422
    assert "scegli meno lettere" in page.text
