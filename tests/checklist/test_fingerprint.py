"""The engine's id says what judged: it changes with rules, words, advice and weights, and with nothing else."""

import json
import re
import shutil
from pathlib import Path

import pytest

from checklist import ENGINE
from checklist.fingerprint import HERE, fingerprint


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE, tmp_path / "checklist", ignore=shutil.ignore_patterns("__pycache__", "*.bin")))


def appended(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_the_same_content_has_the_same_id_wherever_it_stands(engine: Path) -> None:
    assert fingerprint(engine) == ENGINE
    for path in engine.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (engine / "__pycache__").mkdir()
    (engine / "__pycache__" / "review.cpython-313.pyc").write_bytes(b"x")
    assert fingerprint(engine) == ENGINE


def test_the_id_fits_its_column() -> None:
    assert re.fullmatch(r"\d+\.[0-9a-f]{12}", ENGINE)
    assert len(ENGINE) <= 20


@pytest.mark.sampled(4)
@pytest.mark.parametrize(
    "name",
    ["lexicon/words/stories.yaml", "lexicon/verbs.yaml", "lexicon/cues.yaml", "criteria/advice.yaml",
     "criteria/scale/advice.yaml", "criteria/scale/rule.py", "criteria/method/words.yaml",
     "criteria/tools/expressions.yaml", "review.py", "classifier/verdicts.py"],
)  # fmt: skip
def test_a_rule_a_word_or_advice_changes_it(engine: Path, name: str) -> None:
    appended(engine / name, "\n# another line\n")
    assert fingerprint(engine) != ENGINE


def test_weights_change_it(engine: Path) -> None:
    path = engine / "classifier" / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(manifest | {"made": {"date": "2030-01-01"}}), "utf-8")
    assert fingerprint(engine) == ENGINE
    manifest["weights"]["sha256"] = "0" * 64
    path.write_text(json.dumps(manifest), "utf-8")
    assert fingerprint(engine) != ENGINE


def test_a_file_that_moves_changes_it(engine: Path) -> None:
    (engine / "lexicon" / "words" / "stories.yaml").rename(engine / "lexicon" / "words" / "tales.yaml")
    assert fingerprint(engine) != ENGINE


@pytest.mark.parametrize("name", ["evaluate/agreement.py", "evaluate/command.py", "ads/evaluate.py", "__main__.py"])
def test_what_measures_the_engine_does_not_change_it(engine: Path, name: str) -> None:
    appended(engine / name, "\n# another line\n")
    assert fingerprint(engine) == ENGINE
