# ruff: noqa: E501 - a table of calls reads best one row a line
"""`python -m checklist agreement`: annotators compared with each other and with the engine."""

from collections.abc import Sequence
from math import isnan
from pathlib import Path
from typing import Any

import pytest

from checklist.__main__ import main
from checklist.evaluate.alpha import alpha, coincidences
from checklist.evaluate.intervals import intervals
from checklist.report import ORDER
from tests.checklist.labelled import TEXT, label, write

IDS = [f"a{number:02}" for number in range(12)]
RUBRICS = ["--rubrics", "tests/checklist"]
FIGURES = "la ricerca è scesa da 900 a 140 ms"


def labels(shift: int = 0, ids: list[str] = IDS, **others: Any) -> list[dict[str, Any]]:
    """Labels of an annotator who, in every fourth letter, judges `shift` steps otherwise than one without."""
    made = []
    for number, ident in ((IDS.index(ident), ident) for ident in ids):
        step = number + (shift if number % 4 == 0 else 0)
        made.append(
            label(ident, {"performance": ORDER[step % 3], "scale": "missing"}, {"performance": FIGURES}, **others)
        )
    return made


def lines(said: str, name: str) -> list[list[str]]:
    return [line.split() for line in said.splitlines() if line.startswith(name)]


def test_two_annotators_are_compared_by_criterion_guide_and_language(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    one, other = (
        write(tmp_path / "one", labels(found=["cliche"])),
        write(tmp_path / "other", labels(1, found=["cliche"]), {}),
    )
    assert main(["agreement", one, other]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{one} and {other}: 12 letters in common")
    assert lines(said, "pooled")[0][1:3] == ["24", "0.88"]
    assert lines(said, "backend performance")[0][2:4] == ["12", "0.75"]
    assert lines(said, "backend  ")
    assert lines(said, "it  ")
    assert lines(said, "mistakes, all")[0][2:4] == ["24", "12"]
    assert "alpha" not in said


def test_each_figure_has_an_interval_that_holds_it_and_is_the_same_each_time(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    call = ["agreement", write(tmp_path / "one", labels()), write(tmp_path / "other", labels(1), {})]
    main(call)
    first = capsys.readouterr().out
    main(call)
    assert capsys.readouterr().out == first
    _, rest = next(line for line in first.splitlines() if line.startswith("pooled")).split("[", 1)
    low, high = map(float, rest.split("]")[0].split(","))
    assert low < 0.88 < high <= 1


def test_annotators_who_quote_other_words_do_not_overlap(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    met = {"performance": "met"}
    one = write(tmp_path / "one", [label("a", met, {"performance": FIGURES})])
    same = write(tmp_path / "same", [label("a", met, {"performance": "da 900 a 140"})], {})
    apart = write(tmp_path / "apart", [label("a", met, {"performance": "indici nuovi"})], {})
    overlaps = {}
    for other in (same, apart):
        main(["agreement", one, other])
        overlaps[other] = lines(capsys.readouterr().out, "pooled")[0][7]
    assert overlaps == {same: "1.00", apart: "0.00"}


def test_three_annotators_get_each_pair_and_krippendorffs_alpha(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    names = [write(tmp_path / str(shift), labels(shift)) for shift in range(3)]
    assert main(["agreement", *names]) == 0
    said = capsys.readouterr().out
    assert said.count("12 letters in common") == 3
    assert "Krippendorff's alpha, ordinal, 3 annotators, 12 letters: 0." in said


def test_annotators_who_shared_the_letters_out_are_compared_where_they_met(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    names = [write(tmp_path / str(at), labels(ids=IDS[at : at + 6])) for at in (0, 4, 6)]
    assert main(["agreement", *names]) == 0
    said = capsys.readouterr().out
    assert "2 letters in common" in said
    assert f"{names[0]} and {names[2]}: 0 letters in common" in said
    assert "6 letters: 1.000" in said


def test_the_engine_can_be_one_of_them(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["agreement", write(tmp_path / "one", labels()), "--engine", *RUBRICS]) == 0
    said = capsys.readouterr().out
    assert "and engine: 12 letters in common" in said
    # The engine says the same of the same text, and the annotator calls a third of the letters met.
    assert lines(said, "backend performance")[0][3] == "0.33"


@pytest.fixture
def good(tmp_path: Path) -> str:
    return write(tmp_path / "good", labels())


BAD = {
    "a verdict that there is not": label("a00", {"scale": "perhaps"}),
    "a quote that the letter does not say": label("a00", {"scale": "met"}, {"scale": "un milione di utenti"}),
    "a mistake neither found nor not": label("a00", {"scale": "met"}, mistakes={"cliche": {"found": "yes"}}),
    "quotes that are no list": label("a00", {}, criteria={"scale": {"verdict": "met", "quotes": "indici"}}),
    "criteria that are a list": label("a00", {}, criteria=[]),
    "an id that is not the file's": label("a00", {"scale": "met"}, language="it") | {"lang": 3},
    "another guide": label("a00", {"scale": "met"}, guide="data-scientist"),
    "no letter in common": label("z99", {"scale": "met"}),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_label_is_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, good: str, bad: dict[str, Any]
) -> None:
    assert main(["agreement", good, write(tmp_path / "bad", [bad], {})]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)


def test_bad_calls_are_one_line_and_exit_2(capsys: pytest.CaptureFixture[str], tmp_path: Path, good: str) -> None:
    other_text = write(tmp_path / "other", labels(), {"a00": TEXT + "P.S."})
    broken = tmp_path / "broken" / "labels"
    broken.mkdir(parents=True)
    (broken / "a00.json").write_text("{", "utf-8")
    no_letters = write(tmp_path / "bare", labels(), {})
    calls = [
        [good], [good, good], [good, str(tmp_path / "none")], [good, "--engine"], [good, other_text], [good, str(broken.parent)],
        [no_letters, "--engine", *RUBRICS], [good, "--engine", "--rubrics", str(tmp_path)], [],
    ]  # fmt: skip
    for call in calls:
        try:
            code = main(["agreement", *call])
        except SystemExit as end:
            assert isinstance(end.code, int)
            code = end.code
        out, err = capsys.readouterr()
        assert (code, out, len(err.splitlines())) == (2, "", 1), call


def test_alpha_is_the_one_that_krippendorff_computes() -> None:
    """Full agreement is 1; two who always swap are below chance; a unit judged once says nothing."""
    assert alpha(coincidences([["met", "met"], ["missing", "missing"]])) == 1
    assert alpha(coincidences([["met", "missing"], ["missing", "met"]])) == pytest.approx(-0.5)
    assert coincidences([["met"]]) == (0.0,) * 9


def test_alpha_weighs_a_near_miss_less_than_a_far_one() -> None:
    base = [["met", "met"], ["missing", "missing"], ["partial", "partial"]] * 4
    near, far = (alpha(coincidences([*base, pair])) for pair in (["met", "partial"], ["met", "missing"]))
    assert far < near < 1


def test_an_interval_narrows_with_more_letters_and_wants_two() -> None:
    def share(counts: Sequence[int]) -> Sequence[float]:
        return (counts[0] / counts[1],)

    few, many = (intervals([(0, 1), (1, 1)] * times, share)[0] for times in (5, 100))
    assert few[0] < many[0] < 0.5 < many[1] < few[1]
    assert isnan(intervals([(1, 1)], share)[0][0])
