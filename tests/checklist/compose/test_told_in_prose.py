"""Work that a CV tells in a paragraph is told in the letter as if each sentence were a line of a list."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checklist.claims.claim import ClaimReport, flagged
from checklist.compose import compose, drafting
from checklist.facts import Facts, read
from checklist.text.segmentation import Span
from tests.checklist.compose.profiles import profiles, rubric
from tests.checklist.in_prose import in_prose

IVOR: dict[str, Any] = {
    "basics": {"name": "Ivor Penhale"},
    "work": [
        {"name": "Trevose Builders", "position": "Site Manager", "startDate": "2016-04",
         "summary": "Led 14 bricklayers on 3 sites. Cut the time between inspections from 9 to 4 days."},
    ],
    "meta": {"bozza": {"as_of": "2026-11"}},
}  # fmt: skip
FLAGGED = "the time between inspections"


def test_a_letter_from_paragraphs_is_the_one_from_lines(sample: Callable[[int, int], int]) -> None:
    for one in profiles()[:: sample(7, 1)]:
        assert replace(one, facts=in_prose(one.facts)).composed().letter == one.composed().letter, one.name


def test_what_the_claim_check_flags_takes_its_own_sentence_away_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def flags_one(text: str, facts: Facts, **more: Any) -> ClaimReport:
        start = text.find(FLAGGED)
        told = () if start < 0 else (flagged(Span(start, start + len(FLAGGED)), "figure", "figure-none"),)
        return ClaimReport("", told, ())

    monkeypatch.setattr(drafting, "check", flags_one)
    letter = compose(read(IVOR), rubric("general"), "en", company="Crumb", role="Site Manager").letter
    assert "14 bricklayers" in letter
    assert FLAGGED not in letter
