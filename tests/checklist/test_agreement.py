# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Agreement with people: the measure itself, and the command that prints it."""

import json

import pytest

from checklist.__main__ import main
from checklist.agreement import Verdicts, agreement, kappa
from checklist.evaluate import author, set_aside
from tests.checklist.letters import GOOD


def test_kappa_is_one_for_equal_judges_and_nought_for_chance():
    assert kappa([("met", "met"), ("missing", "missing"), ("partial", "partial")]) == 1
    assert kappa([("met", "met"), ("met", "missing"), ("missing", "met"), ("missing", "missing")]) == pytest.approx(0)
    assert kappa([]) == 0


def test_kappa_weighs_a_near_miss_half_of_a_far_one():
    base = [("met", "met"), ("missing", "missing"), ("partial", "partial")] * 4
    near, far = kappa([*base, ("met", "partial")]), kappa([*base, ("met", "missing")])
    assert far < near < 1


def test_precision_recall_and_overlap_are_of_met():
    def one(human: str, engine: str, overlaps: bool | None) -> Verdicts:
        return Verdicts("x", "backend", "it", "real", "scale", human, engine, overlaps)

    found = agreement(
        [one("met", "met", True), one("met", "met", False), one("met", "partial", None), one("missing", "met", None)]
    )
    assert (found.precision, found.recall, found.overlap) == (pytest.approx(2 / 3), pytest.approx(2 / 3), 0.5)


def test_letters_of_one_author_stay_on_one_side():
    assert author("be_en_someone_firm") == author("be_en_someone_other") == "someone"
    assert {set_aside(f"w9x_{number}") for number in range(5)} <= {True, False}
    assert len({set_aside(f"w4_be_it_0{number}") for number in range(9)}) == 1


def test_evaluate_prints_agreement_by_criterion(capsys, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "labels").mkdir()
    (tmp_path / "letters" / "be_it_nobody.txt").write_text(GOOD, "utf-8")
    label = {
        "id": "be_it_nobody", "guide": "backend", "lang": "it",
        "criteria": {"scale": {"verdict": "met", "quotes": ["2 milioni di richieste al giorno"]}, "cloud": {"verdict": "missing", "quotes": []}},
        "mistakes": {"cliche": {"found": False, "quotes": []}},
    }  # fmt: skip
    (tmp_path / "labels" / "be_it_nobody.json").write_text(json.dumps(label), "utf-8")
    assert main(["evaluate", str(tmp_path), "--rubrics", "tests/checklist", "--confusions"]) == 0
    said = capsys.readouterr().out
    assert "backend scale" in said
    assert "backend cloud: be_it_nobody human missing, engine met" in said
