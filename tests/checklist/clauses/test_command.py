"""`python -m checklist clauses`: JSON by the contract, readable text, and one clear line for bad input."""

import json
from pathlib import Path

import pytest

from checklist.__main__ import main


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    try:
        code = main(["clauses", *argv])
    except SystemExit as stop:
        assert isinstance(stop.code, int)
        code = stop.code
    out, err = capsys.readouterr()
    return code, out, err


def test_json_holds_file_engine_and_clauses(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Ho aperto lo sportello. Nordware cerca casa.", "utf-8")
    code, out, err = run(capsys, str(letter), "--company", "Nordware", "--json")
    told = json.loads(out)
    assert (code, err, list(told)) == (0, "", ["file", "engine", "clauses"])
    assert told["clauses"][0] == {"start": 0, "end": 22, "agent": "writer", "factuality": "actual"}


def test_text_is_a_line_a_clause(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("I opened the help desk.", "utf-8")
    assert run(capsys, str(letter)) == (0, "writer actual       I opened the help desk\n", "")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfa"])
def test_a_file_that_cannot_be_read_gets_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes | None
) -> None:
    letter = tmp_path / "letter.txt"
    if content is not None:
        letter.write_bytes(content)
    code, out, err = run(capsys, str(letter), "--json")
    assert (code, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("argv", [[], ["a", "b"], ["--unknown"]])
def test_a_wrong_call_gets_one_line(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    code, out, err = run(capsys, *argv)
    assert (code, out, err.count("\n")) == (2, "", 1)
