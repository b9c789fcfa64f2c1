"""The engine's id says what judged: it changes with rules, words, advice and weights, and with nothing else."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from checklist import ENGINE
from checklist.fingerprint import HERE, fingerprint


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy for all tests, since it has nearly nine hundred files."""
    folder = tmp_path_factory.mktemp("engine") / "checklist"
    return Path(shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("__pycache__", "*.bin")))


@pytest.fixture
def engine(copied: Path) -> Iterator[Path]:
    """The engine's folder; a test leaves it as it was."""
    yield copied
    assert fingerprint(copied) == ENGINE


@contextmanager
def written(path: Path, text: str) -> Iterator[None]:
    """The file has another text within."""
    before = path.read_bytes()
    path.write_text(text, "utf-8")
    try:
        yield
    finally:
        path.write_bytes(before)


def one_more_line(path: Path) -> AbstractContextManager[None]:
    return written(path, path.read_text("utf-8") + "\n# another line\n")


def test_the_same_content_has_the_same_id_wherever_it_stands(engine: Path) -> None:
    assert fingerprint(engine) == ENGINE
    before = {path: path.read_bytes() for path in engine.rglob("*.yaml")}
    for path, content in before.items():
        path.write_bytes(content.replace(b"\n", b"\r\n"))
    (engine / "__pycache__").mkdir()
    (engine / "__pycache__" / "review.cpython-313.pyc").write_bytes(b"x")
    assert fingerprint(engine) == ENGINE
    shutil.rmtree(engine / "__pycache__")
    for path, content in before.items():
        path.write_bytes(content)


def test_the_id_fits_its_column() -> None:
    assert re.fullmatch(r"\d+\.[0-9a-f]{12}", ENGINE)
    assert len(ENGINE) <= 20


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "name",
    ["lexicon/words/stories.yaml", "lexicon/verbs.yaml", "lexicon/cues.yaml", "criteria/advice.yaml",
     "criteria/scale/advice.yaml", "criteria/scale/rule.py", "criteria/method/words.yaml",
     "criteria/tools/expressions.yaml", "review.py", "classifier/verdicts.py"],
)  # fmt: skip
def test_a_rule_a_word_or_advice_changes_it(engine: Path, name: str) -> None:
    with one_more_line(engine / name):
        assert fingerprint(engine) != ENGINE


def test_weights_change_it(engine: Path) -> None:
    path = engine / "classifier" / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    with written(path, json.dumps(manifest | {"made": {"date": "2030-01-01"}})):
        assert fingerprint(engine) == ENGINE
    manifest["weights"]["sha256"] = "0" * 64
    with written(path, json.dumps(manifest)):
        assert fingerprint(engine) != ENGINE


def test_a_file_that_moves_changes_it(engine: Path) -> None:
    stories, tales = (engine / "lexicon" / "words" / f"{name}.yaml" for name in ("stories", "tales"))
    stories.rename(tales)
    assert fingerprint(engine) != ENGINE
    tales.rename(stories)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", ["evaluate/agreement.py", "evaluate/command.py", "ads/evaluate.py", "__main__.py"])
def test_what_measures_the_engine_does_not_change_it(engine: Path, name: str) -> None:
    with one_more_line(engine / name):
        assert fingerprint(engine) == ENGINE
