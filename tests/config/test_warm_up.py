"""A process that was warmed up reads nothing more when the first text comes: in either language."""

import sys
import tracemalloc

import checklist
from checklist.claims import check
from checklist.classifier import weights
from checklist.classifier.verdicts import MIN_WORDS
from checklist.clauses import clauses, verbs
from checklist.compose import compose
from checklist.facts import read
from checklist.text.segmentation import words
from config.warm_up import FACTS, RUBRIC, TEXTS, warm_up, warm_up_desk
from spelling import dictionaries, find_mistakes
from tests.conftest import LETTER


def test_the_first_judgement_loads_nothing_more() -> None:
    warm_up()
    loaded, misses = set(sys.modules), weights.stored.cache_info().misses
    checklist.review(LETTER, checklist.Rubric.load(RUBRIC), language="it")
    assert set(sys.modules) == loaded
    assert weights.stored.cache_info().misses == misses


def test_the_first_desk_loads_nothing_more() -> None:
    warm_up()
    warm_up_desk()
    loaded, dictionaries_read = set(sys.modules), dictionaries._hunspell.cache_info().misses
    rubric, facts = checklist.Rubric.load(RUBRIC), read(FACTS)
    for language, text in TEXTS.items():
        find_mistakes(f"{text} Wierd words, parole sbaliate.", language)
        check(f"{text} Uso Java da 4 anni.", facts, ad="Cerchiamo un analista.")
        compose(facts, rubric, language, ad="We are looking for an analyst.", company="Rondine")
    assert set(sys.modules) == loaded
    assert dictionaries._hunspell.cache_info().misses == dictionaries_read


def test_the_weights_and_the_verbs_are_read_too() -> None:
    read = (weights.stored, weights.weights, verbs.readings, clauses)
    # Sentences that are remembered are not read again, so nothing of what earlier tests read may be.
    modules = [module for name, module in sys.modules.items() if name.startswith("checklist.")]
    for cached in [value for module in modules for value in vars(module).values() if hasattr(value, "cache_clear")]:
        cached.cache_clear()
    warm_up()
    assert all(words(text) >= MIN_WORDS for text in TEXTS.values())  # for less, the checklist reads no weights
    assert all(cached.cache_info().currsize for cached in read)


def test_the_weights_take_little_memory_in_each_process() -> None:
    warm_up()  # which reads the word lists that weights are compared with
    tracemalloc.start()
    try:
        kept = weights.load(weights.FILE, weights.MANIFEST)
        size, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(kept.values) > 100_000
    assert size < 7_000_000  # as lists and tuples of whole numbers they took 11.5 million bytes
