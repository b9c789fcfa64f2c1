"""Somebody with a CV in each language: a letter tells what is written in its own."""

from typing import Any

from checklist.compose import compose
from checklist.facts import read
from tests.checklist.compose.profiles import rubric

ITALIAN = {"name": "Officine Riva", "position": "Addetta al banco", "startDate": "2015", "endDate": "2019",
           "highlights": ["Gestione della cassa e degli ordini", "Servizio al banco per 90 clienti"]}  # fmt: skip
ENGLISH = {"name": "Elm Bakery", "position": "Baker", "startDate": "2019", "endDate": "2024",
           "highlights": ["Baked bread for the three shops of the town", "Training 3 juniors"]}  # fmt: skip


def _letter(language: str, **more: Any) -> str:
    document = {"work": [ITALIAN, ENGLISH], "meta": {"bozza": {"as_of": "2026-11"}}}
    return compose(read({**document, **more}), rubric("general"), language).letter


def test_a_line_whose_words_do_not_tell_is_in_the_language_of_its_job() -> None:
    assert "training" not in _letter("it").lower()
    assert "ho gestito la cassa e gli ordini" in _letter("it")
    assert "3 juniors" in _letter("en")
    assert "cassa" not in _letter("en")


def test_a_certificate_in_the_other_language_is_left_out() -> None:
    papers = [{"name": "Corso di sicurezza per i lavoratori"}, {"name": "Award in first aid for the workplace"}]
    letter = _letter("en", certificates=papers)
    assert "sicurezza" not in letter
    assert "first aid for the workplace" in letter


def test_an_italian_preposition_before_a_vowel_is_no_english_word() -> None:
    job = {"name": "Officine Riva", "position": "Tornitore", "startDate": "2015",
           "highlights": ["Ricerca guasti insieme all'ufficio tecnico"]}  # fmt: skip
    letter = compose(read({"work": [job], "languages": [{"language": "italiano"}]}), rubric("general"), "it").letter
    assert "mi occupo della ricerca di guasti insieme all’ufficio tecnico" in letter
