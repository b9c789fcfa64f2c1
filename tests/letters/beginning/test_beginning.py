"""Beginning a letter from a CV and an ad: what is read from the ad, what is refused, and that nothing is lost."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from profiles.models import Fact, Source
from tests.types import AsUser, Response

AD = (
    "Backend Developer\n\nLumen S.r.l. è un’azienda di Bologna che cerca uno sviluppatore backend per la squadra degli "
    "ordini.\n\nRequisiti:\n- Python e Django\n- PostgreSQL\n- Inglese B2\n"
)
CV = """Ada Neri
Sviluppatrice backend

Esperienza
Sviluppatrice backend, Faro S.r.l.
marzo 2021 – oggi
- Tempo di rilascio da 9 giorni a 2 ore con GitLab CI
- API in Django con PostgreSQL

Competenze
Python, Django, PostgreSQL

Lingue
Inglese B2
"""


@pytest.fixture
def client(candidate: User, guide: Guide, as_user: AsUser) -> Client:
    return as_user(candidate)


def send(client: Client, **said: Any) -> Response:
    return client.post(reverse("letter-new"), {"job_ad": AD, **said})


def letter_of(person: User) -> Letter:
    return Letter.objects.visible_to(person).get()


def test_a_cv_and_an_ad_lead_to_what_is_to_be_confirmed(client: Client, candidate: User) -> None:
    answer = send(client, file=SimpleUploadedFile("cv.txt", CV.encode()))
    letter = letter_of(candidate)
    assert answer["Location"] == reverse("letter-beginning", args=[letter.pk])
    assert (letter.company, letter.role, letter.language) == ("Lumen S.r.l.", "Backend Developer", "it")
    assert (letter.guide.slug, letter.job_ad, letter.draft.body) == ("backend", AD.strip(), "")
    page = client.get(answer["Location"]).text
    assert "Tempo di rilascio da 9 giorni a 2 ore con GitLab CI" in page
    assert '<span class="chip">Backend Developer</span>' in page


def test_what_has_no_words_is_said_to_have_none_and_begins_no_letter(client: Client, candidate: User) -> None:
    answer = send(client, text="😀😀😀", job_ad="🙈 12")
    assert answer.status_code == 422
    assert "In questo testo non ci sono parole: incolla quello del CV" in answer.text
    assert "In questo testo non ci sono parole: incolla quello dell’annuncio" in answer.text
    assert "😀😀😀" in answer.text
    assert "Guida: " not in answer.text
    assert not Letter.objects.visible_to(candidate).exists()


def test_a_cv_in_which_nothing_was_found_is_said_to_have_nothing(client: Client) -> None:
    page = client.get(send(client, text="ciao come stai oggi")["Location"]).text
    assert "Nel tuo CV Bozza non ha trovato niente" in page
    assert "Cinque cose di te" in page


def test_nothing_is_said_of_a_cv_that_was_not_given_or_whose_facts_are_not_used(
    client: Client, candidate: User
) -> None:
    assert "Nel tuo CV" not in client.get(send(client)["Location"]).text
    page = send(client, text=CV)["Location"]
    for fact in Fact.objects.visible_to(candidate).live():
        fact.retire(by=candidate)
    assert "Cinque cose di te" in client.get(page).text
    assert "Nel tuo CV" not in client.get(page).text


def test_what_is_confirmed_becomes_the_letter(client: Client, candidate: User) -> None:
    page = send(client, file=SimpleUploadedFile("cv.txt", CV.encode()))["Location"]
    job = Fact.objects.get(kind="work")
    back = client.post(reverse("facts-confirm"), {"entry": job.key, "share": "did", "next": page})
    assert back["Location"].startswith(f"{page}?undo=")
    client.post(reverse("draft-compose", args=[letter_of(candidate).pk]))
    body = letter_of(candidate).draft.body
    assert "da 9 giorni a 2 ore" in body
    assert "Inglese" not in body  # which was not confirmed


def test_the_second_letter_takes_an_ad_and_one_press(client: Client, candidate: User) -> None:
    Fact.objects.add(by=candidate, kind="work", data={"name": "Faro", "position": "Sviluppatrice", "startDate": "2021"})
    answer = send(client)
    letter = letter_of(candidate)
    assert answer["Location"] == letter.get_absolute_url()
    assert "Faro" in letter.draft.body


def test_a_form_that_is_sent_twice_begins_one_letter(client: Client, candidate: User) -> None:
    once = {"once": "6f0c", "file": SimpleUploadedFile("cv.txt", CV.encode())}
    first = send(client, **once)
    once["file"] = SimpleUploadedFile("cv.txt", CV.encode())
    assert send(client, **once)["Location"] == first["Location"]
    assert Letter.objects.count() == 1
    assert Source.objects.count() == 1


def test_the_form_of_another_person_begins_a_letter_of_ones_own(
    client: Client, stranger: User, as_user: AsUser
) -> None:
    send(client, once="6f0c")
    send(as_user(stranger), once="6f0c")
    assert Letter.objects.visible_to(stranger).count() == 1


@pytest.mark.parametrize(
    ("ad", "sentence"),
    [
        ("", "Incolla il testo"),
        (" \n", "Incolla il testo"),
        ("https://example.org/jobs/12?x=1", "non apre link"),
        ("www.example.org/jobs/12", "non apre link"),
        ("parola " * 7_200, "caratteri di troppo"),
    ],
)
def test_an_ad_that_cannot_be_used_is_refused_in_one_sentence_and_stays(client: Client, ad: str, sentence: str) -> None:
    page = send(client, job_ad=ad)
    assert page.status_code == 422
    assert sentence in page.text
    assert ad.strip()[:60] in page.text
    assert not Letter.objects.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [("cv.pdf", b"%PDF-1.4 nothing"), ("cv.docx", b"PK\x03\x04 broken"), ("cv.exe", b"MZ"), ("cv.txt", b"\0\0\0")],
)
def test_a_file_that_is_refused_costs_neither_the_ad_nor_the_chips(client: Client, name: str, data: bytes) -> None:
    page = send(client, file=SimpleUploadedFile(name, data), company="Nuvola")
    assert page.status_code == 422
    assert "- Python e Django" in page.text
    assert 'value="Nuvola"' in page.text
    assert "errorlist" in page.text
    assert not Letter.objects.exists()


def test_what_is_chosen_holds_over_what_the_ad_says(client: Client, candidate: User) -> None:
    send(client, company="Nuvola", role="Sviluppatrice", language="en")
    letter = letter_of(candidate)
    assert (letter.company, letter.role, letter.language) == ("Nuvola", "Sviluppatrice", "en")
    assert letter.title == "Sviluppatrice, Nuvola"


def test_the_chips_follow_the_ad_while_it_is_pasted(client: Client) -> None:
    page = client.post(reverse("ad-chips"), {"job_ad": AD}).text
    for chip in ("Backend Developer", "Lumen S.r.l.", "Italiano"):
        assert f'<span class="chip">{chip}</span>' in page
    assert not Letter.objects.exists()


def test_an_ad_in_another_language_is_said_so_and_kept(client: Client, candidate: User) -> None:
    german = (
        "Wir suchen eine Entwicklerin für unser Team in München. Sie arbeiten mit Python und sind für die Daten "
        "zuständig. Wir bieten eine gute Stelle mit vielen Möglichkeiten und freuen uns auf Ihre Bewerbung."
    )
    answer = send(client, job_ad=german)
    page = client.get(answer["Location"])
    assert "tedesco" in page.text
    assert letter_of(candidate).job_ad == german


def test_what_was_read_from_the_ad_can_be_changed_before_the_letter_is_written(client: Client, candidate: User) -> None:
    page = send(client)["Location"]
    said = {"role": "Sviluppatrice", "company": "Nuvola", "guide": "backend", "language": "en"}
    assert client.post(page, said)["Location"] == page
    letter = letter_of(candidate)
    assert (letter.title, letter.language) == ("Sviluppatrice, Nuvola", "en")


@pytest.mark.parametrize(
    ("ad", "said"),
    [
        ("Cerchiamo una persona curiosa per un team di otto.", "Mancano il ruolo e l’azienda"),
        ("Cerchiamo un sarto per il nostro laboratorio.", "Manca l’azienda"),
        (AD, ""),
    ],
)
def test_what_the_ad_does_not_say_is_asked_before_the_letter_is_written(client: Client, ad: str, said: str) -> None:
    page = client.get(send(client, job_ad=ad)["Location"]).text
    assert ('<details class="change" open>' in page) == bool(said)
    assert said in page


def test_without_a_cv_five_cards_become_facts_and_a_letter(client: Client, candidate: User) -> None:
    page = send(client)["Location"]
    assert client.get(page).text.count('role="group"') == 5
    said = {
        "position": "Sviluppatrice backend", "employer": "Faro", "since": "2021", "skill_1": "Python", "years_1": "4",
        "skill_2": "PostgreSQL", "years_2": "3", "result": "Tempo di rilascio da 9 giorni a 2 ore", "share": "did",
        "degree": "Laurea in informatica", "school": "Università di Bologna", "tongue": "Inglese", "level": "B2",
    }  # fmt: skip
    letter = letter_of(candidate)
    cards = reverse("quick-entry", args=[letter.pk])
    assert client.post(cards, said)["Location"] == reverse("questions", args=[letter.pk])
    letter.draft.refresh_from_db()
    for words in ("9 giorni", "Python da 4 anni", "Faro", "inglese"):
        assert words.lower() in letter.draft.body.lower()
    count = Fact.objects.visible_to(candidate).confirmed().count()
    client.post(cards, said)
    assert Fact.objects.visible_to(candidate).confirmed().count() == count


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "almeno una scheda"),
        ({"since": "ieri", "position": "Cuoca"}, "Scrivi la data"),
        ({"result": "Di tutto"}, "in quale lavoro"),
    ],
)
def test_cards_that_say_nothing_usable_come_back_as_they_were(
    client: Client, candidate: User, said: dict[str, str], sentence: str
) -> None:
    send(client)
    page = client.post(reverse("quick-entry", args=[letter_of(candidate).pk]), said)
    assert page.status_code == 422
    assert sentence in page.text
    assert all(value in page.text for value in said.values())
    assert not Fact.objects.exists()


def test_a_letter_that_has_a_text_is_never_begun_anew(client: Client, letter: Letter) -> None:
    beginning = reverse("letter-beginning", args=[letter.pk])
    assert client.get(beginning)["Location"] == letter.get_absolute_url()
    body = letter.draft.body
    client.post(reverse("quick-entry", args=[letter.pk]), {"tongue": "Inglese"})
    letter.draft.refresh_from_db()
    assert letter.draft.body == body
    assert not Fact.objects.exists()


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)", "facts"])
def test_the_way_back_leads_nowhere_else(client: Client, candidate: User, elsewhere: str) -> None:
    fact = Fact.objects.add(by=candidate, kind="languages", data={"language": "Inglese"})
    answer = client.post(reverse("fact-retire", args=[fact.pk]), {"next": elsewhere})
    assert answer["Location"] == reverse("facts")
