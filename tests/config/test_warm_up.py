"""A process that was warmed up reads nothing more when the first text comes: in either language."""

import sys

import checklist
from checklist.classifier import weights
from config.warm_up import RUBRIC, warm_up
from tests.conftest import LETTER


def test_the_first_judgement_loads_nothing_more() -> None:
    warm_up()
    loaded, misses = set(sys.modules), weights.stored.cache_info().misses
    checklist.review(LETTER, checklist.Rubric.load(RUBRIC), language="it")
    assert set(sys.modules) == loaded
    assert weights.stored.cache_info().misses == misses
