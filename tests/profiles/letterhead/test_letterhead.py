"""The contacts of a CV: offered for an empty letterhead, put there by a press, and nowhere else."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.desk.preview import PagePreview
from letters.models import Letter
from profiles.letterhead.contacts import contacts_of
from profiles.models import Fact, Source
from tests.letters.beginning.test_beginning import AD, CV
from tests.rows import each_row
from tests.types import AsUser

PHONE, EMAIL, TOWN = "+39 345 112 9087", "ada.neri@posta.example", "Cuneo"
PRIVATE = "Via dei Mulini 14, 12100 Cuneo\nNata il 3 maggio 1991\nNazionalità: italiana\n"
HEADED = CV.replace("Sviluppatrice backend\n\n", f"{TOWN} | {EMAIL} | {PHONE}\n{PRIVATE}\n", 1)


@each_row(
    ("basics", "read"),
    [
        (
            {"email": "a@b.example", "phone": "1234567", "location": {"city": "Asti"}},
            ["a@b.example", "1234567", "Asti"],
        ),
        ({"location": {"city": "Via Roma 1, Asti", "address": "Via Roma 1"}}, []),
        ({"location": {"city": "Asti, Piemonte"}, "birthDate": "1991-05-03", "nationality": "italiana"}, []),
        ({"email": ["a@b.example"], "phone": None, "location": "Asti"}, []),
        ({"phone": "1" * 500}, []),
        ({"phone": "12\n34"}, []),
        (None, []),
    ],
)
def test_only_email_phone_and_town_are_taken(basics: Any, read: list[str]) -> None:
    assert list(contacts_of({"basics": basics}).values()) == read


@pytest.fixture
def client(candidate: User, guide: Guide, as_user: AsUser) -> Client:
    return as_user(candidate)


def begin(client: Client, cv: str = HEADED) -> str:
    """The address of the page on which the CV is confirmed."""
    return client.post(reverse("letter-new"), {"job_ad": AD, "text": cv})["Location"]


def test_the_page_offers_them_and_a_press_puts_them_at_the_head_of_letters(client: Client, candidate: User) -> None:
    path = begin(client)
    page = client.get(path).text
    assert all(f'value="{value}"' in page for value in (PHONE, EMAIL, TOWN))
    candidate.refresh_from_db()
    assert candidate.letterhead == "", "nothing happens without the press"
    pressed = {"email": EMAIL, "phone": PHONE, "city": "", "next": path}
    assert client.post(reverse("letterhead"), pressed)["Location"] == f"{path}#letterhead"
    candidate.refresh_from_db()
    assert candidate.letterhead == f"{PHONE}\n{EMAIL}"
    page = client.get(path).text
    assert 'id="letterhead"' in page
    assert 'name="phone"' not in page


def test_a_letterhead_that_is_there_is_neither_offered_anything_nor_changed(client: Client, candidate: User) -> None:
    path = begin(client)
    User.objects.filter(pk=candidate.pk).update(letterhead="Mia riga")
    assert PHONE not in client.get(path).text
    assert client.post(reverse("letterhead"), {"phone": PHONE})["Location"] == reverse("profile")
    candidate.refresh_from_db()
    assert candidate.letterhead == "Mia riga"


def test_they_are_in_no_fact_and_private_things_are_not_offered(client: Client, candidate: User) -> None:
    begin(client)
    facts = str([*Fact.objects.values_list("data", "quote")])
    assert PHONE not in facts
    assert EMAIL not in facts
    assert Source.objects.get().contacts == {"email": EMAIL, "phone": PHONE, "city": TOWN}


def test_those_of_somebody_else_are_offered_to_nobody(client: Client, stranger: User, as_user: AsUser) -> None:
    begin(client)
    page = as_user(stranger).get(reverse("letterhead")).text
    assert not any(value in page for value in (PHONE, EMAIL, TOWN))


def test_what_makes_no_sense_gets_a_sentence(client: Client, candidate: User) -> None:
    for sent in ({}, {"email": "nessuno"}, {"phone": "1" * 500}, {"city": "a", "email": "@"}):
        assert client.post(reverse("letterhead"), sent).status_code == 422, sent
    candidate.refresh_from_db()
    assert candidate.letterhead == ""


def test_a_cv_without_contacts_offers_nothing(client: Client) -> None:
    assert 'id="letterhead"' not in client.get(begin(client, CV)).text


def test_the_preview_says_when_a_page_names_no_contact(letter: Letter, candidate: User) -> None:
    def lacks(body: str) -> bool:
        return PagePreview(letter, letter.draft, body).lacks_contacts

    assert lacks("Gentile Anna,\n\nho letto l’annuncio.\n\nAda Neri")
    assert not lacks("")
    assert not lacks(f"Gentile Anna,\n\nho letto l’annuncio.\n\nAda Neri\n{EMAIL}")
    letter.owner.letterhead = PHONE
    assert not lacks("Gentile Anna,\n\nho letto l’annuncio.\n\nAda Neri")
