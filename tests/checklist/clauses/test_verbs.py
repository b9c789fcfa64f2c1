"""The table of verb forms: regular, irregular and variant forms of both languages."""

import pytest

from checklist.clauses.verbs import inflected, readings
from tests.rows import each_row


@each_row(
    ("word", "language", "lemma", "code"),
    [
        ("voglio", "it", "volere", "P1"),
        ("diressi", "it", "dirigere", "R1"),
        ("raccolse", "it", "raccogliere", "R3"),
        ("vorremmo", "it", "volere", "C4"),
        ("avreste", "it", "avere", "C5"),
        ("riscritto", "it", "riscrivere", "V"),
        ("rivisto", "it", "rivedere", "V"),
        ("nutriscono", "it", "nutrire", "P6"),
        ("wrote", "en", "write", "D"),
        ("rebuilt", "en", "rebuild", "V"),
        ("learned", "en", "learn", "V"),
        ("goes", "en", "go", "Z"),
    ],
)
def test_a_form_is_read(word: str, language: str, lemma: str, code: str) -> None:
    assert any(one.lemma == lemma and code in one.codes for one in readings(word, language))


@pytest.mark.parametrize(("word", "language"), [("", "it"), ("tavolo", "en"), ("x" * 1000, "it")])
def test_other_words_are_no_verbs(word: str, language: str) -> None:
    assert readings(word, language) == ()


def test_of_two_forms_that_say_the_same_the_usual_one_is_taken() -> None:
    rows = [
        ("eseguire", "P1", "eseguo"), ("muovere", "I1", "muovevo"), ("suonare", "P1", "suono"),
        ("cuocere", "V", "cotto"), ("rispondere", "V", "risposto"), ("procedere", "V", "proceduto"),
        ("perdere", "V", "perduto"), ("vedere", "V", "visto"), ("consegnare", "P5", "consegnate"),
    ]  # fmt: skip
    said = [(verb, code, inflected(verb, "it", code, "N")) for verb, code, _ in rows]
    assert said == rows
