"""Where the program cannot tell it says so: in the point, in the score, and over a letter with gaps."""

from pathlib import Path

import pytest

from checklist import Report, review
from checklist.lexicon import yaml_tables
from checklist.report import Criterion
from checklist.rubric import Rubric
from tests.checklist.deceiving import HONEST

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager", "general")
ASKS = {"it": "Qui non so dire", "en": "I cannot tell here"}


def report_of(*criteria: tuple[str, bool]) -> Report:
    each = tuple(Criterion(f"c{place}", verdict, 1, (), "", "", sure) for place, (verdict, sure) in enumerate(criteria))  # type: ignore[arg-type]
    return Report("e", "g", 1, "h", "it", 1.0, 100, each, (), ())


def test_the_score_counts_what_is_sure_and_the_range_the_rest() -> None:
    report = report_of(("met", True), ("missing", True), ("met", False), ("partial", True))
    assert report.score == 50
    assert report.score_range == (38, 63)
    sure = report_of(("met", True), ("partial", True))
    assert sure.score_range == (sure.score, sure.score)
    assert report_of(("met", False)).score_range == (0, 100)


@pytest.mark.parametrize("language", HONEST)
def test_a_point_that_is_not_sure_asks_and_claims_nothing(language: str) -> None:
    texts = [HONEST[language], HONEST[language].split("\n\n", 2)[2]]
    for report in (review(text, Rubric.load("guides/content/backend.yaml")) for text in texts):
        for one in report.criteria:
            advice = one.advice_en if language == "en" else one.advice_it
            assert advice.startswith(ASKS[language]) == (not one.sure)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("guide", GUIDES)
def test_an_untouched_template_is_to_be_filled_in_and_not_judged(guide: str) -> None:
    path = Path(f"guides/content/{guide}.yaml")
    rubric = Rubric.load(path)
    for template in yaml_tables.read(path)["templates"]:
        for body in template["body"].values():
            report = review(body, rubric)
            for one in report.criteria:
                if one.verdict != "met":
                    assert one.to_fill, (template["id"], one.id)
                    assert one.advice_it == one.advice_en == ""
            found = {one.id for one in report.mistakes if one.found}
            assert found <= {"placeholder-left"}, (template["id"], found)


def test_a_mistake_that_says_what_is_missing_waits_for_the_gap_that_may_hold_it() -> None:
    rubric = Rubric.load("guides/content/product-manager.yaml")
    text = (
        "Gentile Anna Riva,\n\nho parlato con i clienti. Ho lanciato la nuova cassa. {}\n\nCordiali saluti,\nLia Moro\n"
    )
    found = {
        last: {one.id for one in review(text.format(last), rubric).mistakes if one.found}
        for last in ("", "La conversione è passata da [X%] a [Y%].")
    }
    assert ["no-numbers" in one for one in found.values()] == [True, False]


def test_a_gap_in_a_written_letter_is_to_be_filled_in_and_the_rest_is_judged() -> None:
    text = HONEST["it"].replace("quaranta secondi", "[X secondi]").replace("dott.ssa Merighi", "[Nome e cognome]")
    found = {one.id: one for one in review(text, Rubric.load("guides/content/backend.yaml")).criteria}
    assert found["greeting"].to_fill
    assert not found["monitoring"].to_fill
    assert found["monitoring"].advice_it
    assert found["signature"].verdict == "met"
    assert "to_fill" not in review(HONEST["it"], Rubric.load("guides/content/backend.yaml")).as_dict()["criteria"][0]
