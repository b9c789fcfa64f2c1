"""The table of verb forms: regular, irregular and variant forms of both languages."""

import pytest

from checklist.clauses.verbs import readings
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
