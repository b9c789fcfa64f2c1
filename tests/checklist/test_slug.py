"""The slug of a guide decides nothing: the same file under another one judges alike."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checklist import Rubric, review
from checklist.lexicon import yaml_tables
from guides.document.former_flags import with_flags
from tests.checklist import golden
from training.letters import content, parse

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager", "general")
OLDER_THAN_FLAGS = GUIDES[:4]
FEW = 12  # letters of each guide; all of ours with --long


@pytest.mark.sampled(1)
@pytest.mark.parametrize("guide", GUIDES)
def test_the_same_file_under_another_slug_gives_the_same_reports(guide: str, pytestconfig: pytest.Config) -> None:
    shipped = golden.rubric(guide)
    document = yaml_tables.read(Path(f"guides/content/{guide}.yaml"))
    other = Rubric.load(document | {"slug": "baker"})
    assert other.hash == shipped.hash
    letters = [one for one in map(parse, map(json.loads, content().splitlines())) if one.guide == guide]
    for letter in letters if pytestconfig.getoption("long") else letters[:FEW]:
        assert replace(review(letter.text, other), guide=guide) == review(letter.text, shipped), letter.id


@pytest.mark.parametrize("guide", OLDER_THAN_FLAGS)
def test_an_edition_older_than_the_flags_is_judged_as_before_under_its_old_hash(guide: str) -> None:
    document = yaml_tables.read(Path(f"guides/content/{guide}.yaml"))
    flags = {flag for entry in golden.rubric(guide).criteria + golden.rubric(guide).mistakes if entry.check
             for flag in entry.check.flags if not flag.startswith("email_")}  # fmt: skip
    old = document | {
        kind: [{key: value for key, value in entry.items() if key not in flags} for entry in document[kind]]
        for kind in ("criteria", "mistakes")
    }
    assert Rubric.load(old).hash != Rubric.load(document).hash
    assert Rubric.load(with_flags(old)).hash == Rubric.load(document).hash


def test_a_flag_that_is_not_set_leaves_the_hash_of_a_rubric_alone() -> None:
    plain = {"slug": "x", "criteria": [{"id": "domain", "weight": 2}]}
    off = {"slug": "x", "criteria": [{"id": "domain", "weight": 2, "needs_technology": 0}]}
    on = {"slug": "x", "criteria": [{"id": "domain", "weight": 2, "needs_technology": 1}]}
    assert Rubric.load(plain).hash == Rubric.load(off).hash != Rubric.load(on).hash
