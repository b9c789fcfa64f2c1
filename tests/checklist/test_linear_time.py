"""No text that a candidate writes or pastes makes the checklist slow for everybody (S3)."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from checklist import Rubric, review
from checklist.ads import demands, read_ad, sections, years
from checklist.ads.heading import plain, seeking
from checklist.detect import actions
from checklist.detect.company import references
from checklist.detect.figures import changes
from checklist.detect.parts import contacts, structure
from tests.hostile import ALPHABETS, grows_linearly

CONTENT = Path(__file__).resolve().parents[2] / "guides" / "content"
EXPRESSIONS: dict[str, re.Pattern[str]] = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module, names in (
        (changes, ["_EXPECTED"]),
        (contacts, ["_HOST", "_RECIPIENT"]),
        (actions, ["_ENDING", "_OPENS", "_VERB_HERE"]),
        (plain, ["_LINK", "_MARKUP"]),
        (seeking, ["_AS", "_YOU_AT", "_DEFINED"]),
        (sections, ["_MARKED", "_ITEM", "_FIELD"]),
        (years, ["_YEARS", "_OF"]),
        (demands, ["_BOTH", "_EXAMPLES"]),
        (structure, ["_SUBJECT", "_TITLE_START", "_ADDRESS", "_ATTENTION"]),
        (references, ["_SUBJECT", "_TEAM"]),
    )
    for name in names
}
# What these begin with: spaces and marks of a heading, long words, capitals.
OWN_ALPHABETS = (" ", "A", "*", " *#", "\n ", "Aaa ")
MOST_SCANS = 4_000  # for a whole review, which applies hundreds of expressions


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_no_expression_is_slow_on_any_alphabet(name: str, sample: Callable[[int, int], int]) -> None:
    pattern = EXPRESSIONS[name]
    slow = [
        alphabet
        for alphabet in [*ALPHABETS[:: sample(40, 1)], *OWN_ALPHABETS[: sample(3, 6)]]
        if not grows_linearly(lambda text: pattern.sub("", text), alphabet)
    ]
    assert slow == []


@pytest.mark.sampled(3)
@pytest.mark.parametrize("alphabet", [" ", "\n", "* ", "5 years ", "# a", "a, "])
def test_the_work_of_reading_an_advertisement_grows_with_it_and_no_faster(alphabet: str) -> None:
    assert grows_linearly(read_ad, alphabet, MOST_SCANS)


@pytest.mark.long
@pytest.mark.parametrize("alphabet", [*ALPHABETS, *OWN_ALPHABETS])
def test_the_work_of_a_review_grows_with_the_letter_and_no_faster(alphabet: str) -> None:
    rubric = Rubric.load(CONTENT / "backend.yaml")

    def check(text: str) -> None:
        review(text, rubric, ad=text[:20_000], company="Nuvola")

    assert grows_linearly(check, alphabet, MOST_SCANS)
