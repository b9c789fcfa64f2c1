"""Agreement with labels: the measure itself, and the command that prints it."""

import json
from math import isnan
from pathlib import Path

import pytest

from checklist import ENGINE
from checklist.__main__ import main
from checklist.evaluate.agreement import Verdicts, agreement, kappa
from checklist.evaluate.saved import Evaluation, load
from checklist.evaluate.splits import in_development_set, kind, source
from tests.checklist.labelled import label, write
from tests.checklist.letters import GOOD

RUBRICS = ["--rubrics", "tests/checklist"]


def one(first: str, other: str, overlaps: bool | None) -> Verdicts:
    return Verdicts("x", "backend", "it", "posted", "scale", first, other, overlaps)


def test_kappa_is_one_for_equal_judges_and_nought_for_chance() -> None:
    assert kappa([("met", "met"), ("missing", "missing"), ("partial", "partial")]) == 1
    assert kappa([("met", "met"), ("met", "missing"), ("missing", "met"), ("missing", "missing")]) == pytest.approx(0)
    assert isnan(kappa([]))


def test_kappa_weighs_a_near_miss_half_of_a_far_one() -> None:
    base = [("met", "met"), ("missing", "missing"), ("partial", "partial")] * 4
    near, far = kappa([*base, ("met", "partial")]), kappa([*base, ("met", "missing")])
    assert far < near < 1


def test_kappa_is_the_one_that_others_compute() -> None:
    """Worked by hand: rows missing 2 1 0, partial 0 2 1, met 0 1 3; the steps seen are 3, by chance 8.6."""
    pairs = [("missing", "missing")] * 2 + [("missing", "partial")] + [("partial", "partial")] * 2
    pairs += [("partial", "met"), ("met", "partial")] + [("met", "met")] * 3
    assert kappa(pairs) == pytest.approx(1 - 0.3 / 0.86)


def test_precision_recall_and_overlap_are_of_met() -> None:
    found = agreement(
        [one("met", "met", True), one("met", "met", False), one("met", "partial", None), one("missing", "met", None)]
    )
    assert [found.precision, found.recall, found.f1] == pytest.approx([2 / 3] * 3)
    assert found.overlap == 0.5


def test_a_share_of_nothing_is_no_number() -> None:
    found = agreement([one("missing", "missing", None)])
    assert isnan(found.f1)
    assert isnan(found.overlap)


def test_letters_of_one_source_stay_in_one_split() -> None:
    assert source("be_en_someone_firm") == source("be_en_someone_other") == "someone"
    assert {in_development_set(f"w9x_{number}") for number in range(5)} <= {True, False}
    assert len({in_development_set(f"w4_be_it_0{number}") for number in range(9)}) == 1
    assert (kind("w4_be_it_01"), kind("be_en_someone_firm")) == ("synthetic", "posted")


@pytest.fixture
def labelled(tmp_path: Path) -> str:
    verdicts = {"scale": "met", "cloud": "missing"}
    labels = [
        label("be_it_nobody", verdicts, {"scale": "2 milioni di richieste al giorno"}),
        label("be_it_other", verdicts),
    ]
    return write(tmp_path / "set", labels, {"be_it_nobody": GOOD, "be_it_other": GOOD})


def test_evaluate_prints_agreement_by_criterion(capsys: pytest.CaptureFixture[str], labelled: str) -> None:
    assert main(["evaluate", labelled, *RUBRICS, "--confusions"]) == 0
    said = capsys.readouterr().out
    assert "backend scale" in said
    assert "backend cloud: be_it_nobody label missing, engine met" in said
    assert "people" not in said


def test_evaluate_prints_intervals_and_the_same_ones_each_time(
    capsys: pytest.CaptureFixture[str], labelled: str
) -> None:
    main(["evaluate", labelled, *RUBRICS])
    first = capsys.readouterr().out
    main(["evaluate", labelled, *RUBRICS])
    assert capsys.readouterr().out == first
    (pooled,) = [line for line in first.splitlines() if line.startswith("pooled")]
    assert pooled.split()[1:3] == ["4", "0.50"]
    assert "[0.50, 0.50]" in pooled


def test_what_is_saved_is_what_was_measured(capsys: pytest.CaptureFixture[str], labelled: str, tmp_path: Path) -> None:
    file = tmp_path / "evaluation.json"
    assert main(["evaluate", labelled, *RUBRICS, "--save", str(file), "--labelled-by", "people"]) == 0
    saved = load(file)
    assert (saved.engine, saved.labelled_by, saved.split) == (ENGINE, "people", "all")
    assert (saved.letters, saved.verdicts, saved.differing, saved.one_in) == (2, 4, 2, 2)
    assert saved.is_current


def test_a_saved_figure_says_who_labelled(capsys: pytest.CaptureFixture[str], labelled: str, tmp_path: Path) -> None:
    assert main(["evaluate", labelled, *RUBRICS, "--save", str(tmp_path / "x.json")]) == 2
    assert not (tmp_path / "x.json").exists()


def test_the_check_before_a_release_tells_a_figure_of_another_engine(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = load()
    for engine, code in ((ENGINE, 0), ("an older one", 1)):
        figure = Evaluation(**{name: getattr(saved, name) for name in Evaluation.__slots__} | {"engine": engine})
        monkeypatch.setattr("checklist.evaluate.command.shipped", lambda figure=figure: figure)
        assert main(["evaluate", "--check"]) == code
        assert f"engine {engine} on {saved.date}" in capsys.readouterr().out


def test_the_shipped_figure_is_whole() -> None:
    saved = load()
    assert 0 < saved.differing < saved.verdicts
    assert saved.differing_interval[0] < saved.differing / saved.verdicts < saved.differing_interval[1]
    assert saved.kappa_interval[0] < saved.kappa < saved.kappa_interval[1]


def test_nothing_to_compare_is_bad_input(capsys: pytest.CaptureFixture[str], labelled: str, tmp_path: Path) -> None:
    assert main(["evaluate", write(tmp_path / "b", [label("b", {"of-another-guide": "met"})]), *RUBRICS]) == 2
    assert main(["evaluate", write(tmp_path / "c", [label("c", {"scale": "met"})], {}), *RUBRICS]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 2)
    assert json.loads((tmp_path / "c" / "labels" / "c.json").read_text("utf-8"))["id"] in err
