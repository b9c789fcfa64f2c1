"""Work that a CV tells in a paragraph is told in the letter as if each sentence were a line of a list."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from checklist.claims import check
from checklist.compose import compose
from checklist.facts import read
from tests.checklist.compose.profiles import profiles, rubric

# The claim check takes "VOs" for a tool that no fact has, so that its sentence is left out.
IVOR: dict[str, Any] = {
    "basics": {"name": "Ivor Penhale"},
    "work": [
        {"name": "Trevose Builders", "position": "Site Manager", "startDate": "2016-04", "summary": (
            "Led 14 bricklayers on 3 sites. Closing accounts, interim certificates and VOs. "
            "Cut the time between inspections from 9 to 4 days.")},
    ],
    "meta": {"bozza": {"as_of": "2026-11"}},
}  # fmt: skip


def _in_prose(facts: dict[str, Any]) -> dict[str, Any]:
    told = deepcopy(facts)
    for job in told.get("work", []):
        lines = job.pop("highlights", [])
        if lines:
            job["summary"] = " ".join(f"{line.rstrip('. ;')}." for line in lines)
    return told


def test_a_letter_from_paragraphs_is_the_one_from_lines(sample: Callable[[int, int], int]) -> None:
    for one in profiles()[:: sample(7, 1)]:
        assert replace(one, facts=_in_prose(one.facts)).composed().letter == one.composed().letter, one.name


def test_what_the_claim_check_doubts_takes_its_own_sentence_away_and_no_other() -> None:
    letter = compose(read(IVOR), rubric("general"), "en", company="Crumb", role="Site Manager").letter
    assert "14 bricklayers" in letter
    assert "from 9 to 4 days" in letter
    assert not check(letter, read(IVOR), company="Crumb").flagged
