"""The gate: fair rewordings pass, and no invention of the double's does, in either language."""

import json
from functools import cache
from pathlib import Path

import pytest
import yaml

from checklist.facts import Date, Facts, read
from letters.wording.gate.gate import Gate
from letters.wording.gate.refusal import Refusal
from letters.wording.gate.vocabulary import foreign_words, neutral
from tests.model_replies import REPLIES
from tests.rows import each_row
from training.neutral_words import neutral_words

TODAY = Date(2026, 11)
HERE = Path(__file__).parent
PEOPLE = HERE.parents[1] / "checklist/compose/profiles"
CASES = yaml.safe_load((HERE / "rewordings.yaml").read_text(encoding="utf-8"))
OVERRIDE = "\u202e"
Sentences = dict[str, tuple[str, ...]]  # with the facts that each rests on


@cache
def person_of(language: str) -> tuple[Gate, Sentences]:
    person = yaml.safe_load((PEOPLE / f"backend_{language}.yaml").read_text(encoding="utf-8"))
    facts: Facts = read(json.loads(json.dumps(person["facts"], default=str)))  # dates as JSON has them
    sentences = {text: tuple(pointers) for text, pointers in CASES["sentences"][language]}
    return Gate(facts, language, TODAY), sentences


def refusal(language: str, ours: str, said: str) -> Refusal | None:
    gate, sentences = person_of(language)
    return gate.refusal(ours, said, sentences[ours], [one for one in sentences if one != ours])


def sentence(language: str, beginning: str) -> str:
    return next(one for one in person_of(language)[1] if one.startswith(beginning))


@each_row(("language", "beginning", "said"), CASES["fair"])
def test_a_fair_rewording_passes(language: str, beginning: str, said: str) -> None:
    assert refusal(language, sentence(language, beginning), said) is None


@each_row(("language", "beginning", "reason", "said"), CASES["unfair"])
def test_what_says_more_or_otherwise_is_refused(language: str, beginning: str, reason: str, said: str) -> None:
    assert refusal(language, sentence(language, beginning), said) == reason


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_sentence_of_ours_passes_as_it_is(language: str) -> None:
    found = {one: refusal(language, one, one) for one in person_of(language)[1]}
    assert {one: reason for one, reason in found.items() if reason} == {}


@each_row("mode", list(REPLIES))
def test_no_invention_passes(mode: str) -> None:
    """Whatever the double says by this name is refused of every sentence that it changes."""
    for language in ("it", "en"):
        for ours in person_of(language)[1]:
            said = REPLIES[mode]({"text": ours})
            assert said == ours or refusal(language, ours, said) is not None, said


@pytest.mark.parametrize(
    "said",
    [
        "Uso Python da 7 anni\0 e PostgreSQL da 6 anni.",
        f"Uso Python da 7 anni e{OVERRIDE} PostgreSQL da 6 anni.",
        "Uso `Python` da 7 anni e PostgreSQL da 6 anni.",
        "Uso Python da 7 anni e PostgreSQL da 6 anni: example.org.",
    ],
)
def test_control_characters_markup_and_addresses_are_refused(said: str) -> None:
    assert refusal("it", sentence("it", "Uso Python"), said) == Refusal.CHARACTER


def test_a_word_with_content_has_to_be_known() -> None:
    assert foreign_words("Nella squadra ho curato la migrazione", "Ho gestito la migrazione", "it") == ["squadra"]
    assert foreign_words("The migration I ran", "I ran the migration", "en") == []


def test_no_neutral_word_is_a_number_a_negation_or_a_cause() -> None:
    for language in ("it", "en"):
        risky = {
            "due",
            "tre",
            "non",
            "mai",
            "perché",
            "quindi",
            "oltre",
            "two",
            "not",
            "never",
            "because",
            "so",
            "over",
        }
        assert not risky & neutral(language)


@pytest.mark.long
def test_the_neutral_words_are_those_that_the_script_makes() -> None:
    for language in ("it", "en"):
        assert set(neutral_words(language)) == neutral(language)
