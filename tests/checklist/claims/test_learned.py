"""What is learnt of invented segments: how a letter is cut, what a likelihood is, and what is flagged by it."""

import json
import lzma
import random
from itertools import pairwise
from typing import Any

import pytest

from checklist.claims import check
from checklist.claims.check import raised, read
from checklist.claims.confidence import FEWEST, SURE_OF_FLAG, least_of_forest, likely
from checklist.claims.learned import SURE, Judgement
from checklist.claims.learned.boosted import JUDGED_AGAIN, boosted
from checklist.claims.learned.features import LATE, LATE_WITH_FIGURE, FeaturesOf
from checklist.claims.learned.model import Model, model
from checklist.claims.learned.segments import segments_of
from checklist.claims.words import cue_names
from checklist.facts import read as facts_of
from tests.checklist.claims.labelled import TODAY, letters

JOB = {
    "name": "Vetreria Saltini", "position": "Production planner", "startDate": "2019-03",
    "highlights": ["Weekly plan of two furnaces and four lines", "Stock of glass down from 41 to 26 days"],
}  # fmt: skip
BEGINS = """Dear Ms Holt,

I am applying for the role of production planner. Since March 2019 I have been a planner at Vetreria Saltini, where I
make the weekly plan of two furnaces and four lines. We brought the stock of glass down from 41 to 26 days."""
INVENTED = "I trained the new colleagues of the dispatch office and chaired the safety committee of the whole site."
ENDS = """I would be glad to meet you, and I can start two months after we have agreed on a day.

Yours sincerely,
Ada Renner"""
LETTER = f"{BEGINS} {INVENTED}\n\n{ENDS}"


def _facts(*more: str) -> dict[str, Any]:
    return {"basics": {"name": "Ada Renner"}, "work": [JOB | {"highlights": [*JOB["highlights"], *more]}]}


def _flagged(text: str, facts: dict[str, Any]) -> list[str]:
    return [text[one.start : one.end] for one in check(text, facts_of(facts), today=TODAY).flagged]


def test_a_letter_is_cut_into_segments_that_stand_in_order_within_its_sentences() -> None:
    made = segments_of(read(LETTER, facts_of(_facts()), today=TODAY))
    assert all(one.end <= other.start for one, other in pairwise(made))
    assert all(one.passage.start <= one.start < one.end <= one.passage.end for one in made)
    assert all(len(one.words) > 2 or (one.first and one.last) for one in made)


@pytest.mark.parametrize("text", ["", ",,,;;;", "and " * 12_500, "(, " * 16_000, "🙂, e 🙂. " * 5_000], ids=len)
def test_any_text_is_cut_into_a_bounded_number_of_segments(text: str) -> None:
    assert len(segments_of(read(text, facts_of(_facts()), today=TODAY))) <= 400


def test_the_likelihood_is_that_of_a_logistic_regression() -> None:
    content = {
        "unseen": 5.0,
        "rare": {},
        "bias": -1.0,
        "weights": {"unknown": 0.5, "cue share.led": 1.0, "word i": -2.0},
    }
    made = Model.of(lzma.compress(json.dumps(content).encode()))
    assert made.likelihood({}) == pytest.approx(0.268941, abs=1e-6)
    assert made.likelihood({"unknown": 2, "nowhere": 9}) == pytest.approx(0.5)
    assert made.likelihood({"word i": 1e9}) == 0
    assert made.vocabulary.cues == ("share.led",)
    assert made.vocabulary.words == {"i"}


def test_the_vocabulary_asks_for_lists_that_there_are() -> None:
    assert set(model().vocabulary.cues) <= set(cue_names())


def test_deeds_of_which_no_fact_tells_are_flagged_whatever_they_are() -> None:
    assert any("safety committee" in one for one in _flagged(LETTER, _facts()))


def test_a_deed_with_a_figure_is_borne_out_by_the_fact_that_tells_the_deed_and_by_no_other() -> None:
    letter = f"{BEGINS} I also negotiated the contract of our 14 forklifts with the board.\n\n{ENDS}"
    assert any("forklifts" in one for one in _flagged(letter, _facts()))
    assert any("forklifts" in one for one in _flagged(letter, _facts("14 forklifts")))
    assert _flagged(letter, _facts("Negotiated the contract of 14 forklifts with the board")) == []


def test_they_are_not_flagged_once_the_facts_have_them() -> None:
    told = ("Trained the new colleagues of the dispatch office", "Chaired the safety committee of the whole site")
    assert _flagged(LETTER, _facts(*told)) == []


def test_nothing_is_flagged_of_a_letter_that_tells_what_its_facts_tell() -> None:
    assert _flagged(f"{BEGINS}\n\n{ENDS}", _facts()) == []


def test_what_the_forest_is_sure_of_is_kept_among_the_words_of_a_fact() -> None:
    assert least_of_forest(0.0) == SURE_OF_FLAG
    assert least_of_forest(0.9) < least_of_forest(0.4) < SURE_OF_FLAG


def test_a_text_that_is_too_short_for_a_letter_is_left_to_the_rules() -> None:
    passages = read(INVENTED, facts_of(_facts()), today=TODAY)
    assert passages.letter.words < FEWEST
    assert likely(passages, ()) == ()


def test_no_segment_is_flagged_where_a_rule_has_flagged_already() -> None:
    passages = read(LETTER, facts_of(_facts()), today=TODAY)
    judgement = Judgement(passages, ())
    found = list(judgement.invented([]))
    assert found
    assert all(judgement.likelihood(one) >= SURE for one in found)
    assert list(judgement.invented(found)) == []


def test_the_likelihood_is_that_of_all_features_and_none_is_greater_than_it_may_be() -> None:
    known = model()
    for one in random.Random(5).sample(list(letters()), k=30):
        passages = read(one.text, facts_of(one.facts), ad=one.ad, company=one.company, today=TODAY)
        claims, segments = raised(passages), segments_of(passages)
        judgement, features = Judgement(passages, claims), FeaturesOf(passages, segments, claims, known.vocabulary)
        for place, segment in enumerate(segments):
            found = features.of(place)
            told = known.likelihood(found)
            if told >= JUDGED_AGAIN:
                told = boosted().likelihood(found, known.bias + known.weigh(found))
            assert judgement.likelihood(segment) == pytest.approx(told)
            most = LATE_WITH_FIGURE if features.has_figure(place) else LATE
            late = {name: number for name, number in features.late(place).items() if number}
            assert all(0 <= number <= most[name] for name, number in late.items())


def test_a_degree_told_better_than_it_is_stays_flagged_whatever_the_weights_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    studied = {
        "institution": "University of Hull", "area": "Industrial chemistry", "startDate": "2014-09",
        "studyType": "BSc, second class honours, upper division", "endDate": "2018-06",
    }  # fmt: skip
    facts = facts_of(_facts() | {"education": [studied]})
    degree = "I have a first-class degree in industrial chemistry and led the works council."
    text = f"{BEGINS} {degree}\n\n{ENDS}"
    passages = read(text, facts, today=TODAY)
    monkeypatch.setattr("checklist.claims.confidence.LEAST", 2.0)  # more than any flag reaches
    kept = likely(passages, tuple(one for one in raised(passages) if one.flagged))
    assert [text[one.start : one.end] for one in kept if one.reason != "deed-none"] == ["first-class"]
