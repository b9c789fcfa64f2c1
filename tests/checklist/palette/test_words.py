"""The words of a check: their forms in both languages, names, quoted words, and what is refused."""

from typing import Any

import pytest

from checklist import Rubric, RubricError
from checklist.palette import find_words, forms_of, read_words
from checklist.text.segmentation import fold
from tests.rows import each_row

FORMS = [
    ("it", "componente", "componenti"), ("it", "metrica", "metriche"), ("it", "cruscotto", "cruscotti"),
    ("it", "verifica", "verifiche"), ("it", "definire", "definito"), ("it", "definire", "definivo"),
    ("it", "analista", "analisti"), ("it", "dizionario dei dati", "dizionari dei dati"), ("it", "banca", "banche"),
    ("en", "component library", "component libraries"), ("en", "analysis", "analyses"), ("en", "define", "defined"),
    ("en", "box", "boxes"), ("en", "journey", "journeys"), ("en", "criterion", "criteria"),
    ("en", "screen reader", "screen-readers"),
]  # fmt: skip


@each_row(("language", "term", "form"), FORMS)
def test_a_word_is_found_in_its_other_forms(language: str, term: str, form: str) -> None:
    assert find_words(fold(f"Ecco {form}, insomma."), read_words({language: [term]}))


@pytest.mark.parametrize("term", ["React", '"test"', "«prova»", "WCAG 2"])
def test_a_name_and_a_quoted_word_are_found_as_they_stand(term: str) -> None:
    assert len(forms_of(term, "it")) == 1
    assert find_words(fold(f"con {term.strip('«»')}."), read_words({"it": [term]}))


@pytest.mark.parametrize(("term", "text"), [("react", "reagire"), ('"test"', "tests"), ("porta", "portale")])
def test_other_words_are_not_found(term: str, text: str) -> None:
    assert find_words(text, read_words({"it": [term]})) == []


def test_several_words_for_one_thing_are_one_line() -> None:
    found = find_words("i test e le verifiche", read_words({"it": ["verifica | test"], "en": ["test"]}))
    assert [(line, len(spans)) for line, spans in found] == [("verifica | test", 2)]


@each_row(
    ("entry", "words"),
    [
        ({"words": {"it": "uno"}}, "must be a list for each language"),
        ({"words": {"de": ["eins"]}}, "must be a list for each language"),
        ({"words": {"it": ["a | …"]}}, "'a | …': a term must be a text with at least one letter"),
        ({"words": {"it": ["a" * 301]}}, "300 characters"),
        ({"words": {"it": []}}, "needs terms"),
        ({"terms": ["a"], "kind": "wonder"}, "unknown kind wonder"),
        ({"terms": ["a"], "kind": "term-near-figure", "figures": ["euros"]}, "unknown kind of figure"),
        ({"terms": ["a"], "kind": "term-near-figure", "sentences": 2}, "unknown parameter sentences"),
        ({"terms": ["a"], "advice": {"good": {}}}, "must be a mapping with met"),
        ({"terms": ["a"], "advice": {"met": {"it": 3}}}, "must be a text for each language"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(entry: dict[str, Any], words: str) -> None:
    with pytest.raises(RubricError) as caught:
        Rubric.load({"slug": "own", "criteria": [{"id": "own-one", **entry}]})
    assert words in str(caught.value)
    with pytest.raises(RubricError, match="kind is for a check of one's own"):
        Rubric.load({"slug": "own", "criteria": [{"id": "domain", "kind": "any-of"}]})


def test_what_judges_is_in_the_hash_and_advice_is_not() -> None:
    def hashed(**entry: Any) -> str:
        return Rubric.load({"slug": "own", "criteria": [{"id": "own-one", "terms": ["Kafka"], **entry}]}).hash

    assert hashed() == hashed(advice={"met": {"it": "Bene."}}) == hashed(kind="deed-with-object")
    assert len({hashed(), hashed(kind="any-of"), hashed(detail=1), hashed(words={"it": ["Kafka"]})}) == 4


def test_an_own_criterion_that_is_older_than_the_kinds_keeps_its_hash() -> None:
    old = Rubric.load({"slug": "own", "criteria": [{"id": "own-one", "terms": ["Kafka"], "minimum": 2}]})
    assert old.hash == "8ddd9c098306fe56304dbebcbcff0fc4ab590dcc9d66a9e1b8fddab6f467bd04"
