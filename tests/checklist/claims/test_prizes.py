"""Prizes are compared with the facts, whoever gave them and for whatever."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

WORK = {"name": "Cantina Morsasco", "position": "Cellar hand", "startDate": "2018-02",
        "highlights": ["Bottled 40,000 bottles a year", "Kept the fermentation log of 12 tanks"]}  # fmt: skip
LANGUAGES = [{"language": "German", "fluency": "A2"}, {"language": "Spanish", "fluency": "B1"}]
WITHOUT: dict[str, Any] = {
    "basics": {"name": "Tilde Morsasco"}, "work": [WORK], "languages": LANGUAGES,
    "education": [{"institution": "Alba College", "studyType": "Higher Certificate", "area": "Winemaking"}],
}  # fmt: skip
WITH = WITHOUT | {"awards": [{"title": "Silver medal, Barbera 2021, Wine Fair of Asti", "date": "2023"}]}
INVENTED = [
    ("en", WITHOUT, "The pickers voted me colleague of the year.", "of the year"),
    ("en", WITHOUT, "At Cantina Morsasco I won a prize for the log of the fermentation.", "prize"),
    ("it", WITHOUT, "Il registro della fermentazione mi è valso un premio.", "premio"),
    ("it", WITH, "Con la Barbera 2021 ho vinto una medaglia d'oro.", "medaglia"),
    ("en", WITHOUT, "I read German without a dictionary.", "German"),
    ("en", WITHOUT, "I speak business-level Spanish.", "Spanish"),
    ("en", WITHOUT, "I hold an honours degree in winemaking.", "honours degree"),
]
TRUE = [
    ("en", WITH, "I won a silver medal with the Barbera of 2021."),
    ("it", WITH, "La Barbera 2021 mi è valsa una medaglia d'argento."),
    ("en", WITHOUT, "You won the prize of the fair last year, and I read about it."),
    ("en", WITHOUT, "I have never won a prize."),
    ("it", WITHOUT, "La vostra cantina ha ricevuto il premio dell'anno."),
    ("en", WITHOUT, "I read Spanish without a dictionary, or nearly."),
    ("en", WITHOUT, "I hold a higher certificate in winemaking."),
]


@each_row(("language", "facts", "sentence", "words"), INVENTED)
def test_those_that_no_fact_has_are_flagged(language: str, facts: dict[str, Any], sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(read(facts), language, sentence))


@each_row(("language", "facts", "sentence"), TRUE)
def test_those_of_the_facts_or_of_others_are_not(language: str, facts: dict[str, Any], sentence: str) -> None:
    assert flagged_in(read(facts), language, sentence) == []
