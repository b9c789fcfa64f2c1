"""The letters that the weights are made from are whole, and read as they are written."""

import json
import lzma
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from checklist.classifier.weights import MANIFEST
from checklist.lexicon import yaml_tables
from training import letters as data
from training.letters import add, load

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager")
ASKED = {
    guide: {one["id"] for one in yaml_tables.read(Path(f"guides/content/{guide}.yaml"))["criteria"]} for guide in GUIDES
}
LETTER = {
    "id": "n1_be_it_001",
    "source": "n1",
    "guide": "backend",
    "language": "it",
    "text": "Gentile dott.ssa Rossi,\n",
    "criteria": {"greeting": {"verdict": "met", "quotes": ["Gentile dott.ssa Rossi"]}},
    "mistakes": {},
}


@pytest.fixture(scope="module")
def letters() -> list[Any]:
    return load()


def written(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    return path


def test_the_shipped_weights_were_made_from_the_letters_of_the_repository() -> None:
    assert json.loads(MANIFEST.read_text("utf-8"))["data"] == data.described()


def test_every_text_stands_once(letters: list[Any]) -> None:
    assert [text[:60] for text, times in Counter(one.text for one in letters).items() if times > 1] == []


def test_every_criterion_is_labelled(letters: list[Any]) -> None:
    for one in letters:
        assert ASKED[one.guide] - set(one.verdicts) <= {"length"}, one.id


def test_every_guide_has_letters_in_both_languages(letters: list[Any]) -> None:
    count = Counter((one.guide, one.language) for one in letters)
    assert min(count[guide, language] for guide in ASKED for language in ("it", "en")) >= 50


def test_the_data_keep_an_example_letter_of_each_guide(letters: list[Any]) -> None:
    """As the guides printed them when the weights were made; what they print today was written later."""
    examples = Counter((one.guide, one.language) for one in letters if one.source == data.GUIDE_EXAMPLES)
    assert examples == {(guide, language): 1 for guide in GUIDES for language in ("it", "en")}


@pytest.mark.parametrize(
    ("label", "complaint"),
    [
        ({"verdict": "met", "quotes": ["Gentile Bianchi"]}, "Gentile Bianchi"),
        ({"verdict": "met", "quotes": []}, "0 quotes"),
        ({"verdict": "missing", "quotes": ["Gentile"]}, "1 quotes"),
        ({"verdict": "perhaps", "quotes": ["Gentile"]}, "perhaps"),
    ],
)
def test_a_label_that_does_not_fit_its_letter_is_refused(tmp_path: Path, label: dict[str, Any], complaint: str) -> None:
    path = written(tmp_path / "new.jsonl", LETTER | {"criteria": {"greeting": label}})
    with pytest.raises(ValueError, match=complaint):
        load(path)


def test_letters_are_added_once(tmp_path: Path) -> None:
    ours = written(tmp_path / "ours.jsonl", LETTER)
    packed = tmp_path / "letters.jsonl.xz"
    packed.write_bytes(lzma.compress(ours.read_bytes()))
    new = written(tmp_path / "new.jsonl", LETTER | {"id": "n1_be_it_002", "text": "Gentile dott.ssa Rossi, salve\n"})
    assert add(new, packed) == 1
    assert [one.id for one in load(packed)] == ["n1_be_it_001", "n1_be_it_002"]
    with pytest.raises(ValueError, match="n1_be_it_002 stands twice"):
        add(new, packed)
    assert len(load(packed)) == 2
