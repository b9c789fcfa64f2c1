# ruff: noqa: E501 - a table of sentences reads best one row a line
"""The command line: JSON by the contract, readable text, and one clear line for bad input."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from checklist.__main__ import main
from tests.checklist.letters import GOOD

RUBRIC = str(Path(__file__).with_name("backend.yaml"))
KEYS = ["file", "engine", "rubric", "language", "words", "score", "score_range", "criteria", "mistakes", "manual"]


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "letter.txt"
    path.write_text(GOOD, "utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    try:
        code = main(list(argv))
    except SystemExit as stop:
        assert isinstance(stop.code, int)
        code = stop.code
    out, err = capsys.readouterr()
    return code, out, err


def test_json_is_one_object_a_line_with_the_contracts_keys(capsys: pytest.CaptureFixture[str], letter: str) -> None:
    code, out, err = run(capsys, letter, letter, "--rubric", RUBRIC, "--json")
    assert (code, err) == (0, "")
    first, second = map(json.loads, out.splitlines())
    assert first == second
    assert list(first) == KEYS
    assert list(first["criteria"][0]) == ["id", "verdict", "sure", "weight", "earned", "evidence", "advice"]
    assert list(first["mistakes"][0]) == ["id", "found", "weight", "evidence", "advice"]
    assert first["rubric"]["guide"] == "backend"
    assert first["language"]["main"] == "it"
    assert first["manual"] == ["truthful", "tone", "links-good"]


def test_advice_follows_the_language_asked_for(capsys: pytest.CaptureFixture[str], letter: str) -> None:
    english = json.loads(run(capsys, letter, "--rubric", RUBRIC, "--json", "--ui", "en")[1])
    italian = json.loads(run(capsys, letter, "--rubric", RUBRIC, "--json", "--ui", "it")[1])
    assert english["criteria"][0]["advice"].startswith("Your depth in")
    assert english["criteria"][0]["advice"] != italian["criteria"][0]["advice"]


def test_a_dash_reads_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Perché no".encode())))
    code, out, _ = run(capsys, "-", "--rubric", RUBRIC, "--json")
    assert (code, json.loads(out)["file"]) == (0, "-")


def test_without_json_it_reads_like_a_report(capsys: pytest.CaptureFixture[str], letter: str) -> None:
    code, out, _ = run(capsys, letter, "--rubric", RUBRIC)
    assert code == 0
    assert "100/100" in out
    assert "+ scale" in out


def test_bad_input_is_one_line_and_exit_2(capsys: pytest.CaptureFixture[str], letter: str, tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("perché".encode("latin-1"))
    calls = [
        ("none.txt", "--rubric", RUBRIC), (str(latin), "--rubric", RUBRIC), (letter, "--rubric", "none.yaml"), (letter,),
        (letter, "--rubric", RUBRIC, "--nope"), (letter, "--rubric", RUBRIC, "--ui", "fr"), (str(tmp_path), "--rubric", RUBRIC),
        ("evaluate", str(tmp_path), "--rubrics", str(tmp_path)), ("evaluate",),
    ]  # fmt: skip
    for call in calls:
        code, out, err = run(capsys, *call)
        assert (code, out) == (2, ""), call
        assert len(err.strip().splitlines()) == 1, call


def test_a_reader_who_stops_early_hears_no_complaint(letter: str) -> None:
    argv = [sys.executable, "-m", "checklist", *[letter] * 60, "--rubric", RUBRIC, "--json"]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert said == b""
