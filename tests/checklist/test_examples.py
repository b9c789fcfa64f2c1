"""Every folder of a criterion or mistake is whole, and its examples are judged as it says."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import checklist
from checklist.criteria import CRITERIA, MISTAKES
from checklist.criteria.about import about
from checklist.text.language import detect
from checklist.text.segmentation import fold, sentences
from tests.checklist.examples import IDS, examples
from tests.rows import each_row

COUNTED = {"length", "wall-of-text"}  # their examples are one word many times
DROPPED_IN = Path(__file__).with_name("dropped_in")


def test_a_folder_is_named_after_the_id_that_its_rule_decides() -> None:
    assert sorted({*CRITERIA, *MISTAKES}) == IDS


@each_row("ident", IDS)
def test_the_examples_get_their_verdicts_and_quote_their_words(ident: str) -> None:
    held = list(examples(ident))
    assert [(one.said, one.text) for one in held] == [(one.outcome, one.text) for one in held]
    quoted = [one for one in held if one.quote]
    assert [one.quoted for one in quoted] == [one.quote for one in quoted]


@each_row("ident", IDS)
def test_the_examples_show_every_outcome_and_both_languages(ident: str) -> None:
    held = list(examples(ident))
    wanted = {"met", "partial", "missing"} if ident in CRITERIA else {"found", "clean"}
    assert {one.outcome for one in held} == wanted
    languages = {detect(fold(one.body), sentences(one.body)).main for one in held}
    assert {"it", "en"} <= languages or ident in COUNTED


@each_row("ident", IDS)
def test_a_folder_says_what_is_decided_and_what_each_parameter_does(ident: str) -> None:
    said = about(ident)
    assert said is not None
    check = (CRITERIA | MISTAKES)[ident]
    assert set(said["parameters"]) == {*check.defaults, *check.flags}
    texts = [said["name"], said["description"], *said["parameters"].values()]
    assert all(set(text) == {"it", "en"} and all(text.values()) for text in texts)


@pytest.mark.parametrize("path", sorted(Path("guides/content").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_parameter_names_a_role(path: Path) -> None:
    slug = path.stem.replace("-", "_")
    assert not [name for check in (CRITERIA | MISTAKES).values() for name in check.flags if slug in name]


def test_a_folder_that_is_dropped_in_is_found(tmp_path: Path) -> None:
    """Rule, words and advice work, though no list anywhere names the folder."""
    engine = Path(shutil.copytree(Path(checklist.__file__).parent, tmp_path / "checklist"))
    shutil.copytree(DROPPED_IN, engine / "criteria" / "night_shifts")
    (tmp_path / "guide.yaml").write_text("slug: night\ncriteria: [{id: night-shifts}]\n")
    (tmp_path / "letter.txt").write_text("Dear Ms Hall,\n\nI did nights at the depot.\n\nKind regards,\nAnn Reed\n")
    command = [sys.executable, "-m", "checklist", "letter.txt", "--rubric", "guide.yaml", "--ui", "en", "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    (said,) = json.loads(done.stdout)["criteria"]
    assert said["verdict"] == "met"
    assert said["advice"] == "You have worked at night: “I did nights at the depot”."
