"""A letter copied for another company: what still speaks of the old one is pointed out until it is changed."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.creation.stale_references import find_stale_references
from letters.models import Event, Letter
from tests.rows import each_row
from tests.types import AsUser

OLD = {
    "company": "Nuvola Pagamenti S.r.l.",
    "role": "Backend Developer",
    "recipient": "Spett.le Nuvola Pagamenti S.r.l.\nalla c.a. dott.ssa Laura De Santis\nvia Po 3\n20100 Milano",
}
NEW = {"company": "Faro Energia", "role": "", "recipient": ""}


def found(text: str, old: dict[str, str] = OLD, new: dict[str, str] = NEW) -> list[tuple[str, str]]:
    words = find_stale_references(text, old, new)
    assert [text[word.start : word.end] for word in words] == [word.quote for word in words]
    return [(word.quote, word.fact) for word in words]


@each_row(
    ("text", "words"),
    [
        ("Gentile dott.ssa De Santis,", [("Santis", "recipient")]),
        ("Gentile Laura De Santis,", [("Laura De Santis", "recipient")]),
        ("🚀 ho letto che Nuvola Pagamenti cresce.", [("Nuvola Pagamenti", "company")]),
        ("Da Nuvola porterei ordine.", [("Nuvola", "company")]),
        ("una nuvola di dati, le Nuvolari", []),
        ("NUVOLA  PAGAMENTI e nuvola\npagamenti", [("NUVOLA  PAGAMENTI", "company"), ("nuvola\npagamenti", "company")]),
        ("il ruolo di backend developer, a Milano", [("backend developer", "role")]),
        ("lavoro@nuvolapagamenti.it", [("nuvolapagamenti", "company")]),
        ("via Po 3, 20100 Milano", []),
        ("", []),
    ],
)
def test_old_words_are_found_and_common_ones_are_not(text: str, words: list[tuple[str, str]]) -> None:
    assert found(text) == words


def test_what_the_new_letter_says_too_is_right() -> None:
    text = "Il ruolo di Backend Developer in Nuvola Pagamenti, Laura De Santis."
    assert found(text, new=NEW | {"role": "backend developer"}) == [
        ("Nuvola Pagamenti", "company"),
        ("Laura De Santis", "recipient"),
    ]
    assert found(text, new=OLD) == []


@each_row("company", ["", "  ", "S.r.l.", "Banca", "[", "(a+)+$", "A", "D’Amico & Figli", "Studio Rossi"])
def test_odd_names_of_companies_break_nothing(company: str) -> None:
    found("Banca [ (a+)+$ A D'Amico & Figli Studio", old={"company": company})


def test_an_apostrophe_is_an_apostrophe() -> None:
    assert found("presso D'Amico & Figli", old={"company": "D’Amico & Figli"}) == [("D'Amico & Figli", "company")]


def test_a_long_text_is_read_quickly() -> None:
    assert len(found("Nuvola Pagamenti " * 2_900)) == 2_900


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


@pytest.fixture
def copy(letter: Letter, candidate: User, client: Client) -> Letter:
    letter.change_facts(role="Senior Backend Developer", place="Bologna", job_ad="Cerchiamo…", subject="Candidatura 12")
    page = client.post(reverse("letter-copy", args=[letter.pk]), {"company": "Faro", "role": "Data Engineer"})
    copy = Letter.objects.visible_to(candidate).exclude(pk=letter.pk).get()
    assert page["Location"] == copy.get_absolute_url()
    return copy


def test_a_copy_has_the_text_and_the_facts_that_are_the_writers_own(copy: Letter, letter: Letter) -> None:
    assert copy.draft.body == letter.draft.body
    assert (copy.title, copy.company, copy.place, copy.guide) == (
        "Data Engineer, Faro",
        "Faro",
        "Bologna",
        letter.guide,
    )
    assert (copy.job_ad, copy.subject, copy.last_number) == ("", "", 0)
    assert letter.events.first().verb == Event.Verb.COPIED


def test_the_desk_points_out_old_words_until_they_are_changed(copy: Letter, client: Client) -> None:
    path = reverse("letter", args=[copy.pk])
    page = client.get(path).text
    assert page.count(">Nuvola Pagamenti</a>") == 1
    assert page.count(">Senior Backend Developer</a>") == 1
    headers = {"Accept": "application/json"}
    body = copy.draft.body.replace("Nuvola Pagamenti", "Faro")
    told = client.post(reverse("draft-points", args=[copy.pk]), {"body": body, "revision": 1}, headers=headers).json()
    assert [word["words"] for word in told["old_words"]] == ["Senior Backend Developer"]
    client.post(reverse("old-words-keep", args=[copy.pk]))
    assert ">Senior Backend Developer</a>" not in client.get(path).text


def test_a_letter_that_is_no_copy_points_out_nothing(letter: Letter, client: Client) -> None:
    assert "old-words" not in client.get(reverse("letter", args=[letter.pk])).text
