"""What decides on a guide that was made in the product: strong letters, heaps of keywords, and letters off its topic.

Where a score has a range, a strong letter is measured by its low end and the others by their high end.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

import checklist
from checklist.criteria import CRITERIA
from guides.document.yaml_format import parse

HERE = Path(__file__).parent
CONTENT = HERE.parents[2] / "guides" / "content"
MADE_IN_THE_PRODUCT = ("frontend", "data-analyst")
LEAST = 85
MOST = {"heap": 25, "off-topic": 15}

GUIDES = {slug: parse((CONTENT / f"{slug}.yaml").read_text("utf-8"), slug) for slug in MADE_IN_THE_PRODUCT}
LETTERS = [
    (slug, letter)
    for slug in MADE_IN_THE_PRODUCT
    for letter in yaml.safe_load((HERE / f"{slug}.yaml").read_text("utf-8"))
]


@pytest.mark.parametrize(("slug", "letter"), LETTERS, ids=[f"{slug} {letter['name']}" for slug, letter in LETTERS])
def test_a_letter_gets_the_points_that_it_should(slug: str, letter: dict[str, Any]) -> None:
    low, high = checklist.review(letter["body"], checklist.Rubric.load(GUIDES[slug])).score_range
    if letter["kind"] == "strong":
        assert low >= LEAST
    else:
        assert high <= MOST[letter["kind"]]


@pytest.mark.parametrize("slug", MADE_IN_THE_PRODUCT)
def test_each_kind_of_letter_is_there_and_held_back_ones_too(slug: str) -> None:
    letters = [letter for name, letter in LETTERS if name == slug]
    assert {letter["kind"] for letter in letters if letter["held_back"]} == {"strong", "heap", "off-topic"}
    assert {letter["language"] for letter in letters if letter["kind"] == "strong"} == {"it", "en"}


@pytest.mark.parametrize("slug", MADE_IN_THE_PRODUCT)
def test_what_is_new_in_the_guide_is_of_the_palette(slug: str) -> None:
    own = [entry for entry in checklist.Rubric.load(GUIDES[slug]).criteria if entry.check is None]
    assert len(own) == len([c for c in GUIDES[slug]["criteria"] if c["id"] not in CRITERIA])
    assert len(own) >= 4
    assert all(entry.kind and entry.needs["words"] and entry.advice for entry in own)
    assert not any(entry.needs["terms"] or entry.needs["patterns"] for entry in own)
