"""The docs and the advice know every check there is."""

import re
from pathlib import Path

import pytest

from checklist.criteria import CRITERIA, MISTAKES
from checklist.criteria.advice import texts
from checklist.rubric import Rubric
from tests.rows import each_row

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = set(re.findall(r"`([a-z-]+)`", (ROOT / "docs" / "checklist.md").read_text("utf-8")))


@each_row("ident", sorted({*CRITERIA, *MISTAKES}))
def test_every_check_is_documented(ident: str) -> None:
    assert ident in WRITTEN


@each_row("ident", sorted(CRITERIA))
def test_every_criterion_has_advice_in_both_languages(ident: str) -> None:
    held = texts()[ident]
    assert {"met", "partial", "missing"} <= set(held)
    assert all(set(said) == {"it", "en"} and all(said.values()) for said in held.values())


@each_row("ident", sorted(MISTAKES))
def test_every_mistake_has_advice_in_both_languages(ident: str) -> None:
    held = texts()[ident]
    assert {"found", "clean"} <= set(held)
    assert all(set(said) == {"it", "en"} and all(said.values()) for said in held.values())


@pytest.mark.parametrize("path", sorted((ROOT / "guides" / "content").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_guide_of_ours_is_a_rubric(path: Path) -> None:
    assert Rubric.load(path).guide == path.stem
