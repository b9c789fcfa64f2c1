"""The letters that the weights are made from are whole, and read as they are written."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from training.letters import GUIDES, read_file

FILES = sorted(Path("training/letters").glob("*.txt"))
ASKED = {
    guide: {one["id"] for one in yaml.safe_load(Path(f"guides/content/{guide}.yaml").read_text("utf-8"))["criteria"]}
    for guide in GUIDES.values()
}


@pytest.fixture(scope="module")
def letters():
    return [one for path in FILES for one in read_file(path)]


def test_every_letter_stands_once(letters):
    assert [name for name, times in Counter(one.id for one in letters).items() if times > 1] == []
    assert [text[:60] for text, times in Counter(one.text for one in letters).items() if times > 1] == []


def test_every_criterion_is_labelled(letters):
    for one in letters:
        assert ASKED[one.guide] - set(one.verdicts) <= {"length"}, one.id
        assert set(one.verdicts.values()) <= {"missing", "partial", "met"}, one.id


def test_what_is_not_missing_has_its_passages(letters):
    for one in letters:
        for criterion, verdict in one.verdicts.items():
            assert (verdict == "missing") == (not one.passages[criterion]), (one.id, criterion)


def test_every_guide_has_letters_in_both_languages(letters):
    count = Counter((one.guide, one.id.split("_")[2]) for one in letters)
    assert min(count[guide, language] for guide in ASKED for language in ("it", "en")) >= 50


def test_a_quote_that_does_not_stand_in_the_letter_is_refused(tmp_path):
    path = tmp_path / "hand.txt"
    path.write_text("=== x1_be_it_001\nGentile Rossi,\n--- labels\ngreeting met | Gentile Bianchi\n", "utf-8")
    with pytest.raises(ValueError, match="Gentile Bianchi"):
        read_file(path)
