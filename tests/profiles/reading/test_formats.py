"""Files that programs write: JSON Resume, LinkedIn's archive, Europass; and files that mean harm."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from profiles.reading import confined, files
from profiles.reading.__main__ import main
from profiles.reading.refusals import REFUSALS, CvRefused
from sandbox import process
from sandbox.process import KILLED_FOR_TIME, Ending
from sandbox.reading import reader
from tests.letters.upload.files import pdf
from tests.profiles.reading.files import LINKEDIN, PASSPORT, RESUME, hostile, zipped

HOSTILE = list(hostile())


def test_a_json_resume_comes_out_as_it_went_in() -> None:
    read = files.read(".json", json.dumps(RESUME).encode())
    assert read.resume == RESUME
    written = read.to_json(as_of="2026-11")
    again = files.read(".json", json.dumps(written).encode()).to_json(as_of="2026-11")
    assert again == written


def test_an_archive_of_linkedin_is_read_without_messages_and_private_fields() -> None:
    read = files.read(".zip", zipped(LINKEDIN))
    assert read.resume["work"][0] == {
        "name": "Lumen S.r.l.",
        "position": "Sviluppatrice backend",
        "location": "Bologna",
        "startDate": "2021-03",
        "highlights": ["API in Django", "Cache Redis"],
    }
    assert read.resume["basics"]["location"] == {"city": "Bologna"}
    for private in ("secret", "1990", "Via Roma", "40121"):
        assert private not in read.text + str(read.resume)


def test_a_europass_document_is_read_as_a_file_and_attached_to_a_pdf() -> None:
    expected = files.read(".xml", PASSPORT.encode()).resume
    assert expected["work"][0]["highlights"] == ["API in Django", "Cache Redis"]
    assert expected["languages"][1] == {"language": "Inglese", "fluency": "C1 C1 B2"}
    assert "1990" not in str(expected)
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(b""))) as document:
        document.attachments["Europass.xml"] = PASSPORT.encode()
        document.save(made)
    assert files.read(".pdf", made.getvalue()).resume == expected


@pytest.mark.sampled(8)
@pytest.mark.parametrize(("name", "make"), HOSTILE, ids=[name for name, _make in HOSTILE])
def test_a_hostile_file_is_refused_before_its_time_is_up(
    name: str, make: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    endings = [Ending(0)]

    def run_patiently(*arguments: Any, timeout: float) -> Ending:
        endings.append(process.run(*arguments, timeout=120))
        return endings[-1]

    monkeypatch.setattr(reader, "run", run_patiently)
    with pytest.raises(CvRefused):
        confined.read_cv(name, make())
    assert endings[-1].status not in KILLED_FOR_TIME


def test_there_are_sixty_hostile_files() -> None:
    assert len(HOSTILE) >= 60


def test_a_picture_of_a_cv_is_refused_with_one_sentence_that_it_has_no_text() -> None:
    with pytest.raises(CvRefused) as refused:
        confined.read_cv("scan.pdf", pdf(b""))
    assert refused.value.sentence == REFUSALS["no_text"]


def test_the_command_prints_a_document_with_the_day_it_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cv.json"
    file.write_text(json.dumps(RESUME), encoding="utf-8")
    assert main([str(file), "--json", "--today", "2026-11-29"]) == 0
    written = json.loads(capsys.readouterr().out)
    assert written["meta"]["bozza"]["as_of"] == "2026-11"
    assert {"path": "/work/0/name", "quote": "Lumen"} in written["meta"]["bozza"]["provenance"]


@pytest.mark.parametrize("name", ["nothing.pdf", "picture.png"])
def test_bad_input_is_one_line_on_standard_error(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if name == "picture.png":
        (tmp_path / name).write_bytes(b"\x89PNG")
    assert main([str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_needs_no_django() -> None:
    code = "import profiles.reading.__main__, sys; sys.exit('django' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])
