"""The command line of the composer, and what its answer promises."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checklist.__main__ import main
from tests.checklist.compose.profiles import GUIDES, profiles

ONE = next(one for one in profiles() if (one.name, one.kind) == ("backend_it", "rich"))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "facts.json").write_text(json.dumps(ONE.facts), "utf-8")
    (tmp_path / "ad.txt").write_text(ONE.ad, "utf-8")
    return ["compose", "--facts", str(tmp_path / "facts.json"), "--rubric", str(GUIDES / "backend.yaml"), "--language",
            "it", "--ad", str(tmp_path / "ad.txt"), "--company", ONE.company, "--role", ONE.role]  # fmt: skip


def run(capsys: pytest.CaptureFixture[str], argv: list[str]) -> tuple[int, str, str]:
    try:
        code = main(argv)
    except SystemExit as stop:
        assert isinstance(stop.code, int)
        code = stop.code
    out, err = capsys.readouterr()
    return code, out, err


def test_json_has_letter_sentences_gaps_and_questions(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    code, out, err = run(capsys, [*files, "--json"])
    assert (code, err) == (0, "")
    told: dict[str, Any] = json.loads(out)
    assert list(told) == ["letter", "sentences", "gaps", "questions"]
    assert told["letter"] == ONE.composed().letter


def test_sentences_are_ranges_of_the_letter_with_pointers_into_the_facts(
    capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    told = json.loads(run(capsys, [*files, "--json"])[1])
    before = 0
    for sentence in told["sentences"]:
        assert list(sentence) == ["start", "end", "facts"]
        assert before <= sentence["start"] < sentence["end"] <= len(told["letter"])
        assert not told["letter"][before : sentence["start"]].strip()
        before = sentence["end"]
        for pointer in sentence["facts"]:
            at: Any = ONE.facts
            for key in pointer[1:].split("/"):
                at = at[int(key)] if isinstance(at, list) else at[key]
    assert not told["letter"][before:].strip()


def test_without_json_the_letter_alone_is_printed(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    assert run(capsys, files)[1] == ONE.composed().letter


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--situation", "retirement"], "unknown situation retirement"),
        (["--language", "fr"], "language"),
        (["--rubric", "none.yaml"], "none.yaml: no such file"),
        (["--facts", "none.json"], "none.json"),
        (["--ad", "none.txt"], "none.txt"),
        (["--seed", "many"], "seed"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], files: list[str], more: list[str], said: str
) -> None:
    code, out, err = run(capsys, [*files, *more])
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert said in err


def test_facts_that_are_not_confirmed_never_stand_in_a_letter() -> None:
    pointers = [
        "/work/0/highlights/0",
        "/work/1",
        "/projects/0",
        "/skills/0/keywords/0",
        "/languages/1",
        "/education/0",
    ]
    for state in ("proposed", "retired"):
        extras = {pointer: {"state": state} for pointer in pointers}
        made = replace(ONE, facts={**ONE.facts, "meta": {"bozza": {"facts": extras}}}).composed()
        used = {pointer for sentence in made.sentences for pointer in sentence.facts}
        assert not [one for one in used for pointer in pointers if f"{one}/".startswith(f"{pointer}/")]
        for word in ("800", "Orto Digitale", "sepa-tools", "Python", "inglese", "Padova"):
            assert word not in made.letter


def test_the_share_in_the_work_decides_who_did_it() -> None:
    said = {}
    for share in ("helped", "team", "did", "led"):
        extras = {"/work/0/highlights/1": {"share": share}}
        said[share] = replace(ONE, facts={**ONE.facts, "meta": {"bozza": {"facts": extras}}}).composed().letter
    assert "ho contribuito a scomporre il monolite" in said["helped"].replace("Ho", "ho")
    assert "con il team abbiamo scomposto il monolite" in said["team"].replace("Con", "con")
    assert "ho scomposto il monolite" in said["did"].replace("Ho", "ho")
