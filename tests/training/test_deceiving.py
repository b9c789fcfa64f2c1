"""What no recruiter would credit lifts hardly anything: sixty pairs of an honest letter without and with a passage."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checklist import Report, review
from checklist.lexicon import yaml_tables
from checklist.report import ORDER
from tests.checklist import golden
from tests.rows import each_row

RUBRIC = golden.rubric("backend")
PAIRS: dict[str, Any] = yaml_tables.read(Path(__file__).with_name("deceiving.yaml"))
BEFORE = {"it": "Sono disponibile", "en": "I am free"}
# Of the verdicts on the sixty pairs, and points of the score. Lower them when the checklist gets better.
MOST_LIFTED = 0.02
MOST_GAINED = 0.5
# Kinds of which nothing is quoted. What is said of the firm may be quoted for `company-fit`.
NEVER_QUOTED = ("note", "heap", "ad", "others", "repetition", "everyday")


def pairs() -> Iterator[tuple[str, str, str]]:
    """Kind, language and passage."""
    for kind, by_language in PAIRS["passages"].items():
        for language, passages in by_language.items():
            yield from ((kind, language, passage) for passage in passages)


@cache
def honest(language: str) -> Report:
    return review(PAIRS["honest"][language], RUBRIC)


@cache
def deceiving(language: str, passage: str) -> Report:
    body = PAIRS["honest"][language].replace(BEFORE[language], f"{passage}\n\n{BEFORE[language]}")
    return review(body, RUBRIC)


def lifted(language: str, passage: str) -> list[str]:
    """The criteria whose verdict rises with the passage."""
    return [
        one.id
        for one, other in zip(honest(language).criteria, deceiving(language, passage).criteria, strict=True)
        if ORDER.index(other.verdict) > ORDER.index(one.verdict)
    ]


def test_there_are_sixty_pairs_of_ten_kinds_in_both_languages() -> None:
    assert len(list(pairs())) == 60
    assert all(len(PAIRS["passages"][kind][language]) == 3 for kind in PAIRS["passages"] for language in BEFORE)
    assert len(PAIRS["passages"]) == 10


def test_hardly_a_verdict_rises() -> None:
    risen = sum(len(lifted(language, passage)) for _, language, passage in pairs())
    assert risen <= MOST_LIFTED * 60 * len(RUBRIC.criteria)


def test_the_score_gains_nothing_on_the_mean() -> None:
    gains = [deceiving(language, passage).score - honest(language).score for _, language, passage in pairs()]
    assert sum(gains) / len(gains) <= MOST_GAINED


@each_row(
    ("language", "passage"),
    [(language, passage) for kind, language, passage in pairs() if kind in NEVER_QUOTED],
)
def test_a_trick_is_quoted_as_proof_of_nothing(language: str, passage: str) -> None:
    for criterion in deceiving(language, passage).criteria:
        assert not any(one.quote in passage for one in criterion.evidence if criterion.id != "length"), criterion.id


def found(report: Report) -> set[str]:
    return {one.id for one in report.mistakes if one.found}


@pytest.mark.parametrize("language", BEFORE)
def test_a_trick_is_named_as_such(language: str) -> None:
    by_kind = PAIRS["passages"]
    assert all("note-to-program" in found(deceiving(language, one)) for one in by_kind["note"][language])
    assert any("repeated-sentences" in found(deceiving(language, one)) for one in by_kind["repetition"][language])
    assert not {"note-to-program", "repeated-sentences", "copied-advice"} & found(honest(language))


@pytest.mark.parametrize("language", BEFORE)
def test_advice_copied_from_the_guide_is_named_and_proves_nothing(language: str) -> None:
    guide = yaml_tables.read(Path("guides/content/backend.yaml"))
    asked = {one["id"]: one["asks"][language] for one in guide["criteria"]}
    passage = f"{asked['monitoring']} {asked['testing']} {asked['devops']}"
    assert lifted(language, passage) == []
    assert "copied-advice" in found(deceiving(language, passage))
