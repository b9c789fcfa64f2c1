"""S18: passwords that are tried first are refused, long ones are read no further than 128 characters."""

from itertools import product

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.rows import each_row
from tests.types import AsUser

GIULIA = User(name="Giulia Ferri", email="giulia.ferri88@nuvola-pagamenti.example")


def refusal(password: str, user: User = GIULIA) -> str | None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        return ",".join(one.code or "" for one in error.error_list)
    return None


@each_row(
    "password",
    [
        *("123456789012", "passwordpassword", "qwertyuiopas", "cambiami1234", "bozzabozzabozza", "Password2026!"),
        *("aaaaaaaaaaaaaaaa", "abcdefghijkl", "ciaociaociao", "1q2w3e4r5t6y", "zaq12wsxcde3", "benvenuto2026"),
        *("juventus2024!", "forzanapoli1926", "amoremio2025", "lamiapassword", "iloveyoubaby1", "P4ssw0rdP4ssw0rd"),
    ],
)
def test_a_password_that_is_tried_first_is_refused(password: str) -> None:
    assert refusal(password) == "password_guessable"


@each_row(
    "password",
    [
        *("giulia.ferri88", "giulia.ferri88@nuvola-pagamenti.example", "GiuliaFerri1988", "irreFailuiG1988"),
        *("nuvolapagamenti", "nuvola-pagamenti.example", "ferrigiuliaferri", "giuliabozza2026"),
    ],
)
def test_a_password_made_of_the_persons_own_data_is_refused(password: str) -> None:
    assert refusal(password) == "password_guessable"


@pytest.mark.parametrize(
    "password",
    [
        *("una-frase-lunga-e-mia", "tre cavalli e un fiume", "correct horse battery staple", "K7#pq9!zLm2x"),
        *("èàòùé日本語ßñ¿çø", "tre cavalli rossi", "🐎🐎 e un fiume lento"),
    ],
)
def test_a_few_words_or_signs_that_belong_to_nothing_are_enough(password: str) -> None:
    assert refusal(password) is None


@pytest.mark.parametrize(("length", "code"), [(128, None), (129, "password_too_long"), (5_000, "password_too_long")])
def test_a_password_has_at_most_128_characters(length: int, code: str | None) -> None:
    words = ["".join(letters) for letters in product("bcdfgh", "aeiou", "lmnprst")]
    assert refusal("".join(words[(number * 37) % len(words)] for number in range(2_000))[:length]) == code


def test_five_thousand_times_one_letter_is_too_long() -> None:
    assert refusal("a" * 5_000) == "password_too_long"


def test_a_short_one_is_refused() -> None:
    assert "password_too_short" in str(refusal("K7#pq9!zLm2"))


SENTENCES = {"it": "Questa password è facile da indovinare.", "en": "This password is easy to guess."}


@pytest.mark.parametrize("language", SENTENCES)
def test_signing_up_compares_the_password_with_the_name_too(client: Client, db: None, language: str) -> None:
    data = {"name": "Ermenegildo Quattrocchi", "email": "eq@example.it", "password1": "ErmenegildoQuattrocchi"}
    answer = client.post(reverse("account_signup"), data, headers={"accept-language": language})
    assert SENTENCES[language] in answer.text
    assert 'value="Ermenegildo Quattrocchi"' in answer.text
    assert not User.objects.exists()


def test_changing_the_password_says_why_one_is_refused(candidate: User, as_user: AsUser) -> None:
    data = {"oldpassword": "bozza-di-prova", "password1": "giuliaferri99", "password2": "giuliaferri99"}
    answer = as_user(candidate).post(reverse("account_change_password"), data)
    assert SENTENCES["it"] in answer.text
    candidate.refresh_from_db()
    assert candidate.check_password("bozza-di-prova")


def test_a_short_password_is_refused_in_the_language_of_the_page(client: Client, db: None) -> None:
    data = {"name": "Ada Neri", "email": "ada@example.it", "password1": "breve"}
    page = client.post(reverse("account_signup"), data, headers={"accept-language": "it"}).text
    assert "Questa password è troppo breve: servono almeno 12 caratteri." in page
    assert "This password" not in page
